package hyokasho.cli;

import hyokasho.document.HyokashoException;
import hyokasho.extract.source.Input;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The documents that a command line names: files as they are, all PDFs and texts of a folder by name (not of folders
 * in it), and standard input for {@code -}. A file that is named twice is there once.
 */
final class Inputs implements AutoCloseable {

    /** No published document comes near it; a stream without end must not fill the disk. */
    private static final long MOST_BYTES_OF_STANDARD_INPUT = 512L << 20;

    private static final String STANDARD_INPUT = "-";

    private final Set<Path> files = new LinkedHashSet<>();
    private final List<HyokashoException> failures = new ArrayList<>();
    private Optional<Path> spooled = Optional.empty();

    /** Finds the documents; what names none is a failure. */
    Inputs(List<String> arguments, InputStream standardInput) {
        for (String argument : arguments) {
            try {
                add(argument, standardInput);
            } catch (HyokashoException e) {
                failures.add(e);
            }
        }
    }

    /** The documents in the order of the command line. */
    List<Input> documents(Optional<String> password) {
        return files.stream().map(file -> new Input(name(file), file, password)).toList();
    }

    /** Whether one of the documents came from there. */
    boolean useStandardInput() {
        return spooled.isPresent();
    }

    /** One for each argument that names no document. */
    List<HyokashoException> failures() {
        return List.copyOf(failures);
    }

    /** Deletes what was kept of standard input. */
    @Override
    public void close() throws IOException {
        if (spooled.isPresent()) {
            Files.deleteIfExists(spooled.get());
        }
    }

    private void add(String argument, InputStream standardInput) throws HyokashoException {
        if (argument.equals(STANDARD_INPUT)) {
            if (spooled.isEmpty()) {
                files.add(spool(standardInput));
            }
            return;
        }
        Path path = path(argument);
        if (Files.isDirectory(path)) {
            files.addAll(documentsIn(path));
        } else {
            files.add(path.toAbsolutePath().normalize());
        }
    }

    private static Path path(String argument) throws HyokashoException {
        try {
            if (argument.isBlank()) {
                throw new InvalidPathException(argument, "it is blank");
            }
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new HyokashoException("[" + argument + "] cannot be the name of a file; check its spelling.", e);
        }
    }

    private static List<Path> documentsIn(Path folder) throws HyokashoException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> documents = entries.filter(
                            f -> FileNames.isDocument(f.getFileName().toString()) && !Files.isDirectory(f))
                    .map(f -> f.toAbsolutePath().normalize())
                    .sorted(Comparator.comparing(f -> f.getFileName().toString()))
                    .toList();
            if (documents.isEmpty()) {
                throw new HyokashoException(
                        "[" + folder
                                + "] holds no PDF and no text; name a folder with *.pdf, *.txt, *.md or *.html files, or files.");
            }
            return documents;
        } catch (IOException | UncheckedIOException e) {
            throw new HyokashoException("[" + folder + "] cannot be listed; check your rights to the folder.", e);
        }
    }

    private Path spool(InputStream in) throws HyokashoException {
        try {
            Path file = Files.createTempFile("hyokasho-", ".in");
            file.toFile().deleteOnExit();
            spooled = Optional.of(file);
            try (OutputStream out = Files.newOutputStream(file)) {
                if (copy(in, out) > MOST_BYTES_OF_STANDARD_INPUT) {
                    throw new HyokashoException("[stdin] is larger than " + (MOST_BYTES_OF_STANDARD_INPUT >> 20)
                            + " MiB; save it as a file and name that.");
                }
            }
            return file;
        } catch (IOException e) {
            throw new HyokashoException(
                    "[stdin] cannot be kept for reading (" + e.getMessage() + "); save it as a file and name that.", e);
        }
    }

    private static long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        for (int n = in.read(buffer); n >= 0 && copied <= MOST_BYTES_OF_STANDARD_INPUT; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            copied += n;
        }
        return copied;
    }

    private String name(Path file) {
        return spooled.filter(file::equals).isPresent()
                ? "stdin"
                : file.getFileName().toString();
    }
}
