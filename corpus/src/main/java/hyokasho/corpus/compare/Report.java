package hyokasho.corpus.compare;

import hyokasho.corpus.export.StagedOutput;
import hyokasho.corpus.table.CsvSink;
import hyokasho.corpus.table.Table;
import hyokasho.corpus.table.TableSink;
import hyokasho.corpus.table.XlsxSink;
import hyokasho.document.HyokashoException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What is written of a comparison or a tally, in any format.
 *
 * @param text for people
 * @param html as a page
 * @param json as one object
 * @param tables the tables, the main one first
 * @param rows their rows
 */
public record Report(Text text, Text html, Text json, List<Table> tables, Rows rows) {

    public Report {
        tables = List.copyOf(tables);
    }

    /** Writes it as a text. */
    @FunctionalInterface
    public interface Text {

        /** All of it; {@code out} stays open. */
        void write(Writer out) throws IOException;
    }

    /** Writes it as rows of tables. */
    @FunctionalInterface
    public interface Rows {

        /** All rows of the tables that are {@code wanted}. */
        void write(TableSink sink, List<Table> wanted) throws IOException, HyokashoException;
    }

    /**
     * Of documents side by side.
     *
     * @param text writes it for people
     */
    public static Report of(Comparison comparison, Text text) {
        ComparisonTables tables = new ComparisonTables(comparison);
        return new Report(
                text,
                out -> ComparisonHtml.write(comparison, out),
                out -> ComparisonJson.write(comparison, out),
                tables.tables(),
                tables::write);
    }

    /**
     * Of the answers to a question.
     *
     * @param text writes it for people
     */
    public static Report of(Tally tally, Totals totals, Text text) {
        return new Report(
                text,
                out -> TallyHtml.write(tally, totals, out),
                out -> TallyJson.write(tally, totals, out),
                TallyTables.tables(),
                (sink, wanted) -> TallyTables.write(tally, sink, wanted));
    }

    /**
     * Writes it to a file, which takes its place when it is complete.
     *
     * @param byteOrderMark whether CSV begins with one
     * @return sentences about what the format could not hold as it is
     * @throws HyokashoException if the place cannot be taken
     */
    public List<String> write(CompareFormat format, Path target, boolean byteOrderMark)
            throws IOException, HyokashoException {
        try (StagedOutput output = StagedOutput.at(target, false, Set.of())) {
            List<String> notes = writeTo(format, output.place(), byteOrderMark);
            output.complete();
            return notes;
        }
    }

    /** Writes it to a stream, which stays open. */
    public List<String> write(CompareFormat format, OutputStream out, boolean byteOrderMark)
            throws IOException, HyokashoException {
        if (format != CompareFormat.csv && format != CompareFormat.xlsx) {
            writeTo(format, out);
            return List.of();
        }
        Path folder = Files.createTempDirectory("hyokasho");
        Path file = folder.resolve(format.name());
        try {
            List<String> notes = write(format, file, byteOrderMark);
            Files.copy(file, out);
            return notes;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private List<String> writeTo(CompareFormat format, Path file, boolean byteOrderMark)
            throws IOException, HyokashoException {
        return switch (format) {
            case csv -> writeCsv(file, byteOrderMark);
            case xlsx -> writeTo(new XlsxSink(file, tables, XlsxSink.Limits.EXCEL), tables);
            case text, html, json -> {
                try (OutputStream out = Files.newOutputStream(file)) {
                    writeTo(format, out);
                }
                yield List.of();
            }
        };
    }

    private void writeTo(CompareFormat format, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        switch (format) {
            case html -> html.write(writer);
            case json -> json.write(writer);
            default -> text.write(writer);
        }
        writer.flush();
    }

    /** A file holds one table. */
    private List<String> writeCsv(Path file, boolean byteOrderMark) throws IOException, HyokashoException {
        Path folder = Files.createDirectory(file.resolveSibling(file.getFileName() + ".tables"));
        List<Table> main = tables.subList(0, 1);
        List<String> notes = writeTo(new CsvSink(folder, main, byteOrderMark), main);
        Files.move(folder.resolve(main.get(0).name() + ".csv"), file);
        Files.delete(folder);
        return notes;
    }

    private List<String> writeTo(TableSink sink, List<Table> wanted) throws IOException, HyokashoException {
        try {
            rows.write(sink, wanted);
            return sink.finish();
        } finally {
            sink.close();
        }
    }
}
