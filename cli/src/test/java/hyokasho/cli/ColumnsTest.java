package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.corpus.compare.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static List<String> wrapped(boolean screen, int columns, Piece... pieces) {
        return new Columns(new Paint(screen))
                .wrap(List.of(pieces), columns).stream()
                        .map(line -> line.text() + "|" + line.width())
                        .toList();
    }

    private static Piece plain(String text) {
        return new Piece(text, false);
    }

    private static Piece marked(String text) {
        return new Piece(text, true);
    }

    @Test
    void aWideCharacterTakesTwoColumns() {
        assertEquals(9, Columns.width("全項目abc"));
        assertEquals(2, Columns.width("ｱｲ"));
    }

    @Test
    void noLineIsWiderThanTheColumn() {
        assertEquals(List.of("全項|4", "目a評|5", "価|2"), wrapped(false, 5, plain("全項目a評価")));
    }

    @Test
    void linesOfTheTextStayLines() {
        assertEquals(List.of("一|2", "|0", "二|2"), wrapped(false, 10, plain("一\n\n二")));
    }

    @Test
    void whatIsMarkedStandsInBracketsWhereThereIsNoScreen() {
        assertEquals(List.of("甲【乙】‸|9"), wrapped(false, 20, plain("甲"), marked("乙"), marked("")));
    }

    @Test
    void onAScreenAMarkEndsAndBeginsAnewWithEachLine() {
        assertEquals(
                List.of("甲\u001B[1;31m乙\u001B[0m|4", "\u001B[1;31m丙\u001B[0m|2"),
                wrapped(true, 4, plain("甲"), marked("乙丙")));
    }

    @Test
    void aTextCannotPaintTheTerminal() {
        assertEquals(List.of("甲 [31m乙|9"), wrapped(true, 20, plain("甲\u001B[31m乙")));
        assertEquals("甲 31m乙", Columns.cut("甲\u009B31m乙", 20));
    }

    @Test
    void aCutTextFitsWithItsEllipsis() {
        assertEquals("全項…", Columns.cut("全項目評価書", 6));
        assertEquals("全項目", Columns.cut("全項目", 6));
    }
}
