package hyokasho.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip; its list of contents tells all, so nothing is unpacked to list it. */
final class ZipArchive implements Archive {

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    ZipArchive(Path file) throws IOException {
        try {
            zip = ZipFile.builder()
                    .setPath(file)
                    .setCharset(StandardCharsets.ISO_8859_1)
                    .get();
        } catch (IllegalArgumentException e) {
            throw new ZipException(e.getMessage());
        }
        entries = Collections.list(zip.getEntries());
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
        for (int number = 0; number < entries.size(); number++) {
            ZipArchiveEntry entry = entries.get(number);
            if (!entry.isDirectory() && !entry.isUnixSymlink()) {
                String fingerprint = entry.getSize() + "-" + Long.toHexString(entry.getCrc());
                visitor.visit(new Entry(number, EntryNames.below(name(entry)), fingerprint), () -> content(entry));
            }
        }
    }

    @Override
    public InputStream open(long number) throws IOException {
        if (number >= entries.size()) {
            throw new ZipException("it holds fewer files than before");
        }
        return content(entries.get((int) number));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String name(ZipArchiveEntry entry) {
        boolean told = entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD;
        return told ? entry.getName() : EntryNames.decode(entry.getRawName());
    }

    private InputStream content(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new EncryptedEntryException();
        }
        return new WithChecksum(zip.getInputStream(entry), entry.getCrc());
    }

    /** Fails at the end of an entry that is not what was packed. */
    private static final class WithChecksum extends CheckedInputStream {

        private final long expected;

        WithChecksum(InputStream in, long expected) {
            super(in, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            return verified(super.read());
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return verified(super.read(bytes, from, length));
        }

        private int verified(int read) throws IOException {
            if (read < 0 && getChecksum().getValue() != expected) {
                throw new ZipException("its checksum is wrong");
            }
            return read;
        }
    }
}
