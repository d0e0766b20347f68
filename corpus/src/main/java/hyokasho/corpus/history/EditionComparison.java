package hyokasho.corpus.history;

import hyokasho.corpus.history.BoxChange.Kind;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.form.DataFile;
import hyokasho.form.Entry;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldPath;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares two editions box by box. */
final class EditionComparison {

    private static final String BOXES = "/hyokasho/corpus/history/boxes.csv";

    /** Two blocks that share fewer pairs of characters are not the same block. */
    private static final double LIKE = 0.5;

    private final FieldNames names = FieldNames.official();
    private final List<List<String>> roles = DataFile.rows(BOXES, 2);
    private final Document before;
    private final Document after;

    EditionComparison(Document before, Document after) {
        this.before = before;
        this.after = after;
    }

    History history() {
        List<BoxChange> changes = changes();
        Optional<Field> oldTable = table(before);
        Optional<Field> newTable = table(after);
        List<Row> added = new ArrayList<>(rows(newTable));
        added.removeIf(row -> rows(oldTable).stream().anyMatch(row::isSameAs));
        TableReview review = new TableReview(before, after, changes, fileNames());
        List<Listed> listed = review.listed(added);
        return new History(changes, listed, review.unlisted(), isSure(oldTable, before) && isSure(newTable, after));
    }

    private static boolean isSure(Optional<Field> table, Document document) {
        return table.filter(field -> Boxes.isSure(field, document.source().keepsPages()))
                .isPresent();
    }

    private List<BoxChange> changes() {
        BlockMatching matching = BlockMatching.of(texts(before), texts(after), new SharedPairs(), LIKE, Set.of());
        Map<String, Field> oldByNewPath = new HashMap<>();
        List<Field> gone = new ArrayList<>();
        Map<String, Boolean> newPaths = new HashMap<>();
        after.fields().forEach(field -> newPaths.put(field.path(), true));
        for (Field field : before.fields()) {
            Optional<String> path = matching.inNew(field.path()).filter(newPaths::containsKey);
            path.ifPresentOrElse(found -> oldByNewPath.put(found, field), () -> gone.add(field));
        }
        List<BoxChange> changes = new ArrayList<>();
        after.fields().stream().filter(field -> isCompared(field, after)).forEach(field -> change(
                        Optional.ofNullable(oldByNewPath.get(field.path())), Optional.of(field))
                .ifPresent(changes::add));
        gone.stream()
                .filter(field -> isCompared(field, before))
                .forEach(field -> change(Optional.of(field), Optional.empty()).ifPresent(changes::add));
        return List.copyOf(changes);
    }

    private static Map<String, String> texts(Document document) {
        Map<String, String> texts = new LinkedHashMap<>();
        document.fields().forEach(field -> texts.putIfAbsent(field.path(), Boxes.text(field)));
        return texts;
    }

    private boolean isCompared(Field field, Document document) {
        return field.type() != FieldType.TABLE && !hasRole("unlisted", field, document);
    }

    private boolean hasRole(String role, Field field, Document document) {
        Optional<String> name =
                names.name(document.form().id(), FieldPath.of(field.path()).place());
        return name.filter(found -> roles.contains(List.of(role, found))).isPresent();
    }

    private Optional<BoxChange> change(Optional<Field> oldBox, Optional<Field> newBox) {
        String oldText = oldBox.map(Boxes::text).orElse("");
        String newText = newBox.map(Boxes::text).orElse("");
        boolean sure = oldBox.map(box -> Boxes.isSure(box, before.source().keepsPages()))
                        .orElse(true)
                && newBox.map(box -> Boxes.isSure(box, after.source().keepsPages()))
                        .orElse(true);
        boolean samePrint = Boxes.same(
                oldBox.map(Field::raw).orElse(""), newBox.map(Field::raw).orElse(""));
        if (Boxes.same(oldText, newText) && (sure || samePrint)) {
            return Optional.empty();
        }
        return Optional.of(new BoxChange(
                sure ? kind(oldText, newText) : Kind.UNSURE,
                oldBox.map(Field::path),
                newBox.map(Field::path),
                newBox.or(() -> oldBox).orElseThrow().label(),
                oldText,
                newText,
                TextDifference.between(oldText, newText)));
    }

    private static Kind kind(String oldText, String newText) {
        if (oldText.isEmpty()) {
            return Kind.ADDED;
        }
        return newText.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    private static Optional<Field> table(Document document) {
        return document.fields().stream()
                .filter(field -> field.type() == FieldType.TABLE)
                .findFirst();
    }

    private List<Row> rows(Optional<Field> table) {
        List<String> columns = after.form().entries().stream()
                .filter(entry -> entry.type() == FieldType.TABLE)
                .findFirst()
                .map(Entry::columns)
                .map(Map::keySet)
                .map(List::copyOf)
                .orElse(List.of());
        List<Row> rows = new ArrayList<>();
        if (table.flatMap(Field::value).orElse(null) instanceof Value.Rows values) {
            values.rows().forEach(row -> rows.add(Row.of(rows.size() + 1, row, columns)));
        }
        return rows;
    }

    private FileNames fileNames() {
        List<Field> named = after.fields().stream()
                .filter(field -> hasRole("file", field, after))
                .toList();
        String block = named.stream()
                .findFirst()
                .map(field -> FieldPath.of(field.path()).place())
                .map(place -> place.substring(0, place.lastIndexOf("[]") + 2))
                .orElse("[]");
        return new FileNames(
                block,
                named.stream()
                        .map(field -> field.status() == Status.OK ? Boxes.text(field) : "")
                        .toList());
    }
}
