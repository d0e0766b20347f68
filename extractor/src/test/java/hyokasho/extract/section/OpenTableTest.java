package hyokasho.extract.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.block.Block;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import hyokasho.extract.dump.TextDump;
import hyokasho.extract.source.Input;
import hyokasho.form.Column;
import hyokasho.form.FieldType;
import hyokasho.form.Folding;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How a table is read from a text that keeps columns. What is drawn is a line of the text each, with {@code |} between what
 * stands in its columns; what is read is a row each, with {@code |} between cells and {@code /} between their lines.
 */
class OpenTableTest {

    private static final String HEADS = "変更日|項目|変更前の記載|変更後の記載|提出時期|提出時期に係る説明\n";

    /** Where the columns begin in the text, in characters. */
    private static final int[] COLUMNS = {0, 10, 26, 48, 70, 76};

    @TempDir
    Path folder;

    private final OpenTable table = new OpenTable(columns(), outline(), Folding.standard());

    @Test
    void rowsArePartedAtEmptyLines() throws Exception {
        assertRows("""
                平成30年5月1日|Ⅰ　関連情報 １．事務|こども課|こども室|事後|組織の改編に伴う変更で
                |①事務の名称||||あり、軽微である。

                平成30年5月2日|Ⅲ　しきい値判断結果|係長|課長|事前|誤記の訂正
                """, """
                平成30年5月1日|Ⅰ　関連情報 １．事務/①事務の名称|こども課|こども室|事後|組織の改編に伴う変更で/あり、軽微である。
                平成30年5月2日|Ⅲ　しきい値判断結果|係長|課長|事前|誤記の訂正
                """);
        assertTrue(table.isCertain());
    }

    @Test
    void withoutEmptyLinesARowBeginsWhereAChapterIsNamed() throws Exception {
        assertRows("""
                |Ⅰ　関連情報 ５．評価実施||||
                平成30年5月1日|機関における担当部署|こども課|こども室|事後|誤記の訂正
                |①部署||||
                |Ⅰ　関連情報 ５．評価実施||||
                平成30年5月2日|機関における担当部署|係長|課長|事前|誤記の訂正
                |②所属長の役職名||||
                """, """
                平成30年5月1日|Ⅰ　関連情報 ５．評価実施/機関における担当部署/①部署|こども課|こども室|事後|誤記の訂正
                平成30年5月2日|Ⅰ　関連情報 ５．評価実施/機関における担当部署/②所属長の役職名|係長|課長|事前|誤記の訂正
                """);
        assertTrue(table.isCertain());
    }

    @Test
    void aRowReachesAsFarAboveTheLineInItsMiddleAsBelow() throws Exception {
        assertRows("""
                ||端末は専用の網につなぐ。|端末は専用の網につなぐ。||
                平成30年5月1日|Ⅲ　しきい値判断結果|記録は五年間残す。|記録は五年間残す。|事後|誤記の訂正
                ||鍵は所属長が持つ。|鍵は所属長が持つ。||
                ||複製は必要な数に限る。|複製は必要な数に限る。||
                平成30年5月2日|Ⅲ　しきい値判断結果|通知は二人で封をする。|通知は二人で封をする。|事前|誤記の訂正
                ||研修を毎年受ける。|研修を毎年受ける。||
                """, """
                平成30年5月1日|Ⅲ　しきい値判断結果|端末は専用の網につなぐ。/記録は五年間残す。/鍵は所属長が持つ。|端末は専用の網につなぐ。/記録は五年間残す。/鍵は所属長が持つ。|事後|誤記の訂正
                平成30年5月2日|Ⅲ　しきい値判断結果|複製は必要な数に限る。/通知は二人で封をする。/研修を毎年受ける。|複製は必要な数に限る。/通知は二人で封をする。/研修を毎年受ける。|事前|誤記の訂正
                """);
    }

    @Test
    void aSentenceIsNotPartedFromItsRest() throws Exception {
        assertRows("""
                平成30年5月1日|Ⅲ　しきい値判断結果|係長|課長|事後|誤記の訂正
                |||||契約の更新により委託先
                平成30年5月2日|Ⅲ　しきい値判断結果|甲社|乙社|事前|が変わったもの。重要な
                |||||変更に当たらない。
                """, """
                平成30年5月1日|Ⅲ　しきい値判断結果|係長|課長|事後|誤記の訂正
                平成30年5月2日|Ⅲ　しきい値判断結果|甲社|乙社|事前|契約の更新により委託先/が変わったもの。重要な/変更に当たらない。
                """);
    }

    @Test
    void aTextThatFillsItsColumnIsPartedFromTheNextByOneSpace() throws Exception {
        assertRows("""
                |Ⅰ　関連情報 ５．評価実施機関に||||
                平成30年5月1日|おける担当部署 ②所属長の役職 係長||課長|事後|誤記の訂正
                |名||||
                """, """
                平成30年5月1日|Ⅰ　関連情報 ５．評価実施機関に/おける担当部署 ②所属長の役職/名|係長|課長|事後|誤記の訂正
                """);
    }

    @Test
    void aSpaceInATextThatDoesNotFillItsColumnPartsNothing() throws Exception {
        assertRows("""
                |Ⅰ　関連情報 ５．評価実施機関に||||
                平成30年5月1日|おける担当部署|係長|課長|事後|誤記の訂正
                |②所属長の 役職名||||
                """, """
                平成30年5月1日|Ⅰ　関連情報 ５．評価実施機関に/おける担当部署/②所属長の 役職名|係長|課長|事後|誤記の訂正
                """);
    }

    @Test
    void aColumnMayBeginALittleFurtherToTheLeftInARow() throws Exception {
        assertRows("""
                平成30年5月1日|Ⅲ　しきい値判断結果|こども課|こども室|事後|誤記の訂正

                平成30年5月2日|Ⅲ　しきい値判断結果|<係長|<課長|事前|誤記の訂正

                平成30年5月3日|Ⅲ　しきい値判断結果|甲社|乙社|事前|誤記の訂正
                """, """
                平成30年5月1日|Ⅲ　しきい値判断結果|こども課|こども室|事後|誤記の訂正
                平成30年5月2日|Ⅲ　しきい値判断結果|係長|課長|事前|誤記の訂正
                平成30年5月3日|Ⅲ　しきい値判断結果|甲社|乙社|事前|誤記の訂正
                """);
    }

    @Test
    void aDateCanGoOverTwoLines() throws Exception {
        assertRows("""
                平成30年5月|Ⅰ　関連情報 ５．評価実施||||
                |機関における担当部署|こども課|こども室|事後|誤記の訂正
                11日|①部署||||
                """, """
                平成30年5月/11日|Ⅰ　関連情報 ５．評価実施/機関における担当部署/①部署|こども課|こども室|事後|誤記の訂正
                """);
        assertTrue(table.isCertain());
    }

    @Test
    void aTableIsNotCertainIfALineMayBeOfEitherRow() throws Exception {
        rows("""
                平成30年5月1日|Ⅲ　しきい値判断結果|端末は専用の網につなぐ。|（削除）|事後|誤記の訂正
                ||記録は五年間残す。|||
                平成30年5月2日|Ⅲ　しきい値判断結果|通知は二人で封をする。|（削除）|事前|誤記の訂正
                """);

        assertFalse(table.isCertain());
    }

    @Test
    void aTableIsNotCertainIfARowHasNoDate() throws Exception {
        rows("""
                平成30年5月1日|Ⅲ　しきい値判断結果|係長|課長|事後|誤記の訂正

                |Ⅲ　しきい値判断結果|甲社|乙社|事前|誤記の訂正
                """);

        assertFalse(table.isCertain());
    }

    @Test
    void aTableIsNotCertainIfARowDoesNotSayWhatWasChanged() throws Exception {
        rows("""
                平成30年5月1日|Ⅲ　しきい値判断結果|係長|課長|事後|誤記の訂正

                平成30年5月2日|担当部署|甲社|乙社|事前|誤記の訂正
                """);

        assertFalse(table.isCertain());
    }

    @Test
    void aTableIsCertainThoughARowHasNoReason() throws Exception {
        rows("""
                平成30年5月1日|Ⅲ　しきい値判断結果|係長|課長|事後|誤記の訂正

                平成30年5月2日|Ⅲ　しきい値判断結果|甲社|乙社|事前|
                """);

        assertTrue(table.isCertain());
    }

    @Test
    void aLongPageWithOneRowTakesNoLongTime() {
        String line = "|あ い う え お|か き く け こ さ|か き く け こ さ||た ち つ\n";
        String page = line.repeat(190) + "平成30年5月1日|Ⅲ　しきい値判断結果|係長|課長|事後|誤記の訂正\n" + line.repeat(190);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> rows(page));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTableWithEmptyLinesBetweenItsRowsIsReadAsItWasDrawn(long seed) throws Exception {
        Random random = new Random(seed);
        List<List<List<String>>> drawn =
                Stream.generate(() -> row(random)).limit(1 + random.nextInt(12)).toList();

        assertRows(
                drawn.stream().map(OpenTableTest::lines).collect(Collectors.joining("\n\n")),
                drawn.stream()
                        .map(row ->
                                row.stream().map(cell -> String.join("/", cell)).collect(Collectors.joining("|")))
                        .collect(Collectors.joining("\n")));
        assertTrue(table.isCertain());
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** The cells of a row, each with its lines. */
    private static List<List<String>> row(Random random) {
        List<String> text = Stream.generate(() -> oneOf(random, "記録は五年間残す。", "鍵は所属長が持つ。", "研修を毎年受ける。"))
                .limit(1 + random.nextInt(7))
                .toList();
        return List.of(
                List.of("平成30年%d月1日".formatted(1 + random.nextInt(9))),
                oneOf(random, List.of("Ⅲ　しきい値判断結果"), List.of("Ⅰ　関連情報 １．特定個人情", "報ファイルを取り扱う事務", "①事務の名称")),
                oneOf(random, text, List.of("（新規）")),
                text,
                List.of(oneOf(random, "事前", "事後")),
                oneOf(random, List.of("誤記の訂正"), List.of("組織の改編に伴う変更で", "あり、軽微である。")));
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** The lines of a row, with each cell in its middle, or half a line above it. */
    private static String lines(List<List<String>> row) {
        int height = row.stream().mapToInt(List::size).max().orElseThrow();
        return IntStream.range(0, height)
                .mapToObj(line -> row.stream()
                        .map(cell -> line(cell, line - (height - cell.size()) / 2))
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cell, int line) {
        return line < 0 || line >= cell.size() ? "" : cell.get(line);
    }

    private void assertRows(String text, String expected) throws Exception {
        assertEquals(expected.strip(), String.join("\n", rows(text)));
    }

    /** By height, the cells of the table from left to right. */
    private List<String> rows(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), drawn(HEADS + text));
        Map<Double, List<String>> rows = new TreeMap<>();
        for (PageBlocks page : TextDump.read(Input.of(file)).pages()) {
            List<Span> spans = page.blocks().stream()
                    .flatMap(block -> block.spans().stream())
                    .toList();
            for (Block cell : table.cells(page.number(), spans)) {
                rows.computeIfAbsent(cell.box().top(), top -> new ArrayList<>()).add(printed(cell.spans()));
            }
        }
        // the first row is that of the heads
        return rows.values().stream()
                .skip(1)
                .map(cells -> String.join("|", cells))
                .toList();
    }

    /** A cell begins where its column does, but at least behind a space; one with {@code <} three characters ahead of it. */
    private static String drawn(String text) {
        StringBuilder drawn = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            StringBuilder written = new StringBuilder();
            String[] cells = line.split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                int left = COLUMNS[column] - (cells[column].startsWith("<") ? 3 : 0);
                String cell = cells[column].replaceFirst("^<", "");
                int spaces = Math.max(written.isEmpty() ? 0 : 1, left - written.length());
                written.append(cell.isEmpty() ? "" : " ".repeat(spaces) + cell);
            }
            drawn.append(written).append('\n');
        }
        return drawn.toString();
    }

    private static String printed(List<Span> spans) {
        Map<Double, String> lines = new TreeMap<>();
        spans.forEach(span -> lines.merge(span.top(), span.text().strip(), (a, b) -> a + " " + b));
        return String.join("/", lines.values());
    }

    private static Form form() {
        return FormCatalogue.official().form("basic").orElseThrow();
    }

    private static Outline outline() {
        return Outline.of(form(), Folding.standard());
    }

    private static Map<String, Column> columns() {
        return form().entries().stream()
                .filter(entry -> entry.type() == FieldType.TABLE)
                .findFirst()
                .orElseThrow()
                .columns();
    }
}
