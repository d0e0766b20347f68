package hyokasho.corpus.search;

import java.util.Map;

/**
 * Makes a query as it is typed in Japan one of Lucene's syntax: wide operators, quotation marks and spaces become narrow,
 * and signs that would mean something to Lucene alone, as in 12:30 or USB/DVD, are escaped.
 */
final class QueryTyping {

    private static final String QUOTE = "\"";

    /** An opening quotation mark and those that close it. */
    private static final Map<Character, String> QUOTES =
            Map.of('"', "\"＂”“", '＂', "\"＂”“", '“', "\"＂”“", '”', "\"＂”“", '「', "」", '『', "』", '｢', "｣", '〝', "〟〞");

    private static final String ESCAPED = "\\/:=<>[]{}^?!@";

    private static final char WAVE_DASH = '〜';
    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';
    private static final int WIDE_TO_NARROW = FIRST_WIDE - '!';

    private QueryTyping() {}

    /** {@code query} in Lucene's syntax. */
    static String plain(String query) throws SearchException {
        StringBuilder plain = new StringBuilder(query.length());
        String closing = "";
        for (char c : query.toCharArray()) {
            if (closing.isEmpty() && QUOTES.containsKey(c)) {
                closing = QUOTES.get(c);
                plain.append(QUOTE);
            } else if (!closing.isEmpty() && closing.indexOf(c) >= 0) {
                closing = "";
                plain.append(QUOTE);
            } else {
                append(closing.isEmpty() ? narrow(c) : c, closing.isEmpty() ? ESCAPED : "\\\"", plain);
            }
        }
        if (!closing.isEmpty()) {
            throw new SearchException("A quotation mark is missing in the query " + query + "; write \"phrase\".");
        }
        return plain.toString();
    }

    private static char narrow(char c) {
        if (c == WAVE_DASH) {
            return '~';
        }
        return c >= FIRST_WIDE && c <= LAST_WIDE ? (char) (c - WIDE_TO_NARROW) : c;
    }

    private static void append(char c, String escaped, StringBuilder plain) {
        if (escaped.indexOf(c) >= 0) {
            plain.append('\\');
        }
        plain.append(c);
    }
}
