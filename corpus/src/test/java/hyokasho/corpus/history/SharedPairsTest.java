package hyokasho.corpus.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedPairsTest {

    private final SharedPairs likeness = new SharedPairs();

    @Test
    void twoOfThreePairsAndTwoOfTwoAreFourOfFive() {
        assertEquals(0.8, likeness.of(Map.of("1", "再委託先"), Map.of("1", "再委託")));
    }

    @Test
    void pairsCountOnlyInTheSameBox() {
        assertEquals(0, likeness.of(Map.of("1", "委託"), Map.of("2", "委託")));
    }

    @Test
    void aPairCountsOnceAndWhiteSpaceDoesNotPartIt() {
        assertEquals(1, likeness.of(Map.of("1", "委託委\n託"), Map.of("1", "委託委")));
    }

    @Test
    void blocksWithoutPairsAreAlike() {
        assertEquals(1, likeness.of(Map.of("1", ""), Map.of("1", "有")));
    }
}
