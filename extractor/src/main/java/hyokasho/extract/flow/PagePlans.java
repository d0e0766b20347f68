package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which places of the form each page shows, told by the labels on it alone, in whatever order they are written: a page
 * begins where the one before it ended and shows a stretch of the form without a gap. So the labels of a page and where the
 * page before ended tell how far it goes, and of which blocks and chapters its labels are.
 */
final class PagePlans {

    /** So many ways of how far the form has come are followed. */
    private static final int WAYS = 6;

    /** A label of the stretch that is not on the page. */
    private static final double MISSING = 0.5;

    /** The same of one that says little: headings beside several boxes. */
    private static final double MISSING_SIDE = 0.1;

    /** The same of one that only some editions have. */
    private static final double MISSING_OF_EDITION = 0.15;

    /** A label whose heading is not on the page though it ought to be. */
    private static final double WITHOUT_HEADING = 0.3;

    /** A label of the page that is not in the stretch. */
    private static final double EXTRA = 1;

    /** The label of a box that goes on from the page before, printed again. */
    private static final double LABEL_AGAIN = 0.4;

    /** A block whose number is not the next one. */
    private static final double OTHER_BLOCK = 0.3;

    /** A block of which only the title is printed. */
    private static final double BARE_BLOCK = 1;

    /** Whole chapters that the document lacks. */
    private static final double LACKING_CHAPTERS = 4;

    /** So many ways to the same place of a page are followed, and those that are cheaper. */
    private static final int ALIKE = 6;

    /** Ways this much dearer than the best are given up. */
    private static final double HOPELESS = 3;

    private final List<Slot> slots;
    private final FormOrder order;
    private final List<Slot> chapters;
    private final double[] missing;
    private final String first;
    private final boolean[] printed;
    private final Map<Place, List<Place>> successors = new HashMap<>();
    private final List<PagePlan> plans = new ArrayList<>();

    /** How far the form has come at the end of a page, and the stretches that led there. */
    private record Way(Optional<Way> before, @Nullable Stretch stretch, Place at, double cost) {}

    /**
     * A stretch that is being followed along a page.
     *
     * @param left how many of each kind of label are still to be met
     * @param all how many labels that are
     * @param labelled whether the last place has its label on the page
     * @param whole its cost if it ends here
     */
    private record Stretch(
            @Nullable Stretch before,
            Place at,
            int[] left,
            int all,
            boolean labelled,
            int without,
            double cost,
            double whole,
            int number) {

        static Stretch of(
                @Nullable Stretch before, Place at, int[] left, int all, boolean labelled, int without, double cost) {
            int number = before == null ? 0 : before.number + 1;
            return new Stretch(before, at, left, all, labelled, without, cost, cost + EXTRA * all, number);
        }

        /** Whether one of the others has all that this one has and is no dearer, or enough others are no dearer. */
        boolean isWorseThan(List<Stretch> others) {
            int cheaper = 0;
            for (Stretch other : others) {
                if (other.cost <= cost) {
                    cheaper++;
                    if (cheaper == ALIKE || other.without == without && Arrays.equals(other.left, left)) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** The cheapest first; of these, the shortest. */
        static int compare(Stretch a, Stretch b) {
            int cheaper = Double.compare(a.whole, b.whole);
            return cheaper != 0 ? cheaper : Integer.compare(a.number, b.number);
        }
    }

    /**
     * @param pages the pieces of each page of the document
     */
    PagePlans(Outline outline, FormOrder order, List<List<Piece>> pages) {
        this.slots = outline.slots();
        this.order = order;
        this.chapters =
                slots.stream().filter(slot -> slot.chapter() == slot.index()).toList();
        this.first = slots.stream()
                .flatMap(slot -> slot.entries().stream())
                .map(entry -> entry.editions().from())
                .min(Comparator.naturalOrder())
                .orElse("");
        this.missing = slots.stream().mapToDouble(this::missing).toArray();
        this.printed = printed(outline.form().editions(), pages);
        Place start = order.place(slots.get(0), 1, 0);
        List<Way> ways = List.of(new Way(Optional.empty(), null, start, 0));
        for (List<Piece> page : pages) {
            ways = new OfPage(page).after(ways);
        }
        List<Way> best = new ArrayList<>();
        for (Optional<Way> way = Optional.of(ways.get(0)); way.isPresent(); way = way.get().before) {
            best.add(way.get());
        }
        Collections.reverse(best);
        for (Way way : best.subList(1, best.size())) {
            plans.add(plan(way.stretch));
        }
    }

    /** What each page shows. */
    List<PagePlan> plans() {
        return plans;
    }

    /** One page. */
    private final class OfPage {

        /** Labels that are printed alike, by the first slot that has them and their number. */
        private final Map<Long, Integer> kinds = new HashMap<>();

        /** By slot, which of them name it. */
        private final int[][] kindsOfSlot = new int[slots.size()][0];

        private int[] numbers = {};
        private int[] counts = {};
        private int labels;

        OfPage(List<Piece> pieces) {
            for (Piece piece : pieces) {
                if (piece.is(Kind.LABEL)) {
                    add(piece);
                }
            }
        }

        private void add(Piece piece) {
            int number = piece.number().orElse(0);
            long key = piece.slots().get(0).index() * 1000L + number;
            Integer known = kinds.get(key);
            if (known == null) {
                known = counts.length;
                kinds.put(key, known);
                counts = with(counts, 0);
                numbers = with(numbers, number);
                for (Slot slot : piece.slots()) {
                    kindsOfSlot[slot.index()] = with(kindsOfSlot[slot.index()], known);
                }
            }
            counts[known]++;
            labels++;
        }

        private static int[] with(int[] numbers, int last) {
            int[] more = Arrays.copyOf(numbers, numbers.length + 1);
            more[numbers.length] = last;
            return more;
        }

        List<Way> after(List<Way> ways) {
            Map<Place, Way> ends = new HashMap<>();
            double[] best = {Double.POSITIVE_INFINITY};
            for (Way way : ways) {
                follow(way, ends, best);
            }
            return ends.values().stream()
                    .sorted(Comparator.comparingDouble(Way::cost).thenComparing(PagePlans::compare))
                    .limit(WAYS)
                    .toList();
        }

        private void follow(Way way, Map<Place, Way> ends, double[] best) {
            Map<Place, List<Stretch>> reached = new HashMap<>();
            PriorityQueue<Stretch> open = new PriorityQueue<>(Stretch::compare);
            open.add(Stretch.of(null, way.at, counts, labels, false, -1, way.cost));
            if (kind(way.at, counts) >= 0) {
                open.add(arrive(null, way.at, counts, labels, way.cost + LABEL_AGAIN, true));
            }
            while (!open.isEmpty()) {
                Stretch stretch = open.remove();
                double all = stretch.whole;
                Way known = ends.get(stretch.at);
                if (known == null || all < known.cost) {
                    ends.put(stretch.at, new Way(Optional.of(way), stretch, stretch.at, all));
                    best[0] = Math.min(best[0], all);
                }
                boolean hopeless = stretch.cost > best[0] + HOPELESS || stretch.all == 0;
                List<Stretch> before = reached.computeIfAbsent(stretch.at, at -> new ArrayList<>());
                if (hopeless || stretch.isWorseThan(before)) {
                    continue;
                }
                before.add(stretch);
                next(stretch, open);
            }
        }

        private void next(Stretch stretch, PriorityQueue<Stretch> open) {
            for (Place next : successors.computeIfAbsent(stretch.at, PagePlans.this::successors)) {
                open.add(arrive(stretch, next, stretch.left, stretch.all, stretch.cost, false));
            }
            skip(stretch, open);
            Place at = stretch.at;
            if (at.slot().group().isEmpty()) {
                return;
            }
            boolean ends = at.slot().index() + 1 == order.groupEnd(at.slot());
            Slot title = slots.get(order.groupStart(at.slot()));
            for (int kind : kindsOfSlot[title.index()]) {
                int number = numbers[kind];
                if (stretch.left[kind] > 0 && number > 0 && number != at.block() && (ends || at.slot() == title)) {
                    Place block = order.place(title, at.chapter(), number);
                    double cost = ends ? number == at.block() + 1 ? 0 : OTHER_BLOCK : BARE_BLOCK;
                    open.add(arrive(stretch, block, stretch.left, stretch.all, stretch.cost + cost, false));
                }
            }
        }

        /** On to a chapter whose heading is on the page, over whole chapters that the document lacks. */
        private void skip(Stretch stretch, PriorityQueue<Stretch> open) {
            int from = stretch.at.slot().chapter();
            // a text that begins with a later chapter goes through all before it: the cover is none to leave
            for (int i = 1; from > 0 && i < chapters.size(); i++) {
                Place heading = order.place(chapters.get(i), 1, 0);
                boolean lacking = chapters.get(i - 1).index() > from;
                if (lacking && kind(heading, stretch.left) >= 0) {
                    double cost = stretch.cost + LACKING_CHAPTERS;
                    open.add(arrive(stretch, heading, stretch.left, stretch.all, cost, false));
                }
            }
        }

        private Stretch arrive(@Nullable Stretch before, Place at, int[] left, int all, double cost, boolean begun) {
            int kind = kind(at, left);
            if (kind < 0) {
                int heading = at.slot().kind() == Slot.Kind.HEADING ? at.slot().index() : without(before);
                return Stretch.of(
                        before,
                        at,
                        left,
                        all,
                        false,
                        heading,
                        begun || !printed[at.slot().index()]
                                ? cost
                                : cost + missing[at.slot().index()]);
            }
            int[] rest = left.clone();
            rest[kind]--;
            boolean below = at.slot().scope() == without(before) && before != null;
            double labelled = below ? cost + WITHOUT_HEADING : cost;
            return Stretch.of(before, at, rest, all - 1, true, without(before), labelled);
        }

        /** The last heading of the stretch that is not on the page. */
        private static int without(@Nullable Stretch stretch) {
            return stretch == null ? -1 : stretch.without;
        }

        /** A label of the page that can be a place's; -1 if there is none. */
        private int kind(Place place, int[] left) {
            if (!printed[place.slot().index()]) {
                return -1;
            }
            for (int kind : kindsOfSlot[place.slot().index()]) {
                int number = numbers[kind];
                if (left[kind] > 0 && (number == 0 || number == place.block())) {
                    return kind;
                }
            }
            return -1;
        }
    }

    /** The slots of the editions that have the most of the document's labels, and of these with the fewest others. */
    private boolean[] printed(List<String> editions, List<List<Piece>> pages) {
        Map<List<Integer>, List<Slot>> labels = new HashMap<>();
        Set<List<Slot>> met = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Piece> page : pages) {
            for (Piece piece : page) {
                if (piece.is(Kind.LABEL) && met.add(piece.slots())) {
                    labels.put(piece.slots().stream().map(Slot::index).toList(), piece.slots());
                }
            }
        }
        Map<String, Long> known = new LinkedHashMap<>();
        for (String edition : editions) {
            known.put(
                    edition,
                    labels.values().stream()
                            .filter(slots -> slots.stream().anyMatch(slot -> isPrinted(slot, edition)))
                            .count());
        }
        long most = known.values().stream().mapToLong(n -> n).max().orElse(0);
        List<String> likely = editions.stream()
                .filter(edition -> known.get(edition) == most)
                .collect(Collectors.groupingBy(this::slotsOf, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .findFirst()
                .orElse(List.of());
        boolean[] printed = new boolean[slots.size()];
        for (Slot slot : slots) {
            printed[slot.index()] = likely.stream().anyMatch(edition -> isPrinted(slot, edition));
        }
        return printed;
    }

    private long slotsOf(String edition) {
        return slots.stream().filter(slot -> isPrinted(slot, edition)).count();
    }

    private boolean isPrinted(Slot slot, String edition) {
        List<Slot> named = boxes(slot);
        return named.isEmpty()
                || named.stream().flatMap(other -> other.entries().stream()).anyMatch(entry -> entry.editions()
                        .include(edition));
    }

    /** The slots with a box that a label names, or that stand under a heading. */
    private List<Slot> boxes(Slot slot) {
        return slot.hasBox()
                ? List.of(slot)
                : slots.stream()
                        .filter(other -> other.scope() == slot.index() && other.hasBox())
                        .toList();
    }

    private double missing(Slot slot) {
        if (slot.kind() == Slot.Kind.SIDE) {
            return MISSING_SIDE;
        }
        List<Slot> named = boxes(slot);
        boolean always = named.isEmpty()
                || named.stream()
                        .flatMap(other -> other.entries().stream())
                        .anyMatch(entry -> entry.editions().to().isEmpty()
                                && entry.editions().from().equals(first));
        return always ? MISSING : MISSING_OF_EDITION;
    }

    private PagePlan plan(@Nullable Stretch end) {
        List<Place> places = new ArrayList<>();
        Set<Place> labelled = new HashSet<>();
        for (Stretch stretch = end; stretch != null; stretch = stretch.before) {
            if (stretch.before == null || printed[stretch.at.slot().index()]) {
                places.add(stretch.at);
            }
            if (stretch.labelled) {
                labelled.add(stretch.at);
            }
        }
        Collections.reverse(places);
        return new PagePlan(places, labelled);
    }

    private static int compare(Way a, Way b) {
        return a.at == b.at ? 0 : a.at.isAheadOf(b.at) ? -1 : 1;
    }

    /** What the form prints behind a place: the next label, and where a block or chapter ends the next one of its kind. */
    private List<Place> successors(Place place) {
        List<Place> successors = new ArrayList<>();
        int index = place.slot().index() + 1;
        Optional<Slot> next = order.next(place.slot());
        if (next.isPresent() && order.sameGroup(place.slot(), next.get())) {
            return List.of(order.place(next.get(), place.chapter(), place.block()));
        }
        if (place.slot().group().isPresent()) {
            Slot first = slots.get(order.groupStart(place.slot()));
            successors.add(order.place(first, place.chapter(), place.block() + 1));
        }
        while (index < slots.size()
                && slots.get(index).chapter() == place.slot().chapter()
                && slots.get(index).group().isPresent()) {
            successors.add(order.place(slots.get(index), place.chapter(), 1));
            index = order.groupEnd(slots.get(index));
        }
        if (index < slots.size() && slots.get(index).chapter() == place.slot().chapter()) {
            successors.add(order.place(slots.get(index), place.chapter(), 0));
            return successors;
        }
        if (order.repeats(place.slot())) {
            successors.add(order.place(slots.get(place.slot().chapter()), place.chapter() + 1, 0));
        }
        if (index < slots.size()) {
            successors.add(order.place(slots.get(index), 1, 0));
        }
        return successors;
    }
}
