package hyokasho.extract.flow;

import hyokasho.document.Box;
import hyokasho.extract.block.Block;
import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.section.Region;
import hyokasho.form.Entry;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays a table of changes out in columns, as the form prints it: the heads, then a row below the other. What could not be
 * told apart is a region without cells.
 */
final class ChangeTable {

    /** No text is like it. */
    private static final String NOTHING = "(?!)";

    private static final double PITCH = 12;
    private static final double BETWEEN_COLUMNS = 40;
    private static final double BETWEEN_WORDS = 6;

    private final int page;
    private final List<Span> spans = new ArrayList<>();
    private final List<Block> cells = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Span> furniture = new ArrayList<>();

    /**
     * A table of changes.
     *
     * @param entry its columns
     * @param items the words for what was changed
     * @param pieces what stands in it, in the order of the text
     */
    ChangeTable(Entry entry, ItemWords items, Folding folding, List<Piece> pieces) {
        this.page = pieces.isEmpty() ? 1 : pieces.get(0).page();
        ChangeDates dates = new ChangeDates();
        List<String> columns = List.copyOf(entry.columns().keySet());
        ChangeHeads heads = new ChangeHeads(columns, folding, dates.parted(Scrap.of(pieces), items));
        furniture.addAll(heads.repeated());
        if (!heads.complete() || columns.size() != ChangeRow.COLUMNS) {
            unread(heads.heads());
            unread(heads.writing());
        } else if (MarkupRows.areIn(heads.heads())) {
            MarkupRows rows = new MarkupRows(heads.writing());
            grid(heads.heads(), rows.rows());
            unread(rows.unread());
        } else {
            Pattern time = Pattern.compile(
                    entry.columns().get(columns.get(ChangeRow.TIME)).like().orElse(NOTHING));
            ChangeRows rows = new ChangeRows(heads, time, items, dates, folding);
            grid(heads.heads(), rows.rows());
            unread(rows.unread());
        }
    }

    /** The grid, then what is in no cell of it. */
    List<Region> regions() {
        return regions;
    }

    /** Heads that the form printed again. */
    List<Span> furniture() {
        return furniture;
    }

    private void unread(List<Scrap> scraps) {
        List<Span> left = scraps.stream().flatMap(s -> s.spans().stream()).toList();
        if (!left.isEmpty()) {
            regions.add(new Region(left.get(0).page(), bounds(left), left, List.of(), List.of()));
        }
    }

    private static Box bounds(List<Span> spans) {
        double right = spans.stream().mapToDouble(Span::right).max().orElse(0);
        double bottom = spans.stream().mapToDouble(Span::bottom).max().orElse(0);
        return new Box(0, 0, right, bottom);
    }

    private void grid(List<Scrap> heads, List<ChangeRow> rows) {
        List<List<Scrap>> head = heads.stream().map(List::of).toList();
        double[] widths = new double[head.size()];
        widen(widths, head);
        rows.forEach(row -> widen(widths, row.cells()));
        double y = row(head, widths, 0);
        for (ChangeRow row : rows) {
            y = row(row.cells(), widths, y);
        }
        regions.add(new Region(page, bounds(spans), spans, List.of(), cells));
    }

    private static void widen(double[] widths, List<List<Scrap>> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], place(row.get(i), 1, 0, 0, new ArrayList<>())[0]);
        }
    }

    /** Lays out a row and tells where the next one begins. */
    private double row(List<List<Scrap>> row, double[] widths, double top) {
        List<List<Span>> placed = new ArrayList<>();
        double x = 0;
        double bottom = top + PITCH;
        for (int i = 0; i < widths.length; i++) {
            List<Span> cell = new ArrayList<>();
            bottom = Math.max(bottom, place(row.get(i), page, x, top, cell)[1]);
            placed.add(cell);
            x += widths[i] + BETWEEN_COLUMNS;
        }
        x = 0;
        for (int i = 0; i < widths.length; i++) {
            Box box = new Box(x, top, x + widths[i], bottom);
            cells.add(new Block(page, true, box, false, false, placed.get(i)));
            spans.addAll(placed.get(i));
            x += widths[i] + BETWEEN_COLUMNS;
        }
        return bottom + PITCH;
    }

    /** Places the lines of a cell and tells where they end to the right and below. */
    private static double[] place(List<Scrap> cell, int page, double left, double top, List<Span> placed) {
        double x = left;
        double y = top;
        double right = left;
        for (Scrap scrap : cell) {
            if (!placed.isEmpty() && scrap.before().besides()) {
                x += BETWEEN_WORDS;
            } else if (!placed.isEmpty()) {
                x = left;
                y += scrap.before() == Break.BLANK ? 2 * PITCH : PITCH;
            }
            for (Span span : scrap.spans()) {
                Span moved = span.movedTo(page, x, y);
                placed.add(moved);
                x = moved.right();
            }
            right = Math.max(right, x);
        }
        return new double[] {right, y + PITCH};
    }
}
