package hyokasho.extract.flow;

import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The order in which a form prints its places, blocks and chapters that repeat included. */
final class FormOrder {

    /** Further than the form is long. */
    private static final int FAR = 1000;

    private static final Pattern REPEATED = Pattern.compile("[^.]+\\[\\]");

    private final List<Slot> slots;
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

    /** The slot behind another in the form. */
    Optional<Slot> next(Slot slot) {
        return slot.index() + 1 < slots.size() ? Optional.of(slots.get(slot.index() + 1)) : Optional.empty();
    }

    /** Ⅱ and Ⅲ occur once for each file. */
    boolean repeats(Slot slot) {
        return repeating[slot.chapter()];
    }

    /** The index of the first slot of a slot's block. */
    int groupStart(Slot slot) {
        return groupStarts[slot.index()];
    }

    /** The index behind the last slot of a slot's block. */
    int groupEnd(Slot slot) {
        return groupEnds[slot.index()];
    }
}
