package hyokasho.extract.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.TextRange;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages of texts whose lines keep columns, drawn as text blocks. */
class ColumnPagesTest {

    @Test
    void aSpacePartsPiecesWhereManyLinesBeginSomething() {
        PageBlocks page = page("""
                ①部署        総務課
                ②所属長       課長
                ③電話番号      なし
                ④担当する者の役職名 係長
                """);

        assertEquals("係長", at(page, 4, "係長").text());
    }

    @Test
    void aSpaceElsewhereBelongsToTheText() {
        PageBlocks page = page("電話 000-000-0000\n");

        assertEquals("電話 000-000-0000", page.blocks().get(0).spans().get(0).text());
    }

    @Test
    void aLabelBesideTwoLinesStandsHalfALineBelowTheFirst() {
        PageBlocks page = page("""
                        一行目の文
                ①事務
                        二行目の文
                """);

        double first = at(page, 1, "一行目の文").top();
        double label = at(page, 2, "①事務").top();
        double second = at(page, 3, "二行目の文").top();
        assertEquals(label - first, second - label, 0.01);
        assertEquals(at(page, 1, "一行目の文").size() * 1.15, second - first, 0.01);
    }

    @Test
    void aNumberedLabelIsNoSecondLineOfTheLabelAbove() {
        PageBlocks page = page("""
                ①実施日  一行目の文
                ②短縮の理由
                        二行目の文
                """);

        double first = at(page, 1, "①実施日").top();
        assertEquals(at(page, 1, "①実施日").size() * 1.15, at(page, 2, "②短縮の理由").top() - first, 0.01);
    }

    @Test
    void aBoxThatHoldsItsMarkTakesNoOther() {
        PageBlocks page = page("""
                [ ○ ] 専用線
                  ○
                [     ] 電子メール
                """);

        assertEquals(at(page, 3, "[").top(), at(page, 2, "○").top(), 0.01);
    }

    @Test
    void aMarkBesideATornBracketIsOfTheRowOfThatBox() {
        PageBlocks page = page("""
                [ ○ ] 専用線      [   ] 庁内
                [                 ○
                    ] 住民       [   ] 既存
                """);

        assertEquals(at(page, 3, "[").top(), at(page, 2, "○").top(), 0.01);
    }

    @Test
    void aNumberBeforeAnOptionStaysWithIt() {
        PageBlocks page = page("""
                1) 定めている 2) 定めていない
                            定めて
                            定めて
                            定めて
                """);

        assertEquals("1) 定めている 2) 定めていない", at(page, 1, "1)").text());
    }

    @Test
    void tornBracketsComeTogether() {
        PageBlocks page = page("""
                    ] 情報提供ネットワークシステ
                [ ○ ム
                [ ○ ] 専用線
                """);

        assertEquals(at(page, 2, "[").top(), at(page, 1, "]").top(), 0.01);
        assertEquals(at(page, 2, "[").top(), at(page, 2, "○").top(), 0.01);
    }

    @Test
    void aMarkAboveItsBracketsGoesBetweenThem() {
        PageBlocks page = page("""
                    ○
                [       ] 紙

                [ ○ ] 専用線
                """);

        Span mark = at(page, 1, "○");
        assertEquals(at(page, 2, "[       ] 紙".substring(0, 1)).top(), mark.top(), 0.01);
    }

    @Test
    void aMarkBetweenTwoBoxesIsInNeither() {
        PageBlocks page = page("""
                   [     ] 紙
                      ○
                   [     ] 電子メール

                   [ ○ ] 専用線
                """);

        assertTrue(at(page, 2, "○").left() < at(page, 1, "[").left());
    }

    @Test
    void whatIsMovedStillKnowsItsLineAndColumn() {
        PageBlocks page = page("""
                    ○
                [       ] 紙

                [ ○ ] 専用線
                """);

        assertEquals(new TextRange(1, 5, 5), at(page, 1, "○").range().orElseThrow());
    }

    @Test
    void labelAndTextBesideUprightPrintAreLevel() {
        PageBlocks page = page("""
                委              なし
                託 ⑧許諾方法
                """);

        assertEquals(at(page, 1, "なし").top(), at(page, 2, "⑧許諾方法").top(), 0.01);
    }

    @Test
    void textBesideUprightPrintStaysAboveALabelThatHasItsOwn() {
        PageBlocks page = page("""
                再                       選択肢
                委              一行目の文
                託 ⑧許諾方法       二行目の文
                """);

        assertTrue(at(page, 1, "選択肢").top() < at(page, 2, "一行目の文").top());
    }

    @Test
    void itsPlacesAreNotMeasured() {
        assertFalse(page("評価書\n").measured());
    }

    @Test
    void aTextWithoutFormFeedsIsCutWhereALineIsBlank() {
        String text = "文\n".repeat(250) + "\n" + "文\n".repeat(150);

        assertEquals(2, ColumnPages.of(text).size());
    }

    @Test
    void noVisibleCharacterIsLost() {
        String text = IntStream.range(0, 50)
                .mapToObj(i -> " ".repeat(i % 7) + "[ ○ ] 文 " + "] ".repeat(i % 3) + "○ ".repeat(i % 2) + "\n")
                .reduce("", String::concat);

        int visible =
                ColumnPages.of(text).stream().mapToInt(PageBlocks::visible).sum();

        assertEquals(text.chars().filter(c -> !Character.isWhitespace(c)).count(), visible);
    }

    @Test
    void marksThatAllStandOnLinesOfTheirOwnAreThoseOfTheBracketsBelow() {
        PageBlocks page = page("""
                  レ                 レ
                [    ] 専用線       [    ] 電子メール

                [    ] 庁内連携システム  [    ] 紙
                """);

        assertEquals(at(page, 2, "[").top(), at(page, 1, "レ").top(), 0.01);
        assertTrue(at(page, 1, "レ").left() > at(page, 2, "[").left());
    }

    @Test
    void marksThatAllStandBesideTornBracketsAreThoseOfTheirRow() {
        PageBlocks page = page("""
                  レ
                [    専用線
                   ]
                  レ
                [    電子メール
                   ]
                """);

        assertEquals(at(page, 2, "[").top(), at(page, 1, "レ").top(), 0.01);
        assertEquals(at(page, 5, "[").top(), at(page, 4, "レ").top(), 0.01);
    }

    @Test
    void aMarkIsBetweenItsBracketsHoweverNarrowTheyAre() {
        PageBlocks page = page("""
                 レ
                [   専用線
                 ]
                 レ
                [   電子メール
                 ]
                """);

        assertTrue(at(page, 2, "[").left() < at(page, 1, "レ").left());
        assertTrue(at(page, 1, "レ").left() < at(page, 3, "]").left());
    }

    @Test
    void anIdeographBesideBracketsIsNoMark() {
        PageBlocks page = page("""
                   紙
                [    ] 専用線

                   紙
                [    ] 電子メール
                """);

        assertTrue(at(page, 1, "紙").top() < at(page, 2, "[").top());
    }

    private static PageBlocks page(String text) {
        List<PageBlocks> pages = ColumnPages.of(text);
        assertEquals(1, pages.size());
        return pages.get(0);
    }

    /** The span of a line that begins so. */
    private static Span at(PageBlocks page, int line, String text) {
        return page.blocks().get(0).spans().stream()
                .filter(span -> span.text().startsWith(text)
                        && span.range().orElseThrow().line() == line)
                .findFirst()
                .orElseThrow();
    }
}
