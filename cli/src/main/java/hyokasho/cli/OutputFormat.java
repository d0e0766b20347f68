package hyokasho.cli;

import hyokasho.document.Document;
import java.util.function.Function;

/** A way to write a document down. */
enum OutputFormat {
    /** The whole document, nested as the form is. */
    JSON(".json", d -> new byte[0]),
    /** One JSON object a line and field. */
    FIELDS(".fields.jsonl", d -> new byte[0]);

    private final String suffix;
    private final Function<Document, byte[]> writer;

    OutputFormat(String suffix, Function<Document, byte[]> writer) {
        this.suffix = suffix;
        this.writer = writer;
    }

    /** The file name for a document that was read from a file of this name. */
    String fileName(String input) {
        return input.replaceFirst("(?i)(?<=.)\\.pdf$", "") + suffix;
    }

    /** The document as UTF-8 text. */
    byte[] write(Document document) {
        return writer.apply(document);
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
