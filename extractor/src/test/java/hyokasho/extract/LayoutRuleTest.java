package hyokasho.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.UnlistedField;
import hyokasho.document.Value;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.Borders;
import hyokasho.testkit.FontKind;
import hyokasho.testkit.FormDrawing;
import hyokasho.testkit.Order;
import hyokasho.testkit.Rule;
import hyokasho.testkit.Score;
import hyokasho.testkit.Sheet;
import hyokasho.testkit.Style;
import hyokasho.testkit.Truth;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is drawn from a description; its fields are read, however it is drawn. */
class LayoutRuleTest {

    @TempDir
    private Path folder;

    private final Extractor extractor = new Extractor(FormCatalogue.official());

    static Stream<Named<Style>> ways() {
        Style usual = Style.usual().withOptionColumns(2);
        return Stream.of(
                Named.of("as Excel prints it", usual),
                Named.of("with simple fonts", usual.withFont(FontKind.SIMPLE)),
                Named.of("with Shift_JIS fonts", usual.withFont(FontKind.RKSJ)),
                Named.of("in small print", usual.withSize(7)),
                Named.of("in large print", usual.withSize(11)),
                Named.of("with narrow labels that wrap in mid-word", usual.withLabelWidth(70)),
                Named.of("with wide labels", usual.withLabelWidth(220)),
                Named.of("with shaded labels", usual.withShadedLabels(true)),
                Named.of("with labels at the top", usual.withLabelsAtTop(true)),
                Named.of("with borders as filled rectangles", usual.withRule(Rule.FILLED_RECTANGLES)),
                Named.of("with dashed borders", usual.withRule(Rule.DASHES)),
                Named.of("with dotted borders", usual.withRule(Rule.DOTS)),
                Named.of("with borders between rows only", usual.withBorders(Borders.ROWS)),
                Named.of("without inner borders", usual.withBorders(Borders.TABLE)),
                Named.of(
                        "without inner borders, labels at the top",
                        usual.withBorders(Borders.TABLE).withLabelsAtTop(true)),
                Named.of("with full-width brackets", usual.withBrackets("［］")),
                Named.of("with options below", usual.withOptionsBelow(true)),
                Named.of(
                        "with options below in one column",
                        usual.withOptionsBelow(true).withOptionColumns(1)),
                Named.of("with options beside in one column", usual.withOptionColumns(1)),
                Named.of("with full-width numbering", usual.withNumbering("）")),
                Named.of("marked by ◯", usual.withMark("◯")),
                Named.of("marked by 〇", usual.withMark("〇")),
                Named.of("marked by ●", usual.withMark("●")),
                Named.of("marked by ✓", usual.withMark("✓")),
                Named.of("marked by レ", usual.withMark("レ")),
                Named.of("marked by ■", usual.withMark("■")),
                Named.of("marked by a drawn circle", usual.withDrawnMarks(true)),
                Named.of("marked by a drawn tick", usual.withMark("✓").withDrawnMarks(true)),
                Named.of("marked by a drawn square", usual.withMark("■").withDrawnMarks(true)),
                Named.of("with header and footer", usual.withHeader("見本市").withFooter("- %d -")),
                Named.of("in landscape", usual.withSheet(Sheet.a4().landscape())),
                Named.of(
                        "in landscape, stored turned",
                        usual.withSheet(Sheet.a4().landscape().rotated(90))),
                Named.of("on short pages", usual.withSheet(Sheet.a4().withHeight(400))),
                Named.of(
                        "on short pages with repeated labels",
                        usual.withSheet(Sheet.a4().withHeight(400)).withRepeatedLabels(true)),
                Named.of("with its texts in reverse order", usual.withOrder(Order.backwards())),
                Named.of("with its texts in any order", usual.withOrder(Order.shuffled(7))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyWayToPrintAFormIsReadTheSame(Style style) throws Exception {
        assertReads(DrawnForm.TRUTH, DrawnForm.COVER + DrawnForm.CHAPTER_1, style);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyMixtureOfThemIsReadTheSame(long seed) throws Exception {
        assertReads(DrawnForm.TRUTH, DrawnForm.COVER + DrawnForm.CHAPTER_1, mixture(new Random(seed)));
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static Style mixture(Random random) {
        return Style.usual()
                .withFont(oneOf(random, FontKind.IDENTITY, FontKind.RKSJ, FontKind.UTF16, FontKind.SIMPLE))
                .withSize(oneOf(random, 6.5, 7.0, 8.0, 9.0))
                .withLabelWidth(oneOf(random, 70.0, 100.0, 130.0, 150.0))
                .withBorders(oneOf(random, Borders.values()))
                .withRule(oneOf(random, Rule.values()))
                .withShadedLabels(random.nextBoolean())
                .withLabelsAtTop(random.nextBoolean())
                .withBrackets(oneOf(random, "[]", "［］"))
                .withMark(oneOf(random, "○", "〇", "レ", "■"))
                .withDrawnMarks(random.nextBoolean())
                .withNumbering(oneOf(random, ")", "）"))
                .withOptionsBelow(random.nextBoolean())
                .withOptionColumns(oneOf(random, 1, 2))
                .withOrder(oneOf(random, Order.rows(), Order.backwards(), Order.shuffled(random.nextLong())))
                .withFooter(oneOf(random, "", "%d", "- %d -"))
                .withSheet(oneOf(
                        random,
                        Sheet.a4(),
                        Sheet.a4().landscape().rotated(90),
                        Sheet.a4().cropped(20, 10)));
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @Test
    void aCheckBoxWhoseLabelWrapsBelowItsBracketIsRead() throws Exception {
        String connections = """
                ### システム1
                ③他のシステムとの接続 | [○]情報提供ネットワークシステム [ ]庁内連携システム\\n\
                [ ]住民基本台帳ネットワークシステム [○]既存住民基本台帳システム\\n\
                [○]宛名システム等 [ ]税務システム\\n[ ]その他{}
                """;

        assertReads(
                """
                "I.2[1].3": {"checked": ["情報提供ネットワークシステム", "既存住民基本台帳システム", "宛名システム等"]}
                """,
                DrawnForm.COVER + "# Ⅰ　基本情報\n## ２．特定個人情報ファイルを取り扱う事務において使用するシステム\n" + connections
                        + DrawnForm.CHAPTER_1.substring(DrawnForm.CHAPTER_1.indexOf("## ３．")),
                Style.usual().withLabelWidth(220));
    }

    @Test
    void aValueBelongsToTheLabelOnItsLineThoughTheBoxBelowIsEmpty() throws Exception {
        assertReads(
                "\"I.7.2\": \"健康課長\", \"I.8\": null",
                DrawnForm.COVER + DrawnForm.CHAPTER_1,
                Style.usual().withBorders(Borders.TABLE));
    }

    @Test
    void aGroupWithAVerticalLabelIsReadLabelByLabel() throws Exception {
        assertReads(DrawnForm.TRUTH + """
                , "II[1].1": "予防接種記録ファイル",
                "II[1].4.exists": {"choice": "委託する"},
                "II[1].4.count": 1,
                "II[1].4.outsourcing[1].name": "システムの保守",
                "II[1].4.outsourcing[1].1": "システムの保守を行う。",
                "II[1].4.outsourcing[1].6": "株式会社見本",
                "II[1].4.outsourcing[1].7": {"choice": "再委託する"},
                "II[1].4.outsourcing[1].8": "書面で申請を受ける。",
                "II[1].4.outsourcing[1].9": "機器の点検"
                """, DrawnForm.COVER + DrawnForm.CHAPTER_1 + """
                # Ⅱ　特定個人情報ファイルの概要
                ## １．特定個人情報ファイル名
                | 予防接種記録ファイル
                ## ４．特定個人情報ファイルの取扱いの委託
                委託の有無　※ | [ 委託する ] <選択肢> 委託する / 委託しない\\n（ 1 ） 件
                委託事項1 | システムの保守
                ①委託内容 | システムの保守を行う。
                ⑥委託先名 | 株式会社見本
                !再委託
                ⑦再委託の有無　※ | [ 再委託する ] <選択肢> 再委託する / 再委託しない
                ⑧再委託の許諾方法 | 書面で申請を受ける。
                ⑨再委託事項 | 機器の点検
                !
                """, Style.usual());
    }

    @ParameterizedTest
    @ValueSource(strings = {"オ委託", "再々委託", "別", "再"})
    void aVerticalLabelThatTheCatalogueDoesNotKnowIsNotLost(String label) throws Exception {
        Document document = read(DrawnForm.COVER + DrawnForm.CHAPTER_1 + """
                # Ⅱ　特定個人情報ファイルの概要
                ## ４．特定個人情報ファイルの取扱いの委託
                委託事項1 | システムの保守
                !%s
                ⑧再委託の許諾方法 | 書面で申請を受ける。
                ⑨再委託事項 | 機器の点検
                !
                """.formatted(label), Style.usual());

        assertEquals("", faults("\"II[1].4.outsourcing[1].9\": \"機器の点検\"", document));
    }

    @Test
    void aBoxThatRunsOverAPageEndIsOneField() throws Exception {
        String lines = "・予防接種の対象者を調べる。\\n".repeat(80);

        assertReads(
                "\"I.1.2\": \"" + lines + "\"",
                DrawnForm.COVER + "# Ⅰ　基本情報\n## １．特定個人情報ファイルを取り扱う事務\n②事務の内容 | " + lines + rest(),
                Style.usual());
    }

    @Test
    void aBoxThatRunsOverAPageEndWithItsLabelRepeatedIsOneField() throws Exception {
        String lines = "・予防接種の対象者を調べる。\\n".repeat(80);

        assertReads(
                "\"I.1.2\": \"" + lines + "\"",
                DrawnForm.COVER + "# Ⅰ　基本情報\n## １．特定個人情報ファイルを取り扱う事務\n②事務の内容 | " + lines + rest(),
                Style.usual().withRepeatedLabels(true));
    }

    @Test
    void aTableGoesOnOverPagesUnderRepeatedHeads() throws Exception {
        String row = "{\"変更日\": \"令和6年4月1日\", \"項目\": \"Ⅰ　１．②\", \"変更前の記載\": \"紙で受け付ける。\","
                + "\"変更後の記載\": \"窓口で受け付ける。\", \"提出時期\": \"事後\", \"提出時期に係る説明\": \"－\"}";
        String drawn = "- 令和6年4月1日 | Ⅰ　１．② | 紙で受け付ける。 | 窓口で受け付ける。 | 事後 | －\n";

        assertReads(
                DrawnForm.TRUTH + ", \"annex.changes\": ["
                        + String.join(
                                ",",
                                List.of(row).stream()
                                        .flatMap(r -> Stream.generate(() -> r).limit(60))
                                        .toList())
                        + "]",
                DrawnForm.COVER + DrawnForm.CHAPTER_1 + """
                ---
                # （別添３）　変更箇所
                = 変更日:2 | 項目:2 | 変更前の記載:3 | 変更後の記載:3 | 提出時期:2 | 提出時期に係る説明:3
                """ + drawn.repeat(60),
                Style.usual());
    }

    @Test
    void anEmptyDateOfATableIsAnEmptyDate() throws Exception {
        Document document = read(DrawnForm.COVER + DrawnForm.CHAPTER_1 + """
                ---
                # （別添３）　変更箇所
                = 変更日:2 | 項目:2 | 変更前の記載:3 | 変更後の記載:3 | 提出時期:2 | 提出時期に係る説明:3
                - | Ⅰ　１．② | 紙で受け付ける。 | 窓口で受け付ける。 | 事後 | －
                """, Style.usual());

        Value changes = document.fields().stream()
                .filter(field -> field.path().equals("annex.changes"))
                .flatMap(field -> field.value().stream())
                .findFirst()
                .orElseThrow();
        assertTrue(changes instanceof Value.Rows, changes::toString);
        assertEquals(
                new Value.CalendarDate(Optional.empty(), ""),
                ((Value.Rows) changes).rows().get(0).cells().get("変更日").value());
    }

    @Test
    void aTextThatHoldsTheAnswerOfAnotherBoxIsNotCertain() throws Exception {
        Document document = read(
                DrawnForm.COVER + DrawnForm.CHAPTER_1.replace("①部署 | 健康部健康課", "①部署 | 健康部健康課\\n[ 実施しない ]"),
                Style.usual());

        Field department = document.fields().stream()
                .filter(field -> field.path().equals("I.7.1"))
                .findFirst()
                .orElseThrow();
        assertEquals(Status.AMBIGUOUS, department.status());
    }

    @Test
    void aRowThatTheCatalogueDoesNotKnowIsKeptAndItsNeighboursAreRead() throws Exception {
        String form = DrawnForm.COVER + DrawnForm.CHAPTER_1.replace("②所属長の役職名 |", "③担当者の数 | 三人\n②所属長の役職名 |");

        Document document = read(form, Style.usual());

        assertEquals("", faults(DrawnForm.TRUTH, document));
        assertEquals(
                List.of("③担当者の数"),
                document.unlisted().stream().map(UnlistedField::label).toList());
        assertEquals(
                List.of("三人"),
                document.unlisted().stream().map(UnlistedField::text).toList());
    }

    @Test
    void headerAndFooterBelongToNoField() throws Exception {
        Document document = read(
                DrawnForm.COVER + DrawnForm.CHAPTER_1,
                Style.usual().withHeader("架空の頁頭").withFooter("- %d -"));

        assertTrue(document.fields().stream().noneMatch(field -> field.raw().contains("架空の頁頭")));
        assertTrue(document.unclaimed().stream().anyMatch(rest -> rest.text().contains("架空の頁頭")));
    }

    /** The rows of chapter I that come after ②事務の内容, so that there is enough of the form to know it by. */
    private static String rest() {
        return "\n" + DrawnForm.CHAPTER_1.substring(DrawnForm.CHAPTER_1.indexOf("③対象人数"));
    }

    private void assertReads(String truth, String form, Style style) throws Exception {
        assertEquals("", faults(truth, read(form, style)));
    }

    /** What was not read right, and, if the truth is that of the whole form, what was read beside it. */
    private static String faults(String truth, Document document) {
        Score score = Truth.of("{\"values\": {" + truth + "}}").compare(document.fields());
        List<String> spurious = truth.startsWith(DrawnForm.TRUTH) ? score.spurious() : List.of();
        return String.join(
                "\n", Stream.concat(score.faults().stream(), spurious.stream()).toList());
    }

    private Document read(String form, Style style) throws Exception {
        return extractor.extract(Input.of(FormDrawing.of(form, style).writeTo(folder.resolve("a.pdf"))));
    }
}
