package hyokasho.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * How the JSON is laid out for a human: a member or element a line, two spaces deeper each level; but what is written
 * {@linkplain #onOneLine on one line} stays there, so that the four numbers of a box do not take four lines.
 */
final class Layout implements PrettyPrinter {

    private static final String INDENT = "  ";

    private int depth;

    /** What lies deeper than this is not broken into lines. */
    private int deepestBroken = Integer.MAX_VALUE;

    /** Something that writes JSON. */
    @FunctionalInterface
    interface Writing {
        void write() throws IOException;
    }

    /** Writes on one line what {@code writing} writes. It must end what it begins. */
    void onOneLine(Writing writing) throws IOException {
        int before = deepestBroken;
        deepestBroken = Math.min(before, depth);
        writing.write();
        deepestBroken = before;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        start(json, '{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        nextLine(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        start(json, '[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        nextLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, values, ']');
    }

    private void start(JsonGenerator json, char bracket) throws IOException {
        json.writeRaw(bracket);
        depth++;
    }

    private void separate(JsonGenerator json) throws IOException {
        json.writeRaw(broken() ? "," : ", ");
        nextLine(json);
    }

    private void end(JsonGenerator json, int size, char bracket) throws IOException {
        boolean broken = broken() && size > 0;
        depth--;
        if (broken) {
            nextLine(json);
        }
        json.writeRaw(bracket);
    }

    private void nextLine(JsonGenerator json) throws IOException {
        if (broken()) {
            json.writeRaw('\n');
            json.writeRaw(INDENT.repeat(depth));
        }
    }

    private boolean broken() {
        return depth <= deepestBroken;
    }
}
