package hyokasho.corpus.same;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.corpus.search.TextFolding;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterShinglesTest {

    private static final TextFolding FOLDING = new TextFolding();

    private static long[] shingles(int length, String text) {
        return new CharacterShingles(length).of(FOLDING.folded(text));
    }

    @Test
    void everyRunOfSoManyCharactersIsOne() {
        assertEquals(3, shingles(3, "再委託先へ").length);
    }

    @Test
    void theSameRunIsTheSameShingleWhereverItStands() {
        assertEquals(shingles(3, "再委託先")[0], shingles(3, "その再委託")[2]);
    }

    @Test
    void aTextThatIsShorterHasNone() {
        assertArrayEquals(new long[0], shingles(3, "委託"));
    }

    @Test
    void widthCaseAndWhiteSpaceMakeNoDifference() {
        assertArrayEquals(shingles(3, "ＩＤカード １"), shingles(3, "id ｶｰﾄﾞ１"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void twoRunsHaveOneHashIfAndOnlyIfTheyAreEqual(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        random.ints(5_000, 'a', 'a' + 3).forEach(text::appendCodePoint);
        long[] shingles = shingles(6, text.toString());
        Map<String, Long> seen = new HashMap<>();
        for (int i = 0; i < shingles.length; i++) {
            Long before = seen.putIfAbsent(text.substring(i, i + 6), shingles[i]);
            assertEquals(before == null ? shingles[i] : before, shingles[i], "seed " + seed + ", place " + i);
        }
        assertEquals(seen.size(), seen.values().stream().distinct().count(), "seed " + seed);
    }
}
