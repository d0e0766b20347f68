package hyokasho.json;

import hyokasho.document.Box;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.Finding;
import hyokasho.document.GlyphCount;
import hyokasho.document.Source;
import hyokasho.document.Status;
import hyokasho.document.TextRange;
import hyokasho.document.Unclaimed;
import hyokasho.document.UnlistedField;
import hyokasho.document.Value;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import hyokasho.form.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Documents for tests: drawn at random from a seed, or with the fields that a test gives. */
final class FilledForms {

    private static final String TEXTS = "予防接種ファイル　Ａb１2、。\n－\"\\\t𠮷髙\u0001";

    private final Random random;
    private final String readFrom;

    FilledForms(long seed) {
        this.random = new Random(seed);
        this.readFrom = oneOf(Source.TEXTS);
    }

    static Form form(String id) {
        return FormCatalogue.official().form(id).orElseThrow();
    }

    static Document document(String form, Field... fields) {
        return new Document(
                form(form),
                "2018-05",
                new Source("sample.pdf", "0".repeat(64), 2, Optional.empty(), "pdf"),
                List.of(fields),
                List.of(),
                List.of(),
                List.of(),
                new GlyphCount(0, 0, 0, 0));
    }

    /** A text field as the catalogue of {@code full} has it. */
    static Field text(String path, String text, Evidence... evidence) {
        return new Field(
                path,
                form("full")
                        .entry(path.replaceAll("[0-9]+\\]", "]"))
                        .orElseThrow()
                        .label(),
                FieldType.TEXT,
                Optional.of(new Value.Text(text)),
                text,
                Status.OK,
                1,
                List.of(evidence));
    }

    /** Every place of the form, up to three times where it can occur several times, with any value it can have. */
    Document filled(Form form) {
        List<Field> fields = new ArrayList<>();
        for (Entry entry : form.entries()) {
            paths(entry.path()).forEach(path -> fields.add(field(path, entry)));
        }
        return new Document(
                form,
                oneOf(form.editions()),
                new Source("評価書.pdf", "0123456789abcdef".repeat(4), 40, maybe("Producer 1.0"), readFrom),
                fields,
                List.of(new UnlistedField("新しい欄", "I.1.1", text(), evidence())),
                List.of(new Unclaimed(text(), place())),
                List.of(new Finding("unlisted-field", "", evidence(), "A sentence.")),
                new GlyphCount(6, 3, 2, 1));
    }

    private Stream<String> paths(String place) {
        if (!place.contains("[]")) {
            return Stream.of(place);
        }
        int times = 1 + random.nextInt(3);
        return Stream.iterate(1, i -> i <= times, i -> i + 1)
                .flatMap(i -> paths(place.replaceFirst("\\[\\]", "[" + i + "]")));
    }

    private Field field(String path, Entry entry) {
        Optional<Value> value = random.nextInt(8) == 0 ? Optional.empty() : Optional.of(value(entry));
        return new Field(
                path,
                entry.label(),
                entry.type(),
                value,
                text(),
                oneOf(List.of(Status.values())),
                random.nextDouble(),
                evidence());
    }

    private Value value(Entry entry) {
        List<String> labels = entry.options().stream().map(Option::label).toList();
        return switch (entry.type()) {
            case TEXT -> new Value.Text(text());
            case CHOICE -> new Value.Choice(maybe(oneOf(labels)));
            case CHECKS -> checks(labels);
            case DATE -> date();
            case COUNT -> new Value.Count(random.nextInt());
            case TABLE ->
                new Value.Rows(Stream.generate(() -> row(entry))
                        .limit(random.nextInt(4))
                        .toList());
        };
    }

    private Value checks(List<String> labels) {
        List<String> checked =
                labels.stream().filter(label -> random.nextBoolean()).toList();
        Map<String, String> details = new LinkedHashMap<>();
        checked.stream().filter(label -> random.nextBoolean()).forEach(label -> details.put(label, text()));
        return new Value.Checks(
                checked,
                details,
                labels.stream().filter(label -> random.nextInt(5) == 0).toList());
    }

    private Value.CalendarDate date() {
        return new Value.CalendarDate(maybe(oneOf(List.of("2025-01-20", "2025-01", "2025"))), text());
    }

    private Value.Row row(Entry table) {
        Map<String, Value.Cell> cells = new LinkedHashMap<>();
        table.columns()
                .forEach((head, column) -> cells.put(
                        head,
                        new Value.Cell(column.type() == FieldType.DATE ? date() : new Value.Text(text()), evidence())));
        return new Value.Row(cells);
    }

    private List<Evidence> evidence() {
        return Stream.generate(this::place).limit(random.nextInt(3)).toList();
    }

    private Evidence place() {
        if (!readFrom.equals("pdf")) {
            return Evidence.inText(
                    Stream.generate(this::range).limit(random.nextInt(3)).toList());
        }
        return Evidence.onPage(
                1 + random.nextInt(99),
                Stream.generate(this::box).limit(random.nextInt(3)).toList());
    }

    private TextRange range() {
        int from = 1 + random.nextInt(200);
        return new TextRange(1 + random.nextInt(9_999), from, from + random.nextInt(50));
    }

    private Box box() {
        return new Box(points(-1), points(-1), points(600), points(600));
    }

    /** Up to 600 points from {@code first}, in hundredths. */
    private double points(int first) {
        return (first * 100 + random.nextInt(60000)) / 100.0;
    }

    private String text() {
        int[] characters = TEXTS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(20); length > 0; length--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }
}
