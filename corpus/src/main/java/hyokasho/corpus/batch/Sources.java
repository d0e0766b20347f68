package hyokasho.corpus.batch;

import hyokasho.corpus.batch.Row.Content;
import hyokasho.corpus.input.Archive;
import hyokasho.corpus.input.Place;
import hyokasho.corpus.input.Spool;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bytes of the files in the list, also of those in archives, which stay open while one file after the other is taken. */
final class Sources implements Closeable {

    private final Ledger ledger;
    private final Results results;
    private final long mostBytes;
    private final Map<String, Archive> open = new LinkedHashMap<>();

    Sources(Ledger ledger, Results results, long mostBytes) {
        this.ledger = ledger;
        this.results = results;
        this.mostBytes = mostBytes;
    }

    /**
     * A file with the bytes, and what they are.
     *
     * @param copy whether it is a copy for work
     */
    record Source(Path file, Content content, boolean copy) {}

    /**
     * Goes through the bytes of a file.
     *
     * @throws hyokasho.corpus.input.TooLargeException if there are too many of them
     * @throws hyokasho.corpus.input.EncryptedEntryException if its archive wants a password
     * @throws IOException if they cannot be read
     */
    Source open(Row row) throws IOException {
        if (row.place() instanceof Place.OnDisk onDisk) {
            return new Source(onDisk.file(), content(row, Spool.of(onDisk.file(), mostBytes)), false);
        }
        Path copy = results.work("source-" + row.seq());
        return new Source(copy, content(row, unpack((Place.Packed) row.place(), copy)), true);
    }

    @Override
    public void close() throws IOException {
        for (Archive archive : open.values()) {
            archive.close();
        }
    }

    private static Content content(Row row, Spool spool) {
        return new Content(spool.sha256(), spool.bytes(), row.fingerprint());
    }

    private Spool unpack(Place.Packed packed, Path copy) throws IOException {
        try (InputStream in = archive(packed.archive()).open(packed.number())) {
            return Spool.copy(in, copy, mostBytes);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private Archive archive(String path) throws IOException {
        Archive known = open.get(path);
        if (known != null) {
            return known;
        }
        closeAllBut(path);
        Row row = ledger.find(path).orElseThrow(() -> new IllegalStateException("No archive is noted as " + path));
        Archive archive = Archive.of(file(row), path);
        open.put(path, archive);
        return archive;
    }

    private Path file(Row archive) throws IOException {
        if (archive.place() instanceof Place.OnDisk onDisk) {
            return onDisk.file();
        }
        Path copy = results.work("archive-" + archive.seq());
        unpack((Place.Packed) archive.place(), copy);
        return copy;
    }

    /** Archives come one after the other, so only those that this one is packed in are needed. */
    private void closeAllBut(String path) throws IOException {
        for (String other : open.keySet().toArray(String[]::new)) {
            if (!path.startsWith(other + "/")) {
                open.remove(other).close();
            }
        }
    }
}
