package hyokasho.corpus.check;

import hyokasho.corpus.table.JsonLines;
import hyokasho.json.FieldJson;
import java.io.IOException;
import java.io.Writer;

/** JSON Lines: {@code {"type": "inconsistency", …}}, then {@code {"type": "rule", …}} with the counts. */
final class JsonReport implements CheckReport {

    private final JsonLines lines;
    private final FieldJson fields = new FieldJson();

    JsonReport(Writer out) {
        lines = new JsonLines(out);
    }

    @Override
    public void write(Inconsistency found) throws IOException {
        lines.line("inconsistency", json -> {
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
            lines.line("rule", json -> {
                json.writeStringField("code", count.code());
                json.writeNumberField("consistent", count.consistent());
                json.writeNumberField("broken", count.broken());
                json.writeNumberField("not_checkable", count.notCheckable());
            });
        }
    }
}
