package hyokasho.extract.dump;

import java.util.List;

/**
 * Rows that stand below each other, or lines outside of tables as one row with one cell.
 *
 * @param open whether it is no table
 * @param rows from top to bottom
 */
record MarkupTable(boolean open, List<List<MarkupCell>> rows) {

    MarkupTable {
        rows = List.copyOf(rows);
    }
}
