package hyokasho.extract.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.extract.source.UnreadableSourceException.Reason;
import hyokasho.testkit.PdfDrawing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files open, and what is said of those that do not. */
class PdfPagesTest {

    private static final PdfDrawing DRAWING =
            new PdfDrawing().page(page -> page.text(72, 100, "一頁")).page(page -> page.text(72, 100, "二頁"));

    @TempDir
    private Path folder;

    @Test
    void pagesAreCountedFromOne() throws Exception {
        try (PdfPages pages = open(DRAWING.bytes())) {
            assertEquals(2, pages.count());
            assertEquals("一頁", Reading.text(pages.read(1)));
            assertEquals("二頁", Reading.text(pages.read(2)));
            assertEquals(2, pages.read(2).number());
        }
    }

    @Test
    void aFileWithObjectStreamsIsRead() throws Exception {
        byte[] pdf = new PdfDrawing()
                .page(page -> page.text(72, 100, "戸籍"))
                .withObjectStreams()
                .bytes();

        try (PdfPages pages = open(pdf)) {
            assertEquals("戸籍", Reading.text(pages.read(1)));
        }
    }

    @Test
    void aFileThatMayOnlyBePrintedIsRead() throws Exception {
        byte[] pdf = new PdfDrawing()
                .page(page -> page.text(72, 100, "戸籍"))
                .encrypted("", "owner")
                .bytes();

        try (PdfPages pages = open(pdf)) {
            assertEquals("戸籍", Reading.text(pages.read(1)));
        }
    }

    @Test
    void aFileWithAPasswordOpensWithIt() throws Exception {
        byte[] pdf = new PdfDrawing()
                .page(page -> page.text(72, 100, "戸籍"))
                .encrypted("himitsu", "")
                .bytes();

        try (PdfPages pages = PdfPages.open(input(pdf).withPassword("himitsu"))) {
            assertEquals("戸籍", Reading.text(pages.read(1)));
        }
    }

    @Test
    void aFileWithAPasswordAsksForIt() throws IOException {
        byte[] locked = new PdfDrawing()
                .page(page -> page.text(72, 100, "戸籍"))
                .encrypted("himitsu", "")
                .bytes();

        assertRefused(Reason.ENCRYPTED, "[a.pdf] wants a password; give it with --password.", input(locked));
    }

    @Test
    void aWrongPasswordIsSaidToBeWrong() throws IOException {
        byte[] locked = new PdfDrawing()
                .page(page -> page.text(72, 100, "戸籍"))
                .encrypted("himitsu", "")
                .bytes();

        assertRefused(
                Reason.WRONG_PASSWORD,
                "[a.pdf] does not open with this password; check it.",
                input(locked).withPassword("hazure"));
    }

    @Test
    void aFileForTheHoldersOfCertificatesIsSaidToBe() throws IOException {
        String locked = new String(
                new PdfDrawing()
                        .page(page -> page.text(72, 100, "戸籍"))
                        .encrypted("himitsu", "")
                        .bytes(),
                StandardCharsets.ISO_8859_1);
        byte[] certified = locked.replace("/Standard", "/Adobe.PubSec").getBytes(StandardCharsets.ISO_8859_1);

        assertRefused(
                Reason.ENCRYPTED,
                "[a.pdf] can be opened with a certificate only; get a file that is not protected so.",
                input(certified));
    }

    @Test
    void aFileThatIsNotThereIsNotFound() {
        assertRefused(
                Reason.NOT_FOUND,
                "[b.pdf] cannot be opened; check that it exists and may be read.",
                Input.of(folder.resolve("b.pdf")));
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        assertRefused(
                Reason.EMPTY, "[a.pdf] is empty; get the file again from where it was published.", input(new byte[0]));
    }

    @Test
    void anotherKindOfFileIsNoPdf() throws IOException {
        assertRefused(
                Reason.NEITHER_PDF_NOR_TEXT,
                "[a.pdf] is not a PDF; give the PDF that the municipality published.",
                input("<html>404</html>".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aFileThatIsCutOffAtItsHeadIsDamaged() throws IOException {
        Input input = input(Arrays.copyOf(DRAWING.bytes(), 60));

        UnreadableSourceException refusal = assertThrows(
                UnreadableSourceException.class, () -> PdfPages.open(input).close());
        assertEquals(Reason.DAMAGED, refusal.reason());
        assertTrue(refusal.getMessage().startsWith("[a.pdf] "), refusal.getMessage());
    }

    @Test
    void aFileWhoseCrossReferencesAreDamagedIsReadAllTheSame() throws Exception {
        String pdf = new String(DRAWING.bytes(), StandardCharsets.ISO_8859_1);
        byte[] damaged =
                pdf.replaceFirst("startxref\\s+\\d+", "startxref\n99999999").getBytes(StandardCharsets.ISO_8859_1);

        try (PdfPages pages = open(damaged)) {
            assertEquals("一頁", Reading.text(pages.read(1)));
        }
    }

    @Test
    void rubbishAheadOfThePdfIsPassedOver() throws Exception {
        String pdf = "HTTP/1.1 200 OK\n\n" + new String(DRAWING.bytes(), StandardCharsets.ISO_8859_1);

        try (PdfPages pages = open(pdf.getBytes(StandardCharsets.ISO_8859_1))) {
            assertEquals("一頁", Reading.text(pages.read(1)));
        }
    }

    @Test
    void aFileWithoutPagesIsDamaged() throws IOException {
        assertRefused(
                Reason.DAMAGED,
                "[a.pdf] has no pages that can be found; get the file again from where it was published.",
                input(new PdfDrawing().bytes()));
    }

    @Test
    void aFileWithMorePagesThanAnyFormIsTooLarge() throws IOException {
        PdfDrawing pages = new PdfDrawing();
        for (int i = 0; i <= PdfPages.MOST_PAGES; i++) {
            pages.page(page -> {});
        }

        assertRefused(
                Reason.TOO_LARGE,
                "[a.pdf] has 5001 pages, more than the 5000 that are read; split the file.",
                input(pages.bytes()));
    }

    @Test
    void aPageWithMoreGlyphsThanAnyFormIsNotReadButTheNextOneIs() throws Exception {
        String flood = "あ".repeat(PageReader.MOST_GLYPHS + 1);
        byte[] pdf = new PdfDrawing()
                .page(page -> page.size(0.001).text(72, 100, flood))
                .page(page -> page.text(72, 100, "戸籍"))
                .bytes();

        try (PdfPages pages = open(pdf)) {
            UnreadablePageException refusal = assertThrows(UnreadablePageException.class, () -> pages.read(1));
            assertEquals("Page 1 has more on it than a page of a form can have.", refusal.getMessage());
            assertEquals(1, refusal.page());
            assertEquals("戸籍", Reading.text(pages.read(2)));
        }
    }

    private void assertRefused(Reason reason, String message, Input input) {
        UnreadableSourceException refusal = assertThrows(
                UnreadableSourceException.class, () -> PdfPages.open(input).close());
        assertEquals(reason, refusal.reason());
        assertEquals(message, refusal.getMessage());
    }

    private PdfPages open(byte[] bytes) throws Exception {
        return PdfPages.open(input(bytes));
    }

    private Input input(byte[] bytes) throws IOException {
        return Input.of(Files.write(folder.resolve("a.pdf"), bytes));
    }
}
