package hyokasho.corpus.search;

import static java.util.stream.Collectors.joining;

import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Unclaimed;
import hyokasho.document.UnlistedField;
import hyokasho.document.Value;
import hyokasho.form.Entry;
import hyokasho.form.FieldPath;
import hyokasho.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All values of a document in their order; empty boxes are none. */
public final class LeafValues {

    private LeafValues() {}

    static List<LeafValue> of(Document document) {
        List<LeafValue> leaves = new ArrayList<>();
        document.fields().forEach(field -> leaves.addAll(of(document.form(), field)));
        int number = 0;
        for (UnlistedField box : document.unlisted()) {
            number++;
            leaves.add(new LeafValue(
                    "unlisted[" + number + "]", box.label(), "", box.text(), LeafValue.UNREAD, box.evidence()));
        }
        number = 0;
        for (Unclaimed text : document.unclaimed()) {
            number++;
            leaves.add(new LeafValue(
                    "unclaimed[" + number + "]", "", "", text.text(), LeafValue.UNREAD, List.of(text.evidence())));
        }
        return leaves.stream().filter(leaf -> !leaf.text().isBlank()).toList();
    }

    /** The values of one field: a table has one for each of its cells. */
    public static List<LeafValue> of(Form form, Field field) {
        Entry entry = form.entry(FieldPath.of(field.path()).place()).orElseThrow();
        String chapter = chapter(entry);
        if (field.value().orElse(null) instanceof Value.Rows table) {
            return cells(field, table, chapter);
        }
        String text = field.value().map(value -> text(value, field)).orElse(field.raw());
        return List.of(new LeafValue(
                field.path(), field.label(), chapter, text, field.status().key(), field.evidence()));
    }

    /** The heading of the chapter that a place stands in; its own label if the form gives it none. */
    static String chapter(Entry entry) {
        return entry.headings().stream().findFirst().orElse(entry.label());
    }

    private static List<LeafValue> cells(Field field, Value.Rows table, String chapter) {
        List<LeafValue> cells = new ArrayList<>();
        int number = 0;
        for (Value.Row row : table.rows()) {
            number++;
            for (Map.Entry<String, Value.Cell> cell : row.cells().entrySet()) {
                cells.add(new LeafValue(
                        field.path() + "[" + number + "]." + cell.getKey(),
                        cell.getKey(),
                        chapter,
                        text(cell.getValue().value(), field),
                        field.status().key(),
                        cell.getValue().evidence()));
            }
        }
        return cells;
    }

    private static String text(Value value, Field field) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Choice choice) {
            return choice.option().orElse(field.raw());
        }
        if (value instanceof Value.Checks checks) {
            return text(checks, field);
        }
        return value instanceof Value.CalendarDate date ? date.raw() : field.raw();
    }

    /** The boxes that are marked, with what is written in their （ ）; all that is printed where it is not sure. */
    private static String text(Value.Checks checks, Field field) {
        if (field.status() == Status.AMBIGUOUS || !checks.unresolved().isEmpty()) {
            return field.raw();
        }
        return Stream.concat(
                        checks.checked().stream()
                                .map(label -> label
                                        + checks.details()
                                                .getOrDefault(label, "")
                                                .transform(LeafValues::bracketed)),
                        checks.details().entrySet().stream()
                                .filter(detail -> !checks.checked().contains(detail.getKey()))
                                .map(Map.Entry::getValue))
                .collect(joining("\n"));
    }

    private static String bracketed(String detail) {
        return detail.isBlank() ? "" : "（" + detail + "）";
    }
}
