package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * Which place each label of a page names. A label that the page has once is that of the one place it can be of; those that
 * are printed alike are told apart by their neighbours, since most of a page is written in the form's order or against it.
 */
final class LabelPlaces {

    private static final double EACH_STEP = 0.092;
    private static final double FORWARD_AT_MOST = 0.58;
    private static final double BACKWARDS = 0.1;
    private static final double BACKWARDS_AT_MOST = 0.452;

    /** Two labels are exchanged only if that makes the page so much more usual. */
    private static final double GAIN = 0.282;

    /** The same, if the page is written in stretches, of which each ends where the one before it began. */
    private static final double GAIN_IN_STRETCHES = 0.4;

    /** They are in doubt if it makes it hardly less usual. */
    private static final double MARGIN = 0.064;

    private static final int ROUNDS = 8;

    private final List<Piece> pieces;
    private final List<Place> places;
    private final PagePlan plan;
    private final int[] placeOf;
    private final boolean[] named;
    private final Map<Integer, Integer> numbers;
    private final List<Integer> labels = new ArrayList<>();
    private final List<List<Integer>> groups;

    /** Groups of labels that are printed alike and that numbers put in order. */
    private final List<List<Integer>> numbered;

    private final Optional<TurnedBlocks> turned;

    /**
     * @param pieces of the page
     * @param numbers that put labels in order, by label
     */
    LabelPlaces(List<Piece> pieces, PagePlan plan, Map<Integer, Integer> numbers) {
        this.pieces = pieces;
        this.places = plan.places();
        this.plan = plan;
        this.numbers = numbers;
        this.placeOf = new int[pieces.size()];
        Arrays.fill(placeOf, -1);
        this.named = new boolean[places.size()];
        Map<Long, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.is(Kind.LABEL)) {
                long key = piece.slots().get(0).index() * 1000L + piece.number().orElse(0);
                alike.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        alike.values().stream()
                .sorted((a, b) -> Integer.compare(a.size(), b.size()))
                .forEach(this::inOrder);
        for (int i = 0; i < placeOf.length; i++) {
            if (placeOf[i] >= 0) {
                labels.add(i);
            }
        }
        int[] inOrder = placeOf.clone();
        this.groups =
                alike.values().stream().filter(group -> !areNumbered(group)).toList();
        this.numbered = alike.values().stream().filter(this::areNumbered).toList();
        settle();
        turn(inOrder);
        exchangeAmong(groups, this::exchangeInStretches);
        this.turned = TurnedBlocks.of(pieces, places, placeOf, numbered, groups);
        turned.ifPresent(blocks -> blocks.placeOf().forEach((label, place) -> placeOf[label] = place));
        if (numbered.isEmpty()) {
            keepRunsTogether();
        }
    }

    /** Of the ways to leave each run of labels in one block, the one that makes the page most usual. */
    private void keepRunsTogether() {
        int[] best = placeOf.clone();
        int together = together();
        double least = Double.POSITIVE_INFINITY;
        List<Map<Integer, Integer>> ways = BlockRuns.of(pieces, places, placeOf);
        for (Map<Integer, Integer> way : ways) {
            int[] before = placeOf.clone();
            way.forEach(this::moveTo);
            double unrest = allUnrest();
            if (unrest < least && together() >= together + (ways.size() == 1 ? 1 : 2)) {
                least = unrest;
                best = placeOf.clone();
            }
            restore(before);
        }
        restore(best);
    }

    /** Gives a label a place, and the label that had it the place of the other. */
    private void moveTo(int label, int place) {
        labels.stream()
                .filter(other -> placeOf[other] == place)
                .findFirst()
                .ifPresent(other -> placeOf[other] = placeOf[label]);
        placeOf[label] = place;
    }

    /** How many labels are written behind, or ahead of, the one that the form prints ahead of them in their block. */
    private int together() {
        int together = 0;
        for (int i = 1; i < labels.size(); i++) {
            Place a = places.get(placeOf[labels.get(i - 1)]);
            Place b = places.get(placeOf[labels.get(i)]);
            boolean follow = Math.abs(steps(i)) == 1 && a.isOfBlockOf(b);
            together += follow ? 1 : 0;
        }
        return together;
    }

    private boolean areNumbered(List<Integer> alike) {
        return numbers.keySet().containsAll(alike);
    }

    private void settle() {
        exchangeAmong(groups, this::exchange);
        exchangeBlocks();
        exchangeAmong(groups, this::exchangeRuns);
    }

    /**
     * Takes the blocks as written from the foot of the page to its head, if that makes the page so much more usual. Numbers
     * that are written in their order tell that the blocks are, too; if they are written backwards, so are they.
     */
    private void turn(int[] inOrder) {
        List<List<Integer>> several =
                numbered.stream().filter(group -> group.size() > 1).toList();
        boolean backwards = several.stream()
                .allMatch(group -> numbers.get(group.get(0)) > numbers.get(group.get(group.size() - 1)));
        int[] settled = placeOf.clone();
        double unrest = unrestOfStretches() - (several.isEmpty() ? GAIN : 0);
        restore(inOrder);
        turnBlocks();
        if (!backwards || Arrays.equals(placeOf, inOrder) || unrestOfStretches() >= unrest) {
            restore(settled);
        }
    }

    private void restore(int[] earlier) {
        System.arraycopy(earlier, 0, placeOf, 0, placeOf.length);
    }

    private void turnBlocks() {
        for (List<Integer> group : groups) {
            List<Integer> inBlocks = group.stream()
                    .filter(label ->
                            placeOf[label] >= 0 && places.get(placeOf[label]).block() > 0)
                    .toList();
            for (int i = 0, j = inBlocks.size() - 1; i < j; i++, j--) {
                swap(inBlocks.get(i), inBlocks.get(j));
            }
        }
    }

    /** The blocks of the page, if numbers tell that they were written from its foot. */
    Optional<TurnedBlocks> turned() {
        return turned;
    }

    /** The places of which the labels are in the order of numbers. */
    List<Place> numbered() {
        return numbered.stream()
                .flatMap(List::stream)
                .filter(label -> placeOf[label] >= 0)
                .map(label -> places.get(placeOf[label]))
                .toList();
    }

    /** By piece, the index of the place that it names; -1 for what names none. */
    int[] ofPieces() {
        return placeOf;
    }

    private void inOrder(List<Integer> alike) {
        List<Integer> free = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            if (mayName(pieces.get(alike.get(0)), places.get(place)) && !named[place]) {
                free.add(place);
            }
        }
        List<Integer> below = free.stream()
                .filter(place -> !plan.lacksHeadingOf(places.get(place)))
                .toList();
        if (below.size() >= alike.size()) {
            free = new ArrayList<>(below);
        }
        // a box that goes on from the page before has its label again only where there are labels enough
        if (free.size() > alike.size() && free.get(0) == 0) {
            free.remove(0);
        }
        List<Integer> ordered = new ArrayList<>(alike);
        if (areNumbered(alike)) {
            ordered.sort(Comparator.comparing(numbers::get));
        }
        for (int i = 0; i < ordered.size() && i < free.size(); i++) {
            placeOf[ordered.get(i)] = free.get(i);
            named[free.get(i)] = true;
        }
        // a heading and a label of the same words, one behind the other
        for (int i = 1; i < alike.size(); i++) {
            if (placeOf[alike.get(i)] < 0 && alike.get(i) == alike.get(i - 1) + 1) {
                placeOf[alike.get(i)] = placeOf[alike.get(i - 1)];
            }
        }
    }

    static boolean mayName(Piece label, Place place) {
        boolean block = label.number().isEmpty()
                || place.slot().group().isEmpty()
                || label.number().getAsInt() == place.block();
        return block && label.mayBelongTo(place.slot());
    }

    /**
     * Blocks whose numbers are printed, written from the page's foot: as long as not all labels of two of them are exchanged,
     * none is in its place.
     */
    private void exchangeBlocks() {
        List<Place> heads = labels.stream()
                .filter(label -> pieces.get(label).number().isPresent())
                .map(label -> places.get(placeOf[label]))
                .filter(place -> place.block() > 0)
                .toList();
        exchangeAmong(List.of(heads), (a, b) -> a.slot() == b.slot() && exchangeBlocks(a, b));
    }

    /** Tries each two of a group, and again as long as any two are exchanged. */
    private static <T> void exchangeAmong(List<List<T>> groups, BiPredicate<T, T> way) {
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (List<T> group : groups) {
                for (int i = 0; i < group.size(); i++) {
                    for (int j = i + 1; j < group.size(); j++) {
                        changed |= way.test(group.get(i), group.get(j));
                    }
                }
            }
        }
    }

    private boolean exchangeBlocks(Place a, Place b) {
        List<int[]> pairs = new ArrayList<>();
        for (List<Integer> group : groups) {
            for (int i : group) {
                for (int j : group) {
                    if (i != j && isOfBlockOf(i, a) && isOfBlockOf(j, b) && placesAreNamedLike(i, j)) {
                        pairs.add(new int[] {i, j});
                    }
                }
            }
        }
        return exchange(pairs, this::allUnrest, GAIN, () -> !isFollowedBy(a, b) && !isFollowedBy(b, a));
    }

    /** Whether the label right behind a block's number is of another block. */
    private boolean isFollowedBy(Place head, Place other) {
        for (int i = 0; i + 1 < labels.size(); i++) {
            if (places.get(placeOf[labels.get(i)]) == head) {
                return isOfBlockOf(labels.get(i + 1), other);
            }
        }
        return false;
    }

    private boolean isOfBlockOf(int label, Place place) {
        return placeOf[label] >= 0 && places.get(placeOf[label]).isOfBlockOf(place);
    }

    private boolean placesAreNamedLike(int a, int b) {
        return places.get(placeOf[a]).slot() == places.get(placeOf[b]).slot();
    }

    private double allUnrest() {
        double unrest = 0;
        for (int i = 1; i < labels.size(); i++) {
            unrest += jump(i);
        }
        return unrest;
    }

    /** The same, if stretches may follow each other backwards. */
    private double unrestOfStretches() {
        double unrest = 0;
        for (int i = 1; i < labels.size(); i++) {
            unrest += steps(i) < 0 ? Math.min(jump(i), jumpBackToStretch(i)) : jump(i);
        }
        return unrest;
    }

    /** Pairs of places whose labels are printed alike and could as well be each other's: what is at them is not sure. */
    List<List<Place>> exchangeable() {
        List<List<Place>> pairs = new ArrayList<>();
        for (List<Integer> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    if (mayBeExchanged(group.get(i), group.get(j))) {
                        pairs.add(List.of(places.get(placeOf[group.get(i)]), places.get(placeOf[group.get(j)])));
                    }
                }
            }
        }
        return pairs;
    }

    private boolean mayBeExchanged(int a, int b) {
        if (!areNamed(a, b) || placeOf[a] == placeOf[b]) {
            return false;
        }
        double before = unrest(a) + unrest(b);
        swap(a, b);
        double after = unrest(a) + unrest(b);
        swap(a, b);
        return after < before + MARGIN;
    }

    private boolean exchange(int a, int b) {
        return areNamed(a, b) && exchange(List.of(new int[] {a, b}), () -> unrest(a) + unrest(b), GAIN, () -> true);
    }

    /** The same, if the page may be written from its foot to its head in stretches. */
    private boolean exchangeInStretches(int a, int b) {
        return areNamed(a, b)
                && exchange(List.of(new int[] {a, b}), this::unrestOfStretches, GAIN_IN_STRETCHES, () -> true);
    }

    private boolean areNamed(int a, int b) {
        return placeOf[a] >= 0 && placeOf[b] >= 0;
    }

    private boolean exchangeRuns(int a, int b) {
        List<int[]> pairs = areNamed(a, b) ? runs(a, b) : List.of();
        return pairs.size() > 1 && exchange(pairs, this::allUnrest, GAIN, () -> true);
    }

    /** Two labels with those that follow each of them and are printed alike, too: その他の措置の内容 and what is asked below it. */
    private List<int[]> runs(int a, int b) {
        List<int[]> pairs = new ArrayList<>();
        int from = Collections.binarySearch(labels, Math.min(a, b));
        int to = Collections.binarySearch(labels, Math.max(a, b));
        for (int i = 0;
                from + i < to && to + i < labels.size() && areAlike(labels.get(from + i), labels.get(to + i));
                i++) {
            pairs.add(new int[] {labels.get(from + i), labels.get(to + i)});
        }
        return pairs;
    }

    private boolean areAlike(int a, int b) {
        return groups.stream().anyMatch(group -> group.contains(a) && group.contains(b));
    }

    /**
     * Exchanges labels if that makes the page so much more usual.
     *
     * @param unrest how unusual the page is
     * @param allowed asked when they are exchanged
     */
    private boolean exchange(List<int[]> pairs, DoubleSupplier unrest, double gain, BooleanSupplier allowed) {
        double before = unrest.getAsDouble();
        pairs.forEach(pair -> swap(pair[0], pair[1]));
        if (unrest.getAsDouble() < before - gain && allowed.getAsBoolean()) {
            return true;
        }
        pairs.forEach(pair -> swap(pair[0], pair[1]));
        return false;
    }

    private void swap(int a, int b) {
        int place = placeOf[a];
        placeOf[a] = placeOf[b];
        placeOf[b] = place;
    }

    /** How unusual the jumps around a label are. */
    private double unrest(int piece) {
        int at = Collections.binarySearch(labels, piece);
        double unrest = 0;
        for (int i = at - 1; i <= at + 2; i++) {
            unrest += jump(i);
        }
        return unrest;
    }

    /** From a label to the one before it: a step backwards is unusual, unless the writing goes backwards. */
    private double jump(int i) {
        int steps = steps(i);
        if (steps >= 0) {
            return Math.min(FORWARD_AT_MOST, EACH_STEP * Math.max(0, steps - 1));
        }
        boolean backwards = steps(i - 1) < 0 || steps(i + 1) < 0;
        return backwards ? Math.min(BACKWARDS_AT_MOST, BACKWARDS + EACH_STEP * (-steps - 1)) : BACKWARDS_AT_MOST;
    }

    /** To a stretch of labels from the one that was written before it: it is usual that it ends where that one began. */
    private double jumpBackToStretch(int i) {
        int before = i - 1;
        while (before > 0 && steps(before) >= 0) {
            before--;
        }
        int end = i;
        while (end + 1 < labels.size() && steps(end + 1) >= 0) {
            end++;
        }
        int between = placeOf[labels.get(before)] - placeOf[labels.get(end)] - 1;
        return between < 0 ? BACKWARDS_AT_MOST : BACKWARDS + EACH_STEP * between;
    }

    private int steps(int i) {
        return i > 0 && i < labels.size() ? placeOf[labels.get(i)] - placeOf[labels.get(i - 1)] : 0;
    }
}
