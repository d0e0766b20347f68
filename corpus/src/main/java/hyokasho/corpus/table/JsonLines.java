package hyokasho.corpus.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Writes JSON Lines: an object a line, each of a type that its first member names. */
public final class JsonLines {

    private final Writer out;
    private final JsonFactory factory = new JsonFactory();

    public JsonLines(Writer out) {
        this.out = out;
    }

    /** The members of an object. */
    @FunctionalInterface
    public interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes the object {@code {"type": type, …}}. */
    public void line(String type, Members members) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("type", type);
            members.write(json);
            json.writeEndObject();
        }
        out.write(line + "\n");
    }
}
