package hyokasho.extract.dump;

import hyokasho.form.DataFile;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What an element of HTML does to the text. */
enum HtmlElement {
    TABLE,
    ROW,
    CELL,
    /** What it holds has lines of its own. */
    LINE,
    /** It only dresses what it holds. */
    INLINE,
    /** A box to check. */
    BOX,
    /** Nobody sees what it holds. */
    HIDDEN;

    /** The elements by their names in lower case. */
    static Map<String, HtmlElement> byName() {
        return DataFile.rows("/hyokasho/extract/dump/elements.csv", 2).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get(0), row -> valueOf(row.get(1).toUpperCase(Locale.ROOT))));
    }
}
