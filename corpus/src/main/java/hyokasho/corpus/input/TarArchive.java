package hyokasho.corpus.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** A tar, or one within gzip; it can only be gone through from its beginning. */
final class TarArchive implements Archive {

    private final Path file;
    private final boolean zipped;
    private TarArchiveInputStream tar;
    private long next;

    TarArchive(Path file, boolean zipped) throws IOException {
        this.file = file;
        this.zipped = zipped;
        this.tar = start();
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
        restart();
        String whole = Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis();
        for (TarArchiveEntry entry = advance(); entry != null; entry = advance()) {
            if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
                long number = next - 1;
                String fingerprint = whole + "-" + number;
                visitor.visit(new Entry(number, EntryNames.below(name(entry)), fingerprint), this::content);
            }
        }
    }

    @Override
    public InputStream open(long number) throws IOException {
        if (number < next) {
            restart();
        }
        while (next <= number) {
            if (advance() == null) {
                throw new EOFException("it holds fewer files than before");
            }
        }
        return content();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private InputStream content() {
        return CloseShieldInputStream.wrap(tar);
    }

    private TarArchiveEntry advance() throws IOException {
        try {
            TarArchiveEntry entry = tar.getNextEntry();
            next += entry == null ? 0 : 1;
            return entry;
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void restart() throws IOException {
        tar.close();
        tar = start();
        next = 0;
    }

    /** Names are taken as bytes, one a character, for tar does not say their encoding. */
    private TarArchiveInputStream start() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            InputStream bytes = zipped ? new Inflated(unzipped(in), Files.size(file)) : in;
            return new TarArchiveInputStream(bytes, StandardCharsets.ISO_8859_1.name());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream unzipped(InputStream in) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .get();
    }

    /** Only a name from an extended header, which is UTF-8 always, has characters beyond a byte. */
    private static String name(TarArchiveEntry entry) {
        String name = entry.getName();
        boolean bytes = name.chars().allMatch(c -> c <= 0xFF);
        return bytes ? EntryNames.decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
    }
}
