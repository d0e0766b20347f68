package hyokasho.corpus.check;

import java.io.Writer;

/** How inconsistencies are written; the names are those of the command line. */
public enum CheckFormat {
    /** A line for people each, and the counts. */
    text,
    /** A JSON object a line: the inconsistencies, then the counts. */
    json,
    /** A row each, without the counts. */
    csv;

    /** A report in this format. */
    public CheckReport to(Writer out) {
        return switch (this) {
            case text -> new TextReport(out);
            case json -> new JsonReport(out);
            case csv -> new CsvReport(out);
        };
    }
}
