package hyokasho.extract.dump;

import java.util.List;

/**
 * A cell of a table, or, with {@code column} -1, lines outside of tables.
 *
 * @param column from 0
 * @param columns how many columns it takes
 * @param lines from top to bottom
 */
record MarkupCell(int column, int columns, List<MarkupLine> lines) {

    static final int NO_COLUMN = -1;

    MarkupCell {
        lines = List.copyOf(lines);
    }
}
