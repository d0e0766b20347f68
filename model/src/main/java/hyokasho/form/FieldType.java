package hyokasho.form;

import java.util.Locale;

/** What a box of the form holds. The names are those of the catalogues. */
public enum FieldType {
    /** Free text, often many paragraphs. */
    TEXT,
    /** {@code [ … ]} beside a numbered ＜選択肢＞ list. */
    CHOICE,
    /** Several {@code [ ○ ] label}. */
    CHECKS,
    /** A date in the Japanese calendar. */
    DATE,
    /** A number, often {@code （ 2 ） 件}. */
    COUNT,
    /** Rows under column heads. */
    TABLE;

    /** The name as the catalogues and the JSON write it, e.g. {@code choice}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type called {@code key}; an {@link IllegalArgumentException} names an unknown one. */
    public static FieldType of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
