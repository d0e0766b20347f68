package hyokasho.corpus.export;

import hyokasho.corpus.table.Row;
import hyokasho.document.Box;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.Finding;
import hyokasho.document.GlyphCount;
import hyokasho.document.Source;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.form.Entry;
import hyokasho.form.FieldPath;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small documents drawn for a test, and the rows that they make. The documents are for tests of other packages, too. */
public final class Drawn {

    static final TableCatalogue CATALOGUE = TableCatalogue.official();

    private static final FormCatalogue FORMS = FormCatalogue.official();
    private static final DocumentRows ROWS = new DocumentRows(CATALOGUE);

    private Drawn() {}

    public static Document document(String form, Field... fields) {
        return new Document(
                FORMS.form(form).orElseThrow(),
                "2018-05",
                new Source("drawn.pdf", "0".repeat(64), 1, Optional.empty(), "pdf"),
                List.of(fields),
                List.of(),
                List.of(),
                List.of(new Finding("drawn", "", List.of(), "This document is drawn.")),
                new GlyphCount(0, 0, 0, 0));
    }

    public static Field text(String form, String path, String text) {
        return field(form, path, Status.OK, new Value.Text(text));
    }

    public static Field choice(String form, String path, String option) {
        return field(form, path, Status.OK, new Value.Choice(Optional.of(option)));
    }

    static Field without(String form, String path, Status status) {
        return field(form, path, status, null);
    }

    public static Field field(String form, String path, Status status, @Nullable Value value) {
        Form catalogue = FORMS.form(form).orElseThrow();
        Entry entry = catalogue.entry(FieldPath.of(path).place()).orElseThrow();
        List<Evidence> evidence = List.of(Evidence.onPage(1, List.of(new Box(1, 2.5, 3, 4))));
        return new Field(
                path, entry.label(), entry.type(), Optional.ofNullable(value), "as printed", status, 1, evidence);
    }

    /** The rows of one table, each as its cells by column without the empty ones. */
    static List<Map<String, Object>> rows(String table, Document document) {
        return ROWS.of("drawn", document).stream()
                .filter(row -> row.table().name().equals(table))
                .map(Drawn::filled)
                .toList();
    }

    static Stream<Row> all(String id, Document document) {
        return ROWS.of(id, document).stream();
    }

    private static Map<String, Object> filled(Row row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Object cell = row.cells().get(i);
            if (cell != null) {
                cells.put(row.table().columns().get(i).name(), cell);
            }
        }
        return cells;
    }
}
