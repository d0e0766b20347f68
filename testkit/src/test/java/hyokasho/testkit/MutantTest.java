package hyokasho.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MutantTest {

    private final byte[] original =
            new PdfDrawing().page(page -> page.text(72, 100, "戸籍")).bytes();

    @Test
    void theSameSeedGivesTheSameMutant() {
        assertArrayEquals(Mutant.of(original, 7), Mutant.of(original, 7));
    }

    @Test
    void theOriginalStaysAsItIs() {
        byte[] before = original.clone();
        Mutant.of(original, 7);

        assertArrayEquals(before, original);
    }

    @Test
    void nearlyEveryMutantDiffersFromItsOriginal() {
        long same = LongStream.range(0, 100)
                .filter(seed -> Arrays.equals(original, Mutant.of(original, seed)))
                .count();

        assertTrue(same < 5, () -> same + " of 100 mutants are the same");
        assertFalse(Arrays.equals(Mutant.of(original, 1), Mutant.of(original, 2)));
    }
}
