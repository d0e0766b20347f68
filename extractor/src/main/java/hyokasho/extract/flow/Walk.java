package hyokasho.extract.flow;

import hyokasho.extract.flow.Hypothesis.Counts;
import hyokasho.extract.flow.Hypothesis.Latest;
import hyokasho.extract.flow.Hypothesis.PageState;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import hyokasho.form.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the most likely way through the form along the pieces of a text: which place each label names, and which place
 * each piece of text belongs to.
 *
 * <p>A beam search: each way has a cost for what is unusual in it, such as leaving out labels, going backwards, a label
 * without text or a text far from its label; of the ways that come to the same place only the cheapest go on.
 */
final class Walk {

    private static final int BEAM = 48;

    /** A label that stands behind its text stands within so many pieces. */
    private static final int FARTHEST_AHEAD = 150;

    /** Ways this much dearer than the best are given up. */
    private static final double HOPELESS = 7;

    private final Outline outline;
    private final FormOrder order;
    private final Costs costs;
    private final List<Piece> pieces;
    private final Optional<Place> edition;

    Walk(Outline outline, FormOrder order, Costs costs, List<Piece> pieces) {
        this.outline = outline;
        this.order = order;
        this.costs = costs;
        this.pieces = pieces;
        this.edition = outline.slotWithRole(Entry.EDITION).map(slot -> new Place(slot, 1, 0));
    }

    /**
     * Where a piece belongs.
     *
     * @param place the place that it was given to; empty for what belongs to none
     * @param label whether it is that place's label
     * @param at where the walk was
     */
    record Step(Optional<Place> place, boolean label, Place at) {}

    /** One step a piece. */
    List<Step> steps() {
        return trace(bestWay());
    }

    Hypothesis bestWay() {
        Place start = new Place(outline.slots().get(0), 1, 0);
        List<Hypothesis> beam = new ArrayList<>();
        beam.add(new Hypothesis(
                Optional.empty(),
                start,
                Optional.empty(),
                false,
                Latest.NONE,
                false,
                false,
                PageState.NEW,
                Counts.NONE,
                0));
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).before() == Break.PAGE) {
                beam = turnPage(beam);
            }
            beam = best(after(beam, i));
        }
        return beam.get(0);
    }

    private List<Step> trace(Hypothesis end) {
        Step[] steps = new Step[pieces.size()];
        Hypothesis at = end;
        for (int i = steps.length - 1; i >= 0; i--) {
            steps[i] = new Step(at.given(), at.label(), at.place());
            at = at.parent().orElseThrow();
        }
        return List.of(steps);
    }

    private List<Hypothesis> turnPage(List<Hypothesis> beam) {
        List<Hypothesis> turned = new ArrayList<>();
        for (Hypothesis h : beam) {
            double cost = h.cost() + costs.leftOpen(h);
            for (boolean layered : new boolean[] {false, true}) {
                turned.add(new Hypothesis(
                        h.parent(),
                        h.place(),
                        h.given(),
                        h.label(),
                        h.latest(),
                        layered,
                        false,
                        h.page().turned(h.place()),
                        h.counts(),
                        cost + (layered ? Costs.LAYERED_PAGE : 0)));
            }
        }
        return turned;
    }

    private static List<Hypothesis> best(List<Hypothesis> ways) {
        ways.sort(Comparator.comparingDouble(Hypothesis::cost));
        double limit = ways.get(0).cost() + HOPELESS;
        Map<Object, Integer> counts = new HashMap<>();
        List<Hypothesis> best = new ArrayList<>();
        for (Hypothesis way : ways) {
            if (best.size() == BEAM || way.cost() > limit) {
                break;
            }
            Object key = List.of(way.place(), way.layered(), way.backwards());
            if (counts.merge(key, 1, Integer::sum) <= 3) {
                best.add(way);
            }
        }
        return best;
    }

    private List<Hypothesis> after(List<Hypothesis> beam, int i) {
        Piece piece = pieces.get(i);
        List<Hypothesis> ways = new ArrayList<>();
        for (Hypothesis h : beam) {
            switch (piece.kind()) {
                case LABEL -> label(h, i, ways);
                case TEXT, COUNT -> text(h, i, 0, ways);
                case ANSWER, BOX -> option(h, i, ways);
                case LIST -> list(h, i, ways);
                case FURNITURE, OPEN, CLOSE, MARK, PARENTHESIS -> ways.add(pass(h, h.cost()));
            }
        }
        return ways;
    }

    private static Hypothesis pass(Hypothesis h, double cost) {
        return new Hypothesis(
                Optional.of(h),
                h.place(),
                Optional.empty(),
                false,
                h.latest(),
                h.layered(),
                h.backwards(),
                h.page(),
                h.counts(),
                cost);
    }

    // Labels

    private void label(Hypothesis h, int i, List<Hypothesis> ways) {
        Piece piece = pieces.get(i);
        if (h.place().isTable() && !beginsChapter(i)) {
            ways.add(give(h, h.place(), false, h.cost()));
            return;
        }
        for (Slot slot : piece.slots()) {
            for (Place place : order.places(slot, h, piece.number(), true)) {
                ways.add(open(h, place, h.cost() + costs.move(h, place) + costs.label(h, place, piece)));
            }
        }
        text(h, i, Costs.LABEL_AS_TEXT, ways);
    }

    /** A chapter's title with the label of its first item behind it. */
    private boolean beginsChapter(int i) {
        Optional<Slot> chapter = pieces.get(i).slots().stream()
                .filter(s -> s.kind() == Slot.Kind.CHAPTER)
                .findFirst();
        Optional<Piece> next = nextLabel(i);
        return chapter.isPresent()
                && next.isPresent()
                && order.next(chapter.get())
                        .filter(first -> next.get().slots().contains(first))
                        .isPresent();
    }

    private Optional<Piece> nextLabel(int i) {
        for (int j = i + 1; j < pieces.size() && j < i + 40; j++) {
            if (pieces.get(j).is(Kind.LABEL)) {
                return Optional.of(pieces.get(j));
            }
        }
        return Optional.empty();
    }

    private Hypothesis open(Hypothesis h, Place place, double cost) {
        return new Hypothesis(
                Optional.of(h),
                place,
                Optional.of(place),
                true,
                new Latest(Optional.of(place), true),
                h.layered(),
                order.steps(h.place(), place) < 0,
                h.page().withSeen(place),
                h.counts().with(place, order.groupStart(place.slot())),
                cost);
    }

    // What is written

    private void text(Hypothesis h, int i, double extra, List<Hypothesis> ways) {
        Piece piece = pieces.get(i);
        if (h.place().isTable()) {
            ways.add(give(h, h.place(), false, h.cost() + extra * 0.1));
            return;
        }
        if (edition.isPresent() && costs.isLike(edition.get(), piece)) {
            ways.add(beside(h, edition.get(), h.cost() + extra));
            return;
        }
        for (Map.Entry<Place, Double> way : candidates(h, i).entrySet()) {
            double fit = costs.fit(way.getKey(), pieces, i);
            if (fit < Costs.IMPOSSIBLE) {
                ways.add(give(h, way.getKey(), true, h.cost() + extra + way.getValue() + fit));
            }
        }
        ways.add(pass(h, h.cost() + extra + Costs.UNCLAIMED));
    }

    /** Given to a place that is printed anywhere on its page, without going there. */
    private static Hypothesis beside(Hypothesis h, Place place, double cost) {
        return new Hypothesis(
                Optional.of(h),
                h.place(),
                Optional.of(place),
                false,
                h.latest(),
                h.layered(),
                h.backwards(),
                h.page(),
                h.counts(),
                cost);
    }

    private void option(Hypothesis h, int i, List<Hypothesis> ways) {
        Piece piece = pieces.get(i);
        if (h.place().isTable()) {
            ways.add(give(h, h.place(), false, h.cost()));
            return;
        }
        for (Map.Entry<Place, Double> way : candidates(h, i).entrySet()) {
            Place place = way.getKey();
            if (piece.slots().contains(place.slot())) {
                boolean box = piece.is(Kind.BOX);
                String option = piece.option().orElseThrow();
                boolean again = box ? h.page().hasBox(place, option) : h.page().isFilled(place);
                Hypothesis given = give(h, place, true, h.cost() + way.getValue() + (again ? Costs.OPTION_AGAIN : 0));
                ways.add(box ? given.withPage(given.page().withBox(place, option)) : given);
            }
        }
        text(h, i, costs.optionAsText(pieces, i), ways);
    }

    /** In a page of layers the list of options tells how far the writing has come. */
    private void list(Hypothesis h, int i, List<Hypothesis> ways) {
        ways.add(pass(h, h.cost() + (h.layered() ? 0.15 : 0)));
        if (!h.layered()) {
            return;
        }
        for (Place seen : h.page().seen()) {
            if (pieces.get(i).slots().contains(seen.slot())) {
                int steps = order.steps(h.place(), seen);
                double cost = steps == 0 ? 0 : steps > 0 ? 0.05 : 0.3;
                ways.add(goTo(h, seen, h.cost() + cost));
            }
        }
    }

    private static Hypothesis goTo(Hypothesis h, Place place, double cost) {
        return new Hypothesis(
                Optional.of(h),
                place,
                Optional.empty(),
                false,
                h.latest(),
                h.layered(),
                h.backwards(),
                h.page(),
                h.counts(),
                cost);
    }

    private Hypothesis give(Hypothesis h, Place place, boolean fills, double cost) {
        return new Hypothesis(
                Optional.of(h),
                place,
                Optional.of(place),
                false,
                new Latest(Optional.of(place), false),
                h.layered(),
                !place.equals(h.place()) && order.steps(h.place(), place) < 0,
                fills ? h.page().withFilled(place) : h.page(),
                h.counts().with(place, order.groupStart(place.slot())),
                cost);
    }

    /** The places that what is written can belong to, and what is unusual about each. */
    private Map<Place, Double> candidates(Hypothesis h, int i) {
        Map<Place, Double> candidates = new LinkedHashMap<>();
        if (h.place().slot().hasBox()) {
            candidates.put(h.place(), costs.stay(h, pieces, i));
        }
        for (Place seen : h.page().seen()) {
            if (!seen.equals(h.place()) && seen.slot().hasBox()) {
                double cost = costs.behind(h, seen) + costs.torn(pieces, i);
                candidates.merge(seen, cost, Math::min);
            }
        }
        addNext(h, candidates);
        int labels = 0;
        for (int j = i + 1; j < pieces.size() && j < i + FARTHEST_AHEAD; j++) {
            Piece ahead = pieces.get(j);
            if (ahead.before() == Break.PAGE) {
                break;
            }
            if (ahead.is(Kind.LABEL)) {
                labels++;
                if (labels <= 2 || isAmong(ahead.slots(), pieces.get(i).slots())) {
                    addAhead(h, i, j, labels, candidates);
                }
            }
        }
        return candidates;
    }

    /** The places behind this one whose labels are not met, or are written elsewhere. */
    private void addNext(Hypothesis h, Map<Place, Double> candidates) {
        Slot slot = h.place().slot();
        for (int step = 1; step <= 4; step++) {
            int index = h.place().slot().index() + step;
            if (index >= outline.slots().size()
                    || outline.slots().get(index).kind() == Slot.Kind.CHAPTER
                    || outline.slots().get(index).kind() == Slot.Kind.GROUP) {
                return;
            }
            slot = outline.slots().get(index);
            boolean inGroup = order.sameGroup(slot, h.place().slot());
            Place next = new Place(
                    slot,
                    h.place().chapter(),
                    inGroup ? h.place().block() : slot.group().isPresent() ? 1 : 0);
            if (slot.hasBox() && !h.page().isSeen(next)) {
                candidates.merge(next, Costs.UNLABELLED + costs.move(h, next), Math::min);
            }
        }
    }

    private static boolean isAmong(List<Slot> some, List<Slot> all) {
        for (Slot slot : some) {
            if (all.contains(slot)) {
                return true;
            }
        }
        return false;
    }

    private void addAhead(Hypothesis h, int i, int j, int labels, Map<Place, Double> candidates) {
        Piece label = pieces.get(j);
        for (Slot slot : label.slots()) {
            if (!slot.hasBox()) {
                continue;
            }
            for (Place place : order.places(slot, h, label.number(), true)) {
                if (!h.page().isSeen(place) && !h.page().isFilled(place)) {
                    double cost =
                            costs.ahead(pieces, i, j, labels) + costs.move(h, place) + costs.label(h, place, label);
                    candidates.merge(place, cost, Math::min);
                }
            }
        }
    }
}
