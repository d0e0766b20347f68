package hyokasho.corpus.export;

import static java.util.stream.Collectors.joining;

import hyokasho.corpus.export.TableCatalogue.BoxColumn;
import hyokasho.corpus.export.TableCatalogue.BoxTable;
import hyokasho.corpus.table.Cells;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.form.Entry;
import hyokasho.form.FieldPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that boxes of the form make, as {@code boxes.csv} says. A value that is not sure is left out of its cell and
 * its column named in {@code ambiguous}; a repeated row of which no box was found is none.
 */
final class BoxRows {

    private static final String ALL_ROWS = "*";
    private static final String HEADING = "heading";

    private final TableCatalogue catalogue;

    BoxRows(TableCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A box of a document and where it goes. */
    private record Placed(int position, Field field, Entry entry, List<Integer> indices, BoxColumn to) {

        Key key() {
            return new Key(to.layout(), indices, rowPrefix());
        }

        boolean isForAllRows() {
            return to.row().endsWith(ALL_ROWS);
        }

        String rowPrefix() {
            return isForAllRows() ? to.row().substring(0, to.row().length() - ALL_ROWS.length()) : to.row();
        }

        boolean isFound() {
            return field.status() != Status.MISSING;
        }
    }

    private record Key(BoxTable layout, List<Integer> indices, String row) {

        /** What occurs once has its row anyway, so that it can say what is missing. */
        boolean repeats() {
            return !layout.repetitions().isEmpty();
        }

        boolean includes(Key other) {
            return layout.equals(other.layout) && indices.equals(other.indices) && other.row.startsWith(row);
        }
    }

    /** The rows of a document in the order of the form. */
    List<Draft> drafts(Document document) {
        List<Placed> boxes = placed(document);
        Map<Key, List<Placed>> rows = new LinkedHashMap<>();
        boxes.stream().filter(box -> !box.isForAllRows()).forEach(box -> rows.computeIfAbsent(
                        box.key(), key -> new ArrayList<>())
                .add(box));
        rows.entrySet()
                .removeIf(
                        row -> row.getKey().repeats() && row.getValue().stream().noneMatch(Placed::isFound));
        boxes.stream()
                .filter(Placed::isForAllRows)
                .sorted(Comparator.comparingInt(box -> -box.rowPrefix().length()))
                .forEach(box -> addToAll(box, rows));
        return rows.entrySet().stream()
                .sorted(Comparator.comparingInt(row -> row.getValue().get(0).position()))
                .map(row -> draft(row.getKey(), row.getValue()))
                .toList();
    }

    private List<Placed> placed(Document document) {
        List<Placed> boxes = new ArrayList<>();
        for (Field field : document.fields()) {
            FieldPath path = FieldPath.of(field.path());
            Entry entry = document.form().entry(path.place()).orElseThrow();
            int position = boxes.size();
            catalogue
                    .box(catalogue.name(document.form(), path.place()))
                    .map(to -> new Placed(position, field, entry, path.indices(), to))
                    .ifPresent(boxes::add);
        }
        return boxes;
    }

    private static void addToAll(Placed box, Map<Key, List<Placed>> rows) {
        boolean added = false;
        for (Map.Entry<Key, List<Placed>> row : rows.entrySet()) {
            if (box.key().includes(row.getKey())) {
                row.getValue().add(box);
                added = true;
            }
        }
        if (!added && box.isFound()) {
            rows.put(box.key(), new ArrayList<>(List.of(box)));
        }
    }

    /**
     * A row that lacks what the document as a whole says.
     *
     * @param table its name
     * @param cells by column
     */
    record Draft(String table, Map<String, @Nullable Object> cells) {}

    private Draft draft(Key key, List<Placed> boxes) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (int i = 0;
                i < Math.min(key.indices().size(), key.layout().repetitions().size());
                i++) {
            cells.put(key.layout().repetitions().get(i), key.indices().get(i));
        }
        String[] parts = key.row().split("\\.", -1);
        for (int i = 0; i < Math.min(parts.length, key.layout().rows().size()); i++) {
            cells.put(key.layout().rows().get(i), Cells.text(parts[i]));
        }
        for (Placed box : boxes) {
            boolean sure = box.field().status() == Status.OK || box.field().status() == Status.BLANK;
            cells.put(
                    box.to().column(),
                    sure ? box.field().value().map(Cells::value).orElse(null) : null);
        }
        cells.put("ambiguous", columns(boxes, Status.AMBIGUOUS));
        cells.put("missing", columns(boxes, Status.MISSING));
        if (catalogue.table(key.layout().table()).columnNames().contains(HEADING)) {
            describe(boxes.get(0).entry(), cells);
        }
        return new Draft(key.layout().table(), cells);
    }

    private static @Nullable String columns(List<Placed> boxes, Status status) {
        return Cells.lines(
                boxes.stream().filter(box -> box.field().status() == status).map(box -> box.to()
                        .column()));
    }

    /** What the form prints of the first box of a row. */
    private static void describe(Entry entry, Map<String, @Nullable Object> cells) {
        cells.put(HEADING, entry.headings().stream().collect(joining(" > ")));
        cells.put("label", entry.label());
    }
}
