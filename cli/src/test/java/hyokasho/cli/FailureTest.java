package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.batch.Batch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong: exit code 1, one sentence that names the file, nothing written, nothing of Java. */
class FailureTest {

    /** What every run leaves. */
    private static final List<String> OWN = List.of("manifest.jsonl", ".hyokasho");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMissingFile() {
        assertFails("[nix.pdf] cannot be opened; check that it exists and may be read.\n", folder.resolve("nix.pdf"));
    }

    @Test
    void anEmptyFile() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        assertFails("[empty.pdf] is empty; get the file again from where it was published.\n", empty);
    }

    @Test
    void aFileThatIsNeitherPdfNorText() throws IOException {
        Path picture =
                Files.write(folder.resolve("a.pdf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        assertFails(
                "[a.pdf] is neither a PDF nor text, but an image, an archive, an Office file or the like; give the PDF that"
                        + " the municipality published, or a text made from it.\n",
                picture);
    }

    @Test
    void aTextThatIsNoForm() throws IOException {
        Path text = Files.writeString(folder.resolve("a.json"), "{\"name\": \"見本市\"}");
        assertFails(
                "[a.json] is no 特定個人情報保護評価書 on a form that the catalogues know; check that it is the right file.\n",
                text);
    }

    @Test
    void aTextWithoutAVisibleCharacter() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "\n\u3000\r\n\f ");
        assertFails("[a.txt] is a text without a visible character; get the file again.\n", text);
    }

    @Test
    void aFolderWithoutDocuments() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        assertFails(
                "[none] holds no document; name a folder with *.pdf, *.txt, *.md or *.html files or archives of"
                        + " them.\n",
                none);
    }

    @Test
    void aBlankName() {
        assertFails("[ ] cannot be the name of a file; check its spelling.\n", " ");
    }

    @Test
    void aFileNameOfTwoLinesDoesNotMakeTwoOfTheSentence() {
        assertFails("[a b.pdf] cannot be opened; check that it exists and may be read.\n", folder.resolve("a\nb.pdf"));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 500, 5_000, 40_000, 90_000})
    void aTruncatedFileIsNotWrittenOrIsReadInPart(int length) throws IOException {
        byte[] whole = Files.readAllBytes(Cli.SAMPLE);
        Path cut = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, length));
        Cli.Result result = Cli.launch("convert", cut, "-o", folder.resolve("out"));
        boolean written = Files.exists(folder.resolve("out/cut.json"));
        assertAll(
                () -> assertEquals(written ? 0 : 1, result.exitCode()),
                () -> assertTrue(written || result.err().matches("\\[cut\\.pdf] [^\n]+\n"), result.err()),
                () -> assertFalse(result.err().contains("\tat "), result.err()),
                () -> assertFalse(result.err().contains("report it"), result.err()));
    }

    @Test
    void aFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "mine");
        Cli.Result result = Cli.launch("convert", Cli.SAMPLE, "-o", file);
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertEquals(
                        "[" + file + "] cannot be written: a file is in the way; choose another folder with -o.\n",
                        result.err()),
                () -> assertEquals("mine", Files.readString(file)));
    }

    @Test
    void aResultThatCannotBePutInItsPlaceLeavesNothingBehind() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("basic-004.json"));
        Files.createFile(inTheWay.resolve("full"));
        Cli.Result result = Cli.launch("convert", Cli.SAMPLE, "-o", folder);
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertEquals(
                        "[basic-004.pdf] has no place for its result: " + inTheWay
                                + " is in the way; move it, or choose another folder with -o.\n",
                        result.err()),
                () -> assertEquals(List.of(inTheWay), files(folder)));
    }

    @ParameterizedTest
    @MethodSource("commandsThatPrint")
    void aReaderThatWentAwayIsNoFailureAndEndsTheCommandInSilence(List<Object> command) {
        Cli.Result result = printingTo(failing("Broken pipe"), command);
        assertAll(() -> assertEquals(141, result.exitCode()), () -> assertEquals("", result.err()));
    }

    private static Stream<List<Object>> commandsThatPrint() {
        Path json = Cli.SAMPLES.resolve("full-002.json");
        return Stream.of(
                List.of("--help"),
                List.of("changes", json, json),
                List.of("check", "-q", Cli.SAMPLES),
                List.of("convert", Cli.SAMPLE, "-o", "-"),
                List.of("dump", "--stage", "fields", Cli.SAMPLE),
                List.of("schema"),
                List.of("stats", "-q", Cli.SAMPLES),
                List.of("generate-completion"));
    }

    @Test
    void aFullDiskBehindStandardOutputIsOneSentence() {
        Cli.Result result =
                printingTo(failing("No space left on device"), List.of("convert", "-q", Cli.SAMPLE, "-o", "-"));
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertTrue(
                        result.err().matches("\\[basic-004\\.pdf] [^\n]*No space left on device[^\n]*\n"),
                        result.err()));
    }

    @Test
    void whateverGoesWrongWithAPipeItsReaderWentAway() {
        OutputStream pipe = new StandardOutput(failing("パイプが切断されました"), true);
        assertThrows(StandardOutput.ReaderLeft.class, () -> pipe.write('x'));
    }

    private static Cli.Result printingTo(OutputStream out, List<Object> command) {
        return new Cli(InputStream.nullInputStream(), Batch::inThisProcess)
                .run(new StandardOutput(out, false), command.toArray());
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    private void assertFails(String sentence, Object file) {
        Path out = folder.resolve("out");
        Cli.Result result = Cli.launch("convert", file, "-o", out);
        assertAll(
                () -> assertEquals(1, result.exitCode()),
                () -> assertEquals(sentence, result.err()),
                () -> assertEquals("", result.out()),
                () -> assertEquals(List.of(), files(out)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !OWN.contains(file.getFileName().toString()))
                    .toList();
        }
    }
}
