package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import org.junit.jupiter.api.Test;

/** How a document writes, learned from what was found on its first pages. */
class HabitsTest {

    private final FilledForm form = new FilledForm("full");
    private final Place purpose = form.place("I.4.1");
    private final Place benefit = form.place("I.4.2");

    @Test
    void textsAheadOfTheirLabelsTellThatOthersAreToo() {
        text(purpose, "台帳を保つため", Break.BLANK);
        form.label(purpose, Break.LINE);
        text(benefit, "手続が早く済む", Break.BLANK);
        form.label(benefit, Break.LINE);

        assertTrue(Habits.of(form.pieces, form.steps).valueFirst() > 0.5);
    }

    @Test
    void textsThatGoOnBehindAnEmptyLineTellThatOthersDoToo() {
        text(purpose, "台帳を保つため", Break.LINE);
        text(purpose, "誤りを見つけるため", Break.BLANK);

        assertEquals(2 / 3.0, goesOn(), 0.001);
    }

    @Test
    void anotherBoxsTextBehindAnEmptyLineTellsTheContrary() {
        text(purpose, "台帳を保つため", Break.LINE);
        text(benefit, "手続が早く済む", Break.BLANK);

        assertEquals(1 / 3.0, goesOn(), 0.001);
    }

    @Test
    void itemsAndLinesInBracketsGoOnByThemselvesAndTellNothing() {
        text(purpose, "①台帳を保つため", Break.LINE);
        text(purpose, "②誤りを見つけるため", Break.BLANK);
        text(purpose, "＜窓口における措置＞", Break.BLANK);

        assertEquals(Habits.USUAL.goesOnAfterBlank(), goesOn(), 0.001);
    }

    private double goesOn() {
        return Habits.of(form.pieces, form.steps).goesOnAfterBlank();
    }

    private void text(Place place, String text, Break before) {
        form.add(place, Kind.TEXT, text, before);
    }
}
