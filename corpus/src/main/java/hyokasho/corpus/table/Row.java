package hyokasho.corpus.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param table whose row it is
 * @param cells one a column: a String, Integer, Double or Boolean as the column's type says, or null for an empty one; a
 *     String as every format can hold it
 */
public record Row(Table table, List<@Nullable Object> cells) {

    public Row {
        if (cells.size() != table.columns().size()) {
            throw new IllegalArgumentException("A row of " + table.name() + " has " + cells.size() + " cells.");
        }
        List<@Nullable Object> writable = new ArrayList<>();
        cells.forEach(cell -> writable.add(cell instanceof String text ? Cells.text(text) : cell));
        cells = Collections.unmodifiableList(writable);
    }

    /** A row with these cells; columns that are not named are empty, and a name without a column is a mistake. */
    public static Row of(Table table, Map<String, ? extends @Nullable Object> cells) {
        List<String> columns = table.columnNames();
        if (!columns.containsAll(cells.keySet())) {
            throw new IllegalArgumentException("The table " + table.name() + " lacks a column of " + cells.keySet());
        }
        List<@Nullable Object> row = new ArrayList<>();
        columns.forEach(column -> row.add(cells.get(column)));
        return new Row(table, row);
    }
}
