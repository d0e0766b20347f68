package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DumpCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pages | \"kind\":\"ruling\"",
                "blocks | \"kind\":\"span\",\"text\":\"障がい福祉課長\"",
                "sections | \"kind\":\"value\",\"path\":\"I.5.2\",\"text\":\"障がい福祉課長\"",
                "fields | \"path\":\"I.5.2\",\"label\":\"②所属長の役職名\""
            })
    void eachStagePrintsWhatItSaw(String stage, String seen) {
        Cli.Result result = Cli.launch("dump", "--stage", stage, Cli.SAMPLE);
        assertAll(
                () -> assertEquals(0, result.exitCode(), result.err()),
                () -> assertTrue(result.out().contains(seen), "no line with " + seen),
                () -> assertTrue(result.out().lines().allMatch(l -> l.startsWith("{\"kind\":") && l.endsWith("]}"))));
    }

    @Test
    void withPngItDrawsEachPage() throws IOException {
        Cli.launch("dump", "--stage", "fields", "--png", folder, Cli.SAMPLE);
        BufferedImage first =
                ImageIO.read(folder.resolve("basic-004-fields-001.png").toFile());
        assertAll(
                () -> assertEquals(909, first.getWidth(), "A4 at 110 dots an inch"),
                () -> assertTrue(Files.exists(folder.resolve("basic-004-fields-004.png"))));
    }

    @Test
    void aDocumentThatCannotBeReadFails() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        Cli.Result result = Cli.launch("dump", "--stage", "pages", empty);
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertTrue(result.err().startsWith("[empty.pdf] is empty;"), result.err()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pages | false | it has no glyphs and rulings; look at --stage blocks.",
                "fields | true | it has no pages to draw over; leave --png away."
            })
    void aTextHasNoPage(String stage, boolean drawn, String reason) throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "特定個人情報保護評価書");
        Cli.Result result = drawn
                ? Cli.launch("dump", "--stage", stage, "--png", folder, text)
                : Cli.launch("dump", "--stage", stage, text);
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertEquals("[a.txt] is not a PDF: " + reason + "\n", result.err()));
    }

    @Test
    void oneFileIsDumpedAtATime() {
        Cli.Result result = Cli.launch("dump", "--stage", "pages", Cli.SAMPLES);
        assertEquals(2, result.exitCode());
    }
}
