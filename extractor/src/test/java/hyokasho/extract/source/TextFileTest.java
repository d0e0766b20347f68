package hyokasho.extract.source;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.source.UnreadableSourceException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextFileTest {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("x-eucJP-Open");

    private static final String FORM = """
            特定個人情報保護評価書（基礎項目評価書）
            評価実施機関名
            架空県見本市長
            ①事務の名称　住民基本台帳に関する事務
            ②事務の概要　転入の届出を受け付け、ｼｽﾃﾑに記録する。
            """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "windows-31j, Shift_JIS", "x-eucJP-Open, EUC-JP"})
    void theEncodingIsToldByTheContent(String charset, String encoding) throws Exception {
        TextFile file = read(FORM.getBytes(Charset.forName(charset)));
        assertAll(() -> assertEquals(FORM, file.text()), () -> assertEquals(encoding, file.encoding()));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoCharacter(String charset) throws Exception {
        assertEquals(
                FORM, read(("\uFEFF" + FORM).getBytes(Charset.forName(charset))).text());
    }

    @Test
    void theMachinesOwnCharactersAreThoseOfWindows() throws Exception {
        assertEquals("①Ⅱ㈱～－\n", read("①Ⅱ㈱～－\n".getBytes(SHIFT_JIS)).text());
    }

    static Stream<Arguments> randomTexts() {
        return LongStream.range(2_000, 2_060).boxed().flatMap(seed -> Stream.of(
                        StandardCharsets.UTF_8, StandardCharsets.UTF_16, SHIFT_JIS, EUC_JP)
                .map(charset -> Arguments.of(seed, charset)));
    }

    @ParameterizedTest(name = "seed {0} in {1}")
    @MethodSource("randomTexts")
    void whatIsWrittenInAnEncodingIsReadFromIt(long seed, Charset charset) throws Exception {
        String text = randomText(new Random(seed));
        assertEquals(text, read(text.getBytes(charset)).text());
    }

    @ParameterizedTest(name = "seed {0} in {1}")
    @MethodSource("randomTexts")
    void aFewBrokenBytesSpoilAFewCharactersOnly(long seed, Charset charset) throws Exception {
        Random random = new Random(seed);
        String text = FORM + randomText(random);
        byte[] bytes = text.getBytes(charset);
        for (int i = bytes.length - 20; i >= 20; i -= 400) {
            bytes[i] = (byte) random.nextInt(256);
        }
        String read = read(bytes).text();
        long same = text.lines().filter(read::contains).count();
        assertTrue(same * 2 >= text.lines().count(), read);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-31j", "x-eucJP-Open", "UTF-16"})
    void aTextThatIsCutInTheMiddleOfACharacterIsReadUpToIt(String charset) throws Exception {
        byte[] bytes = (FORM + "あ").getBytes(Charset.forName(charset));
        assertEquals(
                FORM + "\uFFFD", read(Arrays.copyOf(bytes, bytes.length - 1)).text());
    }

    @Test
    void everyLineEndsWithALineFeed() throws Exception {
        assertEquals(
                "一\n二\n三\n\n四",
                read("一\r\n二\r三\r\r四".getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void aControlCharacterKeepsItsPlace() throws Exception {
        String text = FORM + "一\u0000二\u0007三\t四\f五";
        assertEquals(
                FORM + "一 二 三\t四\f五",
                read(text.getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void theHashIsThatOfTheBytes() throws Exception {
        assertEquals(
                "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03",
                read("hello\n".getBytes(StandardCharsets.US_ASCII)).sha256());
    }

    static List<byte[]> otherFiles() {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        return List.of(
                noise, new byte[100], new byte[] {'P', 'K', 3, 4, 20, 0, 8, 8, 8, 0, 33, 64, 91, 90}, new byte[] {
                    (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 1
                });
    }

    @ParameterizedTest
    @MethodSource("otherFiles")
    void imagesArchivesAndNoiseAreNoText(byte[] bytes) throws IOException {
        Input input = input(bytes);
        UnreadableSourceException refusal = assertThrows(UnreadableSourceException.class, () -> TextFile.read(input));
        assertAll(
                () -> assertEquals(Reason.NEITHER_PDF_NOR_TEXT, refusal.reason()),
                () -> assertEquals(
                        "[a.txt] is neither a PDF nor text, but an image, an archive, an Office file or the like; give the"
                                + " PDF that the municipality published, or a text made from it.",
                        refusal.getMessage()));
    }

    @Test
    void aFileWithoutEndIsNotRead() throws IOException {
        Path file = folder.resolve("a.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(TextFile.MOST_BYTES + 1L);
        }
        UnreadableSourceException refusal =
                assertThrows(UnreadableSourceException.class, () -> TextFile.read(Input.of(file)));
        assertAll(
                () -> assertEquals(Reason.TOO_LARGE, refusal.reason()),
                () -> assertEquals(
                        "[a.txt] is no PDF, and for a text it is larger than the 64 MiB that are read; split the file.",
                        refusal.getMessage()));
    }

    /** Lines of kanji, kana, digits and marks, as forms have them; all of them are in each of the encodings. */
    private static String randomText(Random random) {
        String characters = "特定個人情報保護評価書事務の名称委託するしない等①②（）「」、。・１２ＡＢ abc123システムガバメントｱｲｳﾞ";
        StringBuilder text = new StringBuilder();
        int lines = 1 + random.nextInt(60);
        for (int line = 0; line < lines; line++) {
            int length = 8 + random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private TextFile read(byte[] bytes) throws Exception {
        return TextFile.read(input(bytes));
    }

    private Input input(byte[] bytes) throws IOException {
        return Input.of(Files.write(folder.resolve("a.txt"), bytes));
    }
}
