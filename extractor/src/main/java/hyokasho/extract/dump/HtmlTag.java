package hyokasho.extract.dump;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag in a text.
 *
 * @param name of its element, in lower case
 * @param element what it does to the text
 * @param closing whether it ends its element
 * @param attributes as written
 * @param end the place behind it
 */
record HtmlTag(String name, HtmlElement element, boolean closing, String attributes, int end) {

    /** Merged cells are at most so many; a number beyond is a mistake. */
    private static final int MOST_MERGED = 100;

    /** What follows {@code <} and the element's name. What nests is bounded, and nothing is tried twice. */
    private static final Pattern REST = Pattern.compile("((?:\\s{1,99}+[A-Za-z_:@][-\\w:.@]{0,99}+"
            + "(?:\\s{0,99}+=\\s{0,99}+(?:\"[^\"]*+\"|'[^']{0,2000}+'|[^\\s\"'<>]{1,2000}+))?+){0,40}+)\\s{0,99}+/?+>");

    private static final Pattern TYPE = Pattern.compile("(?i)\\btype\\s*=\\s*[\"']?(checkbox|radio)\\b");
    private static final Pattern CHECKED = Pattern.compile("(?i)(?:^|\\s)checked(?:\\s|=|$)");
    private static final Pattern MERGED = Pattern.compile("(?i)\\b(col|row)span\\s*=\\s*[\"']?([0-9]{1,5})");

    /** What stands behind an element's name up to {@code >}, its first group the attributes; that must be looking at. */
    static Matcher rest(String text, int from) {
        return REST.matcher(text).region(from, text.length());
    }

    /** {@code <input type="checkbox">}, or one of whom only one can be checked. */
    boolean isCheckBox() {
        return TYPE.matcher(attributes).find();
    }

    boolean isChecked() {
        return CHECKED.matcher(attributes).find();
    }

    /** How many columns or rows ({@code "col"}, {@code "row"}) a cell takes. */
    int merged(String direction) {
        Matcher matcher = MERGED.matcher(attributes);
        while (matcher.find()) {
            if (matcher.group(1).toLowerCase(Locale.ROOT).equals(direction)) {
                return Math.max(1, Math.min(MOST_MERGED, Integer.parseInt(matcher.group(2))));
            }
        }
        return 1;
    }
}
