package hyokasho.corpus.compare;

import static java.util.stream.Collectors.joining;

import hyokasho.corpus.check.Filled;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small documents for tests, side by side. */
final class Drawn {

    private Drawn() {}

    /** A document on the long form; its boxes as {@link Filled} takes them. */
    static Document full(String boxes) {
        return Filled.document("full", "pdf", boxes);
    }

    static Document focused(String boxes) {
        return Filled.document("focused", "pdf", boxes);
    }

    static Document basic(String boxes) {
        return Filled.document("basic", "pdf", boxes);
    }

    /** The same with one box that was read so. */
    static Document with(Document document, String path, Status status) {
        List<Field> fields = new ArrayList<>(document.fields());
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).path().equals(path)) {
                return Filled.withUnsure(document, i, status);
            }
        }
        throw new IllegalArgumentException(path);
    }

    /** A document with one marked box and what is written in its （ ）. */
    static Document checked(String path, String option, String detail) {
        Document document = full(path + "=" + option);
        Field box = document.fields().get(0);
        Value value = new Value.Checks(List.of(option), Map.of(option, detail), List.of());
        return Filled.document(
                document.form(),
                "pdf",
                List.of(new Field(
                        path, box.label(), box.type(), Optional.of(value), "", Status.OK, 1, box.evidence())));
    }

    static Comparison compared(Document... documents) {
        Map<String, Document> named = new LinkedHashMap<>();
        for (Document document : documents) {
            named.put("document-" + (named.size() + 1), document);
        }
        return Comparison.of(named);
    }

    /** A box of a comparison by its name. */
    static ComparedBox box(Comparison comparison, String name) {
        return comparison.boxes().stream()
                .filter(box -> box.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of "
                        + comparison.boxes().stream().map(ComparedBox::name).toList()));
    }

    /** What stands in its cells, with what is marked in 【 】 and ‸ where others have more. */
    static List<String> marked(ComparedBox box) {
        return box.cells().stream().map(Drawn::marked).toList();
    }

    private static String marked(Cell cell) {
        return cell.pieces().stream().map(Drawn::marked).collect(joining());
    }

    private static String marked(Piece piece) {
        if (!piece.marked()) {
            return piece.text();
        }
        return piece.text().isEmpty() ? "‸" : "【" + piece.text() + "】";
    }

    static List<Cell.Kind> kinds(ComparedBox box) {
        return box.cells().stream().map(Cell::kind).toList();
    }

    static List<String> paths(ComparedBox box) {
        return box.cells().stream().map(cell -> cell.path().orElse("")).toList();
    }
}
