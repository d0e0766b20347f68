package hyokasho.corpus.stats;

import hyokasho.form.FieldType;
import java.util.Locale;

/** What is counted of an item. */
public enum Measure {
    /** Which of the options is chosen. */
    CHOICE,
    /** Which of the options are checked. */
    CHECKS,
    /** The year of a date. */
    YEAR,
    /** A number that is written in the box. */
    NUMBER,
    /** The characters of a text. */
    LENGTH,
    /** The rows of a table. */
    ROWS,
    /** How often a document repeats a block of the form. */
    BLOCKS;

    /** What is counted of boxes of this type. */
    static Measure of(FieldType type) {
        return switch (type) {
            case CHOICE -> CHOICE;
            case CHECKS -> CHECKS;
            case DATE -> YEAR;
            case COUNT -> NUMBER;
            case TEXT -> LENGTH;
            case TABLE -> ROWS;
        };
    }

    /** The name as files write it, e.g. {@code choice}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the answers are options of the form. */
    public boolean hasOptions() {
        return this == CHOICE || this == CHECKS;
    }

    /** Whether an empty box is an answer: nothing is checked, or nothing is written. */
    public boolean blankIsAnAnswer() {
        return this == CHECKS || this == LENGTH;
    }

    /** Whether the answers are few and always the same, so that what counts of each is its share of all. */
    boolean isShared() {
        return hasOptions() || this == LENGTH;
    }

    /** Whether documents are counted, and not boxes. */
    public boolean isOfDocuments() {
        return this == BLOCKS;
    }
}
