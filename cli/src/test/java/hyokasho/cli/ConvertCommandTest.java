package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
                () -> assertTrue(result.err().contains("3 files: 3 converted, 0 not.\n"), result.err()),
                () -> assertEquals(
                        List.of("basic-004.json", "focused-004.json", "full-002.json"),
                        results(folder.resolve("a/new/one"))));
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
                () -> assertEquals(List.of("stdin.json"), results(folder)));
    }

    @Test
    void aFileNamedTwiceIsConvertedOnce() {
        Cli.Result result = Cli.launch("convert", Cli.SAMPLES, Cli.SAMPLE, "-o", folder);
        assertTrue(result.err().contains("3 files: 3 converted, 0 not.\n"), result.err());
    }

    @Test
    void filesThatSomeDiskTakesForOneGetResultsOfTheirOwn() throws IOException {
        Files.copy(Cli.SAMPLE, folder.resolve("a.pdf"));
        Files.write(folder.resolve("A.PDF"), changed(Cli.SAMPLE));
        Cli.launch("convert", folder, "-o", folder.resolve("out"));
        assertEquals(List.of("A.json", "a.pdf.json"), results(folder.resolve("out")));
    }

    @Test
    void filesOfSeveralFoldersKeepTheFoldersThatTellThemApart() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(Cli.SAMPLE, one.resolve("a.pdf"));
        Files.write(other.resolve("a.pdf"), changed(Cli.SAMPLE));
        Cli.launch("convert", one.resolve("a.pdf"), other, "-o", folder.resolve("out"));
        assertAll(
                () -> assertTrue(Files.exists(folder.resolve("out/one/a.json"))),
                () -> assertTrue(Files.exists(folder.resolve("out/other/a.json"))));
    }

    @Test
    void aFolderGivesItsPdfsAndTextsWhateverTheCaseOfTheirNames() throws IOException {
        for (String name : List.of("a.pdf", "b.TXT", "c.Md", "d.html", "e.htm", "f.csv", "g", ".txt")) {
            Files.writeString(folder.resolve(name), "no form, but " + name);
        }
        Cli.Result result = Cli.launch("convert", folder, "-o", folder.resolve("out"));
        assertEquals(
                List.of("a.pdf", "b.TXT", "c.Md", "d.html", "e.htm"),
                result.err()
                        .lines()
                        .filter(line -> line.startsWith("["))
                        .map(line -> line.substring(1, line.indexOf(']')))
                        .sorted()
                        .toList());
    }

    @Test
    void whatCannotBeTheNameOfAFileIsSaid() {
        Cli.Result result = Cli.launch("convert", "a\0b.pdf", "-o", "-");
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("cannot be the name of a file; check its spelling."), result.err());
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
        Files.write(folder.resolve("a.pdf"), new byte[100]);
        Files.copy(Cli.SAMPLE, folder.resolve("b.pdf"));
        Cli.Result result = Cli.launch("convert", folder, "-o", folder.resolve("out"));
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertTrue(result.err().startsWith("[a.pdf] is neither a PDF nor text"), result.err()),
                () -> assertTrue(result.err().contains("2 files: 1 converted, 1 not.\n"), result.err()),
                () -> assertEquals(List.of("b.json"), results(folder.resolve("out"))));
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

    /** The same document in other bytes. */
    private static byte[] changed(Path pdf) throws IOException {
        byte[] bytes = Files.readAllBytes(pdf);
        byte[] changed = Arrays.copyOf(bytes, bytes.length + 1);
        changed[bytes.length] = '\n';
        return changed;
    }

    private static List<String> results(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
