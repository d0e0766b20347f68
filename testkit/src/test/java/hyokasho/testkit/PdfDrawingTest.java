package hyokasho.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Box;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfDrawingTest {

    @ParameterizedTest
    @EnumSource(
            names = {"UNDECODABLE", "UNDECODABLE_SIMPLE"},
            mode = EnumSource.Mode.EXCLUDE)
    void textIsReadBackInEachKindOfFont(FontKind font) throws IOException {
        byte[] pdf = new PdfDrawing()
                .page(page -> page.font(font).text(72, 100, "戸籍ABｶﾅ①"))
                .bytes();

        assertEquals("戸籍ABｶﾅ①", text(pdf).replaceAll("\\s", ""));
    }

    @ParameterizedTest
    @EnumSource(names = {"RKSJ", "UCS2", "UTF16", "IDENTITY", "SIMPLE"})
    void aHalfWidthCharacterIsHalfAsWide(FontKind font) throws IOException {
        byte[] pdf = new PdfDrawing()
                .page(page -> page.font(font).size(10).text(72, 100, "戸A籍"))
                .bytes();

        assertEquals(
                List.of(72f, 82f, 87f),
                positions(pdf).stream().map(TextPosition::getX).toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNDECODABLE", "UNDECODABLE_SIMPLE"})
    void anUndecodableFontDoesNotTellWhatItsCharactersAre(FontKind font) throws IOException {
        byte[] pdf = new PdfDrawing()
                .page(page -> page.font(font).text(72, 100, "戸籍"))
                .bytes();

        assertFalse(text(pdf).contains("戸"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RKSJ_VERTICAL", "IDENTITY_VERTICAL"})
    void aVerticalLineRunsDownFromItsUpperLeftCorner(FontKind font) throws IOException {
        byte[] pdf = new PdfDrawing()
                .page(page -> page.font(font).size(10).text(72, 100, "再委託"))
                .bytes();

        List<TextPosition> glyphs = positions(pdf);
        for (int i = 0; i < 3; i++) {
            assertEquals(72, glyphs.get(i).getX(), 0.01);
            assertEquals(100 + 10 * i + 10 * Canvas.ASCENT, glyphs.get(i).getY(), 0.01);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void textStandsWhereItWasPutHoweverThePageIsStored(int degrees) throws IOException {
        Sheet sheet = Sheet.a4().landscape().rotated(degrees).cropped(30, 50);
        byte[] pdf = new PdfDrawing()
                .page(sheet, page -> page.size(10).text(72, 100, "戸"))
                .bytes();

        TextPosition glyph = positions(pdf).get(0);
        assertEquals(72, glyph.getXDirAdj(), 0.01);
        assertEquals(100 + 10 * Canvas.ASCENT, glyph.getYDirAdj(), 0.01);
    }

    @Test
    void aFileWithObjectStreamsHasTheSameText() throws IOException {
        PdfDrawing drawing = new PdfDrawing().page(page -> page.text(72, 100, "戸籍"));
        byte[] plain = drawing.bytes();
        byte[] packed = drawing.withObjectStreams().bytes();

        assertFalse(new String(plain, StandardCharsets.ISO_8859_1).contains("/ObjStm"));
        assertTrue(new String(packed, StandardCharsets.ISO_8859_1).contains("/ObjStm"));
        assertEquals(text(plain), text(packed));
    }

    @Test
    void aFileWithAUserPasswordDoesNotOpenWithoutIt() {
        byte[] pdf = new PdfDrawing()
                .page(page -> page.text(72, 100, "戸籍"))
                .encrypted("himitsu", "")
                .bytes();

        assertThrows(InvalidPasswordException.class, () -> text(pdf));
    }

    @Test
    void aFileWithAnOwnerPasswordOpensForPrintingOnly() throws IOException {
        byte[] pdf = new PdfDrawing()
                .page(page -> page.text(72, 100, "戸籍"))
                .encrypted("", "owner")
                .bytes();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getCurrentAccessPermission().canPrint());
            assertFalse(document.getCurrentAccessPermission().canExtractContent());
        }
    }

    @Test
    void theSameDrawingGivesTheSameBytes() {
        PdfDrawing drawing = new PdfDrawing()
                .page(page -> page.text(72, 100, "戸籍").form(10, 10, form -> form.circle(50, 50, 5)))
                .page(page -> page.picture(new Box(0, 0, 50, 50)));

        assertArrayEquals(drawing.bytes(), drawing.bytes());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<TextPosition> positions(byte[] pdf) throws IOException {
        List<TextPosition> positions = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    positions.add(text);
                }
            };
            stripper.getText(document);
        }
        return positions;
    }
}
