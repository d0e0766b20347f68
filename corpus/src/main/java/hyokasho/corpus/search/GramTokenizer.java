package hyokasho.corpus.search;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * All characters of a text, folded, and at the place of each the pair that it makes with the next one:
 *
 * <pre>
 * 再委託    再 再委 | 委 委託 | 託
 * </pre>
 */
final class GramTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private final TextFolding folding;
    private TextFolding.Folded text;
    private int length;
    private int position;
    private boolean pair;

    GramTokenizer(TextFolding folding) {
        this.folding = folding;
        this.text = folding.folded("");
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        StringWriter original = new StringWriter();
        input.transferTo(original);
        text = folding.folded(original.toString());
        length = original.getBuffer().length();
        position = 0;
        pair = false;
    }

    @Override
    public boolean incrementToken() {
        if (position == text.length()) {
            return false;
        }
        clearAttributes();
        int end = position + (pair ? 2 : 1);
        term.append(text.text(position, end));
        offset.setOffset(text.starts()[position], text.ends()[end - 1]);
        increment.setPositionIncrement(pair ? 0 : 1);
        boolean pairFollows = !pair && position + 1 < text.length();
        position += pairFollows ? 0 : 1;
        pair = pairFollows;
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(length, length);
    }
}
