package hyokasho.extract.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Which pieces of a document are one page's.
 *
 * @param from the first
 * @param to the one behind the last
 */
record PageRange(int from, int to) {

    /** The pages of a document, in its order. */
    static List<PageRange> of(List<Piece> pieces) {
        List<PageRange> pages = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= pieces.size(); to++) {
            if (to == pieces.size() || pieces.get(to).page() != pieces.get(from).page()) {
                pages.add(new PageRange(from, to));
                from = to;
            }
        }
        return pages;
    }

    /** Its part of a list that has one item for each piece. */
    <T> List<T> partOf(List<T> items) {
        return items.subList(from, to);
    }
}
