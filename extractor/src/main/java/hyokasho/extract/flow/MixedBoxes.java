package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The groups of check boxes that two blocks of a page have alike and that are not told apart: all boxes of a block are
 * written before those of the next, so where a block's boxes stand on both sides of another's, some are the other's.
 */
final class MixedBoxes {

    private MixedBoxes() {}

    /** The places of such groups. */
    static Set<Place> of(List<Piece> pieces, List<Step> steps) {
        Set<Place> mixed = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Place> order = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).before() == Break.PAGE) {
                addMixed(order, mixed);
                order.clear();
            }
            Optional<Place> place = steps.get(i).place().filter(p -> p.block() > 0 && p.holds(FieldType.CHECKS));
            boolean goesOn = !order.isEmpty()
                    && place.filter(order.get(order.size() - 1)::equals).isPresent();
            if (pieces.get(i).is(Kind.BOX) && !goesOn) {
                place.ifPresent(order::add);
            }
        }
        addMixed(order, mixed);
        return mixed;
    }

    private static void addMixed(List<Place> order, Set<Place> mixed) {
        Map<Integer, List<Place>> bySlot = new TreeMap<>();
        order.forEach(place -> bySlot.computeIfAbsent(place.slot().index(), slot -> new ArrayList<>())
                .add(place));
        bySlot.values().stream().filter(places -> !areTwoLayers(places)).forEach(places -> addReturns(places, mixed));
    }

    /** A page in layers goes through its blocks twice, each time in the same order: some names wrap, and others do not. */
    private static boolean areTwoLayers(List<Place> order) {
        int second = 1;
        while (second < order.size() && !order.subList(0, second).contains(order.get(second))) {
            second++;
        }
        List<Place> first = order.subList(0, second);
        List<Integer> again =
                order.subList(second, order.size()).stream().map(first::indexOf).toList();
        return again.size() > 1
                && again.equals(
                        again.stream().filter(i -> i >= 0).sorted().distinct().toList());
    }

    /** The places to which the writing came back after it had been at another block's. */
    private static void addReturns(List<Place> order, Set<Place> mixed) {
        for (int i = 0; i < order.size(); i++) {
            Place place = order.get(i);
            List<Place> between = order.subList(i + 1, Math.max(i + 1, order.lastIndexOf(place)));
            for (Place other : between) {
                if (other != place) {
                    mixed.add(place);
                    mixed.add(other);
                }
            }
        }
    }
}
