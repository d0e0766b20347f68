package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which titles of chapters and blocks stand on a page: what belongs to them may be written ahead of them. */
final class Titles {

    private final List<Set<Long>> ofPage = new ArrayList<>();

    /**
     * @param pieces of the whole document
     */
    Titles(List<Piece> pieces) {
        Set<Long> titles = new HashSet<>();
        for (Piece piece : pieces) {
            if (piece.before() == Break.PAGE) {
                titles = new HashSet<>();
            }
            if (piece.is(Kind.LABEL)) {
                for (Slot slot : piece.slots()) {
                    if (slot.kind() == Slot.Kind.CHAPTER || piece.number().isPresent()) {
                        titles.add(key(slot.index(), piece.number().orElse(0)));
                    }
                }
            }
            ofPage.add(titles);
        }
    }

    private static long key(int slot, int number) {
        return slot * (long) FormOrder.FAR * FormOrder.FAR + number;
    }

    /** Whether the title of a place's chapter stands on the page of a piece. */
    boolean hasChapter(int piece, Place place) {
        return ofPage.get(piece).contains(key(place.slot().chapter(), 0));
    }

    /** Whether the title of a place's block does. */
    boolean hasBlock(int piece, Place place, int groupStart) {
        return ofPage.get(piece).contains(key(groupStart, place.block()));
    }
}
