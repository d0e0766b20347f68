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
import hyokasho.testkit.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<Arguments> kindsAndSeeds() {
        return Stream.of(Hostile.values()).flatMap(kind -> Stream.of(1L, 2L).map(seed -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("kindsAndSeeds")
    void aHostileDocumentIsReadOrRefused(Hostile kind, long seed) throws IOException {
        Input input = input(kind.small(sample(kind), seed));

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

    @ParameterizedTest
    @CsvSource({
        "OBJECT_STREAM_BOMB, TOO_LARGE",
        "TABLE_BOMB, TOO_LARGE",
        "MANY_PAGES, TOO_LARGE",
        "MANY_KIDS, TOO_LARGE",
        "BROKEN_ENCRYPTION, DAMAGED",
        "TABLE_LOOP, DAMAGED",
        "ENDLESS_TABLE, DAMAGED",
        "ONLY_BEGINNINGS, DAMAGED",
        "TEXT_MANY_PAGES, TOO_LARGE",
        "TEXT_MANY_LINES, TOO_LARGE",
        "TEXT_NUL_BYTES, NEITHER_PDF_NOR_TEXT"
    })
    void whatIsRefusedIsRefusedForWhatItIs(Hostile kind, Reason reason) throws IOException {
        Input input = input(kind.of(sample(kind), 1));

        UnreadableSourceException refusal = assertThrows(
                UnreadableSourceException.class,
                () -> assertTimeoutPreemptively(LIMIT, () -> extractor.extract(input)));

        assertEquals(reason, refusal.reason(), refusal.getMessage());
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
