package hyokasho.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a box holds. One kind for each {@link hyokasho.form.FieldType}. */
public sealed interface Value {

    /** Free text; line breaks only where its author began a new line or item. */
    record Text(String text) implements Value {}

    /** The option taken, with the label of the catalogue; empty if the brackets are. */
    record Choice(Optional<String> option) implements Value {}

    /**
     * Check boxes.
     *
     * @param checked labels of the marked boxes, in form order
     * @param details label to the text in its （ ）, in form order
     * @param unresolved labels of boxes that could not be decided
     */
    record Checks(List<String> checked, Map<String, String> details, List<String> unresolved) implements Value {
        public Checks {
            checked = List.copyOf(checked);
            details = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(details));
            unresolved = List.copyOf(unresolved);
        }
    }

    /**
     * A date of the Japanese calendar.
     *
     * @param iso {@code yyyy-MM-dd}, or cut to {@code yyyy-MM} or {@code yyyy} where only these are given; empty if
     *     the text is no date
     * @param raw as printed
     */
    record CalendarDate(Optional<String> iso, String raw) implements Value {}

    /** A number, e.g. of 件. */
    record Count(int number) implements Value {}

    /** The rows of a table; each has the table's columns in form order. */
    record Rows(List<Row> rows) implements Value {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** One row of a table: column head to cell. */
    record Row(Map<String, Cell> cells) {
        public Row {
            cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /**
     * One cell of a table.
     *
     * @param value a {@link Text} or a {@link CalendarDate}
     * @param evidence where it is printed; several where it crosses pages
     */
    record Cell(Value value, List<Evidence> evidence) {
        public Cell {
            evidence = List.copyOf(evidence);
        }
    }
}
