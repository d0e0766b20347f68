package hyokasho.extract.flow;

import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Boxes that are marked in all blocks of a document, or in none: 情報提供ネットワークシステム of each 提供先. Where there are as
 * many of them as blocks, they are certain, whichever belongs to which block.
 */
final class BoxesOfAllBlocks {

    /** In fewer blocks they may be alike by chance. */
    private static final int BLOCKS = 4;

    /** Boxes of one name in all blocks of a chapter. */
    private record Name(int slot, int chapter, int option) {

        Name ofAnyOption() {
            return new Name(slot, chapter, -1);
        }
    }

    /** The block that has each of these boxes. */
    private final Map<BoxParts, Place> blocks = new IdentityHashMap<>();

    /**
     * @param boxes of the document
     */
    BoxesOfAllBlocks(List<BoxParts> boxes) {
        Map<Name, List<BoxParts>> named = new LinkedHashMap<>();
        Map<Name, Set<Place>> places = new LinkedHashMap<>();
        for (BoxParts box : boxes) {
            Place place = box.place();
            if (box.box().isCheck() && place.block() > 0 && place.holds(FieldType.CHECKS)) {
                Name name = new Name(
                        place.slot().index(), place.chapter(), box.box().option());
                named.computeIfAbsent(name, n -> new ArrayList<>()).add(box);
                places.computeIfAbsent(name.ofAnyOption(), group -> new HashSet<>())
                        .add(place);
            }
        }
        named.forEach((name, alike) -> give(alike, places.get(name.ofAnyOption())));
    }

    private void give(List<BoxParts> alike, Set<Place> places) {
        boolean same =
                alike.stream().allMatch(box -> box.isDecided() && !box.hasText() && box.isMarkedLike(alike.get(0)));
        if (!same || places.size() < BLOCKS || alike.size() < places.size()) {
            return;
        }
        List<Place> lacking = new ArrayList<>(places);
        lacking.sort(Comparator.comparingInt(Place::block));
        List<BoxParts> surplus = new ArrayList<>();
        for (BoxParts box : alike) {
            if (lacking.remove(box.place())) {
                blocks.put(box, box.place());
            } else {
                surplus.add(box);
            }
        }
        for (BoxParts box : surplus) {
            blocks.put(box, lacking.isEmpty() ? box.place() : lacking.remove(0));
        }
    }

    boolean contains(BoxParts box) {
        return blocks.containsKey(box);
    }

    /** The place of a box's block. */
    Place place(BoxParts box) {
        return blocks.getOrDefault(box, box.place());
    }
}
