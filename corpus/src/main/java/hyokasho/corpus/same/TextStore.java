package hyokasho.corpus.same;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import hyokasho.corpus.search.TextFolding;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The distinct texts of a corpus by their numbers, which they have in the order in which they first occur. The texts lie
 * in a file; in memory are 32 to 48 bytes for each. Texts that differ only in width, case, lookalikes or white space are
 * one, kept as it was printed first.
 */
final class TextStore implements Closeable {

    private static final String SEPARATOR = "\0";

    private final OutputStream out;
    private final TextFolding folding = new TextFolding();
    private final LongIntHashMap numbers = new LongIntHashMap();
    private final LongArrayList ends = new LongArrayList();
    private final IntArrayList municipalities = new IntArrayList();
    private final IntArrayList occurrences = new IntArrayList();
    private final FileChannel in;

    /** An empty one, which keeps its texts in {@code file}. */
    TextStore(Path file) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.in = FileChannel.open(file);
    }

    /** Takes a text, and gives its number. */
    int add(String document, int municipality, BoxText text) throws IOException {
        int[] folded = text.folded().codePoints();
        long hash = Hashing.of(folded, 0, folded.length);
        int number = numbers.getOrDefault(hash, numbers.size());
        if (number == numbers.size()) {
            numbers.put(hash, number);
            write(document + SEPARATOR + text.path() + SEPARATOR + text.text());
            municipalities.add(Municipalities.UNTOLD);
            occurrences.add(0);
        }
        municipalities.set(number, Municipalities.together(municipalities.get(number), municipality));
        occurrences.set(number, occurrences.get(number) + 1);
        return number;
    }

    private void write(String entry) throws IOException {
        byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        ends.add(end(ends.size() - 1) + bytes.length);
    }

    private long end(int number) {
        return number < 0 ? 0 : ends.get(number);
    }

    /** Nothing is added any more, and now the texts can be read. */
    void complete() throws IOException {
        out.flush();
        numbers.release();
    }

    int size() {
        return ends.size();
    }

    /** How often a text occurs. */
    int occurrences(int text) {
        return occurrences.get(text);
    }

    /** Whose documents it stands in. */
    int municipality(int text) {
        return municipalities.get(text);
    }

    /**
     * A text where it occurs first.
     *
     * @param document its id
     * @param path of the box
     * @param text as printed
     */
    record First(String document, String path, String text) {}

    First first(int text) throws IOException {
        long start = end(text - 1);
        ByteBuffer bytes = ByteBuffer.allocate((int) (end(text) - start));
        while (bytes.hasRemaining() && in.read(bytes, start + bytes.position()) >= 0) {
            // a read may give less than there is
        }
        String[] parts = new String(bytes.array(), StandardCharsets.UTF_8).split(SEPARATOR, 3);
        return new First(parts[0], parts[1], parts[2]);
    }

    /** A text as it is compared. */
    TextFolding.Folded folded(int text) throws IOException {
        return folding.folded(first(text).text());
    }

    /** The texts as sets of such shingles. */
    ShingleSets by(Shingling shingling) {
        return new ShingleSets() {
            @Override
            public int size() {
                return TextStore.this.size();
            }

            @Override
            public long[] shingles(int text) throws IOException {
                return distinct(shingling.of(folded(text)));
            }

            @Override
            public int occurrences(int text) {
                return TextStore.this.occurrences(text);
            }
        };
    }

    private static long[] distinct(long[] shingles) {
        Arrays.sort(shingles);
        int size = 0;
        for (int i = 0; i < shingles.length; i++) {
            if (i == 0 || shingles[i] != shingles[i - 1]) {
                shingles[size++] = shingles[i];
            }
        }
        return Arrays.copyOf(shingles, size);
    }

    @Override
    public void close() throws IOException {
        in.close();
        out.close();
    }
}
