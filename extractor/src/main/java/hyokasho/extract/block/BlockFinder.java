package hyokasho.extract.block;

import hyokasho.document.Box;
import hyokasho.extract.page.Glyph;
import hyokasho.extract.page.Page;
import hyokasho.extract.page.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the glyphs of a page into spans, and the spans into the cells that the rulings enclose.
 *
 * <p>Glyphs that follow each other in the page's content and touch on the paper belong together; what was drawn in
 * pieces is joined afterwards. Nothing is joined over a cell's border.
 */
public final class BlockFinder {

    /** A gap up to this part of the em is inside a span. */
    private static final double TOUCHING = 0.3;

    /** A glyph may begin this part of the em before the one ahead of it ends (kerning, proportional kana). */
    private static final double KERNING = 0.55;

    /** Characters of one line may differ in height by this part of the em. */
    private static final double SAME_LINE = 0.3;

    /** A cell's edge is printed if a ruling lies within this distance, in points. */
    private static final double ON_EDGE = 3.2;

    /** Lines of a column begin within this distance of each other, in points. */
    private static final double SAME_COLUMN = 0.7;

    /** So many lines make a column. */
    private static final int LINES_OF_A_COLUMN = 5;

    /** A page in more pieces is no form. Each is compared with those beside it, which is too much for so many. */
    public static final int MOST_SPANS = 5_000;

    /** Finds the blocks of one page. What is in more than {@link #MOST_SPANS} pieces is left in pieces. */
    public PageBlocks find(Page page) {
        List<Box> cells = page.cells();
        List<List<Span>> spans = new ArrayList<>();
        for (int i = 0; i <= cells.size(); i++) {
            spans.add(new ArrayList<>());
        }
        CellIndex index = new CellIndex(cells);
        SpanBuilder builder = new SpanBuilder(page.number());
        int cell = -1;
        for (Glyph glyph : page.glyphs()) {
            int cellOfGlyph = index.cellAt(glyph.box().centerX(), glyph.box().centerY());
            if (!builder.isEmpty() && (cellOfGlyph != cell || !builder.continuesWith(glyph))) {
                addSpan(builder, spans, cell);
            }
            cell = cellOfGlyph;
            builder.add(glyph);
        }
        if (!builder.isEmpty()) {
            addSpan(builder, spans, cell);
        }
        return new PageBlocks(
                page.number(),
                page.width(),
                page.height(),
                blocks(page, spans),
                page.rulings().stream().filter(Ruling::horizontal).toList(),
                page.shapes(),
                page.undecodable(),
                visible(page),
                true);
    }

    private static int visible(Page page) {
        return page.glyphs().stream()
                .mapToInt(glyph -> Span.visible(glyph.text()))
                .sum();
    }

    private static void addSpan(SpanBuilder builder, List<List<Span>> spans, int cell) {
        spans.get(cell < 0 ? spans.size() - 1 : cell).add(builder.build());
    }

    private static List<Block> blocks(Page page, List<List<Span>> spans) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < page.cells().size(); i++) {
            Box cell = page.cells().get(i);
            boolean cutAbove = !isPrinted(page.rulings(), cell, cell.top());
            boolean cutBelow = !isPrinted(page.rulings(), cell, cell.bottom());
            blocks.add(new Block(page.number(), true, cell, cutAbove, cutBelow, inOrder(spans.get(i))));
        }
        Box whole = new Box(0, 0, page.width(), page.height());
        blocks.add(new Block(
                page.number(),
                false,
                whole,
                false,
                false,
                inOrder(spans.get(page.cells().size()))));
        return blocks;
    }

    private static boolean isPrinted(List<Ruling> rulings, Box cell, double y) {
        return rulings.stream()
                .anyMatch(r -> r.horizontal()
                        && Math.abs(r.position() - y) <= ON_EDGE
                        && r.start() <= cell.centerX()
                        && cell.centerX() <= r.end());
    }

    /**
     * From top to bottom and left to right, with touching spans of a line joined. Where many lines begin, a column does: a
     * span that begins there is joined only with the one behind which it is written.
     */
    private static List<Span> inOrder(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingDouble(Span::left));
        if (sorted.size() > MOST_SPANS) {
            return sorted;
        }
        List<Span> joined = new ArrayList<>();
        boolean[] taken = new boolean[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            if (taken[i]) {
                continue;
            }
            Span span = sorted.get(i);
            for (int j = i + 1; j < sorted.size() && sorted.get(j).left() <= span.right() + span.size(); j++) {
                Span next = sorted.get(j);
                if (!taken[j] && touches(span, next) && (span.isFollowedBy(next) || !isColumn(sorted, j))) {
                    span = SpanBuilder.join(span, sorted.get(j));
                    taken[j] = true;
                }
            }
            if (!span.isBlank()) {
                joined.add(span);
            }
        }
        joined.sort(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left));
        return joined;
    }

    /** {@code spans} are in the order of their left edges. */
    private static boolean isColumn(List<Span> spans, int at) {
        double left = spans.get(at).left();
        int first = at;
        while (first > 0 && left - spans.get(first - 1).left() <= SAME_COLUMN) {
            first--;
        }
        int lines = 0;
        for (int i = first;
                i < spans.size() && lines < LINES_OF_A_COLUMN && spans.get(i).left() - left <= SAME_COLUMN;
                i++) {
            lines += spans.get(i).isBlank() ? 0 : 1;
        }
        return lines == LINES_OF_A_COLUMN;
    }

    private static boolean touches(Span span, Span next) {
        double em = Math.min(span.size(), next.size());
        double gap = next.left() - span.right();
        return Math.abs(span.bottom() - next.bottom()) <= SAME_LINE * em
                && Math.abs(span.size() - next.size()) <= SAME_LINE * em
                && gap <= TOUCHING * em
                && gap >= -KERNING * em;
    }

    /** Whether a glyph goes on where a span ends. */
    static boolean touches(Box last, double size, Glyph next) {
        double gap = next.box().left() - last.right();
        return Math.abs(last.bottom() - next.box().bottom()) <= SAME_LINE * size
                && Math.abs(size - next.size()) <= SAME_LINE * size
                && gap <= TOUCHING * size
                && gap >= -KERNING * size;
    }
}
