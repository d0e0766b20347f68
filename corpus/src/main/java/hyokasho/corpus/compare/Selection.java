package hyokasho.corpus.compare;

import hyokasho.corpus.search.DocumentFilter;
import hyokasho.corpus.search.TextFolding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which documents are asked: by words of their 評価書名, all of which have to occur, and by the filters of a search. */
public final class Selection {

    private final TextFolding folding = new TextFolding();
    private final List<String> words;
    private final DocumentFilter filter;

    /** Documents with all of {@code words}, which have spaces between, in their title. */
    public Selection(Optional<String> words, DocumentFilter filter) {
        this.words = words.stream()
                .flatMap(text -> Arrays.stream(text.split("[\\s\\u3000]+")))
                .map(folding::fold)
                .filter(word -> !word.isEmpty())
                .toList();
        this.filter = filter;
    }

    /** Whether a document is meant. */
    public boolean accepts(Subject subject) {
        String title = folding.fold(subject.title());
        return words.stream().allMatch(title::contains) && filter.accepts(subject.facts());
    }
}
