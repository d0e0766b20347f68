package hyokasho.extract.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Box;
import hyokasho.testkit.Canvas;
import hyokasho.testkit.FontKind;
import hyokasho.testkit.Sheet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader of the page sees is read, once; what a reader does not see is not. */
class VisibilityTest {

    @Test
    void fakeBoldIsCountedOnce() {
        Page page = Reading.page(canvas -> canvas.size(10).boldText(72, 100, "評価書"));

        assertEquals("評価書", Reading.text(page));
    }

    @Test
    void fakeBoldThatIsPrintedCharacterByCharacterIsCountedOnce() {
        Page page =
                Reading.page(canvas -> canvas.size(10).boldText(72, 100, "評").boldText(82, 100, "価"));

        assertEquals("評価", Reading.text(page));
    }

    @Test
    void anOverprintIsFoundWhereverItComesInTheContent() {
        Page page = Reading.page(canvas -> canvas.text(72, 100, "評")
                .text(72, 200, "価")
                .text(72.2, 100, "評")
                .text(72.2, 200, "価"));

        assertEquals("評価", Reading.text(page));
    }

    @Test
    void theSameCharacterTwiceInARowIsTwoGlyphs() {
        Page page = Reading.page(canvas -> canvas.text(72, 100, "々々ーー11"));

        assertEquals("々々ーー11", Reading.text(page));
    }

    @Test
    void theSameCharacterInTinyPrintIsTwoGlyphs() {
        Page page = Reading.page(canvas -> canvas.size(2).text(72, 100, "ああ"));

        assertEquals("ああ", Reading.text(page));
    }

    @Test
    void invisibleTextIsNotRead() {
        Page page = Reading.page(canvas -> canvas.invisibleText(72, 100, "見えない").text(72, 120, "見える"));

        assertEquals("見える", Reading.text(page));
    }

    @Test
    void textOutsideOfTheClipIsNotRead() {
        Page page = Reading.page(
                canvas -> canvas.size(10).clipped(new Box(70, 95, 150, 115), clip -> clip.text(72, 100, "見える")
                        .text(72, 200, "見えない")));

        assertEquals("見える", Reading.text(page));
    }

    @Test
    void textThatRunsOutOfItsClipIsReadAsFarAsItIsSeen() {
        Page page = Reading.page(
                canvas -> canvas.size(10).clipped(new Box(70, 95, 93, 115), clip -> clip.text(72, 100, "甲乙丙丁")));

        assertEquals("甲乙", Reading.text(page));
    }

    @Test
    void aLineThatThePageEndCutsIsReadOnThePageThatShowsMoreOfIt() {
        // Excel prints a row that crosses the page end on both pages, each time cut off there.
        Page before = Reading.page(
                canvas -> canvas.size(10).clipped(new Box(40, 40, 550, 796), clip -> clip.text(72, 780, "上の行")
                        .text(72, 792, "下の行")));
        Page after = Reading.page(
                canvas -> canvas.size(10).clipped(new Box(40, 40, 550, 796), clip -> clip.text(72, 24, "上の行")
                        .text(72, 36, "下の行")));

        assertEquals("上の行", Reading.text(before));
        assertEquals("下の行", Reading.text(after));
    }

    @Test
    void theClipEndsWithTheStateThatItWasSetIn() {
        Page page = Reading.page(canvas -> canvas.clipped(new Box(0, 0, 10, 10), clip -> clip.text(72, 100, "見えない"))
                .text(72, 100, "見える"));

        assertEquals("見える", Reading.text(page));
    }

    @Test
    void clipsInEachOtherCutTogether() {
        Page page = Reading.page(canvas -> canvas.size(10)
                .clipped(
                        new Box(0, 0, 100, 400),
                        outer -> outer.clipped(new Box(50, 0, 400, 400), inner -> inner.text(20, 100, "左")
                                .text(60, 100, "中")
                                .text(200, 100, "右"))));

        assertEquals("中", Reading.text(page));
    }

    @Test
    void textOutsideOfTheCropBoxIsNotRead() {
        Page page = Reading.page(Sheet.a4().cropped(100, 100), canvas -> canvas.text(-50, 100, "見えない")
                .text(10, 100, "見える"));

        assertEquals("見える", Reading.text(page));
    }

    @Test
    void textInAFormXObjectStandsWhereItIsPlaced() {
        Page page =
                Reading.page(canvas -> canvas.form(50, 30, form -> form.size(10).text(22, 70, "戸籍")));

        assertEquals("戸籍", Reading.text(page));
        Reading.assertNear(new Box(72, 100, 82, 110), page.glyphs().get(0).box());
    }

    @Test
    void formXObjectsInEachOtherAreRead() {
        Page page = Reading.page(canvas -> canvas.form(
                10, 10, outer -> outer.form(10, 10, inner -> inner.size(10).text(52, 80, "戸"))));

        Reading.assertNear(new Box(72, 100, 82, 110), page.glyphs().get(0).box());
    }

    @Test
    void theContentGoesOnAfterAFormXObjectAsBefore() {
        Page page = Reading.page(canvas -> canvas.form(50, 30, form -> form.text(22, 70, "一"))
                .font(FontKind.RKSJ)
                .size(10)
                .text(72, 200, "二"));

        Reading.assertNear(new Box(72, 200, 82, 210), page.glyphs().get(1).box());
    }

    @Test
    void aFormXObjectThatDrawsItselfIsReadInBoundedTime() {
        // A form's name is only known once it is drawn: the first one of a page is called Form1.
        Page page = Reading.page(
                canvas -> canvas.form(0, 0, form -> form.text(72, 100, "戸").operators("/Form1 Do"))
                        .text(72, 200, "籍"));

        assertEquals(
                List.of("戸", "籍"),
                page.glyphs().stream().map(Glyph::text).distinct().toList());
    }

    @Test
    void formXObjectsInEachOtherAHundredDeepDoNotStopTheReader() {
        Page page = Reading.page(canvas -> nest(canvas, 100).text(72, 200, "籍"));

        assertEquals("籍", Reading.text(page).substring(Reading.text(page).length() - 1));
    }

    private static Canvas nest(Canvas canvas, int depth) {
        return depth == 0 ? canvas.text(72, 100, "戸") : canvas.form(0, 0, inner -> nest(inner, depth - 1));
    }

    @Test
    void aPictureHoldsNothingToRead() {
        Page page = Reading.page(canvas -> canvas.picture(new Box(0, 0, 595, 842)));

        assertEquals(List.of(), page.glyphs());
        assertEquals(List.of(), page.rulings());
    }
}
