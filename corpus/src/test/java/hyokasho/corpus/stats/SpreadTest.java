package hyokasho.corpus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {

    private static Spread of(int... numbers) {
        Spread spread = new Spread();
        for (int number : numbers) {
            spread.add(number);
        }
        return spread;
    }

    @Test
    void aQuartileIsANumberThatIsThere() {
        assertEquals(
                Optional.of(new Quartiles(4, 1, 1, 2, 4, 9)), of(9, 1, 4, 2).quartiles());
    }

    @Test
    void oneNumberIsAllOfThem() {
        assertEquals(Optional.of(new Quartiles(1, 7, 7, 7, 7, 7)), of(7).quartiles());
    }

    @Test
    void noNumbersHaveNoQuartiles() {
        assertEquals(Optional.empty(), of().quartiles());
        assertEquals(List.of(), of().bins());
    }

    @Test
    void largeNumbersAreCountedByThreeDigitsButTheLeastAndTheGreatestAreExact() {
        assertEquals(
                Optional.of(new Quartiles(3, 12_345, 12_345, 23_400, 1_230_000, 1_234_567)),
                of(12_345, 23_456, 1_234_567).quartiles());
    }

    @Test
    void smallNumbersHaveABarEachFromTheLeastOn() {
        assertEquals(
                List.of(new Bin(2, 2, 1), new Bin(3, 3, 0), new Bin(4, 4, 2)),
                of(4, 2, 4).bins());
    }

    @Test
    void largeNumbersHaveBarsThatGrowWithThem() {
        assertEquals(
                List.of(new Bin(5, 9, 1), new Bin(10, 19, 2), new Bin(20, 49, 0), new Bin(50, 99, 1)),
                of(5, 10, 19, 50).bins());
    }

    @Test
    void theGreatestNumberThereIsHasABar() {
        List<Bin> bins = of(Integer.MAX_VALUE).bins();
        assertEquals(List.of(new Bin(2_000_000_000, Integer.MAX_VALUE, 1)), bins);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void quartilesAreThoseOfTheSortedNumbersToThreeDigits(long seed) {
        Random random = new Random(seed);
        int[] numbers = IntStream.range(0, 1 + random.nextInt(500))
                .map(i -> random.nextInt(10) == 0 ? random.nextInt(1_000_000) : random.nextInt(1_000))
                .toArray();
        int[] sorted = IntStream.of(numbers).sorted().toArray();
        Quartiles quartiles = of(numbers).quartiles().orElseThrow();
        assertClose(sorted[(sorted.length + 3) / 4 - 1], quartiles.lower());
        assertClose(sorted[(sorted.length + 1) / 2 - 1], quartiles.median());
        assertClose(sorted[(3 * sorted.length + 3) / 4 - 1], quartiles.upper());
        assertEquals(sorted[0], quartiles.least());
        assertEquals(
                numbers.length,
                of(numbers).bins().stream().mapToInt(Bin::number).sum());
    }

    private static void assertClose(int expected, int actual) {
        assertTrue(
                expected < 1_000 ? actual == expected : actual <= expected && actual > expected * 0.99,
                actual + " for " + expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void twoSpreadsTogetherAreTheSpreadOfAll(long seed) {
        int[] all = new Random(seed).ints(200, 0, 50_000).toArray();
        Spread first = of(IntStream.of(all).limit(60).toArray());
        first.addAll(of(IntStream.of(all).skip(60).toArray()));
        assertEquals(of(all).quartiles(), first.quartiles());
    }
}
