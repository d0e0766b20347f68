package hyokasho.corpus.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;

/** Files packed into one. Not for several threads. */
public sealed interface Archive extends Closeable permits ZipArchive, TarArchive {

    /**
     * A file in an archive.
     *
     * @param number of the file, from 0
     * @param name with {@code /} between its parts, and without any that lead out of the archive
     * @param fingerprint changes when the file does, as far as the archive tells
     */
    record Entry(long number, String name, String fingerprint) {}

    /** Opens what an entry holds; only while it is visited. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** Is shown each file of an archive. */
    @FunctionalInterface
    interface Visitor {
        void visit(Entry entry, Content content) throws IOException;
    }

    /**
     * Shows all files in the order of the archive; folders and links are not shown.
     *
     * @throws IOException if the archive is damaged; what stands before the damage was shown
     */
    void forEach(Visitor visitor) throws IOException;

    /**
     * Opens a file. Quick for the numbers in ascending order.
     *
     * @throws EncryptedEntryException if it is protected by a password
     * @throws IOException if the archive is damaged there
     */
    InputStream open(long number) throws IOException;

    /**
     * Opens an archive.
     *
     * @param name tells its kind by its ending
     * @throws IOException if it is no archive of that kind
     */
    static Archive of(Path file, String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip")) {
            return new ZipArchive(file);
        }
        return new TarArchive(file, !lower.endsWith(".tar"));
    }
}
