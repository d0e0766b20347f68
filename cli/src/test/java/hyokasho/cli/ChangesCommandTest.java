package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesCommandTest {

    private static final Path SAMPLE = Cli.SAMPLES.resolve("focused-004.json");

    @TempDir
    private Path folder;

    /** The sample with another department. */
    private Path newEdition() throws IOException {
        String document = Files.readString(SAMPLE);
        String department = "\"path\": \"I.6.1\"";
        int value = document.indexOf("\"value\": \"", document.indexOf(department)) + "\"value\": \"".length();
        return Files.writeString(
                folder.resolve("new.json"), document.substring(0, value) + "新" + document.substring(value));
    }

    @Test
    void anEditionIsTheSameAsItself() {
        Cli.Result result = Cli.launch("changes", SAMPLE, SAMPLE);
        assertEquals(0, result.exitCode(), result.err());
        assertEquals(
                "changes: 0, listed anew: 0 (true: 0, in other words: 0, not there: 0, could not be told: 0), not listed: 0.\n",
                result.out());
    }

    @Test
    void aChangeThatIsNotListedIsShownAndTheExitCode() throws IOException {
        Cli.Result result = Cli.launch("changes", SAMPLE, newEdition());
        assertEquals(1, result.exitCode());
        assertTrue(result.out().startsWith("changed I.6.1 「①部署」: {+新+}"), result.out());
        assertTrue(result.out().contains("\nnot listed: I.6.1 「①部署」\n"), result.out());
    }

    @Test
    void jsonHasTheSame() throws IOException {
        String json =
                Cli.launch("changes", SAMPLE, newEdition(), "--format", "json").out();
        assertTrue(json.contains("\"not_listed\" : [ \"I.6.1\" ]"), json);
        assertTrue(json.contains("\"added\" : \"新\""), json);
    }

    @Test
    void documentsOnDifferentFormsAreNoEditions() {
        Cli.Result result = Cli.launch("changes", SAMPLE, Cli.SAMPLES.resolve("full-002.json"));
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("is filled in on 様式４, but"), result.err());
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Cli.Result result = Cli.launch("changes", SAMPLE, folder.resolve("none.json"));
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("cannot be read; name a document"), result.err());
    }
}
