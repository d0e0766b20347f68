package hyokasho.corpus.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One JSON object: {@code changes}, {@code listed}, {@code not_listed} and whether the table was surely read. */
public final class HistoryJson {

    private final Writer out;

    public HistoryJson(Writer out) {
        this.out = out;
    }

    /** Writes it. */
    public void write(History history) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeArrayFieldStart("changes");
            for (BoxChange change : history.changes()) {
                change(change, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("listed");
            for (Listed listed : history.listed()) {
                listed(listed, json);
            }
            json.writeEndArray();
            strings(
                    "not_listed",
                    history.unlisted().stream().map(BoxChange::path).toList(),
                    json);
            json.writeBooleanField("table_is_sure", history.tableIsSure());
            json.writeBooleanField("table_is_true", history.tableIsTrue());
            json.writeEndObject();
        }
        out.write(text + "\n");
    }

    private static void change(BoxChange change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", key(change.kind()));
        optional("old_path", change.oldPath(), json);
        optional("new_path", change.newPath(), json);
        json.writeStringField("label", change.label());
        json.writeStringField("before", change.before());
        json.writeStringField("after", change.after());
        json.writeArrayFieldStart("segments");
        for (Segment segment : change.segments()) {
            json.writeStartObject();
            json.writeStringField(key(segment.kind()), segment.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void listed(Listed listed, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", listed.row());
        json.writeStringField("item", listed.item());
        json.writeStringField("verdict", key(listed.verdict()));
        strings("paths", listed.paths(), json);
        json.writeEndObject();
    }

    private static void strings(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static void optional(String name, Optional<String> text, JsonGenerator json) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        } else {
            json.writeNullField(name);
        }
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
