package hyokasho.corpus;

import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.json.DocumentJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The documents in a folder of results: every {@code *.json} anywhere below it, and of every {@code *.jsonl} a document
 * a line. They are read one by one in the order of their paths, so that memory does not grow with their number.
 *
 * <p>What is no document is passed over: {@code manifest.jsonl}, {@code fields.jsonl}, {@code *.fields.jsonl}, and the folder
 * {@code .hyokasho} in which results are made; and so is a {@code NAME.jsonl} beside {@code NAME.json}, which holds the
 * same. A {@code documents.jsonl} is passed over, too, if its documents stand beside it one by one; that is said. Any other
 * file that is no document is told to the reader and does not stop the rest.
 */
public final class Corpus {

    private static final String JSON = ".json";
    private static final String JSON_LINES = ".jsonl";
    private static final String MANIFEST = "manifest.jsonl";
    private static final String WORKSHOP = ".hyokasho";
    private static final String FIELDS = ".fields.jsonl";
    private static final String ALL_FIELDS = "fields.jsonl";

    /** All documents of a run in one file. */
    private static final String ALL_DOCUMENTS = "documents.jsonl";

    /** A 評価書 takes far less; what is longer is not read into memory. */
    private static final int MAX_BYTES = 64 << 20;

    /** What a document says of its own format, near the beginning of its JSON. */
    private static final String OUR_FORMAT = "hyokasho/document/";

    private static final int BEGINNING = 200;

    /** A document in a file of lines: its file, and the number of its line. */
    private static final Pattern LINE = Pattern.compile("[1-9][0-9]{0,8}");

    private static final int EVERY_LINE = 0;

    private final Path folder;
    private final List<Path> files;
    private final List<Path> passedOver;
    private final int line;
    private final DocumentJson json;

    private Corpus(Path folder, List<Path> files, List<Path> passedOver, int line) {
        this.folder = folder;
        this.files = files;
        this.passedOver = passedOver;
        this.line = line;
        this.json = DocumentJson.official();
    }

    /** Takes what is read. */
    public interface Reader {

        /**
         * A document.
         *
         * @param id its path below the folder, between {@code /}: without ending for a {@code *.json}, and with the number
         *     of the line for one in a {@code *.jsonl} ({@code all.jsonl/12}), so that no two have the same
         */
        void document(String id, Document document) throws IOException, HyokashoException;

        /**
         * A file or line that cannot be read as a document.
         *
         * @param ours whether it says itself that it is a document, so that one is missing now
         * @param sentence names the file and what to do
         */
        void refused(boolean ours, String sentence);

        /** A file has been dealt with. */
        default void fileDone() {}
    }

    /**
     * The documents below {@code folder}.
     *
     * @throws HyokashoException if it is no folder that can be read
     */
    public static Corpus at(Path folder) throws HyokashoException {
        if (!Files.isDirectory(folder)) {
            throw new HyokashoException(
                    "[" + folder + "] is no folder; name the one that hyokasho convert wrote its results to.");
        }
        try {
            Path root = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder; // a link is not walked into
            List<Path> files = filesBelow(root);
            List<Path> twice = files.stream()
                    .filter(file -> isThereOneByOne(file, files, root))
                    .toList();
            return new Corpus(
                    root, files.stream().filter(file -> !twice.contains(file)).toList(), twice, EVERY_LINE);
        } catch (IOException | UncheckedIOException e) {
            throw new HyokashoException(
                    "[" + folder + "] cannot be read (" + e.getMessage() + "); check its rights.", e);
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Corpus::mayHoldDocuments)
                    .filter(file -> !isThereAsJson(file))
                    .filter(file -> !isInWorkshop(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .sorted((a, b) -> path(folder, a).compareTo(path(folder, b)))
                    .toList();
        }
    }

    /** Also that of another folder of results below this one. */
    private static boolean isInWorkshop(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .anyMatch(part -> part.toString().equals(WORKSHOP));
    }

    /** Whether a file has all documents of a run, and a file of one of them lies in the same folder or below it. */
    private static boolean isThereOneByOne(Path file, List<Path> files, Path folder) {
        String path = path(folder, file);
        String beside = path.substring(0, path.lastIndexOf('/') + 1);
        return isAllInOne(file)
                && files.stream()
                        .filter(other ->
                                !isAllInOne(other) && path(folder, other).startsWith(beside))
                        .anyMatch(Corpus::beginsAsDocument);
    }

    private static boolean isAllInOne(Path file) {
        return file.getFileName().toString().equals(ALL_DOCUMENTS);
    }

    private static boolean beginsAsDocument(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return isOurs(in.readNBytes(BEGINNING));
        } catch (IOException e) {
            return false; // whoever reads it says so
        }
    }

    /**
     * What a person names: a folder as {@link #at} takes it, a file of it, or one document by its id in the folder: {@code
     * out/13/x}, {@code out/all.jsonl/12}.
     *
     * @throws HyokashoException if there is none
     */
    public static Corpus named(Path name) throws HyokashoException {
        Path parent = Optional.ofNullable(name.getParent()).orElse(Path.of(""));
        String last = String.valueOf(name.getFileName());
        Path json = name.resolveSibling(last + JSON);
        if (Files.isDirectory(name)) {
            return at(name);
        }
        if (Files.isRegularFile(name) || Files.isRegularFile(json)) {
            return new Corpus(parent, List.of(Files.isRegularFile(name) ? name : json), List.of(), EVERY_LINE);
        }
        if (Files.isRegularFile(parent) && LINE.matcher(last).matches()) {
            Path folder = Optional.ofNullable(parent.getParent()).orElse(Path.of(""));
            return new Corpus(folder, List.of(parent), List.of(), Integer.parseInt(last));
        }
        throw new HyokashoException(
                "[" + name + "] is not there; name a document that hyokasho convert wrote, or its folder.");
    }

    private static boolean mayHoldDocuments(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(JSON) || name.endsWith(JSON_LINES))
                && !name.equals(MANIFEST)
                && !name.equals(ALL_FIELDS)
                && !name.endsWith(FIELDS);
    }

    /** Results in several formats stand side by side; a document counts once. */
    private static boolean isThereAsJson(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(JSON_LINES) && Files.exists(file.resolveSibling(name.substring(0, name.length() - 1)));
    }

    /** The folder of results. */
    public Path folder() {
        return folder;
    }

    /** How many files may hold documents. */
    public int size() {
        return files.size();
    }

    /** The files that may hold documents, in their order. */
    public List<Path> files() {
        return files;
    }

    /** A sentence for each file that is not read because its documents stand beside it one by one. */
    public List<String> passedOver() {
        return passedOver.stream()
                .map(file -> "[" + name(file) + "] is passed over, because documents stand beside it one by one; put it"
                        + " into a folder of its own if it holds others.")
                .toList();
    }

    /** The path of one of them below the folder, between {@code /} on every machine. */
    public String name(Path file) {
        return path(folder, file);
    }

    /** The one that holds the document with this id, as a {@link Reader} is told it; empty if none does. */
    public Optional<Path> fileOf(String id) {
        return files.stream()
                .filter(file -> name(file).equals(id + JSON) || id.startsWith(name(file) + "/"))
                .findFirst();
    }

    /**
     * Reads all of them in their order.
     *
     * @throws IOException if {@code reader} fails with it; a file that cannot be read is refused and does not stop it
     */
    public void read(Reader reader) throws IOException, HyokashoException {
        passedOver().forEach(sentence -> reader.refused(false, sentence));
        for (Path file : files) {
            read(file, reader);
        }
    }

    /**
     * Reads one of {@link #files()}.
     *
     * @throws IOException as {@link #read(Reader)}
     */
    public void read(Path file, Reader reader) throws IOException, HyokashoException {
        if (file.getFileName().toString().endsWith(JSON_LINES)) {
            readLines(file, reader);
        } else {
            readFile(file, reader);
        }
        reader.fileDone();
    }

    private void readFile(Path file, Reader reader) throws IOException, HyokashoException {
        String path = path(folder, file);
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            unreadable(path, e, reader);
            return;
        }
        read(content, path, path.endsWith(JSON) ? path.substring(0, path.length() - JSON.length()) : path, reader);
    }

    /** One that does not begin with a document is no file of documents, whatever else is in it. */
    private void readLines(Path file, Reader reader) throws IOException, HyokashoException {
        String path = path(folder, file);
        try (Lines lines = new Lines(file)) {
            byte[] line = lines.next();
            for (int number = 1; line.length > 0; number++) {
                boolean wanted = this.line == EVERY_LINE || this.line == number;
                boolean isDocument = wanted && read(line, path + " line " + number, path + "/" + number, reader);
                if (number == 1 && wanted && !isDocument) {
                    return;
                }
                line = lines.next();
            }
        } catch (UnreadableException e) {
            unreadable(path, e, reader);
        }
    }

    private static void unreadable(String path, IOException e, Reader reader) {
        reader.refused(true, "[" + path + "] cannot be read (" + e.getMessage() + "); check the file and its rights.");
    }

    private boolean read(byte[] content, String name, String id, Reader reader) throws IOException, HyokashoException {
        if (content.length > MAX_BYTES) {
            reader.refused(isOurs(content), "[" + name + "] is longer than any document; it is not read.");
            return false;
        }
        Document document;
        try {
            document = json.read(new ByteArrayInputStream(content), name);
        } catch (HyokashoException e) {
            boolean ours = isOurs(content);
            reader.refused(
                    ours, ours ? e.getMessage() : "[" + name + "] is no document of hyokasho; it is passed over.");
            return ours;
        }
        reader.document(id, document);
        return true;
    }

    private static boolean isOurs(byte[] content) {
        return new String(content, 0, Math.min(content.length, BEGINNING), StandardCharsets.UTF_8).contains(OUR_FORMAT);
    }

    /** That a file cannot be read, to be told from trouble of who takes its documents. */
    private static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** The lines of a file as bytes. */
    private static final class Lines implements Closeable {

        private final InputStream in;

        Lines(Path file) throws UnreadableException {
            try {
                in = new BufferedInputStream(Files.newInputStream(file));
            } catch (IOException e) {
                throw new UnreadableException(e);
            }
        }

        /** The next line with its end, or what is left of the file; cut where it is too long to be read. */
        byte[] next() throws UnreadableException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            try {
                int next = in.read();
                while (next >= 0) {
                    if (line.size() <= MAX_BYTES) {
                        line.write(next);
                    }
                    next = next == '\n' ? -1 : in.read();
                }
            } catch (IOException e) {
                throw new UnreadableException(e);
            }
            return line.toByteArray();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Below the folder, between {@code /} on every machine. */
    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
