package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import org.junit.jupiter.api.Test;

/** What lines of an author's text look like. */
class FitTest {

    private final FilledForm form = new FilledForm("basic");

    @Test
    void anItemThatBeginsAsTheOneBeforeItIsOfItsList() {
        assertTrue(goesOnWithList("・申請の受付", "・証の交付"));
    }

    @Test
    void anItemThatBeginsInAnotherWayIsNot() {
        assertFalse(goesOnWithList("・申請の受付", "○証の交付"));
        assertFalse(goesOnWithList("・申請の受付", "証の交付"));
    }

    @Test
    void linesThatAreNoItemsMakeNoList() {
        assertFalse(goesOnWithList("申請の受付", "申請の審査"));
    }

    private boolean goesOnWithList(String first, String second) {
        Place place = form.place("I.1.2");
        form.add(place, Kind.TEXT, first, Break.BLANK);
        form.add(place, Kind.TEXT, second, Break.LINE);
        return new Fit(form.pieces, new Patterns(), new ColumnWidth(0)).goesOnWithList(form.pieces.size() - 1);
    }
}
