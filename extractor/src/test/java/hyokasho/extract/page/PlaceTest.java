package hyokasho.extract.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Box;
import hyokasho.testkit.Canvas;
import hyokasho.testkit.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a page is stored, turned and cropped: all is where a reader sees it. */
class PlaceTest {

    /** Every way to store what looks like a sheet of A4, in portrait and in landscape. */
    static Stream<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet paper : List.of(Sheet.a4(), Sheet.a4().landscape())) {
            for (int degrees : List.of(0, 90, 180, 270)) {
                sheets.add(paper.rotated(degrees));
                sheets.add(paper.rotated(degrees).cropped(30, 50));
            }
        }
        return sheets.stream();
    }

    private static void draw(Canvas canvas) {
        canvas.size(10)
                .text(72, 100, "戸籍")
                .frame(new Box(70, 95, 170, 115))
                .form(5, 300, form -> form.text(67, 0, "附票"));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void thePageIsAsLargeAsItIsSeen(Sheet sheet) {
        Page page = Reading.page(sheet, PlaceTest::draw);

        assertEquals(sheet.width(), page.width(), 0.01);
        assertEquals(sheet.height(), page.height(), 0.01);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void glyphsAreWhereTheyAreSeen(Sheet sheet) {
        List<Glyph> glyphs = Reading.page(sheet, PlaceTest::draw).glyphs();

        Reading.assertNear(new Box(72, 100, 82, 110), glyphs.get(0).box());
        Reading.assertNear(new Box(82, 100, 92, 110), glyphs.get(1).box());
        Reading.assertNear(new Box(72, 300, 82, 310), glyphs.get(2).box());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void glyphsHaveTheSizeThatIsSeen(Sheet sheet) {
        List<Glyph> glyphs = Reading.page(sheet, PlaceTest::draw).glyphs();

        assertEquals(10, glyphs.get(0).size(), 0.01);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void rulingsAndCellsAreWhereTheyAreSeen(Sheet sheet) {
        Page page = Reading.page(sheet, PlaceTest::draw);

        assertEquals(
                List.of("- y95 70..170", "- y115 70..170", "| x70 95..115", "| x170 95..115"), Reading.rulings(page));
        assertEquals(List.of("70,95 170,115"), Reading.cells(page));
    }
}
