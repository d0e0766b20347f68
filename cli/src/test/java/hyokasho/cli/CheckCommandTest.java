package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path folder;

    private void copy(String sample) throws IOException {
        Files.copy(Cli.SAMPLES.resolve(sample), folder.resolve(sample));
    }

    @Test
    void whatContradictsItselfIsALineAndTheExitCode() throws IOException {
        copy("basic-004.json");
        Cli.Result result = Cli.launch("check", folder);
        assertEquals(1, result.exitCode());
        assertTrue(
                result.out()
                        .startsWith(
                                "basic-004 page 2: error: No option of 「①実施の有無」 is chosen. [choice-empty, I.4.1]\n"),
                result.out());
        assertTrue(result.out().endsWith("documents: 1\n"), result.out());
    }

    @Test
    void aFolderWithoutAnythingInconsistentIsFine() {
        Cli.Result result = Cli.launch("check", folder);
        assertEquals(0, result.exitCode(), result.err());
    }

    @Test
    void placesThatCouldNotBeCheckedAreNamedOnlyIfAskedFor() throws IOException {
        copy("basic-004.json");
        assertFalse(Cli.launch("check", folder, "--format", "csv").out().contains("unchecked"));
        assertTrue(Cli.launch("check", folder, "--format", "csv", "--unchecked")
                .out()
                .contains("unchecked"));
    }

    @Test
    void aResultThatCannotBeReadIsSaid() throws IOException {
        Files.writeString(folder.resolve("x.json"), "{\"schema\": \"hyokasho/document/1\"");
        Cli.Result result = Cli.launch("check", folder);
        assertEquals(1, result.exitCode());
        assertTrue(result.err().startsWith("[x.json]"), result.err());
    }

    @Test
    void aFolderThatIsNoneIsSaid() {
        Cli.Result result = Cli.launch("check", folder.resolve("none"));
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("is no folder"), result.err());
    }
}
