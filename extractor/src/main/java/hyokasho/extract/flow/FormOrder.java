package hyokasho.extract.flow;

import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The order in which a form prints its places, blocks and chapters that repeat included. */
final class FormOrder {

    /** Further than the form is long. */
    static final int FAR = 1000;

    private static final Pattern REPEATED = Pattern.compile("[^.]+\\[\\]");

    /** A page shows so many blocks that are written out of order. */
    private static final int BLOCKS_OF_A_PAGE = 3;

    private final List<Slot> slots;
    private final Map<Integer, Integer> chapterEnds = new HashMap<>();
    private final int[] groupStarts;
    private final int[] groupEnds;
    private final boolean[] repeating;
    private final Place[][][] places;

    FormOrder(Outline outline) {
        this.slots = outline.slots();
        this.places = new Place[slots.size()][0][];
        this.groupStarts = new int[slots.size()];
        this.groupEnds = new int[slots.size()];
        this.repeating = new boolean[slots.size()];
        for (Slot slot : slots) {
            chapterEnds.put(slot.chapter(), slot.index() + 1);
            // its entries' paths say so: II[].2.1
            repeating[slot.chapter()] |= slot.hasBox()
                    && REPEATED.matcher(slot.entries().get(0).path()).lookingAt();
        }
        for (int i = 0; i < slots.size(); i++) {
            boolean goesOn = i > 0 && sameGroup(slots.get(i - 1), slots.get(i));
            groupStarts[i] = goesOn ? groupStarts[i - 1] : i;
        }
        for (int i = slots.size() - 1; i >= 0; i--) {
            boolean goesOn = i + 1 < slots.size() && sameGroup(slots.get(i), slots.get(i + 1));
            groupEnds[i] = goesOn ? groupEnds[i + 1] : i + 1;
        }
    }

    boolean sameGroup(Slot a, Slot b) {
        return a.group().isPresent() && a.chapter() == b.chapter() && a.group().equals(b.group());
    }

    /** A place; always the same one for the same. */
    Place place(Slot slot, int chapter, int block) {
        Place[][] ofSlot = places[slot.index()];
        if (chapter >= ofSlot.length) {
            ofSlot = Arrays.copyOf(ofSlot, chapter + 1);
            places[slot.index()] = ofSlot;
        }
        Place[] ofChapter = ofSlot[chapter] == null ? new Place[0] : ofSlot[chapter];
        if (block >= ofChapter.length) {
            ofChapter = Arrays.copyOf(ofChapter, block + 1);
        }
        ofSlot[chapter] = ofChapter;
        Place known = ofChapter[block];
        if (known == null) {
            long inGroup = (groupStarts[slot.index()] * (long) FAR * FAR + block) * FAR + slot.index();
            long rank = (slot.chapter() * (long) FAR + chapter) * FAR * FAR * FAR * FAR + inGroup;
            known = new Place(slot, chapter, block, rank);
            ofChapter[block] = known;
        }
        return known;
    }

    /** The place that the form prints right ahead of another, within its chapter and block. */
    Optional<Place> before(Place place) {
        return neighbour(place, -1);
    }

    /** The place that it prints right behind. */
    Optional<Place> behind(Place place) {
        return neighbour(place, 1);
    }

    private Optional<Place> neighbour(Place place, int step) {
        int index = place.slot().index() + step;
        boolean inside = index >= 0
                && index < slots.size()
                && slots.get(index).chapter() == place.slot().chapter()
                && slots.get(index).group().equals(place.slot().group());
        return inside ? Optional.of(place(slots.get(index), place.chapter(), place.block())) : Optional.empty();
    }

    /** The slot behind another in the form. */
    Optional<Slot> next(Slot slot) {
        return slot.index() + 1 < slots.size() ? Optional.of(slots.get(slot.index() + 1)) : Optional.empty();
    }

    /** Ⅱ and Ⅲ occur once for each file. */
    boolean repeats(Slot slot) {
        return repeating[slot.chapter()];
    }

    /** How many labels lie between two places; negative if the second one is printed before the first. */
    int steps(Place from, Place to) {
        Slot a = from.slot();
        Slot b = to.slot();
        if (a.chapter() != b.chapter()) {
            return b.index() - a.index();
        }
        if (from.chapter() != to.chapter()) {
            int length = chapterEnds.get(a.chapter()) - a.chapter();
            return (to.chapter() - from.chapter()) * length + b.index() - a.index();
        }
        if (sameGroup(a, b)) {
            int length = groupEnds[a.index()] - groupStarts[a.index()];
            return (to.block() - from.block()) * length + b.index() - a.index();
        }
        return b.index() - a.index();
    }

    /** The places with a slot that can be meant at a place of the walk. */
    List<Place> places(Slot slot, Hypothesis at, OptionalInt number) {
        List<Place> places = new ArrayList<>();
        for (int chapter : chapters(slot, at)) {
            for (int block : blocks(slot, at, chapter, number)) {
                places.add(place(slot, chapter, block));
            }
        }
        return places;
    }

    private List<Integer> chapters(Slot slot, Hypothesis at) {
        if (!repeats(slot)) {
            return List.of(1);
        }
        int known = at.chapters(slot.chapter());
        if (known == 0) {
            return List.of(1);
        }
        List<Integer> chapters = new ArrayList<>(List.of(known, known + 1));
        Place place = at.place();
        if (place.slot().chapter() == slot.chapter() && !chapters.contains(place.chapter())) {
            chapters.add(place.chapter());
        }
        return chapters;
    }

    private List<Integer> blocks(Slot slot, Hypothesis at, int chapter, OptionalInt number) {
        if (slot.group().isEmpty()) {
            return List.of(0);
        }
        if (number.isPresent()) {
            return List.of(number.getAsInt());
        }
        Place place = at.place();
        int known = at.blocks(groupStarts[slot.index()], chapter);
        if (known == 0) {
            return List.of(1);
        }
        List<Integer> blocks = new ArrayList<>();
        for (int block = Math.max(1, known - BLOCKS_OF_A_PAGE); block <= known + 1; block++) {
            blocks.add(block);
        }
        boolean inside = sameGroup(place.slot(), slot) && place.chapter() == chapter;
        if (inside && place.block() < blocks.get(0)) {
            blocks.add(place.block());
        }
        return blocks;
    }

    int groupStart(Slot slot) {
        return groupStarts[slot.index()];
    }
}
