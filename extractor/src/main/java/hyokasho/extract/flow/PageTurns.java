package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts a text into what is read at once: its pages. A text that lost the ends of its pages keeps the order in which they
 * are read, so it is parted at its headings.
 */
final class PageTurns {

    /** No page has more pieces. */
    private static final int LONGEST_PAGE = 400;

    /** A part of a text without pages has so many at least, unless a chapter begins. */
    private static final int SHORTEST_PART = 30;

    private PageTurns() {}

    static List<List<Piece>> parts(List<Piece> pieces) {
        List<List<Piece>> parts = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= pieces.size(); to++) {
            if (to == pieces.size() || pieces.get(to).before() == Break.PAGE) {
                add(pieces.subList(from, to), parts);
                from = to;
            }
        }
        return parts;
    }

    private static void add(List<Piece> page, List<List<Piece>> parts) {
        int from = 0;
        for (int i = 1; i < page.size() && page.size() > LONGEST_PAGE; i++) {
            boolean tooLong = i - from >= LONGEST_PAGE;
            boolean heading = i - from >= SHORTEST_PART && isHeading(page.get(i));
            if (tooLong || heading) {
                parts.add(page.subList(from, i));
                from = i;
            }
        }
        parts.add(page.subList(from, page.size()));
    }

    private static boolean isHeading(Piece piece) {
        return piece.is(Kind.LABEL)
                && piece.slots().stream()
                        .allMatch(slot -> slot.kind() == Slot.Kind.HEADING || slot.kind() == Slot.Kind.CHAPTER);
    }
}
