package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Blocks of a page that was written from its foot to its head in stretches, where numbers tell the order of the blocks. The
 * labels with these numbers part the page. What all blocks have is written once between two of them as a rule: in the block
 * of the label behind it (② to ④, then ①), or in the one that the form has ahead of that (⑦, then the next block's ①), and
 * it is the same one throughout the page. Only one of the two agrees with what the page shows, mostly.
 */
final class TurnedBlocks {

    private static final int OWN = 0;
    private static final int ONE_AHEAD = -1;

    /** So many labels in one go were torn from what belongs to them. */
    private static final int TORN = 3;

    private final List<Piece> pieces;
    private final List<Place> places;
    private final List<Integer> anchors;
    private final int[] blocks;
    private final boolean[] torn;
    private final Map<Integer, Integer> shifts = new HashMap<>();
    private final Map<Integer, Integer> placeOf = new HashMap<>();

    /**
     * @param anchors the labels with the numbers, in the order of the writing
     * @param blocks which block each of them is of
     * @param alike the other labels of the page, those that are printed alike together
     */
    private TurnedBlocks(
            List<Piece> pieces, List<Place> places, List<Integer> anchors, int[] blocks, List<List<Integer>> alike) {
        this.pieces = pieces;
        this.places = places;
        this.anchors = anchors;
        this.blocks = blocks;
        this.torn = torn(pieces);
        List<Alike> groups =
                alike.stream().map(Alike::new).filter(Alike::isOfOneBox).toList();
        // what only its neighbours tell comes last, when these have their places
        List<Alike> open = new ArrayList<>();
        for (Alike group : groups) {
            List<Integer> ways = group.agreeing();
            group.placeIfOnly(ways);
            if (ways.size() > 1) {
                open.add(group);
            }
        }
        open.forEach(group -> group.placeIfOnly(group.nearer()));
        groups.forEach(Alike::moveToNeighbours);
    }

    /**
     * @param placeOf by label, the index of the place that it names
     * @param numbered labels that are printed alike and that numbers put in order
     * @param alike the other labels of the page, those that are printed alike together
     * @return nothing if the page has no such blocks
     */
    static Optional<TurnedBlocks> of(
            List<Piece> pieces,
            List<Place> places,
            int[] placeOf,
            List<List<Integer>> numbered,
            List<List<Integer>> alike) {
        List<List<Integer>> several =
                numbered.stream().filter(group -> group.size() > 1).toList();
        if (several.size() != 1 || several.get(0).stream().anyMatch(label -> placeOf[label] < 0)) {
            return Optional.empty();
        }
        List<Integer> anchors = several.get(0);
        int[] blocks = anchors.stream()
                .mapToInt(label -> places.get(placeOf[label]).block())
                .toArray();
        boolean turned = IntStream.range(1, blocks.length).allMatch(k -> blocks[k] == blocks[k - 1] - 1);
        return turned ? Optional.of(new TurnedBlocks(pieces, places, anchors, blocks, alike)) : Optional.empty();
    }

    /** By label, the index of the place that it names, as far as the blocks tell. */
    Map<Integer, Integer> placeOf() {
        return placeOf;
    }

    /** Whether a label was written away from what belongs to it. */
    boolean isTorn(int label) {
        return torn[label];
    }

    /** Which block a piece belongs to if it is in the box of a slot, where that is the same throughout the page. */
    OptionalInt block(int slot, int piece) {
        Integer shift = shifts.get(slot);
        return shift == null ? OptionalInt.empty() : OptionalInt.of(blockBehind(piece) + shift);
    }

    private static boolean[] torn(List<Piece> pieces) {
        boolean[] torn = new boolean[pieces.size()];
        int run = 0;
        for (int i = 0; i < torn.length; i++) {
            run = pieces.get(i).is(Kind.LABEL) ? run + 1 : 0;
            for (int label = i; run >= TORN && label > i - run; label--) {
                torn[label] = true;
            }
        }
        return torn;
    }

    private int blockBehind(int piece) {
        return IntStream.range(0, blocks.length)
                .filter(k -> piece <= anchors.get(k))
                .map(k -> blocks[k])
                .findFirst()
                .orElse(blocks[blocks.length - 1] - 1);
    }

    /** How many of the labels beside a label are those beside a place in the form. */
    private int neighbours(int label, int place) {
        return (isOf(next(label, 1), place + 1) ? 1 : 0) + (isOf(next(label, -1), place - 1) ? 1 : 0);
    }

    private boolean isOf(int label, int place) {
        return placeOf.containsKey(label) && placeOf.get(label) == place;
    }

    private int next(int label, int step) {
        int i = label + step;
        while (i >= 0 && i < pieces.size() && !pieces.get(i).is(Kind.LABEL)) {
            i += step;
        }
        return i;
    }

    /** Labels that are printed alike. */
    private final class Alike {
        private final List<Integer> atText;
        private final List<Integer> away;
        private final Set<Integer> slots = new HashSet<>();
        private final Map<Integer, Integer> placeOfBlock = new HashMap<>();

        Alike(List<Integer> labels) {
            this.atText = labels.stream().filter(label -> !torn[label]).toList();
            this.away = labels.stream().filter(label -> torn[label]).toList();
            for (int p = 0; p < places.size(); p++) {
                Place place = places.get(p);
                if (place.block() > 0 && LabelPlaces.mayName(pieces.get(labels.get(0)), place)) {
                    slots.add(place.slot().index());
                    placeOfBlock.put(place.block(), p);
                }
            }
        }

        boolean isOfOneBox() {
            return slots.size() == 1 && !atText.isEmpty() && atText.size() + away.size() <= placeOfBlock.size();
        }

        /** Whose block they may be of, so that each of them has a place on the page. */
        List<Integer> agreeing() {
            return IntStream.of(OWN, ONE_AHEAD).filter(this::agrees).boxed().toList();
        }

        private boolean agrees(int shift) {
            Set<Integer> found = new HashSet<>();
            return atText.stream()
                    .map(label -> blockBehind(label) + shift)
                    .allMatch(block -> placeOfBlock.containsKey(block) && found.add(block));
        }

        /** The same, if only what was written beside them tells. */
        List<Integer> nearer() {
            int own = neighbours(OWN);
            int oneAhead = neighbours(ONE_AHEAD);
            return own == oneAhead ? List.of() : List.of(own > oneAhead ? OWN : ONE_AHEAD);
        }

        private int neighbours(int shift) {
            return atText.stream()
                    .mapToInt(
                            label -> TurnedBlocks.this.neighbours(label, placeOfBlock.get(blockBehind(label) + shift)))
                    .sum();
        }

        /** Gives them their places, if there is but one way to. */
        void placeIfOnly(List<Integer> ways) {
            if (ways.size() == 1) {
                place(ways.get(0));
            }
        }

        private void place(int shift) {
            shifts.put(slots.iterator().next(), shift);
            Map<Integer, Integer> left = new HashMap<>(placeOfBlock);
            atText.forEach(label -> placeOf.put(label, left.remove(blockBehind(label) + shift)));
            List<Integer> others =
                    left.keySet().stream().sorted(Comparator.reverseOrder()).toList();
            for (int i = 0; i < away.size(); i++) {
                placeOf.put(away.get(i), left.get(others.get(i)));
            }
        }

        /** Labels away from their texts stand beside others of their block. */
        void moveToNeighbours() {
            for (int i = 1; i < away.size(); i++) {
                for (int j = 0; j < i && placeOf.containsKey(away.get(i)); j++) {
                    exchangeIfNearer(away.get(i), away.get(j));
                }
            }
        }

        private void exchangeIfNearer(int a, int b) {
            int ofA = placeOf.get(a);
            int ofB = placeOf.get(b);
            int here = TurnedBlocks.this.neighbours(a, ofA) + TurnedBlocks.this.neighbours(b, ofB);
            int there = TurnedBlocks.this.neighbours(a, ofB) + TurnedBlocks.this.neighbours(b, ofA);
            if (there > here) {
                placeOf.put(a, ofB);
                placeOf.put(b, ofA);
            }
        }
    }
}
