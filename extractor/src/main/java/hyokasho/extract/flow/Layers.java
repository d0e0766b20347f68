package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.OptionalInt;

/**
 * Whether a document writes its pages in two layers, each from top to bottom: first what has one line, then what wraps.
 * There no label of one line is written behind a wrapped label or text; elsewhere half of them are.
 */
final class Layers {

    /** In layers, so many of the pairs of a label of one line and of something that wraps have the label first. */
    private static final double SURE = 0.85;

    /** So many pages with such pairs do not look so by chance. */
    private static final int FEWEST_PAGES = 3;

    /** At most so many of the pieces of a page that has layers are in the other one. */
    private static final double MISPLACED = 0.2;

    /** One of the first two lines of a text that wraps is as long as this; the first may be one in ＜＞. */
    private static final int SHORTEST_WRAPPED = 15;

    private Layers() {}

    /** Whether a document writes so. */
    static boolean areIn(List<List<Piece>> pages) {
        int first = 0;
        int all = 0;
        int telling = 0;
        for (List<Piece> page : pages) {
            int labels = 0;
            int ahead = 0;
            int wrapped = 0;
            for (int i = 0; i < page.size(); i++) {
                labels += isLabelOfOneLine(page, i) ? 1 : 0;
                wrapped += isWrapped(page, i) ? 1 : 0;
                ahead += isWrapped(page, i) ? labels : 0;
            }
            first += ahead;
            all += labels * wrapped;
            telling += labels * wrapped > 0 ? 1 : 0;
        }
        return telling >= FEWEST_PAGES && first > SURE * all;
    }

    /** Where the second layer of a page begins, if the document writes so. */
    static OptionalInt second(List<Piece> page) {
        int units = 0;
        int misplaced = 0;
        for (int i = 0; i < page.size(); i++) {
            misplaced += isLabelOfOneLine(page, i) ? 1 : 0;
            units += isLabelOfOneLine(page, i) || isWrapped(page, i) ? 1 : 0;
        }
        int fewest = Integer.MAX_VALUE;
        int begin = 0;
        for (int i = 0; i < page.size(); i++) {
            if (isWrapped(page, i)) {
                begin = misplaced < fewest ? i : begin;
                fewest = Math.min(fewest, misplaced);
                misplaced++;
            }
            misplaced -= isLabelOfOneLine(page, i) ? 1 : 0;
        }
        return fewest <= MISPLACED * units ? OptionalInt.of(begin) : OptionalInt.empty();
    }

    private static boolean isLabelOfOneLine(List<Piece> page, int i) {
        return page.get(i).is(Kind.LABEL) && page.get(i).spans().size() == 1;
    }

    private static boolean isWrapped(List<Piece> page, int i) {
        Piece piece = page.get(i);
        if (piece.is(Kind.LABEL)) {
            return piece.spans().size() > 1;
        }
        boolean begins = i == 0 || !page.get(i - 1).is(Kind.TEXT) || piece.before() == Break.BLANK;
        return begins && isText(page, i) && goesOn(page, i + 1) && (isLong(page, i) || isLong(page, i + 1));
    }

    private static boolean isText(List<Piece> page, int i) {
        return i < page.size() && page.get(i).is(Kind.TEXT);
    }

    private static boolean goesOn(List<Piece> page, int i) {
        return isText(page, i) && page.get(i).before() == Break.LINE;
    }

    private static boolean isLong(List<Piece> page, int i) {
        return page.get(i).text().strip().length() >= SHORTEST_WRAPPED;
    }
}
