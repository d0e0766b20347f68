package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import java.util.ArrayList;
import java.util.List;

/** The list of the form's chapters (項目一覧): titles there begin no chapter. */
final class ContentsPage {

    /** So many titles of chapters in a row are a list of them. */
    private static final int TITLES = 4;

    private ContentsPage() {}

    /** The same pieces, with the titles of the list as furniture. */
    static List<Piece> without(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>(pieces);
        int from = 0;
        while (from < pieces.size()) {
            int to = from;
            int titles = 0;
            while (to < pieces.size()
                    && (to == from || pieces.get(to).before() != Piece.Break.PAGE)
                    && (isTitle(pieces.get(to)) || pieces.get(to).is(Kind.FURNITURE))) {
                titles += isTitle(pieces.get(to)) ? 1 : 0;
                to++;
            }
            if (titles >= TITLES) {
                for (int i = from; i < to; i++) {
                    result.set(i, pieces.get(i).as(Kind.FURNITURE));
                }
            }
            from = Math.max(to, from + 1);
        }
        return result;
    }

    private static boolean isTitle(Piece piece) {
        return piece.is(Kind.LABEL) && piece.slots().stream().anyMatch(slot -> slot.kind() == Slot.Kind.CHAPTER);
    }
}
