package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed at the foot of a page and again at the head of the next one. */
class ReprintTest {

    private static final String LONG = "＜台帳システムにおける措置＞";

    @Test
    void theLastLinesOfAPageMayComeAgain() {
        assertEquals(2, Reprint.lines(List.of("受付", "審査", "通知"), List.of("審査", "通知", "記録")));
    }

    @Test
    void asManyLinesAsPossibleAreAgainThere() {
        assertEquals(3, Reprint.lines(List.of(LONG, "受付", LONG), List.of(LONG, "受付", LONG)));
    }

    @Test
    void oneLineComesAgainIfItIsNotShort() {
        assertEquals(1, Reprint.lines(List.of("受付", LONG), List.of(LONG, "記録")));
        assertEquals(0, Reprint.lines(List.of("受付", "る。"), List.of("る。", "記録")));
    }

    @Test
    void otherLinesAreNotTheSame() {
        assertEquals(0, Reprint.lines(List.of("受付", LONG), List.of("記録", LONG)));
        assertEquals(0, Reprint.lines(List.of(), List.of(LONG)));
    }
}
