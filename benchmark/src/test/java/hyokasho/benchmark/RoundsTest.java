package hyokasho.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void theRatioIsThatOfTheMedians() {
        Rounds rounds = new Rounds(List.of(30L, 900L, 20L), List.of(20L, 10L, 800L));

        assertEquals(1.5, rounds.ratio());
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertEquals(25, Rounds.median(List.of(40L, 10L, 20L, 30L)));
    }

    @Test
    void bothMustHaveBeenTimedEquallyOften() {
        assertThrows(IllegalArgumentException.class, () -> new Rounds(List.of(1L), List.of(1L, 2L)));
    }
}
