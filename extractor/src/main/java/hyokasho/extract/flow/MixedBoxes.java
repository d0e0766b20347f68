package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The groups of check boxes that two blocks of a page have alike and that are not told apart: all boxes of a block are
 * written before those of the next, so where a block's boxes stand on both sides of another's, some may be the other's. But
 * a box that one block lacks and that all others have among their own is the one's, wherever it was torn to.
 */
final class MixedBoxes {

    /** Groups with so many names in common could be each other's. */
    private static final int SHARED = 3;

    private MixedBoxes() {}

    /**
     * Boxes of a place that are written in one go.
     *
     * @param rows the names of those that stand on one height
     */
    private record Run(Place place, List<Set<String>> rows) {

        int size() {
            return rows.stream().mapToInt(Set::size).sum();
        }

        Set<String> options() {
            return rows.stream().flatMap(Set::stream).collect(Collectors.toSet());
        }

        boolean has(String option) {
            return rows.stream().anyMatch(row -> row.contains(option));
        }

        boolean hasOtherOf(Set<String> row, String option) {
            return row.stream().anyMatch(other -> !other.equals(option) && has(other));
        }

        boolean hasNamesOf(Run other) {
            return place.options().stream()
                            .filter(other.place.options()::contains)
                            .count()
                    >= SHARED;
        }
    }

    /** The places of such groups. In stacks, a text between boxes may be that of another block. */
    static Set<Place> of(List<Piece> pieces, List<Step> steps, WritingStyle style) {
        Set<Place> mixed = new HashSet<>();
        List<Run> runs = new ArrayList<>();
        boolean parted = false;
        boolean below = true;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).before() == Break.PAGE) {
                addMixed(runs, mixed);
                runs.clear();
            }
            below |= !pieces.get(i).before().besides();
            Optional<Place> place = steps.get(i).place().filter(p -> p.block() > 0 && p.holds(FieldType.CHECKS));
            if (pieces.get(i).is(Kind.BOX) && place.isPresent()) {
                add(place.get(), pieces.get(i).option().orElse(""), parted, below, runs);
                parted = false;
                below = false;
            }
            parted |= style.stacked() && pieces.get(i).is(Kind.TEXT);
        }
        addMixed(runs, mixed);
        return mixed;
    }

    private static void add(Place place, String option, boolean parted, boolean below, List<Run> runs) {
        boolean begins = runs.isEmpty() || parted || runs.get(runs.size() - 1).place != place;
        if (begins) {
            runs.add(new Run(place, new ArrayList<>()));
        }
        List<Set<String>> rows = runs.get(runs.size() - 1).rows;
        if (begins || below) {
            rows.add(new HashSet<>());
        }
        rows.get(rows.size() - 1).add(option);
    }

    private static void addMixed(List<Run> runs, Set<Place> mixed) {
        for (List<Run> group : byNames(runs)) {
            if (!areTwoLayers(group) && !strayOnly(group)) {
                addReturns(group.stream().map(Run::place).toList(), mixed);
            }
        }
    }

    /** Those of one group of names, such as 提供方法 and 移転方法. */
    private static List<List<Run>> byNames(List<Run> runs) {
        List<List<Run>> groups = new ArrayList<>();
        for (Run run : runs) {
            groups.stream()
                    .filter(group -> group.get(0).hasNamesOf(run))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(run), () -> groups.add(new ArrayList<>(List.of(run))));
        }
        return groups;
    }

    /** Whether all that is apart from the most of its block is what only this block lacks. */
    private static boolean strayOnly(List<Run> runs) {
        Map<Place, Run> most = new HashMap<>();
        for (Run run : runs) {
            most.merge(run.place, run, (a, b) -> b.size() > a.size() ? b : a);
        }
        return runs.stream().filter(run -> most.get(run.place) != run).allMatch(run -> run.rows.stream()
                .allMatch(row -> row.stream()
                        .anyMatch(option -> isLackedOnlyBy(most.get(run.place), option, most.values(), runs))));
    }

    /**
     * Whether a block has a box only apart from most of its boxes, and all others have theirs among their own, or beside one
     * that the block has.
     */
    private static boolean isLackedOnlyBy(Run block, String option, Collection<Run> most, List<Run> runs) {
        return !block.has(option)
                && most.stream()
                        .filter(other -> other != block)
                        .allMatch(other -> other.has(option)
                                || runs.stream()
                                        .filter(run -> run.place == other.place)
                                        .flatMap(run -> run.rows.stream())
                                        .anyMatch(row -> row.contains(option) && block.hasOtherOf(row, option)));
    }

    /** A page in layers goes through its blocks twice, each time in the same order: the same names wrap in all of them. */
    private static boolean areTwoLayers(List<Run> runs) {
        List<Place> order = runs.stream().map(Run::place).toList();
        int second = 1;
        while (second < order.size() && !order.subList(0, second).contains(order.get(second))) {
            second++;
        }
        List<Place> first = order.subList(0, second);
        List<Run> rest = runs.subList(second, runs.size());
        List<Integer> again = rest.stream().map(run -> first.indexOf(run.place)).toList();
        return again.size() > 1
                && again.equals(
                        again.stream().filter(i -> i >= 0).sorted().distinct().toList())
                && rest.stream().map(Run::options).distinct().count() == 1;
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
