package hyokasho.corpus.check;

import hyokasho.document.Box;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.GlyphCount;
import hyokasho.document.Source;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.form.Entry;
import hyokasho.form.FieldPath;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Small documents for tests, written as {@code PATH=VALUE; PATH=VALUE}: the options that are chosen or checked between
 * {@code |}, a date as {@code yyyy-MM-dd}, the cells of a table between commas and its rows between {@code /}; {@code ∅} for
 * an empty box.
 */
public final class Filled {

    private static final FormCatalogue FORMS = FormCatalogue.official();
    private static final String EMPTY = "∅";

    private Filled() {}

    /** A document on a form, of pages that are kept or not. */
    public static Document document(String form, String text, String boxes) {
        Form catalogue = FORMS.form(form).orElseThrow();
        List<Field> fields = new ArrayList<>();
        for (String box : boxes.split(";")) {
            if (!box.isBlank()) {
                fields.add(field(
                        catalogue, box.strip().split("=", 2)[0], box.strip().split("=", 2)[1]));
            }
        }
        return document(catalogue, text, fields);
    }

    /** The same with these fields. */
    public static Document document(Form form, String text, List<Field> fields) {
        return new Document(
                form,
                "2018-05",
                new Source("drawn.pdf", "0".repeat(64), 1, Optional.empty(), text),
                fields,
                List.of(),
                List.of(),
                List.of(),
                new GlyphCount(0, 0, 0, 0));
    }

    private static Field field(Form form, String path, String text) {
        Entry entry = form.entry(FieldPath.of(path).place()).orElseThrow(() -> new IllegalArgumentException(path));
        boolean empty = text.equals(EMPTY);
        return new Field(
                path,
                entry.label(),
                entry.type(),
                empty ? Optional.empty() : Optional.of(value(entry, text)),
                text,
                empty ? Status.BLANK : Status.OK,
                1,
                List.of(Evidence.onPage(3, List.of(new Box(1, 2, 3, 4)))));
    }

    private static Value value(Entry entry, String text) {
        return switch (entry.type()) {
            case TEXT -> new Value.Text(text);
            case CHOICE -> new Value.Choice(Optional.of(text));
            case CHECKS -> new Value.Checks(List.of(text.split("\\|")), Map.of(), List.of());
            case DATE -> new Value.CalendarDate(Optional.of(text), text);
            case COUNT -> new Value.Count(Integer.parseInt(text));
            case TABLE -> rows(entry, text);
        };
    }

    private static Value rows(Entry entry, String text) {
        List<Value.Row> rows = new ArrayList<>();
        for (String row : text.split("/")) {
            Map<String, Value.Cell> cells = new LinkedHashMap<>();
            String[] texts = row.split(",", -1);
            for (String column : entry.columns().keySet()) {
                String cell = cells.size() < texts.length ? texts[cells.size()].strip() : "";
                Value value = cells.isEmpty()
                        ? new Value.CalendarDate(Optional.of(cell).filter(c -> !c.isEmpty()), cell)
                        : new Value.Text(cell);
                cells.put(column, new Value.Cell(value, List.of()));
            }
            rows.add(new Value.Row(cells));
        }
        return new Value.Rows(rows);
    }

    /** The same with one box that was not surely read. */
    public static Document withUnsure(Document document, int index, Status status) {
        List<Field> fields = new ArrayList<>(document.fields());
        Field field = fields.get(index);
        fields.set(
                index,
                new Field(
                        field.path(),
                        field.label(),
                        field.type(),
                        field.value(),
                        field.raw(),
                        status,
                        0.5,
                        field.evidence()));
        return document(document.form(), document.source().text(), fields);
    }
}
