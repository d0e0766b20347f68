package hyokasho.corpus.search;

import hyokasho.document.HyokashoException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/** The folder of an index: what is in it can be searched, is of another version, broken or not yet there. */
final class IndexFolder implements Closeable {

    /** Counted up when what the index holds, or how texts are taken apart, changes. */
    private static final int FORMAT = 1;

    private static final String VERSION = "version";

    /** Lucene writes to the disk what is more. */
    private static final double BUFFER_MIB = 48;

    private static final Pattern LUCENE =
            Pattern.compile("_[a-z0-9]+(?:_.*)?\\..*|(?:pending_)?segments.*|write\\.lock");

    private final Path path;
    private final String version;
    private final Directory directory;

    /** What can be had of an index: a reader, or why there is none. */
    record Content(Optional<DirectoryReader> reader, String problem) {}

    private IndexFolder(Path path, String version, Directory directory) {
        this.path = path;
        this.version = version;
        this.directory = directory;
    }

    /**
     * The index in {@code path}, which is made if it is not there.
     *
     * @param program the version of the program; an index of another one is made anew
     * @throws HyokashoException if the folder cannot be made or is used for something else
     */
    static IndexFolder at(Path path, String program) throws HyokashoException {
        try {
            Files.createDirectories(path);
            requireOwn(path);
            return new IndexFolder(path, program + " " + FORMAT, FSDirectory.open(path));
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static void requireOwn(Path path) throws IOException, HyokashoException {
        try (Stream<Path> files = Files.list(path)) {
            Optional<Path> other = files.filter(file ->
                            !LUCENE.matcher(file.getFileName().toString()).matches())
                    .findFirst();
            if (other.isPresent()) {
                throw new HyokashoException("[" + path + "] holds other files, such as "
                        + other.get().getFileName() + "; give an empty folder for the index.");
            }
        }
    }

    static HyokashoException unwritable(Path path, IOException e) {
        return new HyokashoException(
                "[" + path + "] the index cannot be written here (" + e.getMessage()
                        + "); give a folder for it with --index DIR.",
                e);
    }

    Path path() {
        return path;
    }

    /** The index as it was committed last. */
    Content content() {
        DirectoryReader reader;
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return new Content(Optional.empty(), "");
            }
            reader = DirectoryReader.open(directory);
        } catch (IOException | IllegalArgumentException e) {
            return new Content(Optional.empty(), "The index was broken and is made anew.");
        }
        try {
            if (version.equals(reader.getIndexCommit().getUserData().get(VERSION))) {
                return new Content(Optional.of(reader), "");
            }
            reader.close();
        } catch (IOException e) {
            return new Content(Optional.empty(), "The index was broken and is made anew.");
        }
        return new Content(Optional.empty(), "The index was of another version and is made anew.");
    }

    /** For changes to the index. */
    IndexWriter writer(Analyzer analyzer) throws IOException {
        return open(analyzer, IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    }

    /** For an index that is made anew; what is there is deleted. */
    IndexWriter newWriter(Analyzer analyzer) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
        return open(analyzer, IndexWriterConfig.OpenMode.CREATE);
    }

    private IndexWriter open(Analyzer analyzer, IndexWriterConfig.OpenMode mode) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setOpenMode(mode)
                .setRAMBufferSizeMB(BUFFER_MIB)
                .setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(directory, config);
        writer.setLiveCommitData(Map.of(VERSION, version).entrySet());
        return writer;
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
