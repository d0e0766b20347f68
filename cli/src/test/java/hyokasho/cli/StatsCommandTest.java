package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatsCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theSummaryBeginsWithHowManyDocumentsThereAre() {
        Cli.Result result = Cli.launch("stats", Cli.SAMPLES);
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(result.out().startsWith("3 documents, 454 boxes\n"), result.out());
        assertTrue(result.err().startsWith("One box: --field"), result.err());
    }

    @Test
    void quietlyNothingIsSaidBesideIt() {
        assertEquals("", Cli.launch("stats", "-q", Cli.SAMPLES).err());
    }

    @Test
    void allAboutABoxCanBeAskedFor() {
        String out = Cli.launch("stats", Cli.SAMPLES, "--field", "再委託の有無").out();
        assertTrue(out.contains("  1 再委託する   "), out);
        assertTrue(out.contains("counted together: 様式３ II[].4.outsourcing[].4, 様式４ II[].4.outsourcing[].7"), out);
    }

    @Test
    void theFormsCanBeToldApart() {
        String out =
                Cli.launch("stats", Cli.SAMPLES, "--field", "再委託の有無", "--apart").out();
        assertTrue(out.contains("\n様式３ II[].4.outsourcing[].4\n"), out);
        assertTrue(out.contains("\n様式４ II[].4.outsourcing[].7\n"), out);
    }

    @Test
    void theLinesFitTheWidthThatIsWanted() {
        String out = Cli.launch("stats", Cli.SAMPLES, "--width", 60).out();
        assertTrue(out.lines().anyMatch(line -> line.endsWith("50.0 %") && line.length() < 60), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "html", "json"})
    void aFileHoldsWhatWouldBePrinted(String format) throws IOException {
        Path file = folder.resolve("figures");
        Cli.Result toFile = Cli.launch("stats", Cli.SAMPLES, "--format", format, "-o", file);
        assertAll(
                () -> assertEquals("", toFile.out()),
                () -> assertEquals(
                        Cli.launch("stats", Cli.SAMPLES, "--format", format).out(), Files.readString(file)));
    }

    @Test
    void tablesAreAFolder() throws IOException {
        Cli.Result result = Cli.launch("stats", Cli.SAMPLES, "--format", "csv", "-o", folder.resolve("tables"));
        assertEquals(0, result.exitCode(), result.err());
        try (Stream<Path> files = Files.list(folder.resolve("tables"))) {
            assertEquals(
                    List.of(
                            "answers.csv",
                            "boxes.csv",
                            "coverage.csv",
                            "dictionary.csv",
                            "documents.csv",
                            "findings.csv",
                            "numbers.csv",
                            "unlisted.csv"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void tablesNeedAFolder() {
        Cli.Result result = Cli.launch("stats", Cli.SAMPLES, "--format", "csv");
        assertAll(
                () -> assertEquals(2, result.exitCode()),
                () -> assertTrue(result.err().startsWith("CSV is a folder of tables; name it with -o."), result.err()));
    }

    @Test
    void aBoxThatThereIsNotIsAWrongCommandLine() {
        Cli.Result result = Cli.launch("stats", Cli.SAMPLES, "--field", "給食");
        assertAll(
                () -> assertEquals(2, result.exitCode()),
                () -> assertTrue(result.err().startsWith("No box is called 給食;"), result.err()));
    }

    @Test
    void aPrefectureWithoutDocumentsIsSaidWithThoseThatHaveSome() {
        Cli.Result result = Cli.launch("stats", Cli.SAMPLES, "--prefecture", "千葉県");
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertEquals(
                        "[" + Cli.SAMPLES + "] holds no document to count of this prefecture, but of 日高見県, 潮見県, 青海県.\n",
                        result.err()));
    }

    @Test
    void aFormWithoutDocumentsIsSaidWithThoseThatHaveSome() {
        Cli.Result result = Cli.launch("stats", Cli.SAMPLES, "--prefecture", "青海県", "--form", "basic");
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertEquals(
                        "[" + Cli.SAMPLES + "] holds no document to count on this form, but on full.\n", result.err()));
    }

    @Test
    void aResultThatCannotBeReadIsSaidAndTheRestIsCounted() throws IOException {
        Files.copy(Cli.SAMPLES.resolve("basic-004.json"), folder.resolve("a.json"));
        Files.writeString(folder.resolve("x.json"), "{\"schema\": \"hyokasho/document/1\"");
        Cli.Result result = Cli.launch("stats", "-q", folder);
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertTrue(result.err().startsWith("[x.json]"), result.err()),
                () -> assertTrue(result.out().startsWith("1 document,"), result.out()));
    }

    @Test
    void aFolderWithoutResultsIsSaid() {
        Cli.Result result = Cli.launch("stats", folder);
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertEquals("[" + folder + "] holds no document to count; convert some first.\n", result.err()));
    }
}
