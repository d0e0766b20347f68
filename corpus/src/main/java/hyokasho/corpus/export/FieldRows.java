package hyokasho.corpus.export;

import hyokasho.corpus.table.Cells;
import hyokasho.corpus.table.Column;
import hyokasho.corpus.table.Row;
import hyokasho.corpus.table.Table;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.TextRange;
import hyokasho.document.Value;
import hyokasho.form.Entry;
import hyokasho.form.FieldPath;
import hyokasho.form.Form;
import hyokasho.form.Option;
import hyokasho.json.FieldJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that each box makes by itself: its value with its evidence, its check boxes, its rows of changes. */
final class FieldRows {

    private final TableCatalogue catalogue;
    private final Table fields;
    private final Table checks;
    private final Table changes;
    private final FieldJson json = new FieldJson();

    FieldRows(TableCatalogue catalogue) {
        this.catalogue = catalogue;
        this.fields = catalogue.table("fields");
        this.checks = catalogue.table("checks");
        this.changes = catalogue.table("changes");
    }

    List<Row> of(String id, Form form, Field field) {
        FieldPath path = FieldPath.of(field.path());
        String name = numbered(catalogue.name(form, path.place()), path.indices());
        List<Row> rows = new ArrayList<>();
        rows.add(field(id, name, field));
        if (field.value().orElse(null) instanceof Value.Checks values) {
            rows.addAll(checks(id, name, field, values, form.entry(path.place()).orElseThrow()));
        }
        if (field.value().orElse(null) instanceof Value.Rows values) {
            rows.addAll(changes(id, field, values));
        }
        return rows;
    }

    /** {@code files[].name} with the index 2 is {@code files[2].name}. */
    private static String numbered(String name, List<Integer> indices) {
        String numbered = name;
        for (int index : indices) {
            numbered = numbered.replaceFirst("\\[\\]", "[" + index + "]");
        }
        return numbered;
    }

    private Row field(String id, String name, Field field) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("document", id);
        cells.put("path", field.path());
        cells.put("name", name);
        cells.put("label", field.label());
        cells.put("type", field.type().key());
        cells.put("value", field.value().map(FieldRows::text).orElse(null));
        cells.put("value_json", field.value().map(this::json).orElse(null));
        cells.put("raw", Cells.text(field.raw()));
        cells.put("status", field.status().key());
        cells.put("confidence", field.confidence());
        cells.put("page", page(field.evidence()));
        cells.put("line", line(field.evidence()));
        cells.put("evidence", json.evidence(field.evidence()));
        return Row.of(fields, cells);
    }

    private static @Nullable String text(Value value) {
        Object cell = Cells.value(value);
        return cell == null ? null : cell.toString();
    }

    /** Only of those values that are more than their text. */
    private @Nullable String json(Value value) {
        return value instanceof Value.Checks || value instanceof Value.CalendarDate ? json.value(value) : null;
    }

    private static @Nullable Integer page(List<Evidence> evidence) {
        return !evidence.isEmpty() && evidence.get(0) instanceof Evidence.OnPage onPage ? onPage.page() : null;
    }

    private static @Nullable Integer line(List<Evidence> evidence) {
        List<TextRange> ranges =
                !evidence.isEmpty() && evidence.get(0) instanceof Evidence.InText inText ? inText.ranges() : List.of();
        return ranges.isEmpty() ? null : ranges.get(0).line();
    }

    private List<Row> checks(String id, String name, Field field, Value.Checks values, Entry entry) {
        List<Row> rows = new ArrayList<>();
        for (Option option : entry.options()) {
            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
            cells.put("document", id);
            cells.put("path", field.path());
            cells.put("name", name);
            cells.put("label", field.label());
            cells.put("option_number", rows.size() + 1);
            cells.put("option", option.label());
            cells.put("checked", checked(option.label(), values));
            cells.put("detail", Cells.text(values.details().get(option.label())));
            cells.put("status", field.status().key());
            rows.add(Row.of(checks, cells));
        }
        return rows;
    }

    private static @Nullable Boolean checked(String label, Value.Checks values) {
        return values.unresolved().contains(label) ? null : values.checked().contains(label);
    }

    private List<Row> changes(String id, Field table, Value.Rows values) {
        List<Row> rows = new ArrayList<>();
        for (Value.Row row : values.rows()) {
            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
            for (Column column : changes.columns()) {
                Value.@Nullable Cell cell = row.cells().get(column.japanese());
                cells.put(column.name(), cell == null ? null : printed(cell.value()));
            }
            cells.put("document", id);
            cells.put("row", rows.size() + 1);
            cells.put("date", date(row));
            cells.put("status", table.status().key());
            cells.put("evidence", json.evidence(row));
            rows.add(Row.of(changes, cells));
        }
        return rows;
    }

    private static @Nullable String printed(Value value) {
        return value instanceof Value.CalendarDate date ? Cells.text(date.raw()) : text(value);
    }

    private static @Nullable String date(Value.Row row) {
        return row.cells().values().stream()
                .map(Value.Cell::value)
                .filter(Value.CalendarDate.class::isInstance)
                .flatMap(value -> ((Value.CalendarDate) value).iso().stream())
                .findFirst()
                .orElse(null);
    }
}
