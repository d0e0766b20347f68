package hyokasho.corpus.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.HyokashoException;
import hyokasho.document.Value;
import hyokasho.json.DocumentJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The 項目 of a whole sample, whose 変更箇所 quotes the boxes that it speaks of. */
class SampleItemsTest {

    private static final Path SAMPLE = Path.of("..", "samples", "focused-004.json");
    private static final List<String> COLUMNS = List.of("変更日", "項目", "変更前の記載", "変更後の記載");

    @Test
    void everyItemLeadsToABoxThatHoldsWhatIsQuoted() throws IOException, HyokashoException {
        Document document;
        try (InputStream in = Files.newInputStream(SAMPLE)) {
            document = DocumentJson.official().read(in, SAMPLE.toString());
        }
        ItemReader reader = new ItemReader(document.form());
        List<Row> rows = rows(document);
        assertEquals(7, rows.size());
        for (Row row : rows) {
            List<Target> targets = reader.read(row.item(), new FileNames("II[]", List.of()));
            assertTrue(
                    document.fields().stream()
                            .filter(field -> targets.stream().anyMatch(target -> target.includes(field.path())))
                            .anyMatch(field -> isQuoted(row, field)),
                    row.item());
        }
    }

    private static List<Row> rows(Document document) {
        List<Row> rows = new ArrayList<>();
        for (Field field : document.fields()) {
            if (field.value().orElse(null) instanceof Value.Rows table) {
                table.rows().forEach(row -> rows.add(Row.of(rows.size() + 1, row, COLUMNS)));
            }
        }
        return rows;
    }

    private static boolean isQuoted(Row row, Field field) {
        String box = Boxes.folded(Boxes.text(field));
        return List.of(row.before(), row.after()).stream()
                .map(Boxes::folded)
                .anyMatch(quoted ->
                        !box.isEmpty() && !quoted.isEmpty() && (box.contains(quoted) || quoted.contains(box)));
    }
}
