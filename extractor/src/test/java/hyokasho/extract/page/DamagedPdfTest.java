package hyokasho.extract.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.testkit.FontKind;
import hyokasho.testkit.FormDrawing;
import hyokasho.testkit.Mutant;
import hyokasho.testkit.PdfDrawing;
import hyokasho.testkit.Style;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged file is read as far as it goes, or refused in a sentence; nothing else comes of it. */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedPdfTest {

    private static final String FORM = """
            # Ⅰ　基本情報
            ## １．特定個人情報ファイルを取り扱う事務
            ①事務の名称 | 住民基本台帳に関する事務
            ③対象人数 | [ 30万人以上 ] <選択肢> 1,000人未満 / 30万人以上
            """;

    private static final byte[] NUMBERED_GLYPHS = FormDrawing.of(FORM).bytes();
    private static final byte[] SHIFT_JIS =
            FormDrawing.of(FORM, Style.usual().withFont(FontKind.RKSJ)).bytes();
    private static final byte[] OBJECT_STREAMS =
            FormDrawing.of(FORM).pdf().withObjectStreams().bytes();
    private static final byte[] FORMS_IN_FORMS = new PdfDrawing()
            .page(page -> page.form(1, 1, outer -> outer.form(1, 1, inner -> inner.text(72, 100, "戸籍"))))
            .bytes();

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDamagedFileIsReadOrRefused(long seed) throws Exception {
        for (byte[] original : new byte[][] {NUMBERED_GLYPHS, SHIFT_JIS, OBJECT_STREAMS, FORMS_IN_FORMS}) {
            readOrRefuse(Mutant.of(original, seed));
        }
    }

    @Test
    void aFontTableThatClaimsBillionsOfCharactersIsReadOrRefused() throws Exception {
        String pdf = new String(NUMBERED_GLYPHS, StandardCharsets.ISO_8859_1);
        String claim = pdf.replaceFirst("<0030> <0030> <....>", "<30><7308c008><2160>");

        assertNotEquals(pdf, claim);
        readOrRefuse(claim.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aDrawingThatCannotBeReadIsCountedAndTheRestOfThePageIsRead() throws Exception {
        byte[] pdf = new PdfDrawing()
                .page(page -> page.form(0, 0, form -> form.text(72, 100, "戸籍")).text(72, 200, "住民"))
                .bytes();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        String packed = text.replace("/Subtype /Form", "/Subtype /Form /Filter /Unheard");
        assertNotEquals(text, packed);
        Path file = Files.write(folder.resolve("a.pdf"), packed.getBytes(StandardCharsets.ISO_8859_1));
        try (PdfPages pages = PdfPages.open(Input.of(file))) {
            Page page = pages.read(1);
            assertAll(() -> assertEquals(1, page.damaged()), () -> assertEquals("住民", Reading.text(page)));
        }
    }

    private void readOrRefuse(byte[] bytes) throws Exception {
        Input input = Input.of(Files.write(folder.resolve("a.pdf"), bytes));
        try (PdfPages pages = PdfPages.open(input)) {
            for (int number = 1; number <= pages.count(); number++) {
                readOrRefuse(pages, number);
            }
        } catch (UnreadableSourceException e) {
            assertTrue(e.getMessage().startsWith("[a.pdf] "), e.getMessage());
        }
    }

    private static void readOrRefuse(PdfPages pages, int number) {
        try {
            pages.read(number);
        } catch (UnreadablePageException e) {
            assertTrue(e.getMessage().startsWith("Page " + number + " "), e.getMessage());
        }
    }
}
