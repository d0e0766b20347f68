package hyokasho.corpus.table;

import java.util.Locale;

/**
 * A column of a table.
 *
 * @param name e.g. {@code overview_subjects_count}; letters, digits and underscores
 * @param type what its cells hold
 * @param japanese its name in Japanese; for a box its headings and label
 * @param english its name in English
 * @param places for a box its places in the forms, e.g. {@code full II[].2.2}, one a line; empty for others
 */
public record Column(String name, Type type, String japanese, String english, String places) {

    /** What cells hold; any of them may be empty. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN;

        /** The name as the data dictionary writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The type of this name. */
        public static Type of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
