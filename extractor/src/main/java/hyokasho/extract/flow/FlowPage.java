package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What is read at once of a text: the pieces of a page, the places of the form that the page shows, and which of its labels
 * names which place. Pieces and places are called by their index; -1 is none.
 */
final class FlowPage {

    private final List<Piece> pieces;
    private final List<Place> places;
    private final int own;
    private final int[] labels;
    private final int[] labelOf;
    private final int[] writtenBefore;
    private final int[] writtenBehind;
    private final int[] labelBefore;
    private final int[] labelBehind;
    private final int[] runEnd;
    private final int annex;
    private final List<List<Place>> exchangeable;
    private final List<Place> numbered;
    private final Optional<TurnedBlocks> turned;

    /**
     * @param pieces in the order of the writing
     * @param ahead the first place of the next page, if its text may begin on this one
     * @param numbers that put labels in order, by label
     */
    FlowPage(List<Piece> pieces, PagePlan plan, Optional<Place> ahead, Map<Integer, Integer> numbers) {
        this.pieces = pieces;
        this.places = Stream.concat(plan.places().stream(), ahead.stream()).toList();
        this.own = plan.places().size();
        LabelPlaces named = new LabelPlaces(pieces, plan, numbers);
        this.labels = named.ofPieces();
        this.exchangeable = named.exchangeable();
        this.numbered = named.numbered();
        this.turned = named.turned();
        this.labelOf = new int[places.size()];
        this.writtenBefore = new int[pieces.size()];
        this.writtenBehind = new int[pieces.size()];
        this.labelBefore = new int[pieces.size()];
        this.labelBehind = new int[pieces.size()];
        this.runEnd = new int[pieces.size()];
        findNeighbours();
        this.annex = annex();
    }

    private void findNeighbours() {
        Arrays.fill(labelOf, -1);
        int written = -1;
        int label = -1;
        for (int i = 0; i < pieces.size(); i++) {
            writtenBefore[i] = written;
            labelBefore[i] = label;
            written = pieces.get(i).isWritten() ? i : written;
            label = labels[i] >= 0 ? i : label;
        }
        written = -1;
        label = -1;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            writtenBehind[i] = written;
            labelBehind[i] = label;
            runEnd[i] = i + 1 < pieces.size() && goesOn(i + 1) ? runEnd[i + 1] : i;
            written = pieces.get(i).isWritten() ? i : written;
            label = labels[i] >= 0 ? i : label;
            if (labels[i] >= 0) {
                labelOf[labels[i]] = i;
            }
        }
    }

    /** Whether a piece goes on with the lines of the text before it. */
    private boolean goesOn(int i) {
        Break before = pieces.get(i).before();
        boolean near = before.besides() || before == Break.LINE;
        return near && pieces.get(i).isContent() && pieces.get(i - 1).is(Kind.TEXT);
    }

    /** An annex (a chapter that is one box) whose label is the only one of the page: all of the page is of it. */
    private int annex() {
        int only = -1;
        for (int place : labels) {
            if (place >= 0 && only >= 0 && place != only) {
                return -1;
            }
            only = place >= 0 ? place : only;
            if (only >= 0 && places.get(only).isTable()) {
                break; // the labels that follow are written in its rows
            }
        }
        boolean annex = only >= 0
                && places.get(only).slot().kind() == Slot.Kind.CHAPTER
                && places.get(only).slot().hasBox();
        return annex ? only : -1;
    }

    List<Piece> pieces() {
        return pieces;
    }

    Piece piece(int i) {
        return pieces.get(i);
    }

    int length() {
        return pieces.size();
    }

    List<Place> places() {
        return places;
    }

    Place place(int p) {
        return places.get(p);
    }

    /** Whether a place has its label on the next page. */
    boolean isOfNextPage(int place) {
        return place >= own;
    }

    /** Whether a place is the last one that the page shows. */
    boolean isLast(int place) {
        return place == own - 1;
    }

    /** The place that a piece names. */
    int namedBy(int piece) {
        return labels[piece];
    }

    /** Pairs of places whose labels could as well be each other's. */
    List<List<Place>> exchangeable() {
        return exchangeable;
    }

    /** The places of which the labels are in the order of numbers that rise from page to page. */
    List<Place> numbered() {
        return numbered;
    }

    /** Whether a place is of a block that such numbers put in order. */
    boolean isInOrder(int place) {
        return place >= 0 && numbered.stream().anyMatch(places.get(place)::isOfBlockOf);
    }

    /** Whether a piece is where the box of a place without its label was written, as far as the order of blocks tells. */
    boolean isInStretchOf(int piece, int place) {
        return inStretch(piece, place) == place;
    }

    /** Whether a piece is where another block's box of this kind was written, without its label. */
    boolean isInStretchOfAnother(int piece, int place) {
        int other = inStretch(piece, place);
        return other >= 0 && other != place;
    }

    private int inStretch(int piece, int place) {
        Place like = places.get(place);
        OptionalInt block = turned.isEmpty() || like.block() == 0
                ? OptionalInt.empty()
                : turned.get().block(like.slot().index(), piece);
        for (int p = 0; block.isPresent() && p < own; p++) {
            Place other = places.get(p);
            if (other.block() == block.getAsInt() && other.slot() == like.slot() && other.isOfGroupOf(like)) {
                return labelOf[p] < 0 || turned.get().isTorn(labelOf[p]) ? p : -1;
            }
        }
        return -1;
    }

    /** The first label of a place. */
    int labelOf(int place) {
        return labelOf[place];
    }

    /** The annex that the page is of as a whole. */
    int wholeAnnex() {
        return annex;
    }

    /** The label, text, answer, name of a box or count before a piece. */
    int writtenBefore(int piece) {
        return writtenBefore[piece];
    }

    /** The same behind the run of lines that a piece begins. */
    int writtenBehindRun(int piece) {
        return writtenBehind[runEnd[piece]];
    }

    int labelBefore(int piece) {
        return labelBefore[piece];
    }

    int labelBehind(int piece) {
        return labelBehind[piece];
    }

    /** Whether a piece begins a run of lines. */
    boolean beginsRun(int piece) {
        return piece == 0 || !goesOn(piece);
    }

    /** The lines of text from a piece on, behind empty lines, too. */
    List<String> linesOn(int piece) {
        int end = piece;
        while (end < pieces.size() && pieces.get(end).is(Kind.TEXT)) {
            end++;
        }
        return pieces.subList(piece, end).stream()
                .map(line -> line.text().strip())
                .toList();
    }

    /** The first piece of the run of lines that a piece is in. */
    int runStart(int piece) {
        int start = piece;
        while (!beginsRun(start)) {
            start--;
        }
        return start;
    }

    int runEnd(int piece) {
        return runEnd[piece];
    }

    /** Whether a label stands right before a piece and names a place. */
    boolean isRightBehindLabel(int piece, int place) {
        int before = writtenBefore[piece];
        return before >= 0 && labels[before] == place;
    }

    /** The place whose label stands right before a piece; negative if none does. */
    int namedRightAhead(int piece) {
        int before = writtenBefore[piece];
        return before < 0 ? -1 : labels[before];
    }

    /** Whether a place's label stands right behind the run of lines that a piece begins. */
    boolean isRightAheadOfLabel(int piece, int place) {
        int behind = writtenBehindRun(piece);
        return behind >= 0 && labels[behind] == place;
    }

    /** Whether a place's label stands in a row of labels with what is written below them right behind. */
    boolean isBelowLabelRow(int piece, int place) {
        int label = writtenBefore[piece];
        while (label > 0 && labels[label] >= 0 && pieces.get(label).before().besides() && labels[label - 1] >= 0) {
            label--;
            if (labels[label] == place) {
                return true;
            }
        }
        return false;
    }

    /** Whether the writing stayed on one height from a piece to another. */
    boolean areBesides(int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            if (!pieces.get(i).before().besides()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the labels around a run of lines are written from the foot of the page to its head. */
    boolean goesBackwardsAt(int piece) {
        int before = labelBefore[piece];
        int behind = labelBehind[runEnd[piece]];
        return before >= 0 && behind >= 0 && labels[behind] < labels[before];
    }

    /** How many texts and answers stand between two pieces. */
    int textsBetween(int from, int to) {
        int texts = 0;
        for (int i = from + 1; i < to; i++) {
            texts += pieces.get(i).isContent() ? 1 : 0;
        }
        return texts;
    }

    /** Whether another box's name stands ahead of a piece on its height. */
    boolean isBesidesBox(int i) {
        int before = i;
        while (before > 0 && pieces.get(before).before().besides()) {
            before--;
            if (pieces.get(before).is(Kind.BOX)) {
                return true;
            }
        }
        return false;
    }
}
