package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Labels of blocks that repeat, in the runs in which they are written: each the next one of the form (②, ③, ④), or each the one
 * before. A page that is written in stretches cuts blocks in parts, but all labels of a run are of one block. Where the name of
 * a block is in a run (提供先2), it tells which; the other runs are those of the blocks that lack just these labels.
 */
final class BlockRuns {

    /** More ways than these to give runs to blocks do not tell anything. */
    private static final int MOST_WAYS = 200;

    private static final int MOST_STEPS = 5_000;

    private final List<Piece> pieces;
    private final List<Place> places;

    /** Of what repeats on the page: by slot, in the form's order, the index of its place in each block. */
    private final Map<Place.Block, NavigableMap<Integer, Map<Integer, Integer>>> groups = new HashMap<>();

    /** The same of the labels that stand beside several boxes: 再委託. */
    private final Map<Integer, Map<Integer, Integer>> beside = new HashMap<>();

    private final List<Run> runs = new ArrayList<>();
    private final List<Map<Integer, Integer>> ways = new ArrayList<>();
    private int steps;

    /**
     * Labels that follow each other.
     *
     * @param labels in the order of the writing
     * @param readings what they can be, all of them of one kind of blocks
     * @param beside the labels among them that stand beside several boxes
     */
    private record Run(List<Integer> labels, List<Reading> readings, List<Integer> beside) {}

    /**
     * What the labels of a run are.
     *
     * @param group the kind of blocks
     * @param slots one a label
     */
    private record Reading(Place.Block group, List<Integer> slots) {

        Reading with(int slot) {
            List<Integer> more = new ArrayList<>(slots);
            more.add(slot);
            return new Reading(group, more);
        }

        int last() {
            return slots.get(slots.size() - 1);
        }
    }

    private BlockRuns(List<Piece> pieces, List<Place> places, int[] placeOf) {
        this.pieces = pieces;
        this.places = places;
        Set<Integer> labelled = labelledSlots();
        for (int p = 0; p < places.size(); p++) {
            Place place = places.get(p);
            if (place.block() > 0 && labelled.contains(place.slot().index())) {
                boolean several = place.slot().kind() == Slot.Kind.SIDE;
                (several ? beside : groups.computeIfAbsent(group(place), g -> new TreeMap<>()))
                        .computeIfAbsent(place.slot().index(), slot -> new HashMap<>())
                        .put(place.block(), p);
            }
        }
        if (!groups.isEmpty()) {
            findRuns(placeOf);
        }
    }

    private static Place.Block group(Place place) {
        Place.Block block = place.ofBlock();
        return new Place.Block(block.chapter(), block.copy(), block.group(), 0);
    }

    private Set<Integer> labelledSlots() {
        return pieces.stream()
                .filter(piece -> piece.is(Kind.LABEL))
                .flatMap(piece -> piece.slots().stream())
                .map(Slot::index)
                .collect(Collectors.toSet());
    }

    /**
     * The ways to give the runs of a page to its blocks.
     *
     * @param placeOf by label, the index of the place that it names as far as is known
     * @return each by label, the index of its place; no way if no run is parted as it is, or if names do not tell
     */
    static List<Map<Integer, Integer>> of(List<Piece> pieces, List<Place> places, int[] placeOf) {
        BlockRuns found = new BlockRuns(pieces, places, placeOf);
        boolean parted = found.runs.stream().anyMatch(run -> found.isParted(run, placeOf));
        if (!parted || found.runs.stream().anyMatch(found::isLoneName)) {
            return List.of();
        }
        found.runs.sort(
                Comparator.comparing((Run run) -> found.block(run).isEmpty()).thenComparing(run -> -run.labels.size()));
        found.give(0, new HashMap<>());
        return found.isTooMuch() ? List.of() : found.ways;
    }

    /** Where the name of a block stands away from its labels, that of another may stand at them by chance. */
    private boolean isLoneName(Run run) {
        return run.labels.size() == 1 && block(run).isPresent();
    }

    private boolean isParted(Run run, int[] placeOf) {
        return run.labels.stream()
                        .map(label -> places.get(placeOf[label]).ofBlock())
                        .distinct()
                        .count()
                > 1;
    }

    private void findRuns(int[] placeOf) {
        List<Integer> labels = new ArrayList<>();
        List<Integer> several = new ArrayList<>();
        List<Reading> forwards = List.of();
        List<Reading> backwards = List.of();
        for (int i = 0; i < pieces.size(); i++) {
            if (placeOf[i] < 0) {
                continue;
            }
            if (isBesideSeveral(pieces.get(i))) {
                several.add(i);
                continue;
            }
            List<Reading> alone = readings(i);
            List<Reading> on = longer(forwards, alone, 1);
            List<Reading> back = longer(backwards, alone, -1);
            if (on.isEmpty() && back.isEmpty()) {
                addRun(labels, forwards, backwards, several);
                labels = new ArrayList<>();
                several = new ArrayList<>();
                on = alone;
                back = alone;
            }
            if (!alone.isEmpty()) {
                labels.add(i);
            }
            forwards = on;
            backwards = back;
        }
        addRun(labels, forwards, backwards, several);
    }

    private void addRun(List<Integer> labels, List<Reading> forwards, List<Reading> backwards, List<Integer> several) {
        if (!labels.isEmpty()) {
            runs.add(new Run(labels, forwards.isEmpty() ? backwards : forwards, several));
        }
    }

    private static boolean isBesideSeveral(Piece label) {
        return label.slots().stream().allMatch(slot -> slot.kind() == Slot.Kind.SIDE);
    }

    private List<Reading> readings(int label) {
        List<Reading> readings = new ArrayList<>();
        groups.forEach((group, slots) -> pieces.get(label).slots().stream()
                .map(Slot::index)
                .filter(slots::containsKey)
                .forEach(slot -> readings.add(new Reading(group, List.of(slot)))));
        return readings;
    }

    private List<Reading> longer(List<Reading> readings, List<Reading> next, int step) {
        List<Reading> longer = new ArrayList<>();
        for (Reading reading : readings) {
            for (Reading label : next) {
                boolean follows = reading.group.equals(label.group)
                        && next(reading.group, reading.last(), step).equals(OptionalInt.of(label.last()));
                if (follows) {
                    longer.add(reading.with(label.last()));
                }
            }
        }
        return longer;
    }

    /** The slot behind or ahead of another in a block, of those whose labels are on the page. */
    private OptionalInt next(Place.Block group, int slot, int step) {
        NavigableMap<Integer, Map<Integer, Integer>> slots = groups.get(group);
        Integer next = step > 0 ? slots.higherKey(slot) : slots.lowerKey(slot);
        return next == null ? OptionalInt.empty() : OptionalInt.of(next);
    }

    private boolean isTooMuch() {
        return steps > MOST_STEPS || ways.size() > MOST_WAYS;
    }

    /** The block whose name is in a run. */
    private OptionalInt block(Run run) {
        return run.labels.stream()
                .flatMapToInt(label -> pieces.get(label).number().stream())
                .findFirst();
    }

    private void give(int run, Map<Integer, Integer> given) {
        if (isTooMuch() || ++steps > MOST_STEPS) {
            return;
        }
        if (run == runs.size()) {
            ways.add(new HashMap<>(given));
            return;
        }
        List<Integer> labels = runs.get(run).labels;
        for (Reading reading : runs.get(run).readings) {
            for (int block : blocks(runs.get(run), reading)) {
                Optional<List<Integer>> found = places(reading, block, given.values());
                if (found.isPresent()) {
                    IntStream.range(0, labels.size())
                            .forEach(i -> given.put(labels.get(i), found.get().get(i)));
                    runs.get(run).beside.forEach(label -> besidePlace(label, block)
                            .filter(place -> !given.containsValue(place))
                            .ifPresent(place -> given.put(label, place)));
                    give(run + 1, given);
                    given.keySet().removeAll(labels);
                    given.keySet().removeAll(runs.get(run).beside);
                }
            }
        }
    }

    private Optional<Integer> besidePlace(int label, int block) {
        return pieces.get(label).slots().stream()
                .flatMap(slot -> Optional.ofNullable(
                        beside.getOrDefault(slot.index(), Map.of()).get(block))
                        .stream())
                .findFirst();
    }

    private Set<Integer> blocks(Run run, Reading reading) {
        OptionalInt named = block(run);
        return named.isPresent()
                ? Set.of(named.getAsInt())
                : groups.get(reading.group).get(reading.last()).keySet();
    }

    /** The places of a run in a block, if no others have them. */
    private Optional<List<Integer>> places(Reading reading, int block, Collection<Integer> taken) {
        List<Integer> found = new ArrayList<>();
        for (int slot : reading.slots) {
            Integer place = groups.get(reading.group).get(slot).get(block);
            if (place == null || taken.contains(place)) {
                return Optional.empty();
            }
            found.add(place);
        }
        return Optional.of(found);
    }
}
