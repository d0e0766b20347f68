package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final Pattern SAMPLE = Pattern.compile("samples/\\S*");

    @Test
    void helpNamesTheCommands() {
        assertEquals("""
                Usage: hyokasho [-hV] [COMMAND]
                Turns 特定個人情報保護評価書 (My Number privacy impact assessments), as
                municipalities publish them as PDF, or texts made from them, into typed,
                normalized JSON.
                  -h, --help      Show this help message and exit.
                  -V, --version   Print version information and exit.
                Commands:
                  changes              Compares two editions of one document, and its 変更箇所
                                         with what changed.
                  check                Finds where converted documents contradict themselves or
                                         the rules of the form.
                  compare              Sets converted documents side by side, box by box; with
                                         --field counts what all of them answer to one question.
                  convert              Reads documents and writes each as JSON.
                  dump                 Prints what a stage of the reading saw: one JSON object
                                         a line, with its place.
                  export               Writes converted documents as tables for spreadsheets,
                                         databases and statistics.
                  index                Brings the index that search looks into up to date, as
                                         search does itself.
                  same                 Finds which texts documents share, and how much of each
                                         is its own.
                  search               Finds words in converted documents: each value in which
                                         they stand, with its document, path and page.
                  schema               Prints the JSON Schema (draft 2020-12) of the documents
                                         that convert writes.
                  stats                Counts converted documents: who made them on which form,
                                         how surely each box was read, and what is answered
                                         where.
                  generate-completion  Generate bash/zsh completion script for hyokasho.

                Exit codes: 0 all done, 1 some documents were not converted, 2 wrong command
                line, 130 interrupted.

                Example:
                  hyokasho convert samples/ -o out
                """, Cli.launch("--help").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changes",
                "check",
                "compare",
                "convert",
                "dump",
                "export",
                "index",
                "search",
                "schema",
                "stats",
                "generate-completion"
            })
    void everyCommandHasHelpOnStandardOutput(String command) {
        Cli.Result result = Cli.launch(command, "--help");
        assertAll(
                () -> assertEquals(0, result.exitCode()),
                () -> assertTrue(result.out().startsWith("Usage: hyokasho " + command), result.out()),
                () -> assertEquals("", result.err()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes", "check", "convert", "dump", "export", "index", "search", "stats"})
    void theExamplesInTheHelpWorkOnTheSamples(String command) {
        Matcher sample = SAMPLE.matcher(Cli.launch(command, "--help").out());
        assertTrue(sample.find(), "no example");
        do {
            Path file = Path.of("..").resolve(sample.group());
            assertTrue(Files.exists(file), file + " is in an example");
        } while (sample.find());
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Cli.Result result = Cli.launch("--version");
        assertTrue(result.out().matches("hyokasho \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), result.out());
    }

    @Test
    void theCompletionKnowsTheCommands() {
        String script = Cli.launch("generate-completion").out();
        for (String word : List.of("convert", "dump", "schema", "--format", "--stage")) {
            assertTrue(script.contains(word), word);
        }
    }

    @Test
    void withoutACommandTheCommandLineIsWrong() {
        Cli.Result result = Cli.launch();
        assertAll(
                () -> assertEquals(2, result.exitCode()),
                () -> assertEquals("A command is missing.\nTry 'hyokasho --help'.\n", result.err()));
    }

    @Test
    void aWrongOptionIsNamedWithTheHelpToAskFor() {
        Cli.Result result = Cli.launch("convert", "--fromat", "json", "a.pdf", "-o", "out");
        assertAll(
                () -> assertEquals(2, result.exitCode()),
                () -> assertTrue(result.err().startsWith("Unknown option"), result.err()),
                () -> assertTrue(result.err().endsWith("Try 'hyokasho convert --help'.\n"), result.err()),
                () -> assertEquals("", result.out()));
    }
}
