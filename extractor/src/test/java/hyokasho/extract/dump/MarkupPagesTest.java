package hyokasho.extract.dump;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.TextRange;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read of a text with markup, line by line: {@code |} stands between cells, {@code -} before a line that does not
 * begin in the first column.
 */
class MarkupPagesTest {

    @Test
    void tabsPartTheCellsOfARow() {
        assertRead("""
                ①部署 | 総務課
                - ②所属長 | 課長
                """, """
                ①部署\t総務課
                \t②所属長\t課長
                """);
    }

    @Test
    void uprightStrokesPartTheCellsOfARow() {
        assertRead("""
                変更日 | 項目
                令和6年4月1日 | Ⅰ　５
                以上
                """, """
                | 変更日 | 項目 |
                |:-------|------|
                | 令和6年4月1日 | Ⅰ　５ |
                以上
                """);
    }

    @Test
    void aTableOfHtmlHasItsCells() {
        assertRead("""
                ①部署 | 総務課
                - 市民課
                ②所属長
                """, """
                <table border="1"><tbody>
                  <tr><th>①部署</th><td>総務課<br>市民課</td></tr>
                  <tr>
                    <td>②所属長</td>
                    <td></td>
                  </tr>
                </tbody></table>
                """);
    }

    @Test
    void aCellOverSeveralRowsKeepsItsColumn() {
        PageBlocks page = page("""
                <table><tr><td rowspan="2">再委託</td><td>④有無</td></tr>
                <tr><td>⑤方法</td></tr></table>""");
        assertEquals(left(page, "④有無"), left(page, "⑤方法"));
    }

    @Test
    void paragraphsAndItemsAreLinesOfTheirCell() {
        assertRead("""
                内容 | 1. 資格
                - ・届出
                - ・照会
                - 2. 賦課
                """, """
                内容\t<p>1. 資格</p> <ul style="list-style-type: none"> <li>・届出</li><li>・照会</ul> <p>2. 賦課</p>
                """);
    }

    @Test
    void theFirstLineOfACellIsBesideTheLastOfTheCellBefore() {
        PageBlocks page = page("①事務の<br>名称\t予防接種<br>の事務\n②概要\tなし");
        List<String> byPlace = spans(page).stream()
                .sorted(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left))
                .map(Span::text)
                .toList();
        assertEquals(List.of("①事務の", "名称", "予防接種", "の事務", "②概要", "なし"), byPlace);
    }

    @Test
    void whatTheAuthorPutsIntoAngleBracketsIsText() {
        assertRead("<見本市における措置>\n<選択肢>\n<A>社と<B>社\n<p市>\n1 < 2 > 0\n", """
                <p><見本市における措置></p>
                <選択肢>
                <p><A>社と<B>社</p>
                <p市>
                1 < 2 > 0
                """);
    }

    @Test
    void aLetterThatIsEndedIsATag() {
        assertRead("太字\n", "<p><b>太字</b></p>");
    }

    @Test
    void aBoxToCheckIsACharacter() {
        assertRead("[☐] 紙 [☑] 専用線 ☐ その他 [☑] 有\n", """
                <p>[<input type="checkbox"/>] 紙 [<input type="checkbox" checked="">] 専用線 <input type=checkbox disabled> \
                その他 [<input checked="" type="radio"/>] 有</p>""");
    }

    @Test
    void aBoxStandsWhereItsTagDoes() {
        Span span = spans(page("<p>[<input type=\"checkbox\"/>] 紙</p>")).get(0);
        assertEquals(new TextRange(1, 5, 28), span.part(1, 2).range().orElseThrow());
    }

    @Test
    void namedCharactersAreThoseThatTheyName() {
        assertRead(
                "A&B <p> ・①あ &nix; &\n",
                "<p>A&amp;B &lt;p&gt;&nbsp;&middot;&#9312;&#x3042; &nix; &</p>".replace("&middot;", "・"));
    }

    @Test
    void marksOfMarkdownAreNotSeen() {
        assertRead("基本情報\n①部署\n総務課\n[x] 紙\n-\n－ なし\n", """
                ## 基本情報
                ---
                **①部署**
                ```
                - 総務課
                - [x] 紙
                -
                － なし
                ```
                """);
    }

    @Test
    void remarksAndWhatIsHiddenAreNotSeen() {
        assertRead("見える\n", """
                <!DOCTYPE html><html><head><title>題</title><style>p { color: red }</style></head>
                <body><!-- 注 <p> --><p>見える</p></body></html>""");
    }

    @Test
    void aTableInACellMakesLines() {
        assertRead("""
                内容 | 前
                - 甲
                - 乙
                - 後
                終わり
                """, """
                <table><tr><td>内容</td><td>前<table><tr><td>甲</td><td>乙</td></tr></table>後</td></tr></table>
                終わり""");
    }

    @Test
    void aFormFeedBeginsAPage() {
        assertEquals(2, MarkupPages.of("# 一\f# 二\n").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>a</td></tr></table>",
                "| a | b |\n|---|---|\n| 1 | 2 |",
                "# a\n\n## b\n\n### c",
                "<p>a</p>\n<p>b</p>\n<p>c</p>",
                "a\tb\nc\td\ne\tf"
            })
    void markupIsToldByItsMarks(String text) {
        assertTrue(MarkupPages.isMarkup(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"①部署   総務課\n <選択肢>\n", "<見本市における措置>\n<選択肢>\n<A>社\n", "| 縦の棒\n", "－\n-\n#\n"})
    void textIsNoMarkup(String text) {
        assertFalse(MarkupPages.isMarkup(text));
    }

    static LongStream seeds() {
        return LongStream.range(3_000, 3_300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyVisibleCharacterIsThereOnceAndStandsWhereItIsSaidTo(long seed) {
        Random random = new Random(seed);
        String[] marks = {
            "<p>",
            "</p>",
            "<br>",
            "<td>",
            "</td>",
            "<tr>",
            "</table>",
            "<table>",
            "<li>",
            "<ul a='b'>",
            "\n",
            "\n",
            "\t",
            "\f",
            " ",
            "　",
            "<b>",
            "</b>",
            "<!-- -->",
            "**",
            "&nbsp;",
            "<div\nclass=x>",
            "\n# ",
            "\n- "
        };
        String letters = "特①x<>&";
        StringBuilder text = new StringBuilder();
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            text.append(marks[random.nextInt(marks.length)]);
            String word =
                    "甲" + letters.charAt(random.nextInt(letters.length())) + "乙" + (random.nextInt(4) == 0 ? "𠮷" : "");
            text.append(word);
            seen.append(word);
        }
        text.append("</b>");
        List<PageBlocks> pages = MarkupPages.of(text.toString());
        List<Span> spans = pages.stream().flatMap(page -> spans(page).stream()).toList();
        String read = spans.stream().map(Span::text).collect(joining());
        // a mark of Markdown that stands where it means nothing is text
        assertEquals(visible(seen.toString()), visible(read).replaceAll("[*#-]", ""), text.toString());
        String[] lines = text.toString().split("\n", -1);
        for (Span span : spans) {
            TextRange range = span.range().orElseThrow();
            String line = lines[range.line() - 1];
            int from = line.offsetByCodePoints(0, range.from() - 1);
            int to = line.offsetByCodePoints(0, range.to());
            assertEquals(span.text().codePointAt(0), line.codePointAt(from), span + " in " + line);
            assertEquals(
                    span.text().codePointBefore(span.text().length()), line.codePointBefore(to), span + " in " + line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<p a=\"",
                "<p a='",
                "<script>",
                "<!--",
                "&",
                "**a",
                "|",
                "\t",
                "<td>",
                "<table>",
                "<p a ",
                "`",
                "\\",
                "[",
                "# "
            })
    void marksWithoutEndTakeNoTimeWithoutEnd(String mark) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> MarkupPages.of(mark.repeat(200_000)));
    }

    /** Without white space. */
    private static String visible(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }

    private static void assertRead(String expected, String text) {
        StringBuilder read = new StringBuilder();
        double top = -1;
        for (Span span : spans(page(text))) {
            if (span.top() != top) {
                read.append(read.isEmpty() ? "" : "\n").append(span.left() > 0 ? "- " : "");
            }
            read.append(span.top() == top ? " | " : "").append(span.text());
            top = span.top();
        }
        assertEquals(expected, read.append('\n').toString());
    }

    private static PageBlocks page(String text) {
        return MarkupPages.of(text).get(0);
    }

    private static List<Span> spans(PageBlocks page) {
        return page.blocks().stream().flatMap(block -> block.spans().stream()).toList();
    }

    private static double left(PageBlocks page, String text) {
        return spans(page).stream()
                .filter(span -> span.text().equals(text))
                .findFirst()
                .orElseThrow()
                .left();
    }
}
