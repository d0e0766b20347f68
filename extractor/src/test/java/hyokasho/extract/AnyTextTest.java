package hyokasho.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Document;
import hyokasho.document.Finding;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.ContentDump;
import hyokasho.testkit.Mutant;
import hyokasho.testkit.Sample;
import hyokasho.testkit.TextMutant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any text whatever becomes a document in which every character is accounted for once, or is refused in one sentence,
 * in bounded time. What is damaged here are the samples, dumped in the order of their content.
 */
class AnyTextTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static String dump = "";

    @TempDir
    private Path folder;

    private final Extractor extractor = new Extractor(FormCatalogue.official());

    @BeforeAll
    static void dumpASample() throws IOException {
        dump = ContentDump.of(Files.readAllBytes(Sample.ofTheProject().get(0).pdf()));
    }

    @Test
    void theTextThatIsDamagedHereIsADocumentWhileItIsWhole() throws Exception {
        assertFalse(extractor.extract(input(dump)).fields().isEmpty());
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDamagedTextIsReadOrRefused(long seed) throws Exception {
        readOrRefuse(TextMutant.of(dump, seed).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTextWithDamagedBytesIsReadOrRefused(long seed) throws Exception {
        readOrRefuse(Mutant.of(dump.getBytes(StandardCharsets.UTF_8), seed));
    }

    private void readOrRefuse(byte[] bytes) throws IOException {
        Input input = Input.of(Files.write(folder.resolve("a.txt"), bytes));
        assertTimeoutPreemptively(LIMIT, () -> readOrRefuse(input));
    }

    private void readOrRefuse(Input input) {
        try {
            assertEquals(List.of(), lost(extractor.extract(input)));
        } catch (UnreadableSourceException e) {
            assertTrue(e.getMessage().startsWith("[a.txt] "), e.getMessage());
        }
    }

    /** The parts of a count add up by themselves; a document says itself where its total is not what was read. */
    private static List<Finding> lost(Document document) {
        return document.findings().stream()
                .filter(finding -> finding.code().equals("characters-lost"))
                .toList();
    }

    private Input input(String text) throws IOException {
        return Input.of(Files.writeString(folder.resolve("a.txt"), text));
    }
}
