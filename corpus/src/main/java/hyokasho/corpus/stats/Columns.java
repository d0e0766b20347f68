package hyokasho.corpus.stats;

import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Texts in the columns of a terminal, of which a wide character takes two. */
final class Columns {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]+");
    private static final String ELLIPSIS = "…";

    private Columns() {}

    /** How many columns a text takes. */
    static int of(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    /** The text in exactly so many columns, cut or filled with spaces; nothing in it moves the cursor. */
    static String fit(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - of(cut));
    }

    /** The same at the right. */
    static String right(String text, int columns) {
        String cut = cut(text, columns);
        return " ".repeat(columns - of(cut)) + cut;
    }

    /** The text in at most so many columns. */
    static String cut(String text, int columns) {
        String plain = CONTROL.matcher(text).replaceAll(" ");
        if (of(plain) <= columns) {
            return plain;
        }
        StringBuilder kept = new StringBuilder();
        int[] characters = plain.codePoints().toArray();
        int used = of(ELLIPSIS);
        for (int i = 0; used + Math.max(0, WCWidth.wcwidth(characters[i])) <= columns; i++) {
            used += Math.max(0, WCWidth.wcwidth(characters[i]));
            kept.appendCodePoint(characters[i]);
        }
        return columns < 1 ? "" : kept + ELLIPSIS;
    }
}
