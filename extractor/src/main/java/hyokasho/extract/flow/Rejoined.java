package hyokasho.extract.flow;

import hyokasho.document.TextRange;
import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.List;

/** Puts an author's line together again that spaces and his own brackets parted. */
final class Rejoined {

    private final List<Span> lines;
    private int line;

    /**
     * @param lines the lines that the pieces are parts of, in their order
     */
    Rejoined(List<Span> lines) {
        this.lines = lines;
    }

    List<Piece> of(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        int from = 0;
        while (from < pieces.size()) {
            int to = from + 1;
            while (to < pieces.size() && pieces.get(to).before().besides()) {
                to++;
            }
            joined.addAll(row(pieces.subList(from, to)));
            from = to;
        }
        return joined;
    }

    private List<Piece> row(List<Piece> row) {
        line = lineOf(row.get(0).spans().get(0));
        List<Piece> joined = new ArrayList<>();
        boolean boxes =
                row.stream().anyMatch(p -> p.is(Kind.BOX) || p.is(Kind.MARK) || p.isBracket() || p.is(Kind.COUNT));
        boolean ofForm = boxes || isInFormsParentheses(row) || isEndOfTornParentheses(row);
        int i = 0;
        while (i < row.size()) {
            int bracketed = bracketedText(row, i);
            int to = bracketed > i ? bracketed : i + 1;
            Piece piece = bracketed > i ? merge(row.subList(i, to)) : row.get(i);
            Piece last = joined.isEmpty() ? piece : joined.get(joined.size() - 1);
            boolean goesOn = !joined.isEmpty()
                    && (last.is(Kind.TEXT) || !ofForm && isPunctuation(last))
                    && (piece.is(Kind.TEXT) || !ofForm && isPunctuation(piece))
                    && adjoins(last, piece);
            if (goesOn) {
                joined.set(joined.size() - 1, merge(List.of(last, piece)));
            } else {
                joined.add(piece);
            }
            i = to;
        }
        return joined;
    }

    /**
     * No author begins a text with a ）, but a line that goes on with another. One that is closed by a （ was written from
     * right to left as a whole, and is parted as such.
     */
    private static boolean isEndOfTornParentheses(List<Piece> row) {
        String end = row.get(row.size() - 1).text().strip();
        return row.get(0).closesParenthesis()
                && row.get(0).before().isApart()
                && !end.endsWith("（")
                && !end.endsWith("(");
    }

    private static boolean isPunctuation(Piece piece) {
        return piece.is(Kind.PARENTHESIS) || piece.is(Kind.SQUARE);
    }

    /** A whole row in （ ） that stand off what is between them, as the form prints them beside a check box. */
    private static boolean isInFormsParentheses(List<Piece> row) {
        int last = row.size() - 1;
        return last > 1
                && row.get(0).opensParenthesis()
                && row.get(last).closesParenthesis()
                && row.get(1).before() == Break.SPACE
                && row.get(last).before() == Break.SPACE
                && row.subList(1, last).stream().allMatch(piece -> piece.is(Kind.TEXT));
    }

    /** The end of an author's own brackets with text in them, or {@code from}. */
    private static int bracketedText(List<Piece> row, int from) {
        if (!row.get(from).is(Kind.OPEN)) {
            return from;
        }
        int i = from + 1;
        while (i < row.size() && row.get(i).is(Kind.TEXT)) {
            i++;
        }
        boolean closed = i > from + 1 && i < row.size() && row.get(i).is(Kind.CLOSE);
        return closed ? i + 1 : from;
    }

    private boolean adjoins(Piece a, Piece b) {
        return !around(a.spans().get(0), b.spans().get(b.spans().size() - 1)).isBlank();
    }

    private Piece merge(List<Piece> pieces) {
        Piece first = pieces.get(0);
        Piece last = pieces.get(pieces.size() - 1);
        Span whole = around(first.spans().get(0), last.spans().get(last.spans().size() - 1));
        return Piece.of(Kind.TEXT, whole, first.before());
    }

    /** The part of a line from one of its parts to another; a blank one if they are of different lines. */
    private Span around(Span first, Span last) {
        Span whole = lines.get(lineOf(first));
        TextRange range = whole.range().orElseThrow();
        TextRange to = last.range().orElseThrow();
        if (to.line() != range.line() || to.to() > range.to()) {
            return whole.part(0, 0);
        }
        // not by columns: markup may stand between two characters
        return whole.part(
                first.order() - whole.order(), last.order() + last.text().length() - whole.order());
    }

    /** The line that a piece is of, from the first one of this row. */
    private int lineOf(Span part) {
        TextRange from = part.range().orElseThrow();
        for (int i = line; i < lines.size(); i++) {
            TextRange range = lines.get(i).range().orElseThrow();
            if (range.line() == from.line() && range.from() <= from.from() && from.from() <= range.to()) {
                return i;
            }
        }
        throw new IllegalStateException("A piece is of none of the lines: " + part);
    }
}
