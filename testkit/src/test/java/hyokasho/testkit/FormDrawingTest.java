package hyokasho.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormDrawingTest {

    private static final String PART = """
            # Ⅱ　特定個人情報ファイルの概要
            ## ２．基本情報
            ①ファイルの種類　※ | [ システム用ファイル ] <選択肢> システム用ファイル / その他の電子ファイル（表計算ファイル等）
            ③対象となる本人の範囲　※ | 住民基本台帳に記録された者\\nその世帯員
            > その必要性 | 対象者を特定するため。
            ⑤使用方法 | [○]紙 [ ]専用線\\n[○]その他{窓口で渡す用紙}
            ### 委託事項1
            !再委託
            ⑦再委託の有無 | [ 再委託する ] <選択肢> 再委託する / 再委託しない
            ⑧再委託の許諾方法 | 書面による申請を受け、審査の上で承諾する。
            !
            | 自由な記載
            # （別添３）変更箇所
            = 変更日:1 | 項目:2 | 変更前の記載:3
            - 令和6年4月1日 | Ⅰ　１．② | 紙で受け付ける。
            """;

    static Stream<Style> allStyles() {
        Style usual = Style.usual();
        return Stream.of(
                usual,
                usual.withFont(FontKind.RKSJ).withSize(8).withLabelWidth(90),
                usual.withBorders(Borders.ROWS).withRule(Rule.FILLED_RECTANGLES).withShadedLabels(true),
                usual.withBorders(Borders.TABLE).withRule(Rule.DASHES).withLabelsAtTop(true),
                usual.withRule(Rule.DOTS).withOptionsBelow(true).withOptionColumns(2),
                usual.withSheet(Sheet.a4().landscape().rotated(90)).withRepeatedLabels(true),
                usual.withOrder(Order.shuffled(7)),
                usual.withOrder(Order.backwards()));
    }

    @ParameterizedTest
    @MethodSource("allStyles")
    void everyStylePrintsTheSameCharacters(Style style) throws IOException {
        assertEquals(
                characters(text(FormDrawing.of(PART).pdf())),
                characters(text(FormDrawing.of(PART, style).pdf())));
    }

    @Test
    void rowsFollowEachOtherFromTopToBottom() throws IOException {
        String text = text(FormDrawing.of("""
                ## １．事務
                ①事務の名称 | 住民基本台帳に関する事務
                ②事務の内容 | 転入の届出を\\n受け付ける。
                """).pdf());

        assertEquals(
                List.of("１．事務", "①事務の名称住民基本台帳に関する事務", "転入の届出を", "②事務の内容", "受け付ける。"),
                text.lines().map(line -> line.replace(" ", "")).toList());
    }

    @Test
    void anOptionListIsNumberedInItsStyle() throws IOException {
        String row = "①種類 | [ 甲 ] <選択肢> 甲 / 乙";
        Style style = Style.usual().withNumbering("）").withBrackets("［］").withOptionsBelow(true);

        String text = text(FormDrawing.of(row, style).pdf()).replace(" ", "");

        assertTrue(text.contains("［甲］"), text);
        assertTrue(text.contains("＜選択肢＞"), text);
        assertTrue(text.contains("1）甲"), text);
        assertTrue(text.contains("2）乙"), text);
    }

    @Test
    void aMarkThatIsDrawnIsNoCharacter() throws IOException {
        String row = "⑤方法 | [○]紙 [ ]専用線";

        assertTrue(text(FormDrawing.of(row).pdf()).contains("○"));
        assertTrue(!text(FormDrawing.of(row, Style.usual().withDrawnMarks(true)).pdf())
                .contains("○"));
    }

    @Test
    void aTallBoxGoesOnOnTheNextPageWithoutItsLabel() throws IOException {
        List<String> pages =
                pages(FormDrawing.of("②事務の内容 | " + "一行\\n".repeat(100)).pdf());

        assertEquals(2, pages.size());
        assertTrue(pages.get(0).contains("②事務の内容"));
        assertEquals("一行", pages.get(1).replaceAll("(一行|\\s)+", "一行"));
        assertEquals(
                100,
                characters(pages.get(0) + pages.get(1))
                        .chars()
                        .filter(c -> c == '一')
                        .count());
    }

    @Test
    void aTallBoxRepeatsItsLabelInThatStyle() throws IOException {
        Style style = Style.usual().withRepeatedLabels(true);

        List<String> pages =
                pages(FormDrawing.of("②事務の内容 | " + "一行\\n".repeat(100), style).pdf());

        assertTrue(pages.get(1).contains("②事務の内容"));
    }

    @Test
    void aTableRepeatsItsHeadsOnEachPage() throws IOException {
        List<String> pages = pages(
                FormDrawing.of("= 項番:1 | 項目:3\n" + "- 1 | 項目の名\n".repeat(80)).pdf());

        assertEquals(2, pages.size());
        assertTrue(pages.stream().allMatch(page -> page.startsWith("項番 項目")), pages.toString());
    }

    @Test
    void headerAndFooterStandOnEachPage() throws IOException {
        Style style = Style.usual().withHeader("架空市").withFooter("- %d -");

        List<String> pages =
                pages(FormDrawing.of("①名称 | 甲\n---\n②内容 | 乙", style).pdf());

        assertEquals(List.of("架空市", "①名称 甲", "- 1 -"), pages.get(0).lines().toList());
        assertEquals(List.of("架空市", "②内容 乙", "- 2 -"), pages.get(1).lines().toList());
    }

    @Test
    void aRowWithoutAValueIsRefused() {
        Exception refusal = assertThrows(
                IllegalArgumentException.class, () -> FormDrawing.of("①名称").bytes());

        assertEquals("A row is \"label | value\", but was: ①名称", refusal.getMessage());
    }

    private static String text(PdfDrawing pdf) throws IOException {
        return String.join("", pages(pdf));
    }

    private static List<String> pages(PdfDrawing pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return Stream.iterate(1, page -> page <= document.getNumberOfPages(), page -> page + 1)
                    .map(page -> text(stripper, document, page))
                    .toList();
        }
    }

    private static String text(PDFTextStripper stripper, PDDocument document, int page) {
        try {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All characters that are seen, sorted: what is printed, wherever it stands. */
    private static String characters(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
