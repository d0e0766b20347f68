package hyokasho.extract.flow;

import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How wide the boxes beside labels are in a document, as its texts wrap there. Some boxes take a whole row of the form
 * instead, and are wider by a third or so.
 *
 * @param characters of full width, by the em of their lines; 0 if too few texts wrap to tell
 */
record ColumnWidth(double characters) {

    /** So many texts tell. */
    private static final int FEWEST = 8;

    /** Texts in boxes of one width wrap at widths that differ by so much. */
    private static final double NEAR = 0.05;

    /** A text with lines so much longer than the column does not stand in it. */
    private static final double WIDER = 1.17;

    /** One whose lines wrap between these does; a line that is shorter does not wrap. */
    private static final double NARROWEST = 0.88;

    private static final double WIDEST = 1.1;

    /** Shorter lines do not wrap at the end of such a box. */
    private static final double SHORTEST = 12;

    /** What a text's lines say of its box. */
    enum Box {
        WIDE,
        COLUMN,
        UNKNOWN
    }

    /**
     * @param pages what is written on each
     */
    static ColumnWidth of(List<List<Piece>> pages) {
        double[] widths =
                pages.stream().flatMapToDouble(ColumnWidth::wraps).sorted().toArray();
        return new ColumnWidth(widths.length < FEWEST ? 0 : usual(widths));
    }

    /** The one that has most others near it. */
    private static double usual(double[] sorted) {
        double usual = 0;
        int most = 0;
        int from = 0;
        int to = 0;
        for (double width : sorted) {
            while (sorted[from] < width * (1 - NEAR)) {
                from++;
            }
            while (to < sorted.length && sorted[to] <= width * (1 + NEAR)) {
                to++;
            }
            if (to - from >= most) {
                most = to - from;
                usual = width;
            }
        }
        return usual;
    }

    /** By line that wraps, the longest such line of its text. */
    private static DoubleStream wraps(List<Piece> pieces) {
        DoubleStream.Builder widths = DoubleStream.builder();
        for (List<Piece> lines : texts(pieces)) {
            double wrapped = wrapped(lines);
            for (int line = 1; line < lines.size() && wrapped > 0; line++) {
                widths.add(wrapped);
            }
        }
        return widths.build();
    }

    /** By piece, what the lines that are written in one go with it say. */
    Box[] boxes(List<Piece> pieces) {
        Box[] boxes = new Box[pieces.size()];
        int from = 0;
        for (List<Piece> lines : texts(pieces)) {
            Arrays.fill(boxes, from, from + lines.size(), box(lines));
            from += lines.size();
        }
        return boxes;
    }

    private Box box(List<Piece> lines) {
        if (characters == 0 || !lines.get(0).is(Kind.TEXT)) {
            return Box.UNKNOWN;
        }
        double wrapped = wrapped(lines);
        if (wrapped > WIDER * characters) {
            return Box.WIDE;
        }
        double widest = lines.stream().mapToDouble(ColumnWidth::width).max().orElse(0);
        return wrapped >= NARROWEST * characters && widest <= WIDEST * characters ? Box.COLUMN : Box.UNKNOWN;
    }

    /** Whether a line ends so far ahead of where lines wrap that more would have fit on it. */
    boolean endsEarly(Piece line) {
        return width(line) < NARROWEST * characters;
    }

    /** All pieces, those together that are lines of a text in one go. */
    private static List<List<Piece>> texts(List<Piece> pieces) {
        List<List<Piece>> texts = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= pieces.size(); to++) {
            if (to == pieces.size() || !goesOn(pieces.get(to - 1), pieces.get(to))) {
                texts.add(pieces.subList(from, to));
                from = to;
            }
        }
        return texts;
    }

    private static boolean goesOn(Piece before, Piece piece) {
        return piece.before() == Break.LINE && piece.is(Kind.TEXT) && before.is(Kind.TEXT);
    }

    /** The longest line that goes on below; 0 for none. */
    private static double wrapped(List<Piece> lines) {
        return lines.subList(0, lines.size() - 1).stream()
                .filter(line -> line.is(Kind.TEXT) && !endsSentence(line.text().strip()))
                .mapToDouble(ColumnWidth::width)
                .filter(width -> width > SHORTEST)
                .max()
                .orElse(0);
    }

    /** Whether a line ends where a sentence, a （ ） or a line in ＜＞ does. */
    static boolean endsSentence(String line) {
        return line.isEmpty() || "。）)＞>」】".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static double width(Piece line) {
        Span span = line.spans().get(0);
        return span.box().width() / span.size();
    }
}
