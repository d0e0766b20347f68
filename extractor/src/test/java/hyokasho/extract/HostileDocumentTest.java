package hyokasho.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Document;
import hyokasho.document.Finding;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.extract.source.UnreadableSourceException.Reason;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.ContentDump;
import hyokasho.testkit.Hostile;
import hyokasho.testkit.PdfDrawing;
import hyokasho.testkit.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A document that wants to stop whoever reads it becomes a document, or is refused in one sentence, in bounded time. */
class HostileDocumentTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static byte[] pdf = {};

    private static byte[] text = {};

    @TempDir
    private Path folder;

    private final Extractor extractor = new Extractor(FormCatalogue.official());

    @BeforeAll
    static void readASample() throws IOException {
        pdf = Files.readAllBytes(Sample.ofTheProject().get(0).pdf());
        text = ContentDump.of(pdf).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void aHostileDocumentIsReadOrRefused(Hostile kind) throws IOException {
        Input input = input(kind.small(sample(kind), 2));

        assertTimeoutPreemptively(LIMIT, () -> {
            try {
                extractor.extract(input);
            } catch (UnreadableSourceException e) {
                assertTrue(e.getMessage().startsWith("[a.pdf] "), e.getMessage());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CONTENT_BOMB",
                "CONTENT_BOMBS",
                "FORM_BOMB",
                "FONT_BOMB",
                "UNICODE_BOMB",
                "ENCODING_BOMB",
                "PREDICTOR_BOMB",
                "FORM_LOOP",
                "FORM_EXPLOSION",
                "FORM_REPEATED",
                "GIANT_PAGE",
                "SAVED_STATES",
                "MANY_OPERANDS",
                "LONG_STRING",
                "MANY_GLYPHS",
                "MANY_LABELS"
            })
    void aPageWithMoreThanAFormCanHaveIsNotReadButTheOthersAre(Hostile kind) throws Exception {
        Input input = input(kind.of(pdf, 1));

        Document document = assertTimeoutPreemptively(LIMIT, () -> extractor.extract(input));

        assertEquals(List.of("Page 1 has more on it than a page of a form can have."), unreadable(document));
    }

    @ParameterizedTest
    @EnumSource(names = {"DEEP_PAGE_TREE", "MISCOUNTED_PAGES", "REPEATED_PAGE", "LONG_PRODUCER", "FONT_LOOP"})
    void whatMakesNoDifferenceToAPageDoesNotKeepItFromBeingRead(Hostile kind) throws Exception {
        Input input = input(kind.small(pdf, 1));

        assertEquals(List.of(), unreadable(extractor.extract(input)));
    }

    /** Each of them took minutes while everything was compared with everything. */
    @ParameterizedTest
    @EnumSource(names = {"TINY_GLYPHS", "GIANT_GLYPHS", "MANY_CROSSINGS"})
    void asMuchAsAPageMayHaveIsReadInTime(Hostile kind) throws Exception {
        Input input = input(kind.of(pdf, 1));

        assertEquals(List.of(), unreadable(assertTimeoutPreemptively(LIMIT, () -> extractor.extract(input))));
    }

    @Test
    void aFileNoneOfWhosePagesCanBeReadIsDamaged() throws IOException {
        Path file =
                new PdfDrawing().page(page -> page.operators("BT /F 10 Tf (")).writeTo(folder.resolve("a.pdf"));
        byte[] broken = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .replaceAll("/Type /Page\\b(?!s)", "/Type /Cage")
                .getBytes(StandardCharsets.ISO_8859_1);

        UnreadableSourceException refusal = assertRefused(Reason.DAMAGED, input(broken));
        assertTrue(refusal.getMessage().contains("has no page that can be read"), refusal.getMessage());
    }

    @Test
    void aFileWithNothingButTooMuchIsTooLarge() throws IOException {
        byte[] flood = new PdfDrawing()
                .page(page -> page.operators("BT (" + "A".repeat(300_000) + ") Tj ET"))
                .bytes();

        assertRefused(Reason.TOO_LARGE, input(flood));
    }

    @ParameterizedTest
    @CsvSource({
        "OBJECT_STREAM_BOMB, TOO_LARGE",
        "TABLE_BOMB, TOO_LARGE",
        "MANY_PAGES, TOO_LARGE",
        "MANY_KIDS, TOO_LARGE",
        "BROKEN_ENCRYPTION, DAMAGED",
        "TABLE_LOOP, DAMAGED",
        "ENDLESS_TABLE, DAMAGED",
        "TEXT_MANY_PAGES, TOO_LARGE",
        "TEXT_MANY_LINES, TOO_LARGE"
    })
    void whatIsRefusedIsRefusedForWhatItIs(Hostile kind, Reason reason) throws IOException {
        assertRefused(reason, input(kind.of(sample(kind), 1)));
    }

    private UnreadableSourceException assertRefused(Reason reason, Input input) {
        UnreadableSourceException refusal = assertThrows(
                UnreadableSourceException.class,
                () -> assertTimeoutPreemptively(LIMIT, () -> extractor.extract(input)));

        assertEquals(reason, refusal.reason(), refusal.getMessage());
        return refusal;
    }

    private static byte[] sample(Hostile kind) {
        return Hostile.texts().contains(kind) ? text : pdf;
    }

    private static List<String> unreadable(Document document) {
        return document.findings().stream()
                .filter(finding -> finding.code().equals("unreadable-page"))
                .map(Finding::message)
                .toList();
    }

    private Input input(byte[] bytes) throws IOException {
        return Input.of(Files.write(folder.resolve("a.pdf"), bytes));
    }
}
