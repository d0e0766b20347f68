package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows that a page's end cuts are printed on both pages: ⑥委託先名 株式会社見本. The second time, the page has no box for the
 * label, and so it was taken for a part of another box's text.
 */
final class ReprintedRows {

    private final List<Piece> pieces;
    private final List<Step> steps;
    private final Set<Place> freed = new HashSet<>();

    private ReprintedRows(List<Piece> pieces, List<Step> steps) {
        this.pieces = pieces;
        this.steps = new ArrayList<>(steps);
        List<PageRange> pages = PageRange.of(pieces);
        for (int page = 1; page < pages.size(); page++) {
            for (int i = pages.get(page).from(); i + 1 < pages.get(page).to(); i++) {
                findFirst(i, pages.get(page - 1));
            }
        }
    }

    /**
     * What was found.
     *
     * @param steps with both prints of such a row in the one box
     * @param freed the boxes that had the second print
     */
    record Found(List<Step> steps, Set<Place> freed) {}

    static Found of(List<Piece> pieces, List<Step> steps) {
        ReprintedRows rows = new ReprintedRows(pieces, steps);
        return new Found(List.copyOf(rows.steps), rows.freed);
    }

    private void findFirst(int again, PageRange page) {
        boolean inTable = steps.get(again).place().filter(Place::isTable).isPresent();
        if (steps.get(again).label() || inTable || !isRow(again)) {
            return;
        }
        for (int i = page.from(); i + 1 < page.to(); i++) {
            Optional<Place> place = steps.get(i).place();
            if (steps.get(i).label()
                    && isRow(i)
                    && steps.get(i + 1).place().equals(place)
                    && haveSameText(i, again)
                    && haveSameText(i + 1, again + 1)) {
                steps.get(again).place().ifPresent(freed::add);
                steps.set(again, new Step(place, true, place.orElseThrow()));
                steps.set(again + 1, steps.get(again + 1).movedTo(place.orElseThrow()));
                return;
            }
        }
    }

    /** A label and a text on its height. */
    private boolean isRow(int i) {
        return pieces.get(i).is(Kind.LABEL)
                && pieces.get(i + 1).is(Kind.TEXT)
                && pieces.get(i + 1).before().besides();
    }

    private boolean haveSameText(int i, int j) {
        return pieces.get(i).text().strip().equals(pieces.get(j).text().strip());
    }
}
