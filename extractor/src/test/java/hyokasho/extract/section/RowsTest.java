package hyokasho.extract.section;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import hyokasho.document.Box;
import hyokasho.extract.block.BlockFinder;
import hyokasho.extract.block.Span;
import hyokasho.extract.page.Glyph;
import hyokasho.extract.page.Page;
import hyokasho.extract.section.Rows.Alignment;
import hyokasho.extract.section.Rows.Anchor;
import hyokasho.extract.section.Rows.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * Rows that no line parts. Labels are 10 points high and drawn at a height, lines of text likewise; what is asked for is
 * the number of the first line of each label.
 */
class RowsTest {

    private final List<Anchor> labels = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Double> rulings = new ArrayList<>();

    @Test
    void anEdgeLiesAsFarBelowALabelInTheMiddleAsTheEdgeBeforeLiesAbove() {
        label(15); // the middle of a row from 0 to 40
        label(55); // of one from 40 to 80
        lines(2, 14, 26, 52, 64);

        assertFirstLines(Alignment.MIDDLE, 80, 0, 3);
    }

    @Test
    void aRowBeginsWithALabelAtItsTop() {
        label(2);
        label(42);
        lines(2, 14, 26, 42, 54);

        assertFirstLines(Alignment.TOP, 80, 0, 3);
    }

    @Test
    void aLabelWithoutTextHasNoLine() {
        label(5);
        label(25);
        label(45);
        lines(5, 45);

        assertFirstLines(Alignment.MIDDLE, 60, 0, 1, 1);
    }

    @Test
    void aPrintedLinePartsRowsThoughItClosesNoCell() {
        label(5);
        label(45);
        lines(5, 17, 29, 45);
        rulings.add(16.0);

        assertFirstLines(Alignment.MIDDLE, 60, 0, 1);
    }

    @Test
    void inATextTheItemsOfAListStayTogether() {
        label(0);
        label(46);
        text("名称", "１ 台帳機能", "２ 照会機能", "３ 計算機能", "４ 統計機能", "５ 発行機能", "６ 検索機能");

        assertFirstLinesOfText(0, 1);
    }

    @Test
    void inATextAHeadlineBeginsAGroupOfItsBox() {
        label(11.5);
        label(46);
        text("＜甲における措置＞", "・一つ目の文。", "・二つ目の文。", "＜甲における措置＞", "・三つ目の文。", "・四つ目の文。");

        assertFirstLinesOfText(0, 3);
    }

    @Test
    void inATextABoxKeepsToOneWayOfBeginningItsItems() {
        label(11.5);
        label(46);
        text("文の一。", "文の二。", "文の三。", "・文の四。", "・文の五。", "・文の六。");

        assertFirstLinesOfText(0, 3);
    }

    @Test
    void inATextWhatASentenceIsTornFromStaysWithIt() {
        label(0);
        label(34.5);
        text("とても長い文で行の終わりに届き", "そこで折れる。", "短い文。", "終わりの文。", "また別の文。");

        assertFirstLinesOfText(0, 2);
    }

    @Test
    void inATextThatRaisedItsLinesALabelMayStandALineBelowTheMiddleOfThem() {
        label(11.5);
        label(34.5);
        text("名称", "１ 受け付ける。", "２ 照会する。", "３ 計算する。");

        assertFirstLinesOfText(Alignment.RAISED_LINES, 0, 1);
    }

    @Test
    void inATextThatLoweredItsLinesALabelMayStandALineAboveTheMiddleOfThem() {
        label(0);
        label(23);
        text("１ 受け付ける。", "２ 照会する。", "３ 計算する。", "名称");

        assertFirstLinesOfText(Alignment.LOWERED_LINES, 0, 3);
    }

    private void text(String... written) {
        for (String line : written) {
            Span span = Span.ofText(1, line, 100, lines.size() * 11.5, 10, lines.size() + 1, 11);
            lines.addAll(Line.of(List.of(span), Print.NOTHING));
        }
    }

    private void assertFirstLinesOfText(int... firstLines) {
        assertFirstLinesOfText(Alignment.UPPER_MIDDLE, OptionalDouble.empty(), firstLines);
    }

    /** Of rows that begin and end on the page. */
    private void assertFirstLinesOfText(Alignment alignment, int... firstLines) {
        assertFirstLinesOfText(alignment, OptionalDouble.of(0), firstLines);
    }

    private void assertFirstLinesOfText(Alignment alignment, OptionalDouble edge, int... firstLines) {
        int[] found = new Rows(labels, lines, edge, edge, rulings, false)
                .share(alignment)
                .firstLines();
        assertArrayEquals(firstLines, Arrays.copyOf(found, labels.size()));
    }

    private void label(double top) {
        labels.add(new Anchor(Optional.empty(), Optional.of(new Box(0, top, 50, top + 10)), List.of(span(top))));
    }

    private void lines(double... tops) {
        for (double top : tops) {
            lines.addAll(Line.of(List.of(span(top)), Print.NOTHING));
        }
    }

    private static Span span(double top) {
        Glyph glyph = new Glyph("文", new Box(100, top, 110, top + 10), 10, 0);
        Page page = new Page(1, 500, 500, List.of(glyph), List.of(), List.of(), List.of(), 0, 0, 0, false);
        return new BlockFinder().find(page).blocks().get(0).spans().get(0);
    }

    private void assertFirstLines(Alignment alignment, double bottom, int... firstLines) {
        Rows rows = new Rows(labels, lines, OptionalDouble.of(0), OptionalDouble.of(bottom), rulings, true);
        int[] found = rows.share(alignment).firstLines();
        assertArrayEquals(firstLines, Arrays.copyOf(found, labels.size()));
    }
}
