package hyokasho.corpus.check;

import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.form.DataFile;
import hyokasho.form.Entry;
import hyokasho.form.FieldPath;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes of a document what rules can ask: its boxes by name, the rows of its tables, and what is derived from them. */
final class AnswersReader {

    private static final String COUNTERPARTS = "/hyokasho/corpus/check/counterparts.csv";

    private final FormBoxes boxes;
    private final List<String> placeholders;
    private final Map<String, String> counterparts = new LinkedHashMap<>();

    AnswersReader(FormBoxes boxes) {
        this.boxes = boxes;
        this.placeholders = List.copyOf(Placeholders.official().texts());
        DataFile.rows(COUNTERPARTS, 2).forEach(row -> counterparts.put(row.get(0), row.get(1)));
    }

    Answers of(Document document) {
        boolean blankIsSure = document.source().keepsPages();
        List<Answer> answers = new ArrayList<>();
        for (Field field : document.fields()) {
            FieldPath path = FieldPath.of(field.path());
            Entry entry = document.form().entry(path.place()).orElseThrow();
            String name = boxes.name(document.form(), entry);
            List<String> options = FormBoxes.options(Optional.of(entry));
            answers.add(new Answer(name, path.indices(), field, options, placeholders, blankIsSure));
            rows(name, field, blankIsSure).forEach(answers::add);
        }
        derived(document).forEach(answers::add);
        return new Answers(answers, counterparts, blankIsSure);
    }

    private Stream<Answer> rows(String table, Field field, boolean blankIsSure) {
        List<Answer> cells = new ArrayList<>();
        if (field.value().orElse(null) instanceof Value.Rows rows) {
            for (int i = 0; i < rows.rows().size(); i++) {
                int number = i + 1;
                rows.rows()
                        .get(i)
                        .cells()
                        .forEach((column, cell) -> cells.add(new Answer(
                                FormBoxes.column(table, column),
                                List.of(number),
                                cell(field, number, column, cell),
                                List.of(),
                                placeholders,
                                blankIsSure)));
            }
        }
        return cells.stream();
    }

    private static Field cell(Field table, int number, String column, Value.Cell cell) {
        boolean blank = Answer.text(cell.value()).isBlank();
        FieldType type = cell.value() instanceof Value.CalendarDate ? FieldType.DATE : FieldType.TEXT;
        Status status = table.status() == Status.OK && blank ? Status.BLANK : table.status();
        return new Field(
                table.path() + "[" + number + "]." + column,
                column,
                type,
                Optional.of(cell.value()),
                table.raw(),
                status,
                table.confidence(),
                cell.evidence());
    }

    private Stream<Answer> derived(Document document) {
        Derived derived = new Derived(document);
        List<Answer> answers = new ArrayList<>();
        derived.edition().ifPresent(field -> answers.add(derived(Derived.EDITION, List.of(), field)));
        for (Derived.Reference reference : derived.references()) {
            List<Integer> number = List.of(answers.size() + 1);
            answers.add(derived(Derived.REFERENCE, number, reference.text()));
            answers.add(derived(Derived.PRESENCE, number, reference.presence()));
        }
        return answers.stream();
    }

    private Answer derived(String name, List<Integer> numbers, Field field) {
        return new Answer(name, numbers, field, List.of(), placeholders, true);
    }
}
