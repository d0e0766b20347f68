package hyokasho.corpus.export;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.table.Row;
import hyokasho.corpus.table.Table;
import hyokasho.corpus.table.TableSink;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the documents of a corpus as tables. They are read once, one by one, so that memory does not grow with their
 * number; the result takes its place when it is complete.
 */
public final class Export {

    private final ExportFormat format;
    private final boolean byteOrderMark;

    /**
     * An export.
     *
     * @param byteOrderMark whether CSV begins with one
     */
    public Export(ExportFormat format, boolean byteOrderMark) {
        this.format = format;
        this.byteOrderMark = byteOrderMark;
    }

    /** Hears how an export goes on. */
    public interface Listener {

        /** A file that is no document; see {@link Corpus.Reader#refused}. */
        void refused(boolean ours, String sentence);

        /** A file has been dealt with. */
        void fileDone();
    }

    /**
     * What an export has done.
     *
     * @param documents how many are in it
     * @param rows of all tables but the dictionary
     * @param notes sentences about what the format could not hold as it is
     */
    public record Result(int documents, long rows, List<String> notes) {
        public Result {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Writes all documents of {@code corpus} to {@code target}, in place of an earlier export.
     *
     * @throws HyokashoException if there are no documents, or the place cannot be taken
     * @throws IOException if it cannot be written; nothing of it is left behind then
     */
    public Result write(Corpus corpus, Path target, Listener listener) throws IOException, HyokashoException {
        TableCatalogue catalogue = TableCatalogue.official();
        List<Table> tables = Stream.concat(catalogue.tables().stream(), Stream.of(Dictionary.TABLE))
                .toList();
        try (StagedOutput output = StagedOutput.at(target, format.isFolder(), format.files(tables))) {
            TableSink sink = format.sink(output.place(), tables, byteOrderMark);
            DocumentWriter documents = new DocumentWriter(new DocumentRows(catalogue), sink, listener);
            List<String> notes;
            try {
                corpus.read(documents);
                if (documents.count == 0) {
                    throw new HyokashoException(
                            "[" + corpus.folder() + "] holds no document to export; convert some first.");
                }
                for (Row row : Dictionary.rows(format.described(tables))) {
                    sink.write(row);
                }
                notes = sink.finish();
            } finally {
                sink.close();
            }
            if (format.hasDataPackage()) {
                new DataPackage(tables, format.name()).write(output.place());
            }
            output.complete();
            return new Result(documents.count, documents.rows, notes);
        }
    }

    /** Hands the rows of each document on. */
    private static final class DocumentWriter implements Corpus.Reader {

        private final DocumentRows documentRows;
        private final TableSink sink;
        private final Listener listener;
        private int count;
        private long rows;

        DocumentWriter(DocumentRows documentRows, TableSink sink, Listener listener) {
            this.documentRows = documentRows;
            this.sink = sink;
            this.listener = listener;
        }

        @Override
        public void document(String id, Document document) throws IOException, HyokashoException {
            for (Row row : documentRows.of(id, document)) {
                sink.write(row);
                rows++;
            }
            count++;
        }

        @Override
        public void refused(boolean ours, String sentence) {
            listener.refused(ours, sentence);
        }

        @Override
        public void fileDone() {
            listener.fileDone();
        }
    }
}
