package hyokasho.corpus.search;

import hyokasho.form.Folding;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Makes texts comparable: width and compatibility forms (NFKC), case, lookalikes; white space is left out.
 *
 * <pre>
 * ｸﾗｳﾄﾞ サ―ビス    クラウドサ-ビス
 * </pre>
 *
 * Unlike {@link Folding} it keeps punctuation, so that a word does not run over the end of a sentence.
 */
public final class TextFolding {

    private static final int HALFWIDTH_VOICED = 0xFF9E;
    private static final int HALFWIDTH_SEMI_VOICED = 0xFF9F;

    private final Folding lookalikes = Folding.standard();

    /** The folded text. */
    public String fold(String text) {
        return folded(text).text();
    }

    /** The folded text with the places its characters came from. */
    public Folded folded(String text) {
        Folded.Builder folded = new Folded.Builder(text.length());
        int end;
        for (int start = 0; start < text.length(); start = end) {
            end = endOfCluster(text, start);
            if (end == start + 1 && isPlain(text.charAt(start))) {
                folded.append(text.charAt(start), start, end);
            } else {
                append(Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC), start, end, folded);
            }
        }
        return folded.build();
    }

    /** Voicing marks of half-width kana and combining marks belong to the character before them. */
    private static int endOfCluster(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return c == HALFWIDTH_VOICED
                || c == HALFWIDTH_SEMI_VOICED
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Kana and the common ideographs stand for themselves. */
    private static boolean isPlain(char c) {
        return c >= 'ぁ' && c <= 'ヺ' || c >= '\u4E00' && c <= '\u9FFF';
    }

    private void append(String cluster, int start, int end, Folded.Builder folded) {
        cluster.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> !Character.isIdentifierIgnorable(c))
                .map(lookalikes::withoutLookalikes)
                .forEach(c -> folded.append(c, start, end));
    }

    /**
     * A folded text that knows where it came from.
     *
     * @param codePoints what is left
     * @param starts for each of them the index of the character in the original that it comes from
     * @param ends for each of them the index behind that character
     */
    public record Folded(int[] codePoints, int[] starts, int[] ends) {

        /** How many characters are left. */
        public int length() {
            return codePoints.length;
        }

        /** What is left as a text. */
        public String text() {
            return new String(codePoints, 0, codePoints.length);
        }

        /** The folded characters from one place up to another. */
        String text(int from, int to) {
            return new String(codePoints, from, to - from);
        }

        private static final class Builder {

            private int[] codePoints;
            private int[] starts;
            private int[] ends;
            private int length;

            Builder(int capacity) {
                codePoints = new int[capacity];
                starts = new int[capacity];
                ends = new int[capacity];
            }

            void append(int c, int start, int end) {
                if (length == codePoints.length) {
                    int capacity = 2 * length + 8;
                    codePoints = Arrays.copyOf(codePoints, capacity);
                    starts = Arrays.copyOf(starts, capacity);
                    ends = Arrays.copyOf(ends, capacity);
                }
                codePoints[length] = c;
                starts[length] = start;
                ends[length] = end;
                length++;
            }

            Folded build() {
                return new Folded(
                        Arrays.copyOf(codePoints, length), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
            }
        }
    }
}
