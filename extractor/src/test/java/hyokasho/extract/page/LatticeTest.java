package hyokasho.extract.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cells that rulings enclose; what is relied on of the library that finds them. */
class LatticeTest {

    @Test
    void fourLinesEncloseACell() {
        Page page = Reading.page(canvas -> canvas.frame(new Box(72, 100, 300, 200)));

        assertEquals(List.of("72,100 300,200"), Reading.cells(page));
    }

    @Test
    void threeLinesEncloseNothing() {
        Page page = Reading.page(canvas ->
                canvas.stroke(72, 100, 300, 100).stroke(72, 100, 72, 200).stroke(72, 200, 300, 200));

        assertEquals(List.of(), Reading.cells(page));
    }

    @Test
    void aRowOfCellsIsReadFromLeftToRightAndRowsFromTopToBottom() {
        Page page = Reading.page(canvas -> canvas.frame(new Box(72, 120, 172, 140))
                .frame(new Box(172, 100, 300, 120))
                .frame(new Box(72, 100, 172, 120))
                .frame(new Box(172, 120, 300, 140)));

        assertEquals(
                List.of("72,100 172,120", "172,100 300,120", "72,120 172,140", "172,120 300,140"), Reading.cells(page));
    }

    @Test
    void aCellOverSeveralRowsIsOneCell() {
        Page page = Reading.page(canvas -> canvas.frame(new Box(72, 100, 172, 140))
                .frame(new Box(172, 100, 300, 120))
                .frame(new Box(172, 120, 300, 140)));

        assertEquals(List.of("72,100 172,140", "172,100 300,120", "172,120 300,140"), Reading.cells(page));
    }

    @Test
    void aCellOverSeveralColumnsIsOneCell() {
        Page page = Reading.page(canvas -> canvas.frame(new Box(72, 100, 300, 120))
                .frame(new Box(72, 120, 172, 140))
                .frame(new Box(172, 120, 300, 140)));

        assertEquals(List.of("72,100 300,120", "72,120 172,140", "172,120 300,140"), Reading.cells(page));
    }

    @Test
    void linesThatMissEachOtherByAHairEncloseACell() {
        Page page = Reading.page(canvas -> canvas.stroke(73, 100, 299, 100)
                .stroke(73, 200, 299, 200)
                .stroke(72, 101, 72, 199)
                .stroke(300, 101, 300, 199));

        assertEquals(1, page.cells().size());
    }

    @Test
    void twoTablesHaveNoCellBetweenThem() {
        Page page =
                Reading.page(canvas -> canvas.frame(new Box(72, 100, 300, 120)).frame(new Box(72, 150, 300, 170)));

        assertEquals(List.of("72,100 300,120", "72,150 300,170"), Reading.cells(page));
    }

    @Test
    void aCellThatThePageEndCutsOpenIsClosedThere() {
        Page page = Reading.page(canvas -> canvas.stroke(72, 700, 300, 700)
                .stroke(72, 700, 72, 800)
                .stroke(172, 700, 172, 800)
                .stroke(300, 700, 300, 800));

        assertEquals(List.of("72,700 172,800", "172,700 300,800"), Reading.cells(page));
    }

    @Test
    void aPageWithoutLinesHasNoCells() {
        Page page = Reading.page(canvas -> canvas.text(72, 100, "戸籍"));

        assertEquals(List.of(), page.cells());
    }
}
