package hyokasho.corpus.same;

import com.carrotsearch.hppc.BitSet;
import com.carrotsearch.hppc.LongIntHashMap;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells for each text how many of its characters no document of another municipality has. Runs of characters are parted by
 * their hashes into files, and of one file at a time it is noted whose each run is: so each is read and written once,
 * whatever their number, and memory holds a bit for each character.
 */
final class OwnCharacters {

    /** Each holds so little that what is known of its runs fits in memory. */
    private static final int PARTS = 256;

    private static final int PART_SHIFT = Long.SIZE - 8;
    private static final int RECORD = Long.BYTES + Integer.BYTES + Integer.BYTES;

    private final TextStore texts;
    private final CharacterShingles runs;
    private final Path folder;
    private final SameListener listener;
    private final long[] starts;

    OwnCharacters(TextStore texts, CharacterShingles runs, Path folder, SameListener listener) {
        this.texts = texts;
        this.runs = runs;
        this.folder = folder;
        this.listener = listener;
        this.starts = new long[texts.size() + 1];
    }

    /**
     * What is found of a text.
     *
     * @param characters how many it has
     * @param own how many of them are its own
     */
    record Counts(int[] characters, int[] own) {}

    Counts count() throws IOException {
        listener.begin("compared", PARTS);
        part();
        BitSet shared = new BitSet(starts[texts.size()]);
        for (int part = 0; part < PARTS; part++) {
            mark(part, shared);
            listener.stepDone();
        }
        int[] characters = new int[texts.size()];
        int[] own = new int[texts.size()];
        for (int text = 0; text < texts.size(); text++) {
            characters[text] = (int) (starts[text + 1] - starts[text]) + runs.length() - 1;
            long start = starts[text];
            Coverage covered = Coverage.of(characters[text], runs.length(), place -> shared.get(start + place));
            own[text] = characters[text] - covered.size();
        }
        return new Counts(characters, own);
    }

    private Path file(long part) {
        return folder.resolve("runs" + part);
    }

    private void part() throws IOException {
        List<DataOutputStream> files = new ArrayList<>();
        try {
            for (int part = 0; part < PARTS; part++) {
                files.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(part)))));
            }
            for (int text = 0; text < texts.size(); text++) {
                long[] hashes = runs.of(texts.folded(text));
                for (int place = 0; place < hashes.length; place++) {
                    DataOutputStream file = files.get((int) (hashes[place] >>> PART_SHIFT));
                    file.writeLong(hashes[place]);
                    file.writeInt(text);
                    file.writeInt(place);
                }
                starts[text + 1] = starts[text] + hashes.length;
            }
        } finally {
            for (DataOutputStream file : files) {
                file.close();
            }
        }
    }

    /** A run: its hash, the text it stands in, and where in it. */
    @FunctionalInterface
    private interface Taker {
        void take(long hash, int text, int place);
    }

    private void each(int part, Taker taker) throws IOException {
        long size = Files.size(file(part)) / RECORD;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file(part))))) {
            for (long i = 0; i < size; i++) {
                taker.take(in.readLong(), in.readInt(), in.readInt());
            }
        }
    }

    private void mark(int part, BitSet shared) throws IOException {
        LongIntHashMap whose = new LongIntHashMap();
        each(part, (hash, text, place) -> {
            int before = whose.getOrDefault(hash, Municipalities.UNTOLD);
            whose.put(hash, Municipalities.together(before, texts.municipality(text)));
        });
        each(part, (hash, text, place) -> {
            if (whose.get(hash) == Municipalities.SEVERAL) {
                shared.set(starts[text] + place);
            }
        });
        Files.delete(file(part));
    }
}
