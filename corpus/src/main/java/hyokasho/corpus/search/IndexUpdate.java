package hyokasho.corpus.search;

import hyokasho.corpus.Corpus;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.extract.source.Checksum;
import hyokasho.form.FormCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;

/** Brings an index up to date with the files of a corpus: what came, changed or went. */
final class IndexUpdate {

    private final Corpus corpus;
    private final IndexFolder folder;
    private final TextFolding folding;
    private final IndexListener listener;
    private final Duration commitEvery;

    /**
     * An update.
     *
     * @param commitEvery after how long what is done is put down, so that it is not lost if the process is killed
     */
    IndexUpdate(Corpus corpus, IndexFolder folder, TextFolding folding, IndexListener listener, Duration commitEvery) {
        this.corpus = corpus;
        this.folder = folder;
        this.folding = folding;
        this.listener = listener;
        this.commitEvery = commitEvery;
    }

    /**
     * What is to be done.
     *
     * @param known of the files in the index, by their paths
     * @param changed files that came or look changed, with what they look like now
     * @param gone paths of files that are no longer there
     */
    private record Changes(Map<String, FileState> known, Map<Path, FileState> changed, List<String> gone) {

        boolean none() {
            return changed.isEmpty() && gone.isEmpty();
        }
    }

    /** Does it, unless another process is at it; then the index stays as it is. */
    void run() throws IOException, HyokashoException {
        corpus.passedOver().forEach(listener::note);
        IndexFolder.Content content = folder.content();
        boolean anew = content.reader().isEmpty();
        Changes changes;
        try (DirectoryReader reader = content.reader().orElse(null)) {
            changes = changes(reader == null ? Map.of() : states(reader));
        }
        if (!content.problem().isEmpty()) {
            listener.note("[" + folder.path() + "] " + content.problem());
        }
        if (anew || !changes.none()) {
            apply(changes, anew);
        }
    }

    private void apply(Changes changes, boolean anew) throws IOException, HyokashoException {
        Analyzer analyzer = analyzer();
        IndexWriter writer;
        try {
            writer = anew ? folder.newWriter(analyzer) : folder.writer(analyzer);
        } catch (LockObtainFailedException e) {
            if (anew) {
                throw new HyokashoException(
                        "[" + folder.path() + "] the index is being made by another process; wait until it is done.",
                        e);
            }
            listener.note("[" + folder.path() + "] the index is being brought up to date by another process; "
                    + "it is searched as it was before.");
            return;
        } catch (IOException e) {
            throw IndexFolder.unwritable(folder.path(), e);
        }
        try (writer) {
            new Writing(writer, changes).run();
        }
    }

    private Analyzer analyzer() {
        DomainTerms terms = DomainTerms.among(DomainTerms.candidates(FormCatalogue.official()));
        return new PerFieldAnalyzerWrapper(
                SearchFields.grams(folding), Map.of(SearchFields.WORDS, SearchFields.words(folding, terms)));
    }

    /** Also tells again of the documents that are lost. */
    private Changes changes(Map<String, FileState> known) {
        Map<Path, FileState> changed = new LinkedHashMap<>();
        Map<String, FileState> gone = new LinkedHashMap<>(known);
        for (Path file : corpus.files()) {
            String name = corpus.name(file);
            FileState before = gone.remove(name);
            Optional<FileState> now = state(file, name);
            if (before != null && now.isPresent() && before.looksLike(now.get())) {
                before.refused().forEach(sentence -> listener.refused(true, sentence));
            } else {
                now.ifPresent(state -> changed.put(file, state));
            }
        }
        return new Changes(known, changed, List.copyOf(gone.keySet()));
    }

    /** Without its content; nothing if the file is gone since it was listed. */
    private static Optional<FileState> state(Path file, String name) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            long modified = now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            return Optional.of(new FileState(name, now.size(), modified, "", List.of()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Map<String, FileState> states(DirectoryReader reader) throws IOException {
        Map<String, FileState> states = new LinkedHashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues values = leaf.reader().getBinaryDocValues(SearchFields.STATE);
            Bits live = leaf.reader().getLiveDocs();
            while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(values.docID())) {
                    FileState state = FileState.of(values.binaryValue());
                    states.put(state.file(), state);
                }
            }
        }
        return states;
    }

    /** The writing of one update. */
    private final class Writing {

        private final IndexWriter writer;
        private final Changes changes;
        private final IndexedValues values = new IndexedValues(folding);
        private long lastCommit = System.nanoTime();

        Writing(IndexWriter writer, Changes changes) {
            this.writer = writer;
            this.changes = changes;
        }

        void run() throws IOException, HyokashoException {
            listener.begin(changes.changed().size() + changes.gone().size());
            for (String file : changes.gone()) {
                writer.deleteDocuments(new Term(SearchFields.FILE, file));
                listener.fileDone();
            }
            for (Map.Entry<Path, FileState> change : changes.changed().entrySet()) {
                write(change.getKey(), change.getValue());
                commitNowAndThen();
                listener.fileDone();
            }
            writer.commit();
        }

        private void write(Path file, FileState now) throws IOException, HyokashoException {
            String checksum;
            try {
                checksum = checksum(file);
            } catch (IOException e) {
                writer.deleteDocuments(new Term(SearchFields.FILE, now.file()));
                listener.refused(
                        true,
                        "[" + now.file() + "] cannot be read (" + e.getMessage() + "); check the file and its rights.");
                return;
            }
            FileState before = changes.known().get(now.file());
            if (before != null && before.sha256().equals(checksum)) {
                FileState touched = now.withContent(checksum, before.refused());
                writer.updateBinaryDocValue(
                        new Term(SearchFields.STATE_OF, now.file()), SearchFields.STATE, touched.bytes());
                before.refused().forEach(sentence -> listener.refused(true, sentence));
                return;
            }
            writer.deleteDocuments(new Term(SearchFields.FILE, now.file()));
            Documents documents = new Documents(now.file());
            corpus.read(file, documents);
            writer.addDocument(IndexedValues.of(now.withContent(checksum, documents.refused)));
        }

        /** Only between files, so that the index never knows a file without having all of its values. */
        private void commitNowAndThen() throws IOException {
            if (System.nanoTime() - lastCommit >= commitEvery.toNanos()) {
                writer.commit();
                lastCommit = System.nanoTime();
            }
        }

        /** Takes the documents of a file. */
        private final class Documents implements Corpus.Reader {

            private final String file;
            private final List<String> refused = new ArrayList<>();

            Documents(String file) {
                this.file = file;
            }

            @Override
            public void document(String id, Document document) throws IOException {
                writer.addDocuments(values.of(file, id, document));
            }

            @Override
            public void refused(boolean ours, String sentence) {
                if (ours) {
                    refused.add(sentence);
                }
                listener.refused(ours, sentence);
            }
        }
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Checksum.of(in);
        }
    }
}
