package hyokasho.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hyokasho.document.AgencyParser;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.form.FieldNames;
import hyokasho.form.FormCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/**
 * A document as one JSON file, nested as the form is nested, with English names ({@link FieldNames}) and on every field
 * its path, label, type, value, the text as printed, status, confidence and evidence. {@link DocumentSchema} describes
 * the file exactly. The same document gives the same bytes: keys stand in the order of the form, coordinates are
 * rounded to hundredths of a point, lines end with {@code \n}.
 */
public final class DocumentJson {

    /** What the file calls its own format; the number grows when readers must change. */
    static final String FORMAT = "hyokasho/document/1";

    private final JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private final FormCatalogue catalogue;
    private final FieldNames names;
    private final AgencyParser agencies;

    public DocumentJson(FormCatalogue catalogue, FieldNames names, AgencyParser agencies) {
        this.catalogue = catalogue;
        this.names = names;
        this.agencies = agencies;
    }

    /** For documents on the official forms. */
    public static DocumentJson official() {
        return new DocumentJson(FormCatalogue.official(), FieldNames.official(), AgencyParser.official());
    }

    /**
     * Writes the document in UTF-8 and leaves {@code out} open.
     *
     * @throws IllegalArgumentException if a field's path is not in the form, or two fields have the same
     */
    public void write(Document document, OutputStream out) throws IOException {
        Layout layout = new Layout();
        try (JsonGenerator json = factory.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            json.setPrettyPrinter(layout);
            write(document, json, layout);
        }
    }

    /**
     * The same on one line, as in a file of JSON Lines.
     *
     * @throws IllegalArgumentException if a field's path is not in the form, or two fields have the same
     */
    public void writeLine(Document document, OutputStream out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            write(document, json, new Layout());
        }
    }

    private void write(Document document, JsonGenerator json, Layout layout) throws IOException {
        new DocumentWriter(json, layout, names).write(document, agencies.of(document));
        json.writeRaw('\n');
    }

    /**
     * Reads a document back. What is derived (the agency) is not read; the fields come in the order of the form, block
     * after block.
     *
     * @param file how messages call the source
     * @throws HyokashoException if it is not such JSON
     */
    public Document read(InputStream in, String file) throws IOException, HyokashoException {
        return new DocumentReader(catalogue).read(in, file);
    }
}
