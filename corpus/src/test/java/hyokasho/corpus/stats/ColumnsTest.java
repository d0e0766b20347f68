package hyokasho.corpus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void aWideCharacterTakesTwoColumnsAndAHalfwidthOneTakesOne() {
        assertEquals(9, Columns.of("様式４ｱa1"));
    }

    @Test
    void aTextIsFilledToItsColumns() {
        assertEquals("千葉県   |", Columns.fit("千葉県", 9) + "|");
        assertEquals("   千葉県|", Columns.right("千葉県", 9) + "|");
    }

    @Test
    void aWideCharacterIsNeverCutInTwo() {
        assertEquals("千… |", Columns.fit("千葉県", 4) + "|");
        assertEquals("千葉…|", Columns.fit("千葉県", 5) + "|");
    }

    @Test
    void nothingInATextMovesTheCursorOrColoursTheScreen() {
        assertEquals("a [31mb c", Columns.cut("a\u001B[31mb\nc", 20));
        assertEquals("a 31mb", Columns.cut("a\u009B31mb", 20));
    }
}
