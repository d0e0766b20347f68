package hyokasho.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.FontKind;
import hyokasho.testkit.FormDrawing;
import hyokasho.testkit.Mutant;
import hyokasho.testkit.PdfDrawing;
import hyokasho.testkit.Style;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any bytes whatever become a document or are refused in one sentence, in bounded time. Set {@code JAZZER_FUZZ=1} to
 * search for bytes that do not; without it the bytes found so far are tried again. A finding is moved to the test's
 * resources under a name that says what was wrong, and stays there.
 */
class AnyBytesTest {

    private static final String FORM = """
            # 特定個人情報保護評価書（基礎項目評価書）
            ### 評価実施機関名
            | 架空県見本市長
            # Ⅰ　関連情報
            ## １．特定個人情報ファイルを取り扱う事務
            ①事務の名称 | 住民基本台帳に関する事務
            ②事務の概要 | 転入の届出を受け付ける。
            ③システムの名称 | 住民記録システム
            ## ２．特定個人情報ファイル名
            | 住民記録ファイル
            ## ３．個人番号の利用
            法令上の根拠 | 番号法第9条第1項
            ## ４．情報提供ネットワークシステムによる情報連携
            ①実施の有無 | [ 実施する ] <選択肢> 実施する / 実施しない / 未定
            ②法令上の根拠 | 番号法第19条第8号
            ## ５．評価実施機関における担当部署
            ①部署 | 市民課
            ②所属長の役職名 | 市民課長
            ## ６．他の評価実施機関
            | －
            # Ⅱ　しきい値判断項目
            ## １．対象人数
            評価対象の事務の対象人数は何人か | [ 30万人以上 ] <選択肢> 1,000人未満（任意実施） / 30万人以上
            いつ時点の計数か | 令和7年1月20日　時点
            # 変更箇所
            = 変更日:2 | 項目:2 | 変更前の記載:3 | 変更後の記載:3 | 提出時期:2 | 提出時期に係る説明:3
            - 令和6年4月1日 | Ⅰ　５．② | 課長 | 市民課長 | 事後 | －
            """;

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final byte[] DRAWN = FormDrawing.of(FORM).bytes();

    private static final Extractor EXTRACTOR = new Extractor(FormCatalogue.official());

    static Stream<byte[]> seeds() {
        return Stream.of(
                new byte[0],
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                FORM.getBytes(StandardCharsets.UTF_8),
                "<table><tr><td>①部署</td><td>&amp;<br>".getBytes(StandardCharsets.UTF_8),
                DRAWN,
                FormDrawing.of(FORM, Style.usual().withFont(FontKind.RKSJ)).bytes(),
                new PdfDrawing()
                        .page(page -> page.font(FontKind.SIMPLE).text(72, 100, "戸籍"))
                        .bytes(),
                new PdfDrawing()
                        .page(page -> page.operators("q q q BT ET Q re W n"))
                        .bytes());
    }

    @Test
    void theFormThatIsDamagedHereIsADocumentWhileItIsWhole() throws Exception {
        Path file = Files.createTempFile("bytes", ".pdf");
        try {
            assertFalse(EXTRACTOR
                    .extract(Input.of(Files.write(file, DRAWN)))
                    .fields()
                    .isEmpty());
        } finally {
            Files.delete(file);
        }
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
        readOrRefuse(bytes);
    }

    static LongStream mutants() {
        return LongStream.range(1_000, 1_200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("mutants")
    void aDamagedFormIsReadOrRefused(long seed) throws IOException {
        readOrRefuse(Mutant.of(DRAWN, seed));
    }

    static Stream<Arguments> damagedTexts() {
        List<String> texts = List.of(FORM, FORM.replace(" | ", "\t"), FORM.replaceAll("(?m)^#+ ", ""));
        List<String> charsets = List.of("UTF-8", "UTF-16", "windows-31j", "x-eucJP-Open");
        return LongStream.range(5_000, 5_120)
                .mapToObj(seed -> Arguments.of(
                        seed, texts.get((int) (seed % texts.size())), charsets.get((int) (seed % charsets.size()))));
    }

    @ParameterizedTest(name = "seed {0} in {2}")
    @MethodSource("damagedTexts")
    void aDamagedTextIsReadOrRefused(long seed, String text, String charset) throws IOException {
        readOrRefuse(Mutant.of(text.getBytes(Charset.forName(charset)), seed));
    }

    @ParameterizedTest(name = "up to byte {0}")
    @ValueSource(ints = {1, 2, 3, 100, 101, 102, 500, 501, 1_000})
    void aTextThatIsCutOffIsReadOrRefused(int length) throws IOException {
        readOrRefuse(Arrays.copyOf(FORM.getBytes(StandardCharsets.UTF_8), length));
    }

    private static void readOrRefuse(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("bytes", ".pdf");
        try {
            Files.write(file, bytes);
            assertTimeoutPreemptively(LIMIT, () -> readOrRefuse(new Input("a.pdf", file, Optional.empty())));
        } finally {
            Files.delete(file);
        }
    }

    private static void readOrRefuse(Input input) {
        try {
            EXTRACTOR.extract(input);
        } catch (UnreadableSourceException e) {
            assertTrue(e.getMessage().startsWith("[a.pdf] "), e.getMessage());
        }
    }
}
