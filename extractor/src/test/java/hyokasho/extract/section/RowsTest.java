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
        Page page = new Page(1, 500, 500, List.of(glyph), List.of(), List.of(), List.of(), 0, 0, false);
        return new BlockFinder().find(page).blocks().get(0).spans().get(0);
    }

    private void assertFirstLines(Alignment alignment, double bottom, int... firstLines) {
        Rows rows = new Rows(labels, lines, OptionalDouble.of(0), OptionalDouble.of(bottom), rulings, true);
        int[] found = rows.share(alignment).firstLines();
        assertArrayEquals(firstLines, Arrays.copyOf(found, labels.size()));
    }
}
