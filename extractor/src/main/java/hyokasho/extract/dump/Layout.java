package hyokasho.extract.dump;

import hyokasho.document.Box;
import hyokasho.extract.block.Block;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import java.util.List;

/** Lays lines of text out as if they were printed: a line below the other, a character an em wide. */
final class Layout {

    /** The em, in points. */
    private static final double EM = 10;

    /** From line to line, in points. */
    static final double PITCH = 11.5;

    private Layout() {}

    /** A line in one piece, without the white space at its ends; nothing for a blank one. */
    static List<Span> line(int page, int row, String text, int line) {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from)) && text.charAt(from) != '\u3000') {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return from == to ? List.of() : List.of(span(page, row, text, from, to, line));
    }

    private static Span span(int page, int row, String text, int from, int to, int line) {
        int column = text.codePointCount(0, from);
        return span(page, text.substring(from, to), column, column, row * PITCH, line);
    }

    /** A piece of a line that begins in a column, laid out in column {@code x}; both are counted from 0. */
    static Span span(int page, String text, int column, double x, double top, int line) {
        return Span.ofText(page, text, x * EM, top, EM, line, column + 1);
    }

    /** A page without any lines, as high and wide as what is on it. */
    static PageBlocks page(int number, List<List<Span>> rows) {
        return page(number, rows.stream().flatMap(List::stream).toList(), rows.size() * PITCH);
    }

    /** The same for spans from top to bottom and left to right. */
    static PageBlocks page(int number, List<Span> spans, double height) {
        double right = spans.stream().mapToDouble(Span::right).max().orElse(0);
        Block open = new Block(number, false, new Box(0, 0, right, height), false, false, spans);
        int visible = spans.stream().mapToInt(Span::visible).sum();
        return new PageBlocks(number, right, height, List.of(open), List.of(), List.of(), 0, visible, false);
    }
}
