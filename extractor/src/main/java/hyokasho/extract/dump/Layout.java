package hyokasho.extract.dump;

import hyokasho.document.Box;
import hyokasho.extract.block.Block;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays lines of text out as if they were printed: a line below the other, a character an em wide. */
final class Layout {

    /** The em, in points. */
    private static final double EM = 10;

    /** From line to line, in points. */
    private static final double PITCH = 12;

    /** Two spaces or more part what stands side by side. */
    private static final Pattern PIECE = Pattern.compile("\\S+(?:[ \u3000]\\S+)*");

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

    /** The pieces that spaces part, each at its column. */
    static List<Span> pieces(int page, int row, String text, int line) {
        Matcher matcher = PIECE.matcher(text);
        return matcher.results()
                .map(piece -> span(page, row, text, piece.start(), piece.end(), line))
                .toList();
    }

    private static Span span(int page, int row, String text, int from, int to, int line) {
        int column = text.codePointCount(0, from);
        return Span.ofText(page, text.substring(from, to), column * EM, row * PITCH, EM, line, column + 1);
    }

    /** A page without any lines, as high and wide as what is on it. */
    static PageBlocks page(int number, List<List<Span>> rows) {
        List<Span> spans = rows.stream().flatMap(List::stream).toList();
        double right = spans.stream().mapToDouble(Span::right).max().orElse(0);
        double bottom = rows.size() * PITCH;
        Block open = new Block(number, false, new Box(0, 0, right, bottom), false, false, spans);
        int visible = spans.stream().mapToInt(Span::visible).sum();
        return new PageBlocks(number, right, bottom, List.of(open), List.of(), List.of(), 0, visible);
    }
}
