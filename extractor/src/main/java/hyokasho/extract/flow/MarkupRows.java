package hyokasho.extract.flow;

import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a table of changes whose cells the markup of a text tells apart: they stand in columns. */
final class MarkupRows {

    /** Cells are this far from each other, in ems; words of one cell are nearer. */
    private static final double BETWEEN_CELLS = 2;

    private static final double SAME_EDGE = 3;

    private final List<ChangeRow> rows = new ArrayList<>();
    private final List<Scrap> unread = new ArrayList<>();
    private List<Double> columns = List.of();

    /** A cell while its scraps come in. */
    private record Cell(double left, List<Scrap> scraps) {}

    MarkupRows(List<Scrap> scraps) {
        List<Cell> row = new ArrayList<>();
        for (Scrap scrap : scraps) {
            Span span = scrap.spans().get(0);
            Cell last = row.isEmpty() ? null : row.get(row.size() - 1);
            boolean below = !scrap.before().besides();
            if (last != null && below && span.left() < last.left - SAME_EDGE) {
                end(row);
                row = new ArrayList<>();
                last = null;
            }
            if (last == null || !below && isFar(last, span)) {
                last = new Cell(span.left(), new ArrayList<>());
                row.add(last);
            }
            last.scraps.add(scrap);
        }
        end(row);
    }

    private static boolean isFar(Cell cell, Span span) {
        List<Span> spans = cell.scraps.get(cell.scraps.size() - 1).spans();
        return span.left() - spans.get(spans.size() - 1).right() > BETWEEN_CELLS * span.size();
    }

    /** Whether heads stand in columns: beside each other, and further from each other than words. */
    static boolean areIn(List<Scrap> heads) {
        for (int i = 1; i < heads.size(); i++) {
            Span last = heads.get(i - 1).spans().get(0);
            Span span = heads.get(i).spans().get(0);
            boolean far = span.left() - last.right() > BETWEEN_CELLS * span.size();
            if (!far || heads.get(i).before() != Break.SPACE) {
                return false;
            }
        }
        return true;
    }

    /** The rows from the first to the last. */
    List<ChangeRow> rows() {
        return rows;
    }

    /** What is in no cell of the rows. */
    List<Scrap> unread() {
        return unread;
    }

    /** A row with all its cells tells where the columns are until the next one. */
    private void end(List<Cell> row) {
        if (row.size() == ChangeRow.COLUMNS) {
            columns = row.stream().map(Cell::left).toList();
        }
        boolean known = !row.isEmpty() && row.stream().allMatch(cell -> column(cell) >= 0) && column(row.get(0)) == 0;
        if (!known) {
            row.forEach(cell -> unread.addAll(cell.scraps));
            return;
        }
        ChangeRow read = ChangeRow.empty();
        for (Cell cell : row) {
            read = read.with(column(cell), cell.scraps);
        }
        rows.add(read);
    }

    private int column(Cell cell) {
        for (int i = 0; i < columns.size(); i++) {
            if (Math.abs(columns.get(i) - cell.left) <= SAME_EDGE) {
                return i;
            }
        }
        return -1;
    }
}
