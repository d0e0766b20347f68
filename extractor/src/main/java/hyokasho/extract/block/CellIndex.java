package hyokasho.extract.block;

import hyokasho.document.Box;
import java.util.List;

/** Finds the smallest cell around a point; remembers the last one, since text stays in its cell for a while. */
final class CellIndex {

    private final List<Box> cells;
    private int last = -1;
    private final boolean nested;

    CellIndex(List<Box> cells) {
        this.cells = cells;
        this.nested = hasNested(cells);
    }

    /** The index of the cell, or -1 if the point is outside of all. */
    int cellAt(double x, double y) {
        if (!nested && last >= 0 && cells.get(last).contains(x, y)) {
            return last;
        }
        last = -1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < cells.size(); i++) {
            Box cell = cells.get(i);
            if (cell.top() > y) {
                break;
            }
            double area = cell.width() * cell.height();
            if (area < smallest && cell.contains(x, y)) {
                last = i;
                smallest = area;
            }
        }
        return last;
    }

    private static boolean hasNested(List<Box> cells) {
        for (int i = 0; i < cells.size(); i++) {
            for (int j = i + 1;
                    j < cells.size() && cells.get(j).top() < cells.get(i).bottom();
                    j++) {
                if (cells.get(i).contains(cells.get(j).centerX(), cells.get(j).centerY())) {
                    return true;
                }
            }
        }
        return false;
    }
}
