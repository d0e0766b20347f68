package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {

    private static final String SAMPLE = "full-002.json";

    @TempDir
    private Path results = Path.of("");

    @BeforeEach
    void copyASample() throws IOException {
        Files.copy(Cli.SAMPLES.resolve(SAMPLE), results.resolve(SAMPLE));
    }

    @Test
    void aValueIsPrintedWithItsPlaceAndItsSentence() {
        Cli.Result result = Cli.launch("search", "診断書 OR 障害の一次切分け", results);
        assertAll(
                () -> assertEquals(0, result.exitCode()),
                () -> assertEquals("""
                        full-002  水車橋町  II[1].4.outsourcing[1].9  ⑨再委託事項  p. 8
                            健康管理すこやかシステムの保守のうち【障害の一次切分け】及び修正プログラムの適用
                        """, result.out()),
                () -> assertEquals("1 of 230 values are found.\n", result.err()));
    }

    @Test
    void onATerminalMatchesAreBold() {
        assertEquals("\u001B[1;31m甲\u001B[0m", "甲".transform(new HitText(true)::marked));
        assertEquals("【甲】", "甲".transform(new HitText(false)::marked));
    }

    @Test
    void jsonIsOneObjectALineWithThePlacesOnThePages() throws IOException {
        Cli.Result result = Cli.launch("search", "一次切分け", results, "--format", "json", "-q");
        assertEquals("", result.err());
        List<String> lines = result.out().lines().toList();
        assertEquals(1, lines.size());
        JsonNode hit = new ObjectMapper().readTree(lines.get(0));
        assertAll(
                () -> assertEquals("full-002", hit.path("document").asText()),
                () -> assertEquals("水車橋町", hit.path("municipality").path("name").asText()),
                () -> assertTrue(hit.path("municipality").path("code").isNull()),
                () -> assertEquals("full", hit.path("form").asText()),
                () -> assertEquals("2022-07-07", hit.path("date").asText()),
                () -> assertEquals("II[1].4.outsourcing[1].9", hit.path("path").asText()),
                () -> assertEquals("[[21,26]]", hit.path("matches").toString()),
                () -> assertEquals(8, hit.path("page").asInt()),
                () -> assertTrue(hit.path("line").isNull()),
                () -> assertEquals(8, hit.path("evidence").path(0).path("page").asInt()),
                () -> assertEquals(
                        4, hit.path("evidence").path(0).path("boxes").path(0).size()));
    }

    @Test
    void noMoreIsPrintedThanIsWantedAndAllIsCounted() {
        Cli.Result result = Cli.launch("search", "再委託", results, "--limit", "2", "--format", "json");
        assertEquals(2, result.out().lines().count());
        assertTrue(result.err().endsWith(" values are found, the first 2 are shown (--limit).\n"), result.err());
    }

    @Test
    void nothingFoundIsNoFailure() {
        Cli.Result result = Cli.launch("search", "恐竜", results);
        assertAll(
                () -> assertEquals(0, result.exitCode()),
                () -> assertEquals("", result.out()),
                () -> assertEquals("0 of 230 values are found.\n", result.err()));
    }

    @Test
    void aQueryThatCannotBeUnderstoodIsAWrongCommandLine() {
        Cli.Result result = Cli.launch("search", "(委託", results);
        assertAll(
                () -> assertEquals(2, result.exitCode()),
                () -> assertTrue(result.err().startsWith("The query (委託 cannot be understood"), result.err()),
                () -> assertEquals(
                        List.of(SAMPLE),
                        Files.list(results).map(f -> f.getFileName().toString()).toList()));
    }

    @Test
    void aLimitBelowOneIsAWrongCommandLine() {
        assertEquals(2, Cli.launch("search", "委託", results, "--limit", "0").exitCode());
    }

    @Test
    void aLimitAboveAllThatThereIsShowsAll() {
        Cli.Result result = Cli.launch("search", "委託", results, "--limit", Integer.MAX_VALUE);
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.err().endsWith(" values are found.\n"), result.err());
    }

    @Test
    void aDocumentThatIsLostIsAFailureButTheRestIsFound() throws IOException {
        Files.writeString(
                results.resolve("half.json"),
                Files.readString(results.resolve(SAMPLE)).substring(0, 2_000));
        Cli.Result result = Cli.launch("search", "一次切分け", results, "-q");
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertTrue(result.out().startsWith("full-002 ")),
                () -> assertTrue(result.err().startsWith("[half.json] is not the JSON of a document"), result.err()));
    }

    @Test
    void theIndexIsMadeElsewhereIfWanted(@TempDir Path index) {
        Cli.Result result = Cli.launch("index", results, "--index", index);
        assertAll(
                () -> assertEquals("[" + results + "] 230 values can be searched.\n", result.err()),
                () -> assertTrue(Files.exists(index.resolve("write.lock"))),
                () -> assertTrue(Files.notExists(results.resolve(".hyokasho"))));
    }

    @Test
    void theFolderMustBeThere() {
        Cli.Result result = Cli.launch("search", "委託", results.resolve("none"));
        assertEquals(1, result.exitCode());
        assertTrue(result.err().endsWith("is no folder; name the one that hyokasho convert wrote its results to.\n"));
    }
}
