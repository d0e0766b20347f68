package hyokasho.corpus.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;

/** A comparison as one JSON object: {@code documents}, {@code counts} and {@code boxes} with a cell a document. */
public final class ComparisonJson {

    private final JsonGenerator json;

    private ComparisonJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes it; {@code out} stays open. */
    public static void write(Comparison comparison, Writer out) throws IOException {
        JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (JsonGenerator json = factory.createGenerator(out).useDefaultPrettyPrinter()) {
            new ComparisonJson(json).write(comparison);
        }
        out.write("\n");
    }

    private void write(Comparison comparison) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("documents");
        for (int i = 0; i < comparison.subjects().size(); i++) {
            json.writeStartObject();
            json.writeStringField("letter", Comparison.letter(i));
            SubjectJson.write(comparison.subjects().get(i), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("counts");
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberField(verdict.key(), comparison.count(verdict));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("boxes");
        for (ComparedBox box : comparison.boxes()) {
            write(box);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(ComparedBox box) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", box.name());
        json.writeArrayFieldStart("headings");
        for (String heading : box.headings()) {
            json.writeString(heading);
        }
        json.writeEndArray();
        json.writeStringField("label", box.label());
        json.writeStringField("type", box.type().key());
        json.writeStringField("verdict", box.verdict().key());
        json.writeArrayFieldStart("cells");
        for (int i = 0; i < box.cells().size(); i++) {
            write(Comparison.letter(i), box.cells().get(i));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(String letter, Cell cell) throws IOException {
        json.writeStartObject();
        json.writeStringField("document", letter);
        json.writeStringField("known", cell.kind().key());
        SubjectJson.optional("path", cell.path(), json);
        SubjectJson.optional("page", cell.page(), json);
        json.writeStringField("text", cell.text());
        SubjectJson.optional("same_as", cell.sameAs().map(Comparison::letter), json);
        json.writeArrayFieldStart("differs");
        for (Piece piece : cell.pieces()) {
            if (piece.marked()) {
                json.writeString(piece.text());
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
