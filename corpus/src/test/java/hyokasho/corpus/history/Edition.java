package hyokasho.corpus.history;

import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.HyokashoException;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.form.FieldPath;
import hyokasho.form.FieldType;
import hyokasho.json.DocumentJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An edition of the sample full-002, and how another one is invented from it. */
record Edition(Document document) {

    private static final Path SAMPLE = Path.of("..", "samples", "full-002.json");

    static Edition sample() throws IOException, HyokashoException {
        try (InputStream in = Files.newInputStream(SAMPLE)) {
            return new Edition(DocumentJson.official().read(in, SAMPLE.toString()));
        }
    }

    String text(String path) {
        return document.fields().stream()
                .filter(field -> field.path().equals(path))
                .map(Boxes::text)
                .findFirst()
                .orElseThrow();
    }

    /** With another text in a box. */
    Edition with(String path, String text) {
        return map(field ->
                field.path().equals(path) ? field(field, path, Optional.of(new Value.Text(text)), Status.OK) : field);
    }

    /** With a box that was not surely read. */
    Edition withUnsure(String path) {
        return map(field -> field.path().equals(path) ? field(field, path, field.value(), Status.AMBIGUOUS) : field);
    }

    /** With a box of which no value could be made of what is printed. */
    Edition withUnread(String path, String printed) {
        return map(field -> field.path().equals(path)
                ? new Field(
                        path,
                        field.label(),
                        field.type(),
                        Optional.empty(),
                        printed,
                        Status.AMBIGUOUS,
                        0.5,
                        field.evidence())
                : field);
    }

    /** With one more row of 変更箇所: 項目, 変更前の記載, 変更後の記載. */
    Edition listing(String item, String before, String after) {
        return map(field -> field.type() == FieldType.TABLE
                ? field(field, field.path(), Optional.of(new Value.Rows(rows(field, item, before, after))), Status.OK)
                : field);
    }

    private static List<Value.Row> rows(Field table, String... cells) {
        List<Value.Row> rows = new ArrayList<>();
        table.value().ifPresent(value -> rows.addAll(((Value.Rows) value).rows()));
        Map<String, Value.Cell> row = new LinkedHashMap<>();
        row.put("変更日", cell(new Value.CalendarDate(Optional.of("2023-04-01"), "令和5年4月1日")));
        row.put("項目", cell(new Value.Text(cells[0])));
        row.put("変更前の記載", cell(new Value.Text(cells[1])));
        row.put("変更後の記載", cell(new Value.Text(cells[2])));
        row.put("提出時期", cell(new Value.Text("事後")));
        row.put("提出時期に係る説明", cell(new Value.Text("")));
        rows.add(new Value.Row(row));
        return rows;
    }

    private static Value.Cell cell(Value value) {
        return new Value.Cell(value, List.of());
    }

    /** With a new 委託事項 before all others, whose numbers go up by one. */
    Edition withNewFirstContract(String name) {
        List<Field> fields = new ArrayList<>();
        for (Field field : document.fields()) {
            FieldPath path = FieldPath.of(field.path());
            boolean contract = path.place().startsWith("II[].4.outsourcing[]");
            if (!contract) {
                fields.add(field);
                continue;
            }
            int number = path.indices().get(1);
            if (number == 1) {
                Value value = field.type() == FieldType.TEXT ? new Value.Text(name + field.label()) : null;
                fields.add(field(
                        field, field.path(), Optional.ofNullable(value), value == null ? Status.BLANK : Status.OK));
            }
            String moved = field.path().replace("outsourcing[" + number, "outsourcing[" + (number + 1));
            fields.add(field(field, moved, field.value(), field.status()));
        }
        return with(fields);
    }

    private Edition map(UnaryOperator<Field> change) {
        return with(document.fields().stream().map(change).toList());
    }

    private Edition with(List<Field> fields) {
        return new Edition(new Document(
                document.form(),
                document.edition(),
                document.source(),
                fields,
                document.unlisted(),
                document.unclaimed(),
                document.findings(),
                document.glyphs()));
    }

    private static Field field(Field field, String path, Optional<Value> value, Status status) {
        return new Field(path, field.label(), field.type(), value, field.raw(), status, 1, field.evidence());
    }
}
