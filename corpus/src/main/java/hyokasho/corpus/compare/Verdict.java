package hyokasho.corpus.compare;

import java.util.Locale;

/** What a comparison says of a box. */
public enum Verdict {
    /** All documents have it, and the same in it. */
    SAME,
    /** Two documents surely have something else in it. */
    DIFFERS,
    /** Some documents do not have the box; what the others have in it is the same. */
    ONLY_IN_SOME,
    /** It was not surely read in some document, and the others do not differ. */
    UNSURE;

    /** The name as the formats write it, e.g. {@code only_in_some}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In words, for people. */
    public String words() {
        return key().replace('_', ' ');
    }
}
