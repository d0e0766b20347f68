package hyokasho.benchmark;

import hyokasho.corpus.same.Shingling;
import hyokasho.corpus.search.TextFolding;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Every run of so many words, as kuromoji cuts them, is a shingle: the other way to {@code CharacterShingles}. */
final class WordShingles implements Shingling {

    private final int length;
    private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL);

    WordShingles(int length) {
        this.length = length;
    }

    @Override
    public long[] of(TextFolding.Folded text) {
        long[] words = words(text.text(), tokenizer);
        long[] shingles = new long[Math.max(words.length == 0 ? 0 : 1, words.length - length + 1)];
        for (int i = 0; i < shingles.length; i++) {
            for (int j = i; j < Math.min(words.length, i + length); j++) {
                shingles[i] = (shingles[i] + words[j]) * 0x9E3779B97F4A7C15L;
                shingles[i] ^= shingles[i] >>> 29;
            }
        }
        return shingles;
    }

    private static long[] words(String text, Tokenizer tokenizer) {
        List<Long> words = new ArrayList<>();
        tokenizer.setReader(new StringReader(text));
        CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
        try (tokenizer) {
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                words.add(term.toString().chars().asLongStream().reduce(7, (hash, c) -> hash * 1_000_003 + c));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stream().mapToLong(Long::longValue).toArray();
    }
}
