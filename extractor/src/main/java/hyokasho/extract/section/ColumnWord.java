package hyokasho.extract.section;

import hyokasho.extract.block.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two spaces in a text that keeps columns, of which each character takes one.
 *
 * @param span that it is a part of, from one character to before another; with the spaces behind it
 * @param apart whether more than one space is ahead of it, or nothing
 */
record ColumnWord(Span span, int from, int to, boolean apart) {

    /** Latin letters, digits and spaces are printed half as wide as others. */
    static final double SPACE = 0.5;

    private static final char FIRST_WIDE = 0x2000;

    /** A wider gap is more than one space, in ems. */
    private static final double ONE_SPACE = 1.2;

    /** The words of spans that stand from left to right in each line. */
    static List<ColumnWord> of(List<Span> spans) {
        List<ColumnWord> words = new ArrayList<>();
        double top = Double.NEGATIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (Span span : spans) {
            boolean apart = span.top() != top || span.left() > right + ONE_SPACE * span.size();
            for (int from = 0, to; from < span.text().length(); from = to) {
                to = end(span.text(), from);
                words.add(new ColumnWord(span, from, to, apart && from == 0));
            }
            top = span.top();
            right = words.get(words.size() - 1).right();
        }
        return words;
    }

    /** Behind the spaces that follow. */
    private static int end(String text, int from) {
        int to = from + 1;
        while (to < text.length()
                && !(Character.isSpaceChar(text.charAt(to - 1)) && !Character.isSpaceChar(text.charAt(to)))) {
            to++;
        }
        return to;
    }

    double left() {
        return span.left() + from * em();
    }

    double right() {
        return span.left() + to * em();
    }

    double top() {
        return span.top();
    }

    double em() {
        return span.size();
    }

    String text() {
        return span.text().substring(from, to).strip();
    }

    /** In ems of print. */
    double printedWidth() {
        return text().chars().mapToDouble(c -> c < FIRST_WIDE ? SPACE : 1).sum();
    }

    /** Words that follow each other, with what stands between them, span by span. */
    static List<Span> together(List<ColumnWord> words) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || words.get(i).span != words.get(from).span) {
                spans.add(words.get(from).span.part(words.get(from).from, words.get(i - 1).to));
                from = i;
            }
        }
        return spans;
    }
}
