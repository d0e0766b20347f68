package hyokasho.extract.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Box;
import org.junit.jupiter.api.Test;

class SpanTest {

    private final Span span = new Span(1, " ①AB ", new float[] {0, 5, 15, 20, 25, 30}, 100, 110, 10, 7);

    @Test
    void itsBoxGoesFromTheFirstCharacterToTheLast() {
        assertEquals(new Box(0, 100, 30, 110), span.box());
    }

    @Test
    void aPartKeepsItsPlace() {
        Span part = span.part(2, 4);

        assertEquals("AB", part.text());
        assertEquals(new Box(15, 100, 25, 110), part.box());
        assertEquals(9, part.order());
    }

    @Test
    void strippedItHasNoWhiteSpaceAtItsEnds() {
        Span stripped = span.strip();

        assertEquals("①AB", stripped.text());
        assertEquals(new Box(5, 100, 25, 110), stripped.box());
    }

    @Test
    void visibleCharactersAreCountedWithoutSpaces() {
        assertEquals(3, span.visible());
        assertEquals(1, new Span(1, "𠮷", new float[] {0, 5, 10}, 0, 10, 10, 0).visible());
    }

    @Test
    void aSpanOfSpacesIsBlank() {
        assertTrue(new Span(1, "　 ", new float[] {0, 10, 15}, 0, 10, 10, 0).isBlank());
        assertFalse(span.isBlank());
    }

    @Test
    void spansOnOneLineAreBesideEachOther() {
        assertTrue(span.besides(new Span(1, "小", new float[] {40, 46}, 103, 109, 6, 0)));
        assertFalse(span.besides(new Span(1, "下", new float[] {40, 50}, 109, 119, 10, 0)));
    }

    @Test
    void eachCharacterMustHaveItsEdge() {
        assertThrows(IllegalArgumentException.class, () -> new Span(1, "AB", new float[] {0, 5}, 0, 10, 10, 0));
    }
}
