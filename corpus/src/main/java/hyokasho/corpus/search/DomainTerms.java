package hyokasho.corpus.search;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import hyokasho.form.Entry;
import hyokasho.form.FormCatalogue;
import hyokasho.form.Option;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words of the forms that kuromoji would cut: runs of ideographs and katakana in their labels, headings and options,
 * such as 再委託 or 庁内連携システム. Those that it knows by itself are left out, for a user dictionary would find them in the
 * midst of other words (本人 in 日本人).
 */
final class DomainTerms {

    /** Shorter ones are words that kuromoji knows, or parts of others. */
    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}ァ-ヺー]{3,}");

    /** For each term what stands in it: shorter terms, and the words that kuromoji cuts it into. */
    private final Map<String, List<String>> parts;

    private DomainTerms(Map<String, List<String>> parts) {
        this.parts = parts;
    }

    /** Everything that may be a term, as it is printed in the official forms; this needs no dictionary. */
    static SortedSet<String> candidates(FormCatalogue catalogue) {
        SortedSet<String> candidates = new TreeSet<>();
        catalogue.forms().stream()
                .flatMap(form -> form.entries().stream())
                .flatMap(DomainTerms::printed)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC))
                .flatMap(text -> RUN.matcher(text).results().map(MatchResult::group))
                .forEach(candidates::add);
        return candidates;
    }

    private static Stream<String> printed(Entry entry) {
        return Stream.of(
                        Stream.of(entry.label()),
                        entry.headings().stream(),
                        entry.group().stream(),
                        entry.columns().keySet().stream(),
                        entry.options().stream().map(Option::label))
                .flatMap(texts -> texts);
    }

    /** Those of {@code candidates} that kuromoji cuts. */
    static DomainTerms among(SortedSet<String> candidates) {
        Map<String, List<String>> cut = candidates.stream().collect(toMap(term -> term, DomainTerms::words));
        cut.values().removeIf(words -> words.size() < 2);
        Map<String, List<String>> parts = cut.keySet().stream().collect(toMap(term -> term, term -> parts(term, cut)));
        return new DomainTerms(parts);
    }

    private static List<String> parts(String term, Map<String, List<String>> cut) {
        Stream<String> shorter = cut.keySet().stream()
                .filter(other -> term.contains(other) && !term.equals(other))
                .sorted();
        return Stream.concat(shorter, cut.get(term).stream()).distinct().toList();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (Tokenizer tokenizer = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH)) {
            tokenizer.setReader(new StringReader(text));
            CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                words.add(term.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** What stands in a term; nothing for any other word. */
    List<String> partsOf(String word) {
        return parts.getOrDefault(word, List.of());
    }

    /** The terms. */
    SortedSet<String> all() {
        return new TreeSet<>(parts.keySet());
    }

    /** As kuromoji wants them: each a word of its own. */
    @Nullable
    UserDictionary dictionary() {
        String rows = parts.keySet().stream()
                .sorted()
                .map(term -> String.join(",", term, term, term, "カスタム名詞"))
                .collect(joining("\n"));
        try {
            return UserDictionary.open(new StringReader(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
