package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Document;
import hyokasho.document.GlyphCount;
import hyokasho.document.Source;
import hyokasho.form.FormCatalogue;
import hyokasho.json.DocumentJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    void aFolderWithoutAnythingInconsistentIsFine() throws IOException {
        Document document = new Document(
                FormCatalogue.official().form("basic").orElseThrow(),
                "2018-05",
                new Source("x.pdf", "0".repeat(64), 1, Optional.empty(), "pdf"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new GlyphCount(0, 0, 0, 0));
        try (OutputStream out = Files.newOutputStream(folder.resolve("x.json"))) {
            DocumentJson.official().write(document, out);
        }
        Cli.Result result = Cli.launch("check", folder);
        assertEquals(0, result.exitCode(), result.out() + result.err());
        assertTrue(result.out().endsWith("documents: 1\n"), result.out());
    }

    @Test
    void aFolderWithoutDocumentsIsNotCalledConsistent() {
        Cli.Result result = Cli.launch("check", folder);
        assertEquals(1, result.exitCode());
        assertEquals("[" + folder + "] holds no document to check; convert some first.\n", result.err());
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
