package hyokasho.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hyokasho.form.FieldNames;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * The JSON Schema (draft 2020-12) of what {@link DocumentJson} writes, made from the catalogues and the names: every
 * field with its path, label, type and options, and no key besides.
 */
public final class DocumentSchema {

    /** Up to this many characters, a part of the schema stands on one line. */
    private static final int ONE_LINE = 100;

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    private final FormCatalogue catalogue;
    private final FieldNames names;

    public DocumentSchema(FormCatalogue catalogue, FieldNames names) {
        this.catalogue = catalogue;
        this.names = names;
    }

    /** For documents on the official forms. */
    public static DocumentSchema official() {
        return new DocumentSchema(FormCatalogue.official(), FieldNames.official());
    }

    /** Writes the schema in UTF-8, the same bytes each time, and leaves {@code out} open. */
    public void write(OutputStream out) throws IOException {
        Layout layout = new Layout();
        try (JsonGenerator json = mapper.createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(layout);
            write(schema(), json, layout);
            json.writeRaw('\n');
        }
    }

    private ObjectNode schema() {
        SchemaParts parts = new SchemaParts(mapper.getNodeFactory());
        ObjectNode schema = parts.document(
                DocumentJson.FORMAT, catalogue.forms().stream().map(Form::id).toList());
        ObjectNode definitions = schema.putObject("$defs");
        parts.definitions().forEach(definitions::set);
        ContentSchema content = new ContentSchema(parts, names);
        for (Form form : catalogue.forms()) {
            definitions.set(form.id(), content.of(form));
            parts.addForm(schema, form);
        }
        return schema;
    }

    private static void write(JsonNode node, JsonGenerator json, Layout layout) throws IOException {
        if (node.isValueNode() || node.toString().length() <= ONE_LINE) {
            layout.onOneLine(() -> json.writeTree(node));
        } else if (node.isArray()) {
            json.writeStartArray();
            for (JsonNode element : node) {
                write(element, json, layout);
            }
            json.writeEndArray();
        } else {
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                json.writeFieldName(member.getKey());
                write(member.getValue(), json, layout);
            }
            json.writeEndObject();
        }
    }
}
