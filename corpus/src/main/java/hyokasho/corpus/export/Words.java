package hyokasho.corpus.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.StringJoiner;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts a Japanese text into words between spaces, so that a full-text search that knows only spaces finds them: first the
 * words as kuromoji tells them, compounds with their parts, then all pairs of neighbouring characters in their order.
 *
 * <pre>
 * 再委託先へ    再 委託 先 へ 再委 委託 託先 先へ
 * </pre>
 *
 * By the pairs every word of two characters is found wherever it occurs, and a longer one by the phrase of its pairs
 * ({@code "再委 委託"}). Widths are made equal (NFKC). Known weakness: such a phrase also runs over a punctuation mark.
 */
final class Words {

    private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH);

    /** The words of {@code text} and its pairs of characters. */
    String of(String text) {
        String equal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringJoiner words = new StringJoiner(" ");
        tokens(equal, tokenizer, words);
        pairs(equal, words);
        return words.toString();
    }

    private static void tokens(String text, Tokenizer tokenizer, StringJoiner words) {
        tokenizer.setReader(new StringReader(text));
        CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
        try (tokenizer) {
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                words.add(term);
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters and digits that stand side by side; white space within a word does not part them. */
    private static void pairs(String text, StringJoiner words) {
        int before = -1;
        for (int c : text.codePoints().filter(c -> !Character.isWhitespace(c)).toArray()) {
            boolean letter = isPartOfWords(c);
            if (letter && before >= 0) {
                words.add(Character.toString(before) + Character.toString(c));
            }
            before = letter ? c : -1;
        }
    }

    /** What SQLite takes for a part of a word, too. */
    private static boolean isPartOfWords(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
