package hyokasho.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Field;
import hyokasho.document.Value;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents are read from texts that keep columns, as {@code pdftotext -layout} writes them. */
class ColumnTextTest {

    private static final String COVER = """
            特定個人情報保護評価書（基礎項目評価書）

            評価書番号          評価書名
                1            予防接種に関する事務　基礎項目評価書

                             評価実施機関名
                               見本市長

                               公表日
                               令和６年４月１日
            """;

    private static final String BEGINNING = "Ⅰ　関連情報\n１．特定個人情報ファイルを取り扱う事務\n" + row("①事務の名称", "予防接種に関する事務") + "\n";

    private static final String END = row("③システムの名称", "健康管理システム") + "２．特定個人情報ファイル名\n予防接種ファイル\n";

    /** Where what is written beside the labels begins. */
    private static final int COLUMN = 16;

    @TempDir
    private Path folder;

    private final Extractor extractor = new Extractor(FormCatalogue.official());

    @Test
    void aBoxThatAPagesEndPrintsTwiceIsReadOnceThoughItsLabelStandsBesideItsMiddle() throws Exception {
        String box = row("②事務の概要", "対象となる者を台帳に記す。", "通知を送る。", "受付の結果を記す。", "苦情を受け付ける。");
        String again = row("", "対象となる者を台帳に記す。", "通知を送る。") + row("②事務の概要", "受付の結果を記す。", "苦情を受け付ける。");

        assertEquals(
                "対象となる者を台帳に記す。通知を送る。受付の結果を記す。苦情を受け付ける。",
                text("I.1.2", COVER + "\f" + BEGINNING + box + "\f" + again + END));
    }

    @Test
    void aHeaderIsNoPartOfATextHoweverWideItsGapsAre() throws Exception {
        String box = row("②事務の概要", "対象となる者を台帳に記す。", "通知を送る。");
        String rest = row("", "受付の結果を記す。") + "    見本市  予防接種に関する事務\n" + row("", "苦情を受け付ける。");

        assertEquals(
                "対象となる者を台帳に記す。通知を送る。受付の結果を記す。苦情を受け付ける。",
                text(
                        "I.1.2",
                        "    見本市      予防接種に関する事務\n\n" + COVER
                                + "\f    見本市     予防接種に関する事務\n\n" + BEGINNING + box
                                + "\f" + rest + END
                                + "\f    見本市       予防接種に関する事務\n\nⅡ　しきい値判断項目\n"));
    }

    @Test
    void aLineOfNothingButARareSpaceIsEmpty() throws Exception {
        String box = row("②事務の概要", "対象となる者を台帳に記す。") + "\u2003\n\u001c   \u2028\n";

        assertEquals("対象となる者を台帳に記す。", text("I.1.2", COVER + "\f" + BEGINNING + box + END));
    }

    /** A label and the lines beside it. */
    private static String row(String label, String... lines) {
        StringBuilder row = new StringBuilder(label);
        for (String line : lines) {
            int begin = row.lastIndexOf("\n") + 1;
            row.append(" ".repeat(COLUMN - (row.length() - begin))).append(line).append('\n');
        }
        return row.toString();
    }

    /** What stands in a box, whatever its lines. */
    private String text(String path, String text) throws Exception {
        return ((Value.Text) field(path, text).value().orElseThrow()).text().replace("\n", "");
    }

    private Field field(String path, String text) throws Exception {
        List<Field> fields = extractor
                .extract(Input.of(Files.writeString(folder.resolve("a.txt"), text)))
                .fields();
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
