package hyokasho.extract.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hyokasho.document.Box;
import hyokasho.testkit.FontKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters a page's glyphs are. */
class CharacterTest {

    @ParameterizedTest
    @EnumSource(names = {"RKSJ", "UCS2", "UTF16", "IDENTITY", "SIMPLE"})
    void aFontThatIsNotEmbeddedTellsItsCharacters(FontKind font) {
        Page page = Reading.page(canvas -> canvas.font(font).text(72, 100, "戸籍の附票ABC123ｶﾅ"));

        assertEquals("戸籍の附票ABC123ｶﾅ", Reading.text(page));
        assertEquals(0, page.undecodable());
    }

    @ParameterizedTest
    @EnumSource(names = {"RKSJ", "UCS2", "UTF16", "IDENTITY", "SIMPLE"})
    void charactersAreKeptAsPrinted(FontKind font) {
        String printed = "①Ⅱ１－（）［］○●※";
        Page page = Reading.page(canvas -> canvas.font(font).text(72, 100, printed));

        assertEquals(printed, Reading.text(page));
    }

    @Test
    void everyGlyphHasItsBox() {
        Page page = Reading.page(canvas -> canvas.font(FontKind.RKSJ).size(10).text(72, 100, "戸A籍"));

        List<Glyph> glyphs = page.glyphs();
        Reading.assertNear(new Box(72, 100, 82, 110), glyphs.get(0).box());
        Reading.assertNear(new Box(82, 100, 87, 110), glyphs.get(1).box());
        Reading.assertNear(new Box(87, 100, 97, 110), glyphs.get(2).box());
    }

    @Test
    void everyGlyphHasItsFontSizeAndPlaceInTheContent() {
        Page page = Reading.page(
                canvas -> canvas.size(8).text(72, 300, "下").size(12).text(72, 100, "上"));

        assertEquals(List.of("下", "上"), page.glyphs().stream().map(Glyph::text).toList());
        assertEquals(List.of(0, 1), page.glyphs().stream().map(Glyph::order).toList());
        assertEquals(8, page.glyphs().get(0).size(), 0.01);
        assertEquals(12, page.glyphs().get(1).size(), 0.01);
    }

    @ParameterizedTest
    @CsvSource({"⼾,戸", "⾼,高", "⻝,食", "⼀,一", "⽇,日", "⻑,長", "⿊,黒", "⻘,青"})
    void aRadicalIsMendedToItsIdeograph(String radical, String ideograph) {
        Page page = Reading.page(canvas -> canvas.text(72, 100, radical));

        assertEquals(ideograph, Reading.text(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"①", "㈱", "Ⅱ", "ﾊﾞ", "１", "〇", "髙", "﨑"})
    void whatIsNoRadicalIsNotFolded(String character) {
        Page page = Reading.page(canvas -> canvas.text(72, 100, character));

        assertEquals(character, Reading.text(page));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200b, 0x200c, 0x200d, 0x2060, 0xfeff})
    void aZeroWidthCharacterIsNoGlyph(int zeroWidth) {
        Page page = Reading.page(canvas -> canvas.text(72, 100, "戸" + Character.toString(zeroWidth) + "籍"));

        assertEquals("戸籍", Reading.text(page));
        assertEquals(0, page.undecodable());
    }

    @Test
    void aPrivateUseCharacterIsKept() {
        Page page = Reading.page(canvas -> canvas.text(72, 100, "\uE000田"));

        assertEquals("\uE000田", Reading.text(page));
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsOneGlyph() {
        Page page = Reading.page(canvas -> canvas.text(72, 100, "𠮷野"));

        assertEquals(List.of("𠮷", "野"), page.glyphs().stream().map(Glyph::text).toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNDECODABLE", "UNDECODABLE_SIMPLE"})
    void aFontThatDoesNotTellItsCharactersIsReportedAndNotGuessedAt(FontKind font) {
        Page page = Reading.page(canvas -> canvas.font(font).text(72, 100, "特定個人情報"));

        assertEquals(6, page.undecodable());
        assertEquals("\uFFFD".repeat(6), Reading.text(page));
    }

    @Test
    void onlyTheFontThatDoesNotTellIsReported() {
        Page page = Reading.page(canvas -> canvas.font(FontKind.RKSJ)
                .text(72, 100, "特定")
                .font(FontKind.UNDECODABLE)
                .text(72, 120, "個人"));

        assertEquals(2, page.undecodable());
        assertEquals("特定", Reading.text(page).substring(0, 2));
    }

    @ParameterizedTest
    @EnumSource(names = {"RKSJ_VERTICAL", "IDENTITY_VERTICAL"})
    void verticalWritingRunsDown(FontKind font) {
        Page page = Reading.page(canvas -> canvas.font(font).size(10).text(72, 100, "再委託"));

        assertEquals("再委託", Reading.text(page));
        for (int i = 0; i < 3; i++) {
            Reading.assertNear(
                    new Box(72, 100 + 10 * i, 82, 110 + 10 * i),
                    page.glyphs().get(i).box());
        }
    }

    @Test
    void stackedCharactersStandBelowEachOther() {
        Page page = Reading.page(canvas -> canvas.size(9).stackedText(72, 100, "再委託"));

        assertEquals("再委託", Reading.text(page));
        Reading.assertNear(new Box(72, 118, 81, 127), page.glyphs().get(2).box());
    }

    @Test
    void aSpaceIsBlank() {
        Page page = Reading.page(canvas -> canvas.font(FontKind.RKSJ).text(72, 100, "戸　籍 A"));

        assertEquals("戸　籍 A", Reading.text(page));
        assertEquals(3, page.glyphs().stream().filter(glyph -> !glyph.isBlank()).count());
        assertFalse(page.glyphs().get(0).isBlank());
    }
}
