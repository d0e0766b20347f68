package hyokasho.cli;

import hyokasho.document.AgencyParser;
import hyokasho.document.Document;
import hyokasho.form.FieldNames;
import hyokasho.form.FormCatalogue;
import hyokasho.json.DocumentJson;
import hyokasho.json.FieldsJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/** A way to write a document down. */
enum OutputFormat {
    /** The whole document, nested as the form is. */
    json(".json", forms -> new DocumentJson(forms, FieldNames.official(), AgencyParser.official())::write),
    /** One JSON object a line and field. */
    fields(".fields.jsonl", forms -> new FieldsJson()::write);

    private final String suffix;
    private final Function<FormCatalogue, Writer> writer;

    OutputFormat(String suffix, Function<FormCatalogue, Writer> writer) {
        this.suffix = suffix;
        this.writer = writer;
    }

    /** Writes documents in one format. */
    @FunctionalInterface
    interface Writer {

        /** Writes the document in UTF-8 and leaves {@code out} open. */
        void write(Document document, OutputStream out) throws IOException;

        /** The document in UTF-8. */
        default byte[] bytes(Document document) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(document, bytes);
            return bytes.toByteArray();
        }
    }

    /** Writes documents on these forms. */
    Writer writer(FormCatalogue forms) {
        return writer.apply(forms);
    }

    /** The file name for a document that was read from a file of this name. */
    String fileName(String input) {
        return FileNames.withoutEnding(input) + suffix;
    }
}
