package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The places that what is written can belong to, and how unusual each is. */
final class Candidates {

    /** A label that stands behind its text stands within so many pieces. */
    private static final int FARTHEST_AHEAD = 150;

    /** So many labels may stand between what is written and its label. */
    private static final int LABELS_AHEAD = 2;

    /** So many labels may be missing ahead of what is written. */
    private static final int MISSING_LABELS = 4;

    private final Outline outline;
    private final FormOrder order;
    private final Costs costs;
    private final List<Piece> pieces;
    private int prepared = -1;

    /** The slots whose box was asked whether it can hold the prepared piece, and those that said yes. */
    private final BitSet asked = new BitSet();

    private final BitSet accepting = new BitSet();
    private int[] labelsAhead = {};

    Candidates(Outline outline, FormOrder order, Costs costs, List<Piece> pieces) {
        this.outline = outline;
        this.order = order;
        this.costs = costs;
        this.pieces = pieces;
    }

    /** A place, and how unusual it is. */
    record Candidate(Place place, double cost) {}

    /** Whether a piece goes on with the lines of the text before it: no other box's text begins within a paragraph. */
    boolean goesOn(int i) {
        Piece piece = pieces.get(i);
        boolean line = i > 0
                && piece.before() == Break.LINE
                && piece.is(Kind.TEXT)
                && pieces.get(i - 1).is(Kind.TEXT);
        boolean label = i + 1 < pieces.size() && pieces.get(i + 1).is(Kind.LABEL);
        boolean rows = i > 1
                && pieces.get(i - 2).is(Kind.LABEL)
                && pieces.get(i - 1).before().besides();
        boolean ownRow = label && (rows || pieces.get(i + 1).before().besides());
        return line && !ownRow;
    }

    /**
     * The candidates for a piece.
     *
     * @param asText whether only boxes of text are asked for
     */
    List<Candidate> of(Hypothesis h, int i, boolean asText) {
        prepare(i);
        List<Candidate> candidates = new ArrayList<>();
        if (costs.beginsLayer(h, i)) {
            for (Place seen : h.page().seen()) {
                if (fits(seen, i, asText)) {
                    candidates.add(new Candidate(seen, costs.beginsLayer(h, seen)));
                }
            }
            return candidates;
        }
        if (fits(h.place(), i, asText)) {
            candidates.add(new Candidate(h.place(), costs.stay(h, pieces, i)));
        }
        for (Place seen : h.page().seen()) {
            if (fits(seen, i, asText) && seen != h.place()) {
                add(
                        seen,
                        pieces.get(i).is(Kind.BOX)
                                ? costs.boxBehind(h, seen)
                                : costs.behind(h, seen) + costs.torn(pieces, i),
                        candidates);
            }
        }
        addNext(h, i, asText, candidates);
        for (int labels = 0; labels < labelsAhead.length; labels++) {
            addAhead(h, i, labelsAhead[labels], labels + 1, asText, candidates);
        }
        return candidates;
    }

    private boolean fits(Place place, int i, boolean asText) {
        return fits(place.slot(), i, asText);
    }

    private boolean fits(Slot slot, int i, boolean asText) {
        return slot.hasBox() && (!asText && pieces.get(i).mayBelongTo(slot) || accepts(slot, i));
    }

    private boolean accepts(Slot slot, int i) {
        int index = slot.index();
        if (!asked.get(index)) {
            asked.set(index);
            accepting.set(index, costs.accepts(slot, pieces, i));
        }
        return accepting.get(index);
    }

    private static void add(Place place, double cost, List<Candidate> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).place == place) {
                if (cost < candidates.get(i).cost) {
                    candidates.set(i, new Candidate(place, cost));
                }
                return;
            }
        }
        candidates.add(new Candidate(place, cost));
    }

    private void prepare(int i) {
        if (prepared == i) {
            return;
        }
        prepared = i;
        asked.clear();
        accepting.clear();
        List<Integer> ahead = new ArrayList<>();
        int labels = 0;
        for (int j = i + 1; j < pieces.size() && j < i + FARTHEST_AHEAD; j++) {
            Piece piece = pieces.get(j);
            if (piece.before() == Break.PAGE) {
                break;
            }
            if (piece.is(Kind.LABEL)) {
                labels++;
                if (labels <= LABELS_AHEAD || isAmong(piece.slots(), pieces.get(i))) {
                    ahead.add(j);
                }
            }
        }
        labelsAhead = ahead.stream().mapToInt(j -> j).toArray();
    }

    private static boolean isAmong(List<Slot> slots, Piece piece) {
        for (Slot slot : slots) {
            if (piece.mayBelongTo(slot)) {
                return true;
            }
        }
        return false;
    }

    /** The places behind this one whose labels are not met, or are written elsewhere. */
    private void addNext(Hypothesis h, int i, boolean asText, List<Candidate> candidates) {
        Place at = h.place();
        for (int step = 1; step <= MISSING_LABELS; step++) {
            int index = at.slot().index() + step;
            if (index >= outline.slots().size() || outline.slots().get(index).kind() == Slot.Kind.CHAPTER) {
                return;
            }
            Slot slot = outline.slots().get(index);
            boolean inside = order.sameGroup(slot, at.slot());
            int block = inside ? at.block() : slot.group().isPresent() ? 1 : 0;
            addNext(h, order.place(slot, at.chapter(), block), i, asText, candidates);
            if (!inside && at.block() > 0) {
                Slot first = outline.slots().get(order.groupStart(at.slot()));
                addNext(h, order.place(first, at.chapter(), at.block() + 1), i, asText, candidates);
            }
            if (slot.kind() == Slot.Kind.GROUP) {
                return;
            }
        }
    }

    private void addNext(Hypothesis h, Place next, int i, boolean asText, List<Candidate> candidates) {
        if (fits(next, i, asText) && !h.page().isSeen(next)) {
            boolean followed = i + 1 < pieces.size()
                    && order.next(next.slot())
                            .filter(pieces.get(i + 1)::mayBelongTo)
                            .isPresent()
                    && pieces.get(i + 1).is(Kind.LABEL);
            add(next, (followed ? Costs.BAR_ELSEWHERE : Costs.UNLABELLED) + costs.move(h, next), candidates);
        }
    }

    private void addAhead(Hypothesis h, int i, int j, int labels, boolean asText, List<Candidate> candidates) {
        Piece label = pieces.get(j);
        for (Slot slot : label.slots()) {
            if (!fits(slot, i, asText)) {
                continue;
            }
            for (Place place : order.places(slot, h, label.number())) {
                boolean open = !h.page().isFilled(place) || pieces.get(i).is(Kind.BOX);
                if (open && !h.page().isSeen(place)) {
                    double cost = pieces.get(i).is(Kind.BOX)
                            ? costs.boxAhead(h, place, labels)
                            : costs.ahead(h, place, pieces, i, j, labels) + costs.move(h, place);
                    add(place, cost + costs.label(h, place, label, i), candidates);
                }
            }
        }
    }
}
