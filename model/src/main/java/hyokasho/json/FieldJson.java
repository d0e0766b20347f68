package hyokasho.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hyokasho.document.Evidence;
import hyokasho.document.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Parts of a field as JSON on one line, as {@link DocumentJson} writes them; for cells of tables. */
public final class FieldJson {

    private final JsonFactory factory = new JsonFactory();

    /** Writes one part. */
    @FunctionalInterface
    private interface Part {
        void write(JsonGenerator json, FieldWriter writer) throws IOException;
    }

    /** What the JSON of a document has as {@code value}. */
    public String value(Value value) {
        return write((json, writer) -> writer.value(value));
    }

    /** What the JSON of a document has as {@code evidence}. */
    public String evidence(List<Evidence> evidence) {
        return write((json, writer) -> evidence(evidence, json, writer));
    }

    /** What the JSON of a document has in {@code cells} for a row of a table. */
    public String evidence(Value.Row row) {
        return write((json, writer) -> {
            json.writeStartObject();
            for (Map.Entry<String, Value.Cell> cell : row.cells().entrySet()) {
                json.writeFieldName(cell.getKey());
                evidence(cell.getValue().evidence(), json, writer);
            }
            json.writeEndObject();
        });
    }

    private static void evidence(List<Evidence> evidence, JsonGenerator json, FieldWriter writer) throws IOException {
        json.writeStartArray();
        for (Evidence place : evidence) {
            json.writeStartObject();
            writer.place(place);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String write(Part part) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            part.write(json, new FieldWriter(json, new Layout()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
