package hyokasho.extract.section;

import hyokasho.document.Box;
import hyokasho.extract.block.Block;
import hyokasho.extract.block.Span;
import hyokasho.form.Column;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of a text, which has no lines: its cells follow from the heads, from where many lines begin, and from the column
 * in which each row has one line.
 *
 * <p>Columns stand at other places on every page; what is in them is moved to where they stood on the first one.
 */
final class OpenTable {

    /** Where the body begins in the made-up heights of the cells, and how high a row is there. */
    private static final double BODY = 1000;

    private static final double ROW = 10;

    private final List<String> names;
    private final List<Column> columns;
    private final List<Optional<Pattern>> likes;
    private final Outline outline;
    private final Folding folding;
    private Optional<TableColumns> first = Optional.empty();
    private Optional<TableColumns> last = Optional.empty();
    private boolean open;
    private boolean certain = true;

    /**
     * @param columns the heads as the catalogue prints them, and what stands below each
     */
    OpenTable(Map<String, Column> columns, Outline outline, Folding folding) {
        this.names = List.copyOf(columns.keySet());
        this.columns = List.copyOf(columns.values());
        this.likes = columns.values().stream()
                .map(column -> column.like().map(Pattern::compile))
                .toList();
        this.outline = outline;
        this.folding = folding;
    }

    /** The cells of a page that goes on with the table; none if it has not begun yet. */
    List<Block> cells(int page, List<Span> spans) {
        List<Optional<Span>> heads = heads(spans);
        double below = heads.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Span::bottom)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        List<Span> body = spans.stream().filter(span -> span.top() > below).toList();
        if (heads.isEmpty() && last.isEmpty()) {
            return List.of();
        }
        TableColumns places =
                heads.isEmpty() ? TableColumns.like(last.get(), body) : TableColumns.below(heads, likes, body);
        last = Optional.of(places);
        first = first.or(() -> last);
        List<Block> cells = new ArrayList<>();
        if (!heads.isEmpty()) {
            addHeads(page, spans.stream().filter(span -> span.top() <= below).toList(), heads, cells);
        }
        TableCells table = TableCells.of(places, body);
        TableLines lines = new TableLines(table.columns(), text -> outline.beginsWithTitle(folding.fold(text)));
        TableRows rows = new TableRows(lines, likes);
        certain &= table.isCertain() && rows.isCertain() && areLike(rows);
        addRows(page, places, rows, cells);
        return cells;
    }

    /** Whether nothing of the table so far could as well stand in another cell. */
    boolean isCertain() {
        return certain;
    }

    /** Whether each cell is what its column usually holds. */
    private boolean areLike(TableRows rows) {
        return IntStream.range(0, names.size()).allMatch(column -> IntStream.range(0, rows.count())
                .allMatch(row -> isLike(column, text(rows.cell(row, column)))));
    }

    private boolean isLike(int column, String text) {
        return text.isEmpty()
                ? columns.get(column).optional()
                : likes.get(column).map(like -> like.matcher(text).matches()).orElse(true);
    }

    private static String text(List<Span> cell) {
        return cell.stream().map(Span::text).collect(Collectors.joining()).replaceAll("[\\s\u3000]", "");
    }

    /** The heads in the order of the columns; empty if the page does not print most of them. */
    private List<Optional<Span>> heads(List<Span> spans) {
        List<Optional<Span>> heads = names.stream()
                .map(folding::fold)
                .map(name -> spans.stream()
                        .filter(span -> folding.fold(span.text()).equals(name))
                        .findFirst())
                .toList();
        return heads.stream().filter(Optional::isPresent).count() * 2 > names.size() ? heads : List.of();
    }

    private void addHeads(int page, List<Span> above, List<Optional<Span>> heads, List<Block> cells) {
        List<Span> rest = new ArrayList<>(above);
        for (int column = 0; column < heads.size(); column++) {
            List<Span> head = heads.get(column).stream().toList();
            rest.removeAll(head);
            cells.add(new Block(page, true, box(column, 0, BODY / 2), false, false, head));
        }
        if (!rest.isEmpty()) {
            cells.add(new Block(page, true, new Box(0, -BODY, 1, -BODY / 2), false, false, rest));
        }
    }

    private void addRows(int page, TableColumns places, TableRows rows, List<Block> cells) {
        for (int row = 0; row < rows.count(); row++) {
            boolean cutAbove = row == 0 && (open || rows.beginsBefore());
            boolean cutBelow = row == rows.count() - 1;
            for (int column = 0; column < names.size(); column++) {
                double moved = first.orElseThrow().left(column) - places.left(column);
                List<Span> spans = rows.cell(row, column).stream()
                        .map(span -> span.movedTo(page, span.left() + moved, span.top()))
                        .sorted(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left))
                        .toList();
                double top = BODY + row * ROW;
                cells.add(new Block(page, true, box(column, top, top + ROW), cutAbove, cutBelow, spans));
            }
        }
        open = rows.goesOnBehind();
    }

    private Box box(int column, double top, double bottom) {
        TableColumns places = first.orElseThrow();
        return new Box(places.left(column), top, places.left(column + 1), bottom);
    }
}
