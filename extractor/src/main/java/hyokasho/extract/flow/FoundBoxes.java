package hyokasho.extract.flow;

import hyokasho.extract.flow.BoxToken.Part;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The boxes of a page with what is found of each, and what was taken for them. */
final class FoundBoxes {

    private final List<BoxParts> all;
    private final Map<Piece, Place> owners = new IdentityHashMap<>();

    /**
     * @param boxes of the page, by their index
     */
    FoundBoxes(List<FormBox> boxes) {
        this.all = boxes.stream().map(BoxParts::new).toList();
    }

    List<BoxParts> all() {
        return all;
    }

    BoxParts of(FormBox box) {
        return all.get(box.index());
    }

    void put(BoxParts box, Part part, Piece piece) {
        owners.put(piece, box.place());
        box.put(part, piece);
    }

    boolean isTaken(Piece piece) {
        return owners.containsKey(piece);
    }

    /** By piece that was taken, the place of its box. */
    Map<Piece, Place> owners() {
        return owners;
    }

    /** The marked boxes of a place of which the （ ） is empty. */
    List<BoxParts> lackingText(Place place) {
        return all.stream()
                .filter(box -> box.place().equals(place) && box.lacksText())
                .toList();
    }

    /** Whether a row holds nothing but what stands in （ ）, and was taken for no box. */
    boolean isLooseDetail(BoxRow row) {
        return row.has(Part.DETAIL)
                && row.tokens().stream().allMatch(token -> token.part().isDetail() && !isTaken(token.piece()));
    }
}
