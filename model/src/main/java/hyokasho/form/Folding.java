package hyokasho.form;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes texts comparable that differ only in how they are typed: width, white space, punctuation, lookalikes and the ※ of
 * required items.
 *
 * <pre>
 * ２．特定個人情報の入手 ※    2特定個人情報の入手
 * ①ﾌｧｲﾙの種類                1ファイルの種類
 * </pre>
 *
 * Only for comparing with what the form prints; what an author wrote is never folded in the output.
 */
public final class Folding {

    private static final String LOOKALIKES = "/hyokasho/forms/lookalikes.csv";

    /** Punctuation says nothing about which label it is. */
    private static final String IGNORED = "※.,:;、。・()[]{}【】「」『』<>〈〉《》〔〕'\"`´|/\\";

    private final Map<Integer, String> lookalikes;

    /** By character, what it folds to, as far as it was asked: a text has few different ones. Threads find the same. */
    private final String[] known = new String[Character.MAX_VALUE + 1];

    private Folding(Map<Integer, String> lookalikes) {
        this.lookalikes = lookalikes;
    }

    /** The folding that the program's own table of lookalikes describes. */
    public static Folding standard() {
        Map<Integer, String> lookalikes = new HashMap<>();
        for (List<String> row : DataFile.rows(LOOKALIKES, 2)) {
            row.get(1).codePoints().forEach(c -> lookalikes.put(c, row.get(0)));
        }
        return new Folding(Map.copyOf(lookalikes));
    }

    /** The character that stands for {@code c} and all that look like it; {@code c} itself if none does. */
    public int withoutLookalikes(int c) {
        String representative = lookalikes.get(c);
        return representative == null ? c : representative.codePointAt(0);
    }

    /** The text without what does not matter when it is compared. */
    public String fold(String text) {
        return folded(text).text();
    }

    /** What a text of one character folds to. */
    public String fold(int c) {
        if (c >= known.length) {
            return lookUp(c);
        }
        String folded = known[c];
        if (folded == null) {
            folded = lookUp(c);
            known[c] = folded;
        }
        return folded;
    }

    /** A folded text with the place in {@code text} of every folded character. */
    public Folded folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] origins = new int[text.length() + 1];
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int from = folded.length();
            if (isPlain(c)) {
                folded.append((char) c);
            } else {
                folded.append(fold(c));
            }
            if (folded.length() > origins.length) {
                // few characters fold to more than one, but one of them to eighteen
                origins = Arrays.copyOf(origins, 2 * folded.length());
            }
            Arrays.fill(origins, from, folded.length(), i);
            i += Character.charCount(c);
        }
        return new Folded(folded.toString(), origins);
    }

    /** Kana and the common ideographs stand for themselves. */
    private static boolean isPlain(int c) {
        return c >= 0x3041 && c <= 0x30FA || c >= 0x4E00 && c <= 0x9FFF;
    }

    private String lookUp(int c) {
        if (isPlain(c)) {
            return Character.toString(c);
        }
        String direct = lookalikes.get(c);
        if (direct != null) {
            return withoutIgnored(direct);
        }
        if (c < 0x80) {
            return Character.isWhitespace(c) || IGNORED.indexOf(c) >= 0 ? "" : Character.toString(c);
        }
        String wide = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        StringBuilder result = new StringBuilder();
        wide.codePoints().forEach(w -> result.append(lookalikes.getOrDefault(w, Character.toString(w))));
        return withoutIgnored(result.toString());
    }

    private static String withoutIgnored(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && IGNORED.indexOf(c) < 0)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /**
     * A folded text that knows where it came from.
     *
     * @param text what is left
     * @param origins for each of its chars the index in the text as printed
     */
    public record Folded(String text, int[] origins) {

        /** The index in the printed text behind the first {@code length} folded chars. */
        public int printedLength(int length, String printed) {
            if (length == 0) {
                return 0;
            }
            int last = origins[length - 1];
            return last + Character.charCount(printed.codePointAt(last));
        }
    }
}
