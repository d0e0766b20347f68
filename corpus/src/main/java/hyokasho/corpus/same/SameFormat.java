package hyokasho.corpus.same;

import java.io.Writer;
import java.util.function.UnaryOperator;

/** How shared texts are written; the names are those of the command line. */
public enum SameFormat {
    /** Lines for people. */
    text,
    /** A JSON object a line. */
    json,
    /** A row each. */
    csv;

    /**
     * A report in this format.
     *
     * @param mark how a passage that is a document's own is marked for people
     */
    public SameReport to(Writer out, UnaryOperator<String> mark) {
        return switch (this) {
            case text -> new TextReport(out, mark);
            case json -> new JsonReport(out);
            case csv -> new CsvReport(out);
        };
    }
}
