package hyokasho.extract.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Box;
import hyokasho.extract.page.Glyph;
import hyokasho.extract.page.Page;
import hyokasho.extract.page.Reading;
import hyokasho.testkit.Canvas;
import hyokasho.testkit.FormDrawing;
import hyokasho.testkit.Order;
import hyokasho.testkit.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters stand side by side, and in which cell. */
class BlockFinderTest {

    private static final String FORM = """
            # Ⅱ　特定個人情報ファイルの概要
            ## ２．基本情報
            ①ファイルの種類　※ | [ システム用ファイル ] <選択肢> システム用ファイル / その他の電子ファイル
            ③対象となる本人の範囲　※ | 住民基本台帳に記録された者\\nその世帯員
            > その必要性 | 対象者を特定するため。
            ⑤使用方法 | [○]紙 [ ]専用線\\n[○]その他{窓口で渡す用紙}
            """;

    @Test
    void charactersSideBySideAreOneSpan() {
        assertEquals(List.of("戸籍の附票"), outside(canvas -> canvas.text(72, 100, "戸籍の附票")));
    }

    @Test
    void whatWasDrawnInPiecesIsOneSpan() {
        assertEquals(
                List.of("戸籍の附票"),
                outside(canvas ->
                        canvas.size(10).text(102, 100, "附票").text(72, 100, "戸籍").text(92, 100, "の")));
    }

    @Test
    void aGapOfHalfACharacterPartsSpans() {
        assertEquals(
                List.of("戸籍", "附票"),
                outside(canvas -> canvas.size(10).text(72, 100, "戸籍").text(97, 100, "附票")));
    }

    @Test
    void aSpaceIsPartOfItsSpan() {
        assertEquals(List.of("Ⅰ　基本情報"), outside(canvas -> canvas.text(72, 100, "Ⅰ　基本情報")));
    }

    @Test
    void aSpaceThatIsDrawnLaterIsPartOfItsSpan() {
        assertEquals(
                List.of("Ⅰ　基本情報"),
                outside(canvas ->
                        canvas.size(10).text(72, 100, "Ⅰ").text(92, 100, "基本情報").text(82, 100, "　")));
    }

    @Test
    void spacesAloneAreNoSpan() {
        assertEquals(List.of(), outside(canvas -> canvas.text(72, 100, "　　 ")));
    }

    @Test
    void linesAreSpansOfTheirOwn() {
        assertEquals(
                List.of("上の行", "下の行"),
                outside(canvas -> canvas.size(10).text(72, 111, "下の行").text(72, 100, "上の行")));
    }

    @Test
    void theLineAheadMayBeSetTight() {
        assertEquals(
                List.of("上の行", "下の行"),
                outside(canvas -> canvas.size(10).text(72, 100, "上の行").text(72, 109, "下の行")));
    }

    @Test
    void largerPrintBesideSmallerIsASpanOfItsOwn() {
        assertEquals(
                List.of("見出し", "注"),
                outside(canvas -> canvas.size(14).text(72, 96, "見出し").size(8).text(114, 102, "注")));
    }

    @Test
    void stackedCharactersComeFromTopToBottom() {
        assertEquals(List.of("再", "委", "託"), outside(canvas -> canvas.stackedText(72, 100, "再委託")));
    }

    @Test
    void textIsInTheCellThatItStandsIn() {
        List<Block> blocks = blocks(canvas -> canvas.size(10)
                .frame(new Box(70, 95, 170, 115))
                .frame(new Box(170, 95, 300, 115))
                .text(172, 100, "住民記録")
                .text(72, 100, "①事務の名称")
                .text(72, 200, "外の文"));

        assertEquals(
                List.of(true, true, false), blocks.stream().map(Block::cell).toList());
        assertEquals(List.of("①事務の名称"), texts(blocks.get(0)));
        assertEquals(List.of("住民記録"), texts(blocks.get(1)));
        assertEquals(List.of("外の文"), texts(blocks.get(2)));
    }

    @Test
    void textThatTouchesOverABorderIsPartedThere() {
        List<Block> blocks = blocks(canvas -> canvas.size(10)
                .frame(new Box(70, 95, 92, 115))
                .frame(new Box(92, 95, 300, 115))
                .text(72, 100, "甲乙丙丁"));

        assertEquals(List.of("甲乙"), texts(blocks.get(0)));
        assertEquals(List.of("丙丁"), texts(blocks.get(1)));
    }

    @Test
    void anEmptyCellIsABlockToo() {
        List<Block> blocks = blocks(canvas -> canvas.frame(new Box(70, 95, 170, 115)));

        assertEquals(
                List.of(List.of(), List.of()),
                blocks.stream().map(BlockFinderTest::texts).toList());
    }

    @Test
    void theSpaceOutsideOfAllCellsIsThePage() {
        Block outside = blocks(canvas -> canvas.text(72, 100, "戸籍")).get(0);

        assertFalse(outside.cell());
        assertEquals(new Box(0, 0, 595, 842), outside.box());
    }

    @Test
    void aCellWithPrintedEdgesIsNotCut() {
        Block cell = blocks(canvas -> canvas.frame(new Box(70, 95, 170, 115))).get(0);

        assertFalse(cell.cutAbove());
        assertFalse(cell.cutBelow());
    }

    @Test
    void aCellThatThePageEndCutsOpenIsCutBelow() {
        Block cell = blocks(canvas -> canvas.stroke(72, 700, 300, 700)
                        .stroke(72, 700, 72, 800)
                        .stroke(300, 700, 300, 800))
                .get(0);

        assertFalse(cell.cutAbove());
        assertTrue(cell.cutBelow());
    }

    @Test
    void aCellThatGoesOnFromThePageAheadIsCutAbove() {
        Block cell = blocks(canvas ->
                        canvas.stroke(72, 200, 300, 200).stroke(72, 40, 72, 200).stroke(300, 40, 300, 200))
                .get(0);

        assertTrue(cell.cutAbove());
        assertFalse(cell.cutBelow());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfTextsInTheContentDoesNotMatter(long seed) {
        Page usual = Reading.page(FormDrawing.of(FORM).pdf());
        Page shuffled = Reading.page(FormDrawing.of(FORM, Style.usual().withOrder(Order.shuffled(seed)))
                .pdf());

        assertEquals(texts(usual), texts(shuffled));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfCharactersInTheContentDoesNotMatter(long seed) {
        Page page = Reading.page(FormDrawing.of("""
                ## ２．基本情報
                ③対象となる本人の範囲※ | 住民基本台帳に記録された者\\nその世帯員
                ⑤使用方法 | [○]紙 [ ]専用線\\n[○]その他{窓口で渡す用紙}
                """).pdf());

        assertEquals(texts(page), texts(shuffled(page, seed)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyVisibleGlyphIsInOneSpan(long seed) {
        Page page = shuffled(Reading.page(FormDrawing.of(FORM).pdf()), seed);

        int inSpans = new BlockFinder()
                .find(page).blocks().stream()
                        .flatMap(block -> block.spans().stream())
                        .mapToInt(Span::visible)
                        .sum();

        assertEquals(page.glyphs().stream().filter(glyph -> !glyph.isBlank()).count(), inSpans);
    }

    private static Page shuffled(Page page, long seed) {
        List<Glyph> glyphs = new ArrayList<>(page.glyphs());
        Collections.shuffle(glyphs, new Random(seed));
        return Reading.with(page, glyphs, page.cells());
    }

    private static List<Block> blocks(Consumer<Canvas> drawing) {
        return new BlockFinder().find(Reading.page(drawing)).blocks();
    }

    private static List<List<String>> texts(Page page) {
        return new BlockFinder()
                .find(page).blocks().stream().map(BlockFinderTest::texts).toList();
    }

    private static List<String> texts(Block block) {
        return block.spans().stream().map(Span::text).toList();
    }

    /** The spans of a page without cells. */
    private static List<String> outside(Consumer<Canvas> drawing) {
        List<Block> blocks = blocks(drawing);
        assertEquals(1, blocks.size());
        return texts(blocks.get(0));
    }
}
