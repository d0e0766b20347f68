package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.flow.ColumnWidth.Box;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the lines of a text say of how wide its box is. */
class ColumnWidthTest {

    private final FilledForm form = new FilledForm("full");
    private final Place use = form.place("II[].3.8");

    private static final ColumnWidth THIRTY = new ColumnWidth(30);

    @Test
    void itIsWhereMostLinesWrap() {
        for (int text = 0; text < 9; text++) {
            text(30, 30, 12);
        }
        text(40, 40, 40, 5);

        assertEquals(THIRTY, ColumnWidth.of(List.of(form.pieces)));
    }

    @Test
    void fewTextsDoNotTellIt() {
        text(30, 30, 12);
        text(30, 12);

        assertEquals(new ColumnWidth(0), ColumnWidth.of(List.of(form.pieces)));
        assertEquals(Box.UNKNOWN, box(new ColumnWidth(0)));
    }

    @Test
    void linesOfAFewCharactersDoNotTellIt() {
        for (int text = 0; text < 9; text++) {
            text(10, 10, 5);
        }

        assertEquals(new ColumnWidth(0), ColumnWidth.of(List.of(form.pieces)));
    }

    @Test
    void linesThatWrapThereStandInTheColumn() {
        text(30, 31, 8);

        assertEquals(Box.COLUMN, box(THIRTY));
    }

    @Test
    void linesThatWrapFarBehindItsEndStandInAWideBox() {
        text(40, 40, 8);

        assertEquals(Box.WIDE, box(THIRTY));
    }

    @Test
    void aTextOfOneLineSaysNothing() {
        text(40);

        assertEquals(Box.UNKNOWN, box(THIRTY));
    }

    @Test
    void aLineThatEndsASentenceDoesNotWrap() {
        form.add(use, Kind.TEXT, "台".repeat(39) + "。", Break.BLANK);
        text(Break.LINE, 8);

        assertEquals(Box.UNKNOWN, box(THIRTY));
    }

    @Test
    void aLineThatEndsFarAheadOfItDoesNotGoOnBelow() {
        text(20, 29);

        assertTrue(THIRTY.endsEarly(form.pieces.get(0)));
        assertFalse(THIRTY.endsEarly(form.pieces.get(1)));
        assertFalse(new ColumnWidth(0).endsEarly(form.pieces.get(0)));
    }

    private Box box(ColumnWidth column) {
        return column.boxes(form.pieces)[form.pieces.size() - 1];
    }

    private void text(int... lengths) {
        text(Break.BLANK, lengths);
    }

    private void text(Break before, int... lengths) {
        Break next = before;
        for (int length : lengths) {
            form.add(use, Kind.TEXT, "台".repeat(length), next);
            next = Break.LINE;
        }
    }
}
