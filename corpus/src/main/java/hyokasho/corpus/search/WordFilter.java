package hyokasho.corpus.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text, folded, with the parts of those that are terms of the forms. */
final class WordFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final DomainTerms terms;
    private final TextFolding folding;
    private final Deque<String> parts = new ArrayDeque<>();

    WordFilter(TokenStream words, DomainTerms terms, TextFolding folding) {
        super(words);
        this.terms = terms;
        this.folding = folding;
    }

    @Override
    public boolean incrementToken() throws IOException {
        String word = parts.poll();
        if (word == null) {
            if (!input.incrementToken()) {
                return false;
            }
            word = term.toString();
            parts.addAll(terms.partsOf(word));
        }
        term.setEmpty().append(folding.fold(word));
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts.clear();
    }
}
