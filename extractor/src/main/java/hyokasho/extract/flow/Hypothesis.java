package hyokasho.extract.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to understand a text up to a piece.
 *
 * @param parent the way up to the piece before
 * @param place where in the form it has come to
 * @param given the place that the piece was given to
 * @param label whether the piece was taken for that place's label
 * @param latest what was given a place before
 * @param layer whether the page is written in layers, and which of them this is
 * @param backwards whether the last move went backwards
 * @param page what happened on this page
 * @param counts how many chapters and blocks there were
 * @param cost how unlikely it is
 */
record Hypothesis(
        Optional<Hypothesis> parent,
        Place place,
        Optional<Place> given,
        boolean label,
        Latest latest,
        Layer layer,
        boolean backwards,
        PageState page,
        Counts counts,
        double cost) {

    /** Some pages are written in layers: labels and short texts first, then what wraps, each from top to bottom. */
    enum Layer {
        NONE,
        /** Layers whose order was torn. */
        LOOSE,
        FIRST,
        SECOND
    }

    /** The last piece that was given a place: which, and whether as its label. */
    record Latest(@Nullable Place place, boolean label) {

        static final Latest NONE = new Latest(null, false);
    }

    /** The name of a check box, met at a place. */
    record Ticked(Place place, String option) {}

    /** The places whose label and whose text were met on this page. */
    record PageState(
            Place[] seen,
            Place[] filled,
            List<Ticked> boxes,
            Set<Place> before,
            @Nullable Place entry) {

        static final PageState NEW = new PageState(new Place[0], new Place[0], List.of(), Set.of(), null);

        boolean isSeen(Place place) {
            return contains(seen, place);
        }

        boolean isFilled(Place place) {
            return contains(filled, place);
        }

        PageState withSeen(Place place) {
            return isSeen(place) ? this : new PageState(with(seen, place), filled, boxes, before, entry);
        }

        PageState withFilled(Place place) {
            return isFilled(place) ? this : new PageState(seen, with(filled, place), boxes, before, entry);
        }

        /** Whether the box with this name was met at a place. */
        boolean hasBox(Place place, String option) {
            return boxes.contains(new Ticked(place, option));
        }

        PageState withBox(Place place, String option) {
            List<Ticked> more = new ArrayList<>(boxes);
            more.add(new Ticked(place, option));
            return new PageState(seen, filled, List.copyOf(more), before, entry);
        }

        /** What goes on over the end of the page. */
        PageState turned(Place place) {
            Set<Place> earlier = new HashSet<>();
            before.stream().filter(other -> isNear(other, place)).forEach(earlier::add);
            Arrays.stream(seen).filter(other -> isNear(other, place)).forEach(earlier::add);
            List<Ticked> open = boxes.stream().filter(box -> box.place == place).toList();
            return new PageState(NEW.seen, NEW.filled, open, Set.copyOf(earlier), place);
        }

        /** Whether its label was met on an earlier page. */
        boolean isKnown(Place place) {
            return before.contains(place);
        }

        /** Older chapters of a name do not come again. */
        private static boolean isNear(Place other, Place place) {
            return other.slot().chapter() != place.slot().chapter() || other.chapter() >= place.chapter() - 1;
        }

        private static boolean contains(Place[] places, Place place) {
            for (Place other : places) {
                if (other == place) {
                    return true;
                }
            }
            return false;
        }

        private static Place[] with(Place[] places, Place place) {
            Place[] more = Arrays.copyOf(places, places.length + 1);
            more[places.length] = place;
            return more;
        }
    }

    /** The highest numbers of chapters and blocks that were met, by the index of their first slot. */
    record Counts(Map<Integer, Integer> chapters, Map<Integer, Integer> blocks) {

        static final Counts NONE = new Counts(Map.of(), Map.of());

        Counts with(Place place, int groupStart) {
            boolean newChapter = chapters.getOrDefault(place.slot().chapter(), 0) < place.chapter();
            int key = groupStart * FormOrder.FAR + place.chapter();
            boolean newBlock = blocks.getOrDefault(key, 0) < place.block();
            if (!newChapter && !newBlock) {
                return this;
            }
            Map<Integer, Integer> moreChapters = new HashMap<>(chapters);
            moreChapters.merge(place.slot().chapter(), place.chapter(), Math::max);
            Map<Integer, Integer> moreBlocks = new HashMap<>(blocks);
            moreBlocks.merge(key, place.block(), Math::max);
            return new Counts(moreChapters, moreBlocks);
        }
    }

    int chapters(int chapterSlot) {
        return counts.chapters.getOrDefault(chapterSlot, 0);
    }

    int blocks(int groupStart, int chapter) {
        return counts.blocks.getOrDefault(groupStart * FormOrder.FAR + chapter, 0);
    }

    Hypothesis withPage(PageState other) {
        return new Hypothesis(parent, place, given, label, latest, layer, backwards, other, counts, cost);
    }

    boolean isLayered() {
        return layer != Layer.NONE;
    }

    /** The layer after a move; the second layer begins where the writing goes back to the page's top. */
    Layer layerAfter(int steps) {
        return layer == Layer.FIRST && steps < 0 ? Layer.SECOND : layer;
    }

    Hypothesis withLayer(Layer other) {
        return new Hypothesis(parent, place, given, label, latest, other, backwards, page, counts, cost);
    }

    /** The steps of this way, one a piece. */
    List<Walk.Step> steps() {
        ArrayDeque<Walk.Step> steps = new ArrayDeque<>();
        Hypothesis at = this;
        while (at.parent.isPresent()) {
            steps.addFirst(new Walk.Step(at.given, at.label, at.place));
            at = at.parent.get();
        }
        return List.copyOf(steps);
    }
}
