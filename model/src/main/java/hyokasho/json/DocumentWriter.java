package hyokasho.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hyokasho.document.Agency;
import hyokasho.document.AgencyKind;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Finding;
import hyokasho.document.GlyphCount;
import hyokasho.document.Source;
import hyokasho.document.Unclaimed;
import hyokasho.document.UnlistedField;
import hyokasho.document.Value;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldPath;
import hyokasho.form.FieldType;
import hyokasho.form.Form;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes one document; see {@link DocumentJson}. */
final class DocumentWriter {

    private final JsonGenerator json;
    private final Layout layout;
    private final FieldNames names;
    private final FieldWriter fields;

    DocumentWriter(JsonGenerator json, Layout layout, FieldNames names) {
        this.json = json;
        this.layout = layout;
        this.names = names;
        this.fields = new FieldWriter(json, layout);
    }

    void write(Document document, Agency agency) throws IOException {
        NameTree.Members<Field> content = content(document);
        json.writeStartObject();
        json.writeStringField("schema", DocumentJson.FORMAT);
        json.writeStringField("form", document.form().id());
        json.writeStringField("edition", document.edition());
        source(document.source());
        agency(agency);
        json.writeFieldName("content");
        node(content);
        unlisted(document.unlisted());
        unclaimed(document.unclaimed());
        findings(document.findings());
        glyphs(document.glyphs());
        json.writeEndObject();
    }

    /** The fields by their names; members in the order of the catalogue, so that it does not depend on the document. */
    private NameTree.Members<Field> content(Document document) {
        Form form = document.form();
        Map<String, Integer> positions = new HashMap<>();
        form.entries().forEach(entry -> positions.put(entry.path(), positions.size()));
        NameTree.Members<Field> content = new NameTree.Members<>();
        document.fields().stream()
                .map(field -> located(field, form, positions))
                .sorted(Comparator.comparingInt(Located::position))
                .forEach(located -> content.add(
                        name(form, located.path().place()), located.path().indices(), located.field()));
        return content;
    }

    private record Located(int position, FieldPath path, Field field) {}

    private static Located located(Field field, Form form, Map<String, Integer> positions) {
        FieldPath path = FieldPath.of(field.path());
        Integer position = positions.get(path.place());
        if (position == null) {
            throw new IllegalArgumentException("The form " + form.id() + " has no place " + path.place());
        }
        return new Located(position, path, field);
    }

    private String name(Form form, String place) {
        return names.name(form.id(), place)
                .orElseThrow(() -> new IllegalStateException("The place " + place + " has no name."));
    }

    private void node(NameTree<Field> node) throws IOException {
        if (node instanceof NameTree.Leaf<Field> leaf) {
            leaf(leaf.value());
        } else if (node instanceof NameTree.Elements<Field> elements) {
            elements(elements);
        } else if (node instanceof NameTree.Members<Field> members) {
            json.writeStartObject();
            for (Map.Entry<String, NameTree<Field>> member : members.byName().entrySet()) {
                json.writeFieldName(member.getKey());
                node(member.getValue());
            }
            json.writeEndObject();
        }
    }

    /** An index that the document leaves out becomes an empty object, so that each element stands at its index. */
    private void elements(NameTree.Elements<Field> elements) throws IOException {
        json.writeStartArray();
        for (int index = 1; index <= elements.byIndex().lastKey(); index++) {
            node(elements.byIndex().getOrDefault(index, new NameTree.Members<>()));
        }
        json.writeEndArray();
    }

    private void leaf(Field field) throws IOException {
        json.writeStartObject();
        fields.head(field);
        fields.evidence("evidence", field.evidence());
        if (field.type() == FieldType.TABLE) {
            cells(field);
        }
        json.writeEndObject();
    }

    private void cells(Field table) throws IOException {
        json.writeArrayFieldStart("cells");
        if (table.value().orElse(null) instanceof Value.Rows rows) {
            for (Value.Row row : rows.rows()) {
                cells(row);
            }
        }
        json.writeEndArray();
    }

    private void cells(Value.Row row) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Value.Cell> cell : row.cells().entrySet()) {
            layout.onOneLine(
                    () -> fields.evidence(cell.getKey(), cell.getValue().evidence()));
        }
        json.writeEndObject();
    }

    private void source(Source source) throws IOException {
        json.writeObjectFieldStart("source");
        fields.text("file", source.file());
        fields.text("sha256", source.sha256());
        json.writeNumberField("pages", source.pages());
        fields.text("producer", source.producer());
        fields.text("text", source.text());
        json.writeEndObject();
    }

    private void agency(Agency agency) throws IOException {
        json.writeObjectFieldStart("agency");
        fields.text("printed", agency.printed());
        fields.text("status", agency.status().key());
        fields.text("prefecture", agency.prefecture());
        fields.text("county", agency.county());
        fields.text("name", agency.name());
        fields.text("kind", agency.kind().map(AgencyKind::japanese));
        fields.text("organ", agency.organ());
        fields.text("title", agency.title());
        json.writeEndObject();
    }

    private void unlisted(List<UnlistedField> unlisted) throws IOException {
        json.writeArrayFieldStart("unlisted");
        for (UnlistedField field : unlisted) {
            json.writeStartObject();
            fields.text("label", field.label());
            fields.text("after", field.after());
            fields.text("text", field.text());
            fields.evidence("evidence", field.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void unclaimed(List<Unclaimed> unclaimed) throws IOException {
        json.writeArrayFieldStart("unclaimed");
        for (Unclaimed text : unclaimed) {
            json.writeStartObject();
            fields.text("text", text.text());
            fields.evidence("evidence", List.of(text.evidence()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings(List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            fields.text("code", finding.code());
            fields.text("path", finding.path());
            fields.evidence("evidence", finding.evidence());
            fields.text("message", finding.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void glyphs(GlyphCount glyphs) throws IOException {
        json.writeObjectFieldStart("glyphs");
        json.writeNumberField("total", glyphs.total());
        json.writeNumberField("fields", glyphs.fields());
        json.writeNumberField("furniture", glyphs.furniture());
        json.writeNumberField("unclaimed", glyphs.unclaimed());
        json.writeEndObject();
    }
}
