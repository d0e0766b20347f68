package hyokasho.extract.cores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading on one core and on all of them comes to the same. */
class CoresTest {

    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1000).boxed().toList();

    @ParameterizedTest
    @EnumSource
    void resultsAreInTheOrderOfWhatTheyWereMadeFrom(Cores cores) {
        List<Integer> doubled = cores.map(NUMBERS, number -> 2 * number);

        assertEquals(NUMBERS.stream().map(number -> 2 * number).toList(), doubled);
    }

    @ParameterizedTest
    @EnumSource
    void stretchesMakeTheWholeAgain(Cores cores) {
        List<List<Integer>> stretches = cores.stretches(NUMBERS);

        assertEquals(NUMBERS, stretches.stream().flatMap(List::stream).toList());
    }

    @ParameterizedTest
    @EnumSource
    void ofNothingThereIsNothing(Cores cores) {
        assertEquals(List.of(), cores.stretches(List.of()));
        assertEquals(List.of(), cores.map(0, number -> number));
    }

    @ParameterizedTest
    @EnumSource
    void anErrorOfATaskIsAnErrorOfTheWhole(Cores cores) {
        assertThrows(
                IllegalStateException.class,
                () -> cores.map(1000, number -> {
                    if (number == 700) {
                        throw new IllegalStateException("700");
                    }
                    return number;
                }));
    }
}
