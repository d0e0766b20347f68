package hyokasho.document;

import java.util.Locale;

/** How sure a field's value is. */
public enum Status {
    /** The value is what is printed. */
    OK,
    /** The box is there and its author left it empty. */
    BLANK,
    /** The source does not tell; the value is the best reading, or none. */
    AMBIGUOUS,
    /** The form has this place, but it was not found in the document. */
    MISSING;

    /** The name as the JSON writes it, e.g. {@code ok}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
