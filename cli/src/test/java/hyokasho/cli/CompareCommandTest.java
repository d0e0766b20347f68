package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    private static final Path FOCUSED = Cli.SAMPLES.resolve("focused-004.json");
    private static final Path FULL = Cli.SAMPLES.resolve("full-002");

    @TempDir
    private Path folder;

    @Test
    void boxesStandSideBySideWithWhatDiffersMarked() {
        Cli.Result result = Cli.launch("compare", FOCUSED, FULL);
        assertAll(
                () -> assertEquals(0, result.exitCode(), result.err()),
                () -> assertTrue(result.out().contains("""
                        ≠ ①事務の名称  basics.affairs.name
                          【個人住民税の賦課】に関する事務                          │ 【予防接種】に関する事務
                        """), result.out()),
                () -> assertTrue(result.out().contains("""
                        = ①ファイルの種類  files[1].overview.kind
                          システム用ファイル
                        """), result.out()),
                () -> assertTrue(result.out().contains("""
                        ± 個人情報保護委員会　承認日　【行政機関等のみ】  cover.approval_date
                          (not on 様式３)                                           │ (empty)
                        """), result.out()));
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        Cli.Result result = Cli.launch("compare", FOCUSED, FULL, "--width", "70");
        assertEquals(
                List.of(),
                result.out().lines().filter(line -> Columns.width(line) > 70).toList());
    }

    @Test
    void whereColumnsWouldBeTooNarrowDocumentsStandBelowEachOther() {
        Cli.Result result = Cli.launch("compare", FOCUSED, FULL, "--width", "40", "--only", "differs");
        assertTrue(result.out().contains("""
                ≠ 評価書番号  cover.number
                  A  【52】
                  B  【46】
                """), result.out());
    }

    @Test
    void onlySomeVerdictsAreShownIfWanted() {
        Cli.Result result = Cli.launch("compare", FOCUSED, FULL, "--only", "same,unsure");
        assertAll(
                () -> assertFalse(result.out().contains("\n≠ ")),
                () -> assertTrue(result.out().contains("differs: 0, only in some: 0, unsure: "), result.out()));
    }

    @Test
    void jsonHasTheSame() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(
                        Cli.launch("compare", FOCUSED, FULL, "--format", "json").out());
        JsonNode box = IntStream.range(0, json.path("boxes").size())
                .mapToObj(json.path("boxes")::get)
                .filter(one -> one.path("name").asText().equals("basics.affairs.name"))
                .findFirst()
                .orElseThrow();
        assertAll(
                () -> assertEquals(
                        "../samples/full-002",
                        json.path("documents").path(1).path("id").asText()),
                () -> assertEquals("differs", box.path("verdict").asText()),
                () -> assertEquals(
                        "[\"予防接種\"]", box.path("cells").path(1).path("differs").toString()));
    }

    @Test
    void tablesAndPagesAreWrittenToAFile() throws IOException {
        for (String format : List.of("csv", "xlsx", "html")) {
            Path file = folder.resolve("boxes." + format);
            Cli.Result result = Cli.launch("compare", FOCUSED, FULL, "--format", format, "-o", file);
            assertAll(
                    () -> assertEquals(0, result.exitCode(), result.err()),
                    () -> assertEquals("", result.out()),
                    () -> assertTrue(Files.size(file) > 1000));
        }
    }

    @Test
    void csvBeginsWithAByteOrderMarkUnlessItIsNotWanted() {
        String csv = Cli.launch("compare", FOCUSED, FULL, "--format", "csv").out();
        String plain = Cli.launch("compare", FOCUSED, FULL, "--format", "csv", "--no-bom")
                .out();
        assertEquals(csv, "\uFEFF" + plain);
    }

    @Test
    void xlsxWantsAFile() {
        Cli.Result result = Cli.launch("compare", FOCUSED, FULL, "--format", "xlsx");
        assertEquals(2, result.exitCode());
        assertTrue(result.err().startsWith("xlsx is no text; name the file"), result.err());
    }

    @Test
    void oneDocumentIsNoComparison() {
        Cli.Result result = Cli.launch("compare", FOCUSED);
        assertEquals(1, result.exitCode());
        assertTrue(result.err().startsWith("There are not two documents to set side by side"), result.err());
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsCompared() {
        Cli.Result result = Cli.launch("compare", FOCUSED, folder.resolve("none.json"), FULL);
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertTrue(result.err().contains("none.json] is not there"), result.err()),
                () -> assertTrue(result.out().contains("basics.affairs.name")));
    }

    @Test
    void aQuestionIsAskedOfAllAndCountedByMunicipality() {
        Cli.Result result = Cli.launch("compare", Cli.SAMPLES, "--field", "再委託の有無", "-q");
        assertAll(() -> assertEquals(0, result.exitCode(), result.err()), () -> assertEquals("""
                        ⑦再委託の有無  files[].outsourcing.contracts[].subcontracting.answer
                        Ⅱ　特定個人情報ファイルの概要 › ４．特定個人情報ファイルの取扱いの委託 › 再委託
                        様式３ II[].4.outsourcing[].4   様式４ II[].4.outsourcing[].7

                          boxes  documents  municipalities  answer
                              3          2               2  再委託する
                              1          1               1  再委託しない

                        潮見県
                          砂丘台市             2  再委託する

                        青海県
                          水車橋町             1  再委託する
                                               1  再委託しない

                        boxes: 4, documents: 2, municipalities: 2; documents without such a box: 1, without such a block: 0.
                        """, result.out()));
    }

    @Test
    void noLineOfAnswersIsWiderThanTheTerminal() {
        Cli.Result result = Cli.launch("compare", Cli.SAMPLES, "--field", "再委託の有無", "--width", "60");
        assertEquals(
                List.of(),
                result.out().lines().filter(line -> Columns.width(line) > 60).toList());
    }

    @Test
    void onlyTheDocumentsThatAreMeantAreAsked() {
        Cli.Result result =
                Cli.launch("compare", Cli.SAMPLES, "--field", "再委託の有無", "--where", "予防接種", "--form", "full", "-q");
        assertTrue(result.out().endsWith("left out by the filters: 2.\n"), result.out());
    }

    @Test
    void documentsOfOneIdInTwoFoldersAreTwo() throws IOException {
        for (String year : List.of("2023", "2024")) {
            Files.createDirectory(folder.resolve(year));
            Files.copy(FOCUSED, folder.resolve(year).resolve("x.json"));
        }
        Cli.Result result = Cli.launch(
                "compare", folder.resolve("2023"), folder.resolve("2024"), folder.resolve("2023"), "--field", "I.1.1");
        assertTrue(result.out().contains("\nboxes: 2, documents: 2, "), result.out());
    }

    @Test
    void aDocumentThatIsNamedTwiceIsOne() {
        Cli.Result result = Cli.launch(
                "compare", Cli.SAMPLES, FULL, FOCUSED.toAbsolutePath(), FOCUSED, "--field", "cover.name", "-q");
        assertTrue(result.out().contains("\nboxes: 3, documents: 3, "), result.out());
    }

    @Test
    void aQuestionThatMayMeanSeveralBoxesIsAWrongCommandLineThatNamesThem() {
        Cli.Result result = Cli.launch("compare", Cli.SAMPLES, "--field", "II.4.outsourcing.4");
        assertAll(
                () -> assertEquals(2, result.exitCode()),
                () -> assertTrue(
                        result.err().contains("\n  files[].outsourcing.contracts[].file_provision_methods  様式４"),
                        result.err()));
    }

    @Test
    void aFormThatIsNoneIsAWrongCommandLine() {
        assertEquals(
                2,
                Cli.launch("compare", Cli.SAMPLES, "--field", "再委託の有無", "--form", "長い")
                        .exitCode());
    }
}
