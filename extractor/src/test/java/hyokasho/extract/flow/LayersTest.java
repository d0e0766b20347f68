package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Whether a document writes what has one line first on each page, and then what wraps. */
class LayersTest {

    private static final String LONG = "・台帳に登録した内容を年に一度見直し、誤りがあれば改める。";

    private final FilledForm form = new FilledForm("full");
    private final Place purpose = form.place("I.4.1");
    private final Place benefit = form.place("I.4.2");

    @Test
    void textsThatWrapBehindAllLabelsAreASecondLayer() {
        labels();
        text(LONG, LONG);
        text(LONG, LONG);

        assertTrue(Layers.areIn(pages(3)));
        assertEquals(OptionalInt.of(2), Layers.second(form.pieces));
    }

    @Test
    void textsAtTheirLabelsAreNoLayer() {
        form.label(purpose, Break.BLANK);
        text(LONG, LONG);
        form.label(benefit, Break.BLANK);
        text(LONG, LONG);

        assertFalse(Layers.areIn(pages(3)));
    }

    @Test
    void twoPagesDoNotTell() {
        labels();
        text(LONG, LONG);

        assertFalse(Layers.areIn(pages(2)));
    }

    @Test
    void aLineInBracketsAheadOfALongOneWraps() {
        labels();
        text("＜見本の措置＞", LONG);

        assertEquals(OptionalInt.of(2), Layers.second(form.pieces));
    }

    @Test
    void shortLinesOneBelowTheOtherAreOfTheFirstLayer() {
        text("見本市", "見本町");
        labels();
        text(LONG, LONG);

        assertEquals(OptionalInt.of(4), Layers.second(form.pieces));
    }

    @Test
    void aPageOfWhichHalfIsElsewhereHasNoSecondLayer() {
        text(LONG, LONG);
        labels();
        text(LONG, LONG);

        assertEquals(OptionalInt.empty(), Layers.second(form.pieces));
    }

    private void labels() {
        form.label(purpose, Break.BLANK);
        form.label(benefit, Break.BLANK);
    }

    private void text(String first, String second) {
        form.add(purpose, Kind.TEXT, first, Break.BLANK);
        form.add(purpose, Kind.TEXT, second, Break.LINE);
    }

    private List<List<Piece>> pages(int number) {
        return Collections.nCopies(number, form.pieces);
    }
}
