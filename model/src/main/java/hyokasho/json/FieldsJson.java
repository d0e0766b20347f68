package hyokasho.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A document as JSON Lines, one object a field, in the order of {@link Document#fields()}:
 *
 * <pre>{@code
 * {"path":"I.1.1","label":"①事務の名称","type":"text","value":"予防接種に関する事務","raw":"予防接種に関する事務",
 *  "status":"ok","confidence":1,"page":2,"boxes":[[120,96.5,240,108]]}
 * }</pre>
 *
 * on one line. {@code page} and {@code boxes} say where the field begins ({@code null} and empty for a field that is
 * printed nowhere); one that runs on over further pages has {@code "more":[{"page":3,"boxes":[…]}]} as well. A field of a
 * text has {@code "lines":[[12,1,20]]} in their place: line, first and last character.
 */
public final class FieldsJson {

    private final JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    /** Writes the fields in UTF-8 and leaves {@code out} open. */
    public void write(Document document, OutputStream out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            json.setRootValueSeparator(null);
            FieldWriter writer = new FieldWriter(json, new Layout());
            for (Field field : document.fields()) {
                write(field, json, writer);
                json.writeRaw('\n');
            }
        }
    }

    private static void write(Field field, JsonGenerator json, FieldWriter writer) throws IOException {
        List<Evidence> evidence = field.evidence();
        json.writeStartObject();
        writer.head(field);
        if (evidence.isEmpty()) {
            json.writeNullField("page");
            writer.boxes(List.of());
        } else {
            writer.place(evidence.get(0));
        }
        if (evidence.size() > 1) {
            writer.evidence("more", evidence.subList(1, evidence.size()));
        }
        json.writeEndObject();
    }
}
