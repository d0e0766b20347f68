package hyokasho.extract.flow;

import hyokasho.extract.flow.Hypothesis.Counts;
import hyokasho.extract.flow.Hypothesis.Latest;
import hyokasho.extract.flow.Hypothesis.Layer;
import hyokasho.extract.flow.Hypothesis.PageState;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.flow.Proposal.Effect;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the most likely way through the form along the pieces of a text: which place each label names, and which place
 * each piece of text belongs to.
 *
 * <p>A beam search: each way has a cost for what is unusual in it, such as leaving out labels, going backwards, a label
 * without text or a text far from its label; of the ways that come to the same place only the cheapest go on.
 */
final class Walk {

    private static final int BEAM = 16;

    /** A way that is so little dearer may be the right one. */
    private static final double DOUBT = 0.1;

    /** So many ways to the same place go on. */
    private static final int MOST_ALIKE = 3;

    /** Ways this much dearer than the best are given up. */
    private static final double HOPELESS = 2;

    private static final Comparator<Proposal> BY_COST = (a, b) -> Double.compare(a.cost(), b.cost());

    private final Outline outline;
    private final FormOrder order;
    private final Costs costs;
    private final List<Piece> pieces;
    private final Optional<Place> edition;
    private final Candidates candidates;
    private final Set<Place> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());
    private int pageBegin;
    private double cheapest;
    private boolean goesOn;
    private boolean ofEdition;

    Walk(Outline outline, FormOrder order, Costs costs, List<Piece> pieces) {
        this.outline = outline;
        this.order = order;
        this.costs = costs;
        this.pieces = pieces;
        this.candidates = new Candidates(outline, order, costs, pieces);
        this.edition = outline.slotWithRole(Entry.EDITION).map(slot -> order.place(slot, 1, 0));
    }

    /**
     * Where a piece belongs.
     *
     * @param place the place that it was given to; empty for what belongs to none
     * @param label whether it is that place's label
     * @param at where the walk was
     */
    record Step(Optional<Place> place, boolean label, Place at) {}

    /** The likeliest way to the end of the text. */
    Hypothesis bestWay() {
        Place start = order.place(outline.slots().get(0), 1, 0);
        List<Hypothesis> beam = new ArrayList<>();
        beam.add(new Hypothesis(
                Optional.empty(),
                start,
                Optional.empty(),
                false,
                Latest.NONE,
                Layer.NONE,
                false,
                PageState.NEW,
                Counts.NONE,
                0));
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).before() == Break.PAGE) {
                compare(beam, i - pageBegin);
                pageBegin = i;
                beam = turnPage(beam);
            }
            beam = best(after(beam, i));
        }
        compare(beam, pieces.size() - pageBegin);
        return beam.get(0);
    }

    /** The places of which another way, about as likely, has another opinion; known after the walk. */
    Set<Place> doubtful() {
        return doubtful;
    }

    /** Where the best ways along a page part, none of them is sure. */
    private void compare(List<Hypothesis> beam, int length) {
        Hypothesis best = beam.get(0);
        for (Hypothesis rival : beam.subList(1, beam.size())) {
            if (rival.cost() > best.cost() + DOUBT) {
                return;
            }
            Hypothesis a = best;
            Hypothesis b = rival;
            for (int i = 0; i < length && a != b; i++) {
                if (!a.given().equals(b.given())) {
                    a.given().ifPresent(doubtful::add);
                    b.given().ifPresent(doubtful::add);
                }
                a = a.parent().orElseThrow();
                b = b.parent().orElseThrow();
            }
        }
    }

    private List<Hypothesis> turnPage(List<Hypothesis> beam) {
        List<Hypothesis> turned = new ArrayList<>();
        for (Hypothesis h : beam) {
            double cost = h.cost() + costs.leftOpen(h);
            for (Layer layer : List.of(Layer.NONE, costs.layers())) {
                turned.add(new Hypothesis(
                        h.parent(),
                        h.place(),
                        h.given(),
                        h.label(),
                        h.latest(),
                        layer,
                        false,
                        h.page().turned(h.place()),
                        h.counts(),
                        cost + costs.turn(h, layer)));
            }
        }
        return turned;
    }

    private List<Hypothesis> best(List<Proposal> ways) {
        ways.sort(BY_COST);
        double limit = ways.get(0).cost() + HOPELESS;
        List<Proposal> best = new ArrayList<>(BEAM);
        for (Proposal way : ways) {
            if (best.size() == BEAM || way.cost() > limit) {
                break;
            }
            if (alike(best, way) < MOST_ALIKE) {
                best.add(way);
            }
        }
        List<Hypothesis> taken = new ArrayList<>(best.size());
        best.forEach(way -> taken.add(way.taken(order)));
        return taken;
    }

    /** How many of the ways came to the same place in the same manner. */
    private static int alike(List<Proposal> ways, Proposal way) {
        int alike = 0;
        for (Proposal other : ways) {
            alike += other.at() == way.at() && other.layer() == way.layer() && other.backwards() == way.backwards()
                    ? 1
                    : 0;
        }
        return alike;
    }

    /** Whether a way is so little dearer than the cheapest one so far that it can still win. */
    private boolean isWorthwhile(double cost) {
        cheapest = Math.min(cheapest, cost);
        return cost <= cheapest + HOPELESS;
    }

    private List<Proposal> after(List<Hypothesis> beam, int i) {
        Piece piece = pieces.get(i);
        cheapest = Double.POSITIVE_INFINITY;
        goesOn = candidates.goesOn(i);
        ofEdition = piece.is(Kind.TEXT) && edition.isPresent() && costs.isLike(edition.get(), piece);
        List<Proposal> ways = new ArrayList<>();
        for (Hypothesis h : beam) {
            if (h.cost() > cheapest + HOPELESS) {
                break;
            }
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

    private Proposal pass(Hypothesis h, double cost) {
        return on(h, h.place(), null, cost);
    }

    private Proposal on(Hypothesis h, Place at, @Nullable Place given, double cost) {
        return new Proposal(h, at, given, Effect.NONE, null, h.layerAfter(steps(h, at)), h.backwards(), cost);
    }

    // Labels

    private void label(Hypothesis h, int i, List<Proposal> ways) {
        Piece piece = pieces.get(i);
        if (h.place().isTable() && !beginsChapter(i)) {
            ways.add(give(h, h.place(), false, h.cost()));
            return;
        }
        for (Slot slot : piece.slots()) {
            for (Place place : order.places(slot, h, piece.number())) {
                double cost = h.cost() + costs.move(h, place) + costs.label(h, place, piece, i);
                if (isWorthwhile(cost)) {
                    ways.add(open(h, place, cost));
                }
                torn(h, i, place, costs.label(h, place, piece, i), ways);
            }
        }
        ways.add(pass(h, h.cost() + Costs.LABEL_NOWHERE));
        text(h, i, Costs.LABEL_AS_TEXT, ways);
    }

    /** A small run that was torn off and written elsewhere on its page: the writing goes on where it was. */
    private void torn(Hypothesis h, int i, Place place, double cost, List<Proposal> ways) {
        double all = h.cost() + cost + costs.torn(h, place, i);
        if (isWorthwhile(all)) {
            Effect effect = pieces.get(i).is(Kind.LABEL) ? Effect.TORN_LABEL : Effect.TORN_TEXT;
            ways.add(new Proposal(h, h.place(), place, effect, null, h.layer(), h.backwards(), all));
        }
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
                        .filter(first -> next.get().mayBelongTo(first))
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

    private Proposal open(Hypothesis h, Place place, double cost) {
        return to(h, place, Effect.LABEL, null, cost);
    }

    private Proposal to(Hypothesis h, Place place, Effect effect, @Nullable String box, double cost) {
        return new Proposal(h, place, place, effect, box, h.layerAfter(steps(h, place)), isBackwards(h, place), cost);
    }

    private int steps(Hypothesis h, Place place) {
        return place == h.place() ? 0 : order.steps(h.place(), place);
    }

    private boolean isBackwards(Hypothesis h, Place place) {
        int steps = steps(h, place);
        return steps == 0 ? h.backwards() : steps < 0;
    }

    // What is written

    private void text(Hypothesis h, int i, double extra, List<Proposal> ways) {
        if (h.place().isTable()) {
            ways.add(give(h, h.place(), false, h.cost() + extra * 0.1));
        } else if (ofEdition) {
            ways.add(beside(h, edition.orElseThrow(), h.cost() + extra));
        } else if (goesOn && isWrittenAt(h) && costs.accepts(h.place().slot(), pieces, i)) {
            ways.add(give(h, h.place(), true, h.cost() + extra));
        } else {
            give(h, i, extra, candidates.of(h, i, extra == 0), ways);
        }
    }

    private static boolean isWrittenAt(Hypothesis h) {
        return h.latest().place() == h.place() && !h.latest().label();
    }

    private void give(Hypothesis h, int i, double extra, List<Candidates.Candidate> to, List<Proposal> ways) {
        for (Candidates.Candidate candidate : to) {
            double cost = h.cost()
                    + extra
                    + candidate.cost()
                    + costs.fit(candidate.place().slot(), pieces, i);
            if (isWorthwhile(cost)) {
                Proposal way = give(h, candidate.place(), true, cost);
                ways.add(costs.beginsLayer(h, i) ? way.withLayer(Layer.SECOND) : way);
            }
            if (extra == 0 && h.page().isSeen(candidate.place())) {
                torn(
                        h,
                        i,
                        candidate.place(),
                        costs.fit(candidate.place().slot(), pieces, i)
                                + (h.page().isFilled(candidate.place()) ? 1 : 0),
                        ways);
            }
        }
        ways.add(pass(h, h.cost() + extra + Costs.UNCLAIMED));
    }

    /** Given to a place that is printed anywhere on its page, without going there. */
    private Proposal beside(Hypothesis h, Place place, double cost) {
        return on(h, h.place(), place, cost);
    }

    private void option(Hypothesis h, int i, List<Proposal> ways) {
        Piece piece = pieces.get(i);
        if (h.place().isTable()) {
            ways.add(give(h, h.place(), false, h.cost()));
            return;
        }
        List<Candidates.Candidate> all = candidates.of(h, i, false);
        for (Candidates.Candidate candidate : all) {
            Place place = candidate.place();
            if (piece.mayBelongTo(place.slot())) {
                if (piece.is(Kind.BOX) || place.holds(FieldType.CHECKS)) {
                    boxes(h, place, i, candidate.cost(), ways);
                } else {
                    ways.add(answer(h, place, candidate.cost()));
                    torn(h, i, place, h.page().isFilled(place) ? 1 : 0, ways);
                }
            }
        }
        give(h, i, costs.optionAsText(pieces, i), all, ways);
    }

    private Proposal answer(Hypothesis h, Place place, double cost) {
        boolean again = h.page().isFilled(place);
        return give(h, place, true, h.cost() + cost + (again ? Costs.OPTION_AGAIN : 0));
    }

    /** The boxes of a group may be written anywhere on their page, so the walk need not go there. */
    private void boxes(Hypothesis h, Place place, int i, double cost, List<Proposal> ways) {
        String option = pieces.get(i).option().orElseThrow();
        double all = h.cost() + cost + (h.page().hasBox(place, option) ? Costs.OPTION_AGAIN : 0);
        double there = all + 0.5 * costs.move(h, place);
        ways.add(to(h, place, Effect.TEXT, option, there));
        if (place != h.place()) {
            double here = all + Costs.BOX_ELSEWHERE;
            ways.add(new Proposal(h, h.place(), place, Effect.TORN_TEXT, option, h.layer(), h.backwards(), here));
        }
    }

    /** In a page of layers the list of options tells how far the writing has come. */
    private void list(Hypothesis h, int i, List<Proposal> ways) {
        ways.add(pass(h, h.cost() + (h.isLayered() && !pieces.get(i).slots().isEmpty() ? 0.15 : 0)));
        if (!h.isLayered()) {
            return;
        }
        for (Place seen : h.page().seen()) {
            if (pieces.get(i).mayBelongTo(seen.slot())) {
                int steps = order.steps(h.place(), seen);
                double cost = steps == 0 ? 0 : steps > 0 ? 0.05 : costs.back(h);
                ways.add(on(h, seen, null, h.cost() + cost));
            }
        }
    }

    private Proposal give(Hypothesis h, Place place, boolean fills, double cost) {
        return to(h, place, fills ? Effect.TEXT : Effect.PART, null, cost);
    }
}
