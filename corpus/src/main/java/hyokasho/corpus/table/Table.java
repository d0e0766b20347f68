package hyokasho.corpus.table;

import java.util.List;

/**
 * A table of an export.
 *
 * @param name letters and underscores, e.g. {@code documents}
 * @param japanese its name in Japanese
 * @param english what a row of it is
 * @param columns in their order
 */
public record Table(String name, String japanese, String english, List<Column> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** The names of the columns in their order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
