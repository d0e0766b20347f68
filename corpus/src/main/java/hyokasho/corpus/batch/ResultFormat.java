package hyokasho.corpus.batch;

import hyokasho.document.Document;
import hyokasho.json.DocumentJson;
import hyokasho.json.FieldsJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** A way to write a document down. */
public enum ResultFormat {
    /** The whole document, nested as the form is. */
    json(".json", () -> DocumentJson.official()::write),
    /** The same on one line. */
    jsonl(".jsonl", () -> DocumentJson.official()::writeLine),
    /** One JSON object a line and field. */
    fields(".fields.jsonl", () -> new FieldsJson()::write);

    private final String ending;
    private final Supplier<Writer> writer;

    ResultFormat(String ending, Supplier<Writer> writer) {
        this.ending = ending;
        this.writer = writer;
    }

    /** Writes documents in one format. */
    @FunctionalInterface
    public interface Writer {

        /** Writes the document in UTF-8 and leaves {@code out} open. */
        void write(Document document, OutputStream out) throws IOException;
    }

    /** Writes documents on the official forms. */
    public Writer writer() {
        return writer.get();
    }

    /** How the names of the results end. */
    public String ending() {
        return ending;
    }

    /** Whether results can stand behind one another in one file. */
    public boolean isLines() {
        return this != json;
    }
}
