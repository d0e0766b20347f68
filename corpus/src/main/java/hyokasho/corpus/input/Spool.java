package hyokasho.corpus.input;

import hyokasho.extract.source.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is known of bytes that were gone through once.
 *
 * @param sha256 in lower-case hexadecimal
 * @param bytes how many they are
 */
public record Spool(String sha256, long bytes) {

    /**
     * Copies bytes into a file, in place of what it holds.
     *
     * @throws TooLargeException if there are more than {@code most}; some are copied then
     * @throws UnwritableException if the file cannot be written
     */
    public static Spool copy(InputStream in, Path file, long most) throws IOException {
        try (OutputStream out = create(file)) {
            return transfer(in, out, most);
        }
    }

    private static OutputStream create(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
    }

    /**
     * Goes through a file.
     *
     * @throws TooLargeException if it has more than {@code most} bytes
     */
    public static Spool of(Path file, long most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return transfer(in, OutputStream.nullOutputStream(), most);
        }
    }

    private static Spool transfer(InputStream in, OutputStream out, long most) throws IOException {
        Checksum checksum = new Checksum();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes += n;
            if (bytes > most) {
                throw new TooLargeException("it is larger than " + (most >> 20) + " MiB");
            }
            checksum.add(buffer, n);
            write(buffer, n, out);
        }
        return new Spool(checksum.value(), bytes);
    }

    private static void write(byte[] buffer, int length, OutputStream out) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
    }
}
