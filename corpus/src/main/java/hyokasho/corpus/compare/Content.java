package hyokasho.corpus.compare;

import static java.util.stream.Collectors.joining;

import hyokasho.corpus.compare.Cell.Kind;
import hyokasho.corpus.history.Boxes;
import hyokasho.corpus.search.TextFolding;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.TextRange;
import hyokasho.document.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a document has in a box, before it is compared.
 *
 * @param kind how much is known of it
 * @param path of the box; empty if there is none
 * @param items what is written in it: the text, or each box that is marked
 * @param page on which it is printed, or else the line of the text
 */
record Content(Kind kind, Optional<String> path, List<Item> items, Optional<String> page) {

    private static final String CELLS = " | ";

    Content {
        items = List.copyOf(items);
    }

    /**
     * A text, or a box that is marked.
     *
     * @param text as printed
     * @param key the same for what says the same: width, case, lookalikes and white space make no difference
     */
    record Item(String text, String key) {}

    /** That a document does not have the box, or that it was not found. */
    static Content without(Kind kind) {
        return new Content(kind, Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * What is in a field.
     *
     * @param keepsPages whether an empty box of the source is surely empty
     */
    static Content of(Field field, boolean keepsPages, TextFolding folding) {
        Kind kind = kind(field, keepsPages);
        List<String> texts = kind == Kind.UNSURE ? List.of(reading(field)) : texts(field);
        List<Item> items =
                texts.stream().map(text -> new Item(text, folding.fold(text))).toList();
        return new Content(kind, Optional.of(field.path()), items, page(field));
    }

    private static Kind kind(Field field, boolean keepsPages) {
        return switch (field.status()) {
            case OK -> ofRead(field);
            case BLANK -> Boxes.isSure(field, keepsPages) ? Kind.EMPTY : Kind.UNSURE;
            case AMBIGUOUS -> Kind.UNSURE;
            case MISSING -> Kind.MISSING;
        };
    }

    private static Kind ofRead(Field field) {
        if (isUndecided(field)) {
            return Kind.UNSURE;
        }
        return isWritten(field) ? Kind.WRITTEN : Kind.EMPTY;
    }

    private static boolean isUndecided(Field field) {
        return field.value().orElse(null) instanceof Value.Checks checks
                && !checks.unresolved().isEmpty();
    }

    private static boolean isWritten(Field field) {
        return texts(field).stream().anyMatch(text -> !text.isBlank());
    }

    private static List<String> texts(Field field) {
        if (field.value().orElse(null) instanceof Value.Rows table) {
            return List.of(table.rows().stream().map(Content::row).collect(joining("\n")));
        }
        return field.value().orElse(null) instanceof Value.Checks checks
                ? Boxes.marked(checks)
                : List.of(Boxes.text(field));
    }

    private static String row(Value.Row row) {
        return row.cells().values().stream()
                .map(cell -> Boxes.text(cell.value()).replaceAll("\\s*\n\\s*", " "))
                .collect(joining(CELLS));
    }

    /** What is printed tells more than a reading that is not sure. */
    private static String reading(Field field) {
        return field.raw().isBlank() ? Boxes.text(field) : field.raw();
    }

    private static Optional<String> page(Field field) {
        return field.evidence().stream().findFirst().flatMap(Content::page);
    }

    private static Optional<String> page(Evidence evidence) {
        if (evidence instanceof Evidence.OnPage onPage) {
            return Optional.of("p. " + onPage.page());
        }
        return evidence instanceof Evidence.InText inText
                ? inText.ranges().stream().findFirst().map(TextRange::line).map(line -> "line " + line)
                : Optional.empty();
    }

    /** All that is written in it. */
    String text() {
        return items.stream().map(Item::text).collect(joining("\n"));
    }

    /** The same for what says the same. */
    String key() {
        return items.stream().map(Item::key).sorted().collect(joining("\n"));
    }
}
