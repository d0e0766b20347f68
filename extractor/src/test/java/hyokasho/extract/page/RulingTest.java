package hyokasho.extract.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Box;
import hyokasho.testkit.FormDrawing;
import hyokasho.testkit.Rule;
import hyokasho.testkit.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A printed line is one ruling, however a program draws it. */
class RulingTest {

    @Test
    void aStrokeIsARuling() {
        Page page = Reading.page(canvas -> canvas.stroke(72, 100, 300, 100).stroke(72, 100, 72, 200));

        assertEquals(List.of("- y100 72..300", "| x72 100..200"), Reading.rulings(page));
    }

    @Test
    void aStrokeFromRightToLeftIsTheSameRuling() {
        Page page = Reading.page(canvas -> canvas.stroke(300, 100, 72, 100).stroke(72, 200, 72, 100));

        assertEquals(List.of("- y100 72..300", "| x72 100..200"), Reading.rulings(page));
    }

    @Test
    void aThinFilledRectangleIsARulingAlongItsMiddle() {
        Page page =
                Reading.page(canvas -> canvas.fill(new Box(72, 99, 300, 101)).fill(new Box(71, 99, 73, 200)));

        assertEquals(List.of("- y100 72..300", "| x72 99..200"), Reading.rulings(page));
    }

    @Test
    void aDashedStrokeIsOneRuling() {
        Page page = Reading.page(canvas -> canvas.dashedStroke(72, 100, 300, 100));

        assertEquals(List.of("- y100 72..300"), Reading.rulings(page));
    }

    @Test
    void dashesThatAreStrokesOfTheirOwnAreOneRuling() {
        Page page = Reading.page(canvas -> {
            for (int x = 72; x < 300; x += 6) {
                canvas.stroke(x, 100, x + 3, 100);
            }
        });

        assertEquals(List.of("- y100 72..297"), Reading.rulings(page));
    }

    @Test
    void aRowOfTinySquaresIsOneRuling() {
        Page page = Reading.page(canvas -> canvas.dots(72, 100, 300, 100).dots(72, 100, 72, 200));

        assertEquals(List.of("- y100 72..299", "| x72 100..199"), Reading.rulings(page));
    }

    @Test
    void aBorderThatIsDrawnTwiceIsOneRuling() {
        Page page = Reading.page(canvas -> canvas.stroke(72, 100, 300, 100).stroke(72, 100.5, 300, 100.5));

        assertEquals(List.of("- y100 72..300"), Reading.rulings(page));
    }

    @Test
    void bordersOfCellsInARowAreOneRuling() {
        Page page =
                Reading.page(canvas -> canvas.frame(new Box(72, 100, 172, 120)).frame(new Box(172, 100, 300, 120)));

        assertEquals(
                List.of("- y100 72..300", "- y120 72..300", "| x72 100..120", "| x172 100..120", "| x300 100..120"),
                Reading.rulings(page));
    }

    @Test
    void linesOnTheSameHeightWithAGapBetweenThemAreTwo() {
        Page page = Reading.page(canvas -> canvas.stroke(72, 100, 172, 100).stroke(200, 100, 300, 100));

        assertEquals(List.of("- y100 72..172", "- y100 200..300"), Reading.rulings(page));
    }

    @Test
    void linesOneRowApartAreTwo() {
        Page page = Reading.page(canvas -> canvas.stroke(72, 100, 172, 100).stroke(72, 108, 172, 108));

        assertEquals(List.of("- y100 72..172", "- y108 72..172"), Reading.rulings(page));
    }

    @Test
    void aShadeIsNoRuling() {
        Page page = Reading.page(canvas -> canvas.shade(new Box(72, 100, 300, 120), 0.9));

        assertEquals(List.of(), page.rulings());
    }

    @Test
    void aWhiteLineIsNoRuling() {
        Page page = Reading.page(canvas -> canvas.shade(new Box(72, 100, 300, 101), 1));

        assertEquals(List.of(), page.rulings());
    }

    @Test
    void aSlantedStrokeIsNoRuling() {
        Page page = Reading.page(canvas -> canvas.stroke(72, 100, 300, 200));

        assertEquals(List.of(), page.rulings());
    }

    @Test
    void aPathThatIsOnlyAClipIsNoRuling() {
        Page page = Reading.page(canvas -> canvas.clipped(new Box(72, 100, 300, 101), clip -> {}));

        assertEquals(List.of(), page.rulings());
    }

    @Test
    void aLineIsReadAsFarAsTheClipLetsItBeSeen() {
        Page page = Reading.page(
                canvas -> canvas.clipped(new Box(100, 50, 200, 150), clip -> clip.stroke(72, 100, 300, 100)));

        assertEquals(List.of("- y100 100..200"), Reading.rulings(page));
    }

    @Test
    void aLineOutsideOfTheClipIsNotRead() {
        Page page = Reading.page(
                canvas -> canvas.clipped(new Box(100, 50, 200, 90), clip -> clip.stroke(72, 100, 300, 100)));

        assertEquals(List.of(), page.rulings());
    }

    @Test
    void aLineInAFormXObjectIsWhereItIsSeen() {
        Page page = Reading.page(canvas -> canvas.form(50, 30, form -> form.stroke(22, 70, 250, 70)));

        assertEquals(List.of("- y100 72..300"), Reading.rulings(page));
    }

    @Test
    void rulingsComeFromTopToBottomAndThenFromLeftToRight() {
        Page page = Reading.page(canvas -> canvas.stroke(300, 100, 300, 200)
                .stroke(72, 200, 300, 200)
                .stroke(72, 100, 72, 200)
                .stroke(72, 100, 300, 100));

        assertEquals(
                List.of("- y100 72..300", "- y200 72..300", "| x72 100..200", "| x300 100..200"),
                Reading.rulings(page));
    }

    @Test
    void aDrawnCircleIsAShape() {
        Page page = Reading.page(canvas -> canvas.circle(100, 100, 4));

        assertEquals(
                List.of("96,96 104,104"),
                page.shapes().stream().map(Reading::rounded).toList());
        assertEquals(List.of(), page.rulings());
    }

    @Test
    void aDrawnTickIsAShape() {
        Page page = Reading.page(canvas -> canvas.tick(new Box(96, 96, 104, 104)));

        assertEquals(
                List.of("96,96 104,104"),
                page.shapes().stream().map(Reading::rounded).toList());
    }

    @Test
    void aSmallFilledSquareIsAShape() {
        Page page = Reading.page(canvas -> canvas.fill(new Box(96, 96, 104, 104)));

        assertEquals(
                List.of("96,96 104,104"),
                page.shapes().stream().map(Reading::rounded).toList());
        assertEquals(List.of(), page.rulings());
    }

    @ParameterizedTest
    @EnumSource
    void aFormHasTheSameRulingsHoweverItsBordersAreDrawn(Rule rule) {
        String form = """
                ## ２．基本情報
                ①ファイルの種類 | システム用ファイル
                ②対象となる本人の数 | 1万人未満
                """;

        Page usual = Reading.page(FormDrawing.of(form).pdf());
        Page other =
                Reading.page(FormDrawing.of(form, Style.usual().withRule(rule)).pdf());

        assertEquals(usual.rulings().size(), other.rulings().size());
        for (int i = 0; i < usual.rulings().size(); i++) {
            assertNear(usual.rulings().get(i), other.rulings().get(i));
        }
    }

    /** As near as two points: less than the leading of the smallest print. */
    private static void assertNear(Ruling expected, Ruling ruling) {
        assertEquals(expected.horizontal(), ruling.horizontal());
        assertEquals(expected.position(), ruling.position(), 2, ruling::toString);
        assertEquals(expected.start(), ruling.start(), 2, ruling::toString);
        assertEquals(expected.end(), ruling.end(), 2, ruling::toString);
    }
}
