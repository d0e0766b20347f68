package hyokasho.corpus.check;

import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Unclaimed;
import hyokasho.document.Value;
import hyokasho.form.Entry;
import hyokasho.form.FieldPath;
import hyokasho.form.FieldType;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What rules speak of as if it were a box, but no form has: the edition's date, references to annexes. */
final class Derived {

    /** The date of the edition that the cover prints. */
    static final String EDITION = "edition";

    /** A 別添 or 別紙 that a box refers to: the text that does. */
    static final String REFERENCE = "annexes[].reference";

    /** Whether that annex is in the document: {@link #PRESENT} or not. */
    static final String PRESENCE = "annexes[].presence";

    static final String PRESENT = "present";

    static final List<String> NAMES = List.of(EDITION, REFERENCE, PRESENCE);

    private static final Pattern ANNEX = Pattern.compile("(別添|別紙)(?!様式)([0-9]*)");

    private final Document document;

    Derived(Document document) {
        this.document = document;
    }

    /** Of an edition that is assumed, because the cover does not print it, there is no date. */
    Optional<Field> edition() {
        return document.form()
                .entryInRole(Entry.EDITION)
                .flatMap(entry -> document.fields().stream()
                        .filter(field -> field.path().equals(entry.path()))
                        .findFirst())
                .map(field -> with(
                        field,
                        FieldType.DATE,
                        new Value.CalendarDate(Optional.of(document.edition()), field.raw()),
                        field.status()));
    }

    /**
     * A reference to an annex.
     *
     * @param text the box that refers to it
     * @param presence of what it refers to
     */
    record Reference(Field text, Field presence) {}

    /** Each annex that a box names is asked for once. */
    List<Reference> references() {
        Map<String, Reference> references = new LinkedHashMap<>();
        for (Field field : document.fields()) {
            if (isAnnex(field) || field.status() != Status.OK) {
                continue;
            }
            Matcher annex = ANNEX.matcher(normal(text(field)));
            while (annex.find()) {
                String name = annex.group();
                references.computeIfAbsent(
                        name,
                        n -> new Reference(
                                with(field, FieldType.TEXT, new Value.Text(n), Status.OK), presence(field, n)));
            }
        }
        return List.copyOf(references.values());
    }

    private Field presence(Field referring, String annex) {
        Optional<Field> ofForm = document.fields().stream()
                .filter(field -> normal(field.label()).replaceAll("[()\\s]", "").startsWith(annex))
                .filter(field -> annex.matches(".*[0-9]"))
                .findFirst();
        Status status = ofForm.map(Derived::presence).orElseGet(() -> printed(annex));
        Optional<Value> value =
                status == Status.OK ? Optional.of(new Value.Choice(Optional.of(PRESENT))) : Optional.empty();
        return new Field(
                referring.path(),
                referring.label(),
                FieldType.CHOICE,
                value,
                referring.raw(),
                status,
                referring.confidence(),
                referring.evidence());
    }

    private static Status presence(Field annex) {
        return annex.status() == Status.OK && text(annex).isBlank() && annex.type() != FieldType.TABLE
                ? Status.BLANK
                : annex.status();
    }

    /** A 別紙 has no box: it is there if its name stands at the beginning of a line, as a title does. */
    private Status printed(String annex) {
        Pattern title = Pattern.compile("(?m)^[ (\\[【〔]*" + annex + "(?![0-9]|の|を|に|参照)");
        boolean found = Stream.concat(
                        document.unclaimed().stream().map(Unclaimed::text),
                        document.fields().stream()
                                .filter(field -> field.type() == FieldType.TEXT)
                                .map(Derived::text))
                .anyMatch(text -> title.matcher(normal(text)).find());
        return found ? Status.OK : Status.BLANK;
    }

    private boolean isAnnex(Field field) {
        return document.form()
                .entry(FieldPath.of(field.path()).place())
                .map(entry -> entry.headings().isEmpty()
                        && ANNEX.matcher(normal(entry.label())).find())
                .orElse(false);
    }

    private static String text(Field field) {
        return field.value()
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .orElse("");
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static Field with(Field field, FieldType type, Value value, Status status) {
        return new Field(
                field.path(),
                field.label(),
                type,
                Optional.of(value),
                field.raw(),
                status,
                field.confidence(),
                field.evidence());
    }
}
