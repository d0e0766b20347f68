package hyokasho.cli;

import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What came from standard input, kept in a file for as long as it is needed. */
final class StandardInput implements AutoCloseable {

    /** On a command line. */
    static final String ARGUMENT = "-";

    /** No published document comes near it; a stream without end must not fill the disk. */
    private static final long MOST_BYTES = 512L << 20;

    private final Path file;

    private StandardInput(Path file) {
        this.file = file;
    }

    /**
     * Reads all of it.
     *
     * @throws HyokashoException if it is too much, or cannot be kept
     */
    static StandardInput read(InputStream in) throws HyokashoException {
        try {
            Path file = Files.createTempFile("hyokasho-", ".in");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(in, out);
            }
            return new StandardInput(file);
        } catch (IOException e) {
            throw new HyokashoException(
                    "[stdin] cannot be kept for reading (" + e.getMessage() + "); save it as a file and name that.", e);
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static void copy(InputStream in, OutputStream out) throws IOException, HyokashoException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            copied += n;
            if (copied > MOST_BYTES) {
                throw new HyokashoException(
                        "[stdin] is larger than " + (MOST_BYTES >> 20) + " MiB; save it as a file and name that.");
            }
            out.write(buffer, 0, n);
        }
    }
}
