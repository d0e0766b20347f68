package hyokasho.corpus.same;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Finds texts that are alike, in a time that grows with their number: MinHash tells by bands which ones to compare, what is
 * compared is compared exactly, and what hangs together is parted into groups around their most central texts.
 */
public final class NearDuplicates {

    /**
     * A text is compared with so many texts of a bucket or a group at most, each unlike the others: so a bucket of
     * thousands does not cost millions of comparisons.
     */
    private static final int MOST_COMPARED = 32;

    private final ShingleSets texts;
    private final double similarity;
    private final Path folder;
    private final SameListener listener;

    /**
     * Among all of {@code texts}.
     *
     * @param similarity from which on two texts are alike: the share of their shingles that they have in common
     * @param folder for files that are needed meanwhile
     */
    public NearDuplicates(ShingleSets texts, double similarity, Path folder, SameListener listener) {
        this.texts = texts;
        this.similarity = similarity;
        this.folder = folder;
        this.listener = listener;
    }

    /** The groups of all texts. */
    public Groups groups() throws IOException {
        return parted(components());
    }

    /** What hangs together, over other texts if need be. */
    private Components components() throws IOException {
        Banding banding = Banding.finding(similarity);
        listener.begin("compared", banding.bands() + 1);
        Components components = new Components(texts.size());
        BandFiles bands = new BandFiles(banding, folder);
        bands.write(texts);
        for (int band = 0; band < banding.bands(); band++) {
            join(bands.read(band, texts.size()), components);
            listener.stepDone();
        }
        return components;
    }

    /** Buckets lie behind one another: the upper half of each place is the bucket, the lower one the text. */
    private void join(long[] places, Components components) throws IOException {
        int end;
        for (int start = 0; start < places.length; start = end) {
            end = endOfRun(places, start);
            if (end > start + 1) {
                joinBucket(places, start, end, components);
            }
        }
    }

    private static int endOfRun(long[] places, int start) {
        int end = start + 1;
        while (end < places.length && places[end] >>> Integer.SIZE == places[start] >>> Integer.SIZE) {
            end++;
        }
        return end;
    }

    private void joinBucket(long[] places, int start, int end, Components components) throws IOException {
        List<Compared> seen = new ArrayList<>();
        for (int i = start; i < end; i++) {
            int text = (int) places[i];
            if (seen.stream().noneMatch(other -> components.of(other.text) == components.of(text))) {
                Compared compared = new Compared(text);
                if (!joinAny(compared, seen, components) && seen.size() < MOST_COMPARED) {
                    seen.add(compared);
                }
            }
        }
    }

    private boolean joinAny(Compared text, List<Compared> others, Components components) throws IOException {
        boolean joined = false;
        for (Compared other : others) {
            if (text.similarity(other) >= similarity) {
                components.join(text.text, other.text);
                joined = true;
            }
        }
        return joined;
    }

    /**
     * Each text goes to the first middle that it is like, the most central ones first; one that is like none becomes a
     * middle. So a text is never shown for one that is unlike it, however long the chain between them.
     */
    private Groups parted(Components components) throws IOException {
        long[] places = new long[texts.size()];
        Arrays.setAll(places, text -> (long) components.of(text) << Integer.SIZE | text);
        Arrays.sort(places);
        Groups groups = Groups.alone(texts.size());
        int end;
        for (int start = 0; start < places.length; start = end) {
            end = endOfRun(places, start);
            if (end > start + 1) {
                int[] members = Arrays.stream(places, start, end)
                        .mapToInt(place -> (int) place)
                        .toArray();
                part(centralFirst(members), groups);
            }
        }
        listener.stepDone();
        return groups;
    }

    /** By how many texts each is like; where there are many, by how many of some that are spread over all. */
    private int[] centralFirst(int[] members) throws IOException {
        int size = Math.min(members.length, MOST_COMPARED);
        List<Compared> others = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            others.add(new Compared(members[(int) ((long) i * members.length / size)]));
        }
        List<Central> order = new ArrayList<>();
        for (int member : members) {
            Compared text = new Compared(member);
            int like = texts.occurrences(member);
            for (Compared other : others) {
                boolean alike = other.text != member && text.similarity(other) >= similarity;
                like += alike ? texts.occurrences(other.text) : 0;
            }
            order.add(new Central(member, like, texts.occurrences(member)));
        }
        Collections.sort(order);
        return order.stream().mapToInt(Central::text).toArray();
    }

    /**
     * How central a text is.
     *
     * @param like how many texts it is like, with itself
     * @param same how many of them it is
     */
    private record Central(int text, int like, int same) implements Comparable<Central> {

        @Override
        public int compareTo(Central other) {
            return Comparator.comparingInt((Central central) -> -central.like)
                    .thenComparingInt(central -> -central.same)
                    .thenComparingInt(central -> central.text)
                    .compare(this, other);
        }
    }

    private void part(int[] members, Groups groups) throws IOException {
        List<Compared> middles = new ArrayList<>();
        for (int member : members) {
            Compared text = new Compared(member);
            boolean found = false;
            for (int i = 0; i < middles.size() && !found; i++) {
                double like = text.similarity(middles.get(i));
                found = like >= similarity;
                if (found) {
                    groups.put(member, middles.get(i).text, like);
                }
            }
            if (!found && middles.size() < MOST_COMPARED) {
                middles.add(text);
            }
        }
    }

    /** A text that is compared, and read only if it is. */
    private final class Compared {

        private final int text;
        private long[] shingles = {};

        Compared(int text) {
            this.text = text;
        }

        double similarity(Compared other) throws IOException {
            return Jaccard.of(shingles(), other.shingles());
        }

        private long[] shingles() throws IOException {
            if (shingles.length == 0) {
                shingles = texts.shingles(text);
            }
            return shingles;
        }
    }
}
