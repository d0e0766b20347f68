package hyokasho.corpus.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hyokasho.json.FieldJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** JSON Lines: {@code {"type": "inconsistency", …}}, then {@code {"type": "rule", …}} with the counts. */
final class JsonReport implements CheckReport {

    private final Writer out;
    private final JsonFactory factory = new JsonFactory();
    private final FieldJson fields = new FieldJson();

    JsonReport(Writer out) {
        this.out = out;
    }

    /** The members of an object. */
    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    @Override
    public void write(Inconsistency found) throws IOException {
        line(json -> {
            json.writeStringField("type", "inconsistency");
            json.writeStringField("document", found.document());
            json.writeStringField("severity", found.severity().key());
            json.writeStringField("code", found.code());
            json.writeStringField("path", found.path());
            json.writeStringField("sentence", found.sentence());
            json.writeArrayFieldStart("others");
            for (String other : found.others()) {
                json.writeString(other);
            }
            json.writeEndArray();
            json.writeFieldName("evidence");
            json.writeRawValue(fields.evidence(found.evidence()));
        });
    }

    @Override
    public void end(RuleCounts counts) throws IOException {
        for (RuleCounts.Count count : counts.counts()) {
            line(json -> {
                json.writeStringField("type", "rule");
                json.writeStringField("code", count.code());
                json.writeNumberField("consistent", count.consistent());
                json.writeNumberField("broken", count.broken());
                json.writeNumberField("not_checkable", count.notCheckable());
            });
        }
    }

    private void line(Members members) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        }
        out.write(line + "\n");
    }
}
