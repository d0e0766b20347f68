package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameCommandTest {

    @TempDir
    private Path results = Path.of("");

    @BeforeEach
    void copyTheSamples() throws IOException {
        for (String sample : new String[] {"basic-004.json", "focused-004.json", "full-002.json"}) {
            Files.copy(Cli.SAMPLES.resolve(sample), results.resolve(sample));
        }
    }

    @Test
    void textsThatAreAlikeArePrintedWithTheirBoxes() {
        Cli.Result result = Cli.launch("same", results, "--field", "II.6");
        assertAll(
                () -> assertEquals(0, result.exitCode()),
                () -> assertEquals("""
                        2 documents of 2 municipalities: 2 texts, one wording
                               1  files[].storage_and_erasure.storage_place  ①保管場所
                               1  files[].storage_and_erasure.storage_place  保管場所
                          worded so 2 times, first in focused-004 (砂丘台市)  II[1].6.place
                            ＜クラウドの環境における措置＞／・政府の評価制度に登録されたサービスを用い、\
                        国内の拠点だけに保存する。／・仮想の区画を団体ごとに分け、他の団体からは見えない。

                        """, result.out()),
                () -> assertEquals("4 texts in 3 documents. Different ones: 3; clusters: 1.\n", result.err()));
    }

    @Test
    void allClustersAreCountedAlsoThoseThatAreNotShown() {
        Cli.Result result = Cli.launch("same", results, "--top", "2", "--format", "json");
        assertEquals(2, result.out().lines().count());
        assertTrue(result.err().endsWith(" clusters: 12, of which the first 2 are shown (--top).\n"), result.err());
    }

    @Test
    void onlyClustersInEnoughDocumentsArePrinted() {
        Cli.Result result = Cli.launch("same", results, "--min-documents", "3", "--format", "csv", "-q");
        assertEquals(2, result.out().lines().count(), result.out());
    }

    @Test
    void aHigherSimilarityFindsFewerTexts() {
        Cli.Result result = Cli.launch("same", results, "--similarity", "1", "--format", "json");
        assertEquals(6, result.out().lines().count(), result.out());
    }

    @Test
    void theShareOfEachDocumentIsPrinted() {
        Cli.Result result = Cli.launch("same", results, "--documents", "--chapter", "III");
        assertEquals("""
                    own of characters
                100.0 % of      22  basic-004  三ツ瀬原市
                  100.0 % of      22    Ⅲ　しきい値判断結果
                 19.0 % of   2,058  focused-004  砂丘台市
                   19.0 % of   2,058    Ⅲ　リスク対策
                 40.1 % of   6,157  full-002  水車橋町
                   40.1 % of   6,157    Ⅲ　特定個人情報ファイルの取扱いプロセスにおけるリスク対策
                """, result.out());
    }

    @Test
    void theBoxesOfOneDocumentArePrintedWithWhatIsTheirOwn() {
        Cli.Result result = Cli.launch("same", results, "--document", "focused-004", "--field", "III.6.risk2");
        assertAll(
                () -> assertTrue(
                        result.out()
                                .startsWith("  1.6 % of     125  III[1].6.risk2.measures  リスクに対する措置の内容\n"
                                        + "    shared with 水車橋町 123\n    【・】通信は行政専用の網を用い、"),
                        result.out()),
                () -> assertEquals("1 box beside 2 documents of others.\n", result.err()));
    }

    @Test
    void aDocumentThatIsNotThereIsAFailure() {
        Cli.Result result = Cli.launch("same", results, "--document", "full-003");
        assertEquals(1, result.exitCode());
        assertTrue(result.err().contains("holds no document full-003"), result.err());
    }

    @Test
    void aDocumentThatIsLostIsAFailureButTheRestIsCompared() throws IOException {
        Files.writeString(results.resolve("half.json"), "{\"schema\": \"hyokasho/document/1\"");
        Cli.Result result = Cli.launch("same", results, "--field", "II.6");
        assertEquals(1, result.exitCode());
        assertTrue(result.err().startsWith("[half.json]"), result.err());
        assertTrue(result.out().startsWith("2 documents of 2 municipalities"), result.out());
    }

    @Test
    void whatMakesNoSenseIsAWrongCommandLine() {
        assertAll(
                () -> assertEquals(
                        2, Cli.launch("same", results, "--similarity", "0").exitCode()),
                () -> assertEquals(
                        2, Cli.launch("same", results, "--similarity", "1.1").exitCode()),
                () -> assertEquals(2, Cli.launch("same", results, "--top", "0").exitCode()),
                () -> assertEquals(
                        2,
                        Cli.launch("same", results, "--documents", "--top", "3").exitCode()),
                () -> assertEquals(
                        2,
                        Cli.launch("same", results, "--documents", "--document", "full-002")
                                .exitCode()),
                () -> assertEquals(
                        2, Cli.launch("same", results, "--chapter", "IX").exitCode()));
    }
}
