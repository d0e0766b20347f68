package hyokasho.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ContentDumpTest {

    @Test
    void textOnTheSameHeightIsOneLineWithASpaceWhereItGoesOnFurtherRight() {
        assertEquals("①事務の名称 戸籍\n", dump(page -> page.text(72, 100, "①事務の名称").text(200, 100, "戸籍")));
    }

    @Test
    void textThatJumpsBackOnTheSameHeightHasNoSpaceBetween() {
        assertEquals("] 税務システム[\n", dump(page -> page.text(200, 100, "] 税務システム").text(180, 100, "[")));
    }

    @Test
    void textThatTouchesHasNoSpaceBetween() {
        assertEquals("戸籍\n", dump(page -> page.text(72, 100, "戸").text(82, 100, "籍")));
    }

    @Test
    void aLineMayStepALittleUpOrDown() {
        assertEquals("[ 未定\n", dump(page -> page.text(72, 100, "[").text(90, 104, "未定")));
    }

    @Test
    void theNextLineIsANewLine() {
        assertEquals("戸籍に\n関する\n", dump(page -> page.text(72, 100, "戸籍に").text(72, 112, "関する")));
    }

    @Test
    void aLineFurtherAwayFollowsAnEmptyLine() {
        assertEquals("戸籍に\n\n関する\n", dump(page -> page.text(72, 112, "戸籍に").text(72, 72, "関する")));
    }

    @Test
    void pagesArePartedByThreeEmptyLines() {
        byte[] pdf = new PdfDrawing()
                .page(page -> page.text(72, 100, "戸籍"))
                .page(page -> page.text(72, 100, "住民"))
                .bytes();

        assertEquals("戸籍\n\n\n\n住民\n", ContentDump.of(pdf));
    }

    private static String dump(Consumer<Canvas> drawing) {
        return ContentDump.of(new PdfDrawing().page(drawing).bytes());
    }
}
