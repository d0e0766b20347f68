package hyokasho.corpus.same;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesTest {

    private static final double SIMILARITY = 0.6;

    @TempDir
    private Path folder;

    /** Sets of shingles; how often each is asked for is counted. */
    private static final class Sets implements ShingleSets {

        private final List<long[]> sets = new ArrayList<>();
        private final List<Integer> occurrences = new ArrayList<>();
        private int asked;

        Sets add(int occurrences, long... shingles) {
            sets.add(Arrays.stream(shingles)
                    .map(Hashing::mixed)
                    .sorted()
                    .distinct()
                    .toArray());
            this.occurrences.add(occurrences);
            return this;
        }

        @Override
        public int size() {
            return sets.size();
        }

        @Override
        public long[] shingles(int text) {
            asked++;
            return sets.get(text);
        }

        @Override
        public int occurrences(int text) {
            return occurrences.get(text);
        }
    }

    private Groups groups(Sets sets) throws IOException {
        return new NearDuplicates(sets, SIMILARITY, folder, new Silent()).groups();
    }

    private static long[] range(long from, long to) {
        return LongStream.range(from, to).toArray();
    }

    @Test
    void textsWithEnoughInCommonAreOneGroup() throws IOException {
        Groups groups =
                groups(new Sets().add(1, range(0, 10)).add(1, range(1, 11)).add(1, range(100, 110)));
        assertArrayEquals(new int[] {0, 0, 2}, groups.middles());
        assertEquals(9 / 11.0, groups.least()[0], 1e-6);
    }

    @Test
    void ofTextsThatAllAreLikeTheCommonestIsTheMiddle() throws IOException {
        Groups groups =
                groups(new Sets().add(1, range(0, 10)).add(5, range(1, 11)).add(2, range(1, 12)));
        assertArrayEquals(new int[] {1, 1, 1}, groups.middles());
    }

    /** The one in between shares 8 of 12 with both others, which share 6 of 14. */
    @Test
    void theTextThatTheMostAreLikeIsTheMiddle() throws IOException {
        Groups groups =
                groups(new Sets().add(1, range(0, 10)).add(1, range(2, 12)).add(1, range(4, 14)));
        assertArrayEquals(new int[] {1, 1, 1}, groups.middles());
    }

    /** The last is like the third alone, and shares 6 of 14 with the second. */
    @Test
    void whatIsLikeTheMiddleOnlyOverAThirdIsNotOfTheGroup() throws IOException {
        Groups groups = groups(new Sets()
                .add(1, range(0, 10))
                .add(1, range(2, 12))
                .add(1, range(4, 14))
                .add(1, range(6, 16)));
        assertArrayEquals(new int[] {1, 1, 1, 3}, groups.middles());
    }

    @Test
    void thousandsInOneBucketAreNotComparedWithEachOther() throws IOException {
        Sets sets = new Sets();
        for (int i = 0; i < 3_000; i++) {
            long[] shingles = range(0, 60);
            shingles[0] = 1_000 + i;
            sets.add(1, shingles);
        }
        Groups groups = groups(sets);
        assertEquals(1, Arrays.stream(groups.middles()).distinct().count());
        assertTrue(sets.asked < 5 * sets.size(), "Asked for " + sets.asked + " sets of " + sets.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nearlyAllIsFoundThatAComparisonOfAllPairsFinds(long seed) throws IOException {
        Random random = new Random(seed);
        Sets sets = new Sets();
        for (int family = 0; family < 60; family++) {
            for (int member = 0; member < 6; member++) {
                long[] shingles = range(family * 1_000L, family * 1_000L + 40);
                for (int change = random.nextInt(14); change > 0; change--) {
                    shingles[random.nextInt(40)] = random.nextLong();
                }
                sets.add(1, shingles);
            }
        }
        int[] middles = groups(sets).middles();
        int pairs = 0;
        int found = 0;
        for (int text = 0; text < sets.size(); text++) {
            for (int other = text - text % 6; other < text; other++) {
                boolean isMiddle = middles[other] == other;
                if (isMiddle && Jaccard.of(sets.sets.get(text), sets.sets.get(other)) >= SIMILARITY) {
                    pairs++;
                    found += middles[text] == text ? 0 : 1;
                }
            }
        }
        assertTrue(found >= 0.98 * pairs, "seed " + seed + ": " + found + " of " + pairs);
        for (int text = 0; text < sets.size(); text++) {
            assertTrue(
                    Jaccard.of(sets.sets.get(text), sets.sets.get(middles[text])) >= SIMILARITY,
                    "seed " + seed + ", text " + text);
        }
    }
}
