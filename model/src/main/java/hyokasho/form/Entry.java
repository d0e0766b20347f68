package hyokasho.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One place of the form that its authors fill in.
 *
 * @param path the stable name, with {@code []} where the place can occur several times
 * @param label the printed label, without ※
 * @param headings from the chapter down to the label of the box that a small box belongs to
 * @param type what the box holds
 * @param required whether a change to it is a 重要な変更 (※)
 * @param options the answers offered, in form order; empty unless the type is choice or checks
 * @param editions the editions that print it
 * @param columns the column heads of a table and what each column holds; empty for other types
 * @param group printed name of the block that repeats, e.g. 委託事項
 * @param numbered whether the label itself carries the block's number: 委託事項3
 * @param aliases other printed spellings of the label
 * @param role what the place means beyond its form, where the program needs to know: {@link #AGENCY}, {@link #EDITION},
 *     {@link #FILE}, {@link #INLINE}
 * @param like a regular expression for what is usually written there; it decides where a text does not tell its place
 * @param wording what is often written there, which other boxes may have as well; it weighs less than {@code like}
 * @param optional whether it asks for what not every document has, so that many leave it blank or write a dash; it decides
 *     where a text does not tell which of two boxes is blank
 * @param wide whether its box takes a whole row of the form, and not only the part beside its label; it weighs where a text
 *     tells how wide its box is
 */
public record Entry(
        String path,
        String label,
        List<String> headings,
        FieldType type,
        boolean required,
        List<Option> options,
        Editions editions,
        Map<String, Column> columns,
        Optional<String> group,
        boolean numbered,
        List<String> aliases,
        Optional<String> role,
        Optional<String> like,
        Optional<Wording> wording,
        boolean optional,
        boolean wide) {

    /** The role of the place that names the agency which made the assessment: 評価実施機関名. */
    public static final String AGENCY = "agency";

    /** The role of the place that the form fills in itself with its edition: [平成30年５月　様式４]. */
    public static final String EDITION = "edition";

    /** The role of a place printed as （label： value） within the box of the entry that its heading names. */
    public static final String INLINE = "inline";

    /** The role of the place that names the file which its chapter is about: １．特定個人情報ファイル名 in Ⅱ and in Ⅲ. */
    public static final String FILE = "file";

    public Entry {
        headings = List.copyOf(headings);
        options = List.copyOf(options);
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        aliases = List.copyOf(aliases);
    }

    /** Whether the cells of a column hold dates. */
    public boolean hasDatesIn(String column) {
        return columns.containsKey(column) && columns.get(column).type() == FieldType.DATE;
    }
}
