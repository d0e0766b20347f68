package hyokasho.extract.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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

    /**
     * The highest numbers of chapters and blocks that were met. Ways share them until one meets a new block, which then
     * costs a copy of a few numbers; those of chapters that do not come again are forgotten.
     *
     * @param numbers three for each: the index of the first slot, the chapter (0 for the number of a chapter itself), the
     *     number
     */
    record Counts(int[] numbers) {

        static final Counts NONE = new Counts(new int[0]);

        private static final int EACH = 3;

        private int get(int slot, int chapter) {
            for (int i = 0; i < numbers.length; i += EACH) {
                if (numbers[i] == slot && numbers[i + 1] == chapter) {
                    return numbers[i + 2];
                }
            }
            return 0;
        }

        Counts with(Place place, int groupStart) {
            Counts counts = with(place.slot().chapter(), 0, place.chapter());
            return counts.with(groupStart, place.chapter(), place.block());
        }

        private Counts with(int slot, int chapter, int number) {
            if (get(slot, chapter) >= number) {
                return this;
            }
            int[] more = new int[numbers.length + EACH];
            int length = 0;
            for (int i = 0; i < numbers.length; i += EACH) {
                boolean same = numbers[i] == slot && numbers[i + 1] == chapter;
                boolean old = numbers[i] == slot && numbers[i + 1] != 0 && numbers[i + 1] < chapter - 1;
                if (!same && !old) {
                    System.arraycopy(numbers, i, more, length, EACH);
                    length += EACH;
                }
            }
            more[length] = slot;
            more[length + 1] = chapter;
            more[length + 2] = number;
            return new Counts(Arrays.copyOf(more, length + EACH));
        }
    }

    int chapters(int chapterSlot) {
        return counts.get(chapterSlot, 0);
    }

    int blocks(int groupStart, int chapter) {
        return counts.get(groupStart, chapter);
    }

    boolean isLayered() {
        return layer != Layer.NONE;
    }

    /** The layer after a move; the second layer begins where the writing goes back to the page's top. */
    Layer layerAfter(int steps) {
        return layer == Layer.FIRST && steps < 0 ? Layer.SECOND : layer;
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
