package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFolderBecomesAFileForEachDocument() throws IOException {
        Cli.Result result = Cli.launch("convert", Cli.SAMPLES, "-o", folder.resolve("a/new/one"));
        assertAll(
                () -> assertEquals(0, result.exitCode(), result.err()),
                () -> assertEquals("", result.out()),
                () -> assertTrue(result.err().endsWith("3 files: 3 converted, 0 failed.\n"), result.err()),
                () -> assertEquals(
                        List.of("basic-004.json", "focused-004.json", "full-002.json"),
                        names(folder.resolve("a/new/one"))));
    }

    @Test
    void quietSaysNothingWhenAllIsWell() {
        Cli.Result result = Cli.launch("convert", "--quiet", Cli.SAMPLES, "-o", folder);
        assertEquals("", result.err());
    }

    @Test
    void theFieldsOfADocumentAreLines() throws IOException {
        Cli.launch("convert", Cli.SAMPLE, "--format", "fields", "-o", folder);
        List<String> lines = Files.readAllLines(folder.resolve("basic-004.fields.jsonl"));
        assertTrue(lines.get(0).startsWith("{\"path\":\"cover.number\","), lines.get(0));
    }

    @Test
    void standardOutputGetsTheBytesOfTheFile() throws IOException {
        Cli.launch("convert", Cli.SAMPLE, "-o", folder);
        String printed = Cli.launch("convert", Cli.SAMPLE, "-o", "-").out();
        assertEquals(Files.readString(folder.resolve("basic-004.json")), printed);
    }

    @Test
    void standardInputIsADocumentToo() throws IOException {
        byte[] pdf = Files.readAllBytes(Cli.SAMPLE);
        Cli.Result result = Cli.reading(pdf).run("convert", "-", "-o", folder);
        assertAll(
                () -> assertEquals(0, result.exitCode(), result.err()),
                () -> assertEquals(List.of("stdin.json"), names(folder)));
    }

    @Test
    void aFileNamedTwiceIsConvertedOnce() {
        Cli.Result result = Cli.launch("convert", Cli.SAMPLES, Cli.SAMPLE, "-o", folder);
        assertTrue(result.err().endsWith("3 files: 3 converted, 0 failed.\n"), result.err());
    }

    @Test
    void filesWithTheSameResultAreRefusedBeforeAnythingIsWritten() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(Cli.SAMPLE, other.resolve("Basic-004.PDF"));
        Cli.Result result = Cli.launch("convert", Cli.SAMPLE, other, "-o", folder.resolve("out"));
        assertAll(
                () -> assertEquals(2, result.exitCode()),
                () -> assertTrue(
                        result.err().contains("would both be written to Basic-004.json; convert them into different"),
                        result.err()),
                () -> assertFalse(Files.exists(folder.resolve("out"))));
    }

    @Test
    void aFolderGivesItsPdfsAndTextsWhateverTheCaseOfTheirNames() throws IOException {
        for (String name : List.of("a.pdf", "b.TXT", "c.Md", "d.html", "e.htm", "f.csv", "g", ".txt")) {
            Files.writeString(folder.resolve(name), "no form");
        }
        Cli.Result result = Cli.launch("convert", folder, "-o", folder.resolve("out"));
        assertEquals(
                List.of("a.pdf", "b.TXT", "c.Md", "d.html", "e.htm"),
                result.err()
                        .lines()
                        .filter(line -> line.startsWith("["))
                        .map(line -> line.substring(1, line.indexOf(']')))
                        .toList());
    }

    @Test
    void aPdfAndATextOfOneNameAreRefusedBeforeAnythingIsWritten() throws IOException {
        Files.copy(Cli.SAMPLE, folder.resolve("basic-004.pdf"));
        Files.writeString(folder.resolve("basic-004.txt"), "特定個人情報保護評価書");
        Cli.Result result = Cli.launch("convert", folder, "-o", folder.resolve("out"));
        assertAll(
                () -> assertEquals(2, result.exitCode()),
                () -> assertTrue(
                        result.err()
                                .contains("basic-004.txt would both be written to basic-004.json; convert them into"),
                        result.err()),
                () -> assertFalse(Files.exists(folder.resolve("out"))));
    }

    @Test
    void standardOutputTakesOneDocument() {
        Cli.Result result = Cli.launch("convert", Cli.SAMPLES, "-o", "-");
        assertAll(
                () -> assertEquals(2, result.exitCode()),
                () -> assertEquals("", result.out()),
                () -> assertTrue(result.err().startsWith("Standard output takes one document"), result.err()));
    }

    @Test
    void aFailureDoesNotKeepTheOthersFromBeingConverted() throws IOException {
        Path broken = Files.write(folder.resolve("broken.pdf"), new byte[100]);
        Cli.Result result = Cli.launch("convert", broken, Cli.SAMPLE, "-o", folder.resolve("out"));
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertTrue(result.err().startsWith("[broken.pdf] is neither a PDF nor text"), result.err()),
                () -> assertTrue(result.err().endsWith("2 files: 1 converted, 1 failed.\n"), result.err()),
                () -> assertEquals(List.of("basic-004.json"), names(folder.resolve("out"))));
    }

    @Test
    void anOlderResultIsReplaced() throws IOException {
        Path target = Files.writeString(folder.resolve("basic-004.json"), "old");
        Cli.launch("convert", Cli.SAMPLE, "-o", folder);
        assertTrue(Files.readString(target).startsWith("{"));
    }

    @Test
    void anOlderResultStaysWhenTheDocumentFails() throws IOException {
        Path target = Files.writeString(folder.resolve("broken.json"), "old");
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "");
        Cli.launch("convert", broken, "-o", folder);
        assertEquals("old", Files.readString(target));
    }

    @Test
    void aPasswordCanBeReadFromStandardInput() throws IOException {
        Cli.Result result = Cli.reading("himitsu\n".getBytes(StandardCharsets.UTF_8))
                .run("convert", Cli.SAMPLE, "--password", "-o", folder);
        assertEquals(0, result.exitCode(), result.err());
    }

    @Test
    void aPasswordCannotComeFromWhereTheDocumentComesFrom() throws IOException {
        Cli.Result result = Cli.reading(Files.readAllBytes(Cli.SAMPLE)).run("convert", "-", "--password", "-o", "-");
        assertAll(
                () -> assertEquals(2, result.exitCode()),
                () -> assertTrue(result.err().contains("give it as --password=PASSWORD"), result.err()));
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        Cli.launch("convert", Cli.SAMPLE, "-o", folder.resolve("a"));
        Cli.launch("convert", Cli.SAMPLE, "-o", folder.resolve("b"));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("a/basic-004.json")),
                Files.readAllBytes(folder.resolve("b/basic-004.json")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
