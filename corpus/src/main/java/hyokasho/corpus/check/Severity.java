package hyokasho.corpus.check;

import java.util.Locale;

/** How much an inconsistency weighs. */
public enum Severity {
    /** The document contradicts itself or the form. */
    ERROR,
    /** It may be meant so, but a reader should look. */
    NOTICE,
    /** A rule could not be checked, because a box was not surely read: no word against the document. */
    UNCHECKED;

    /** The name as it is written out, e.g. {@code error}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity called {@code key}; an {@link IllegalArgumentException} names an unknown one. */
    public static Severity of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
