package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import hyokasho.form.FieldType;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How unusual it is that a piece begins what stands in a place's box, as far as their labels and the piece itself tell,
 * whatever else was written; in the units of {@link Matching}.
 */
final class Nearness {

    /** How much a document's habit of writing texts ahead of labels or behind them tells. */
    private static final double HABIT = 0.159;

    private static final double STRONGEST_HABIT = 2.266;

    /** Below a heading a text stands behind it as a rule. */
    private static final double BEHIND_HEADING = 0.017;

    private static final double AHEAD_OF_HEADING = 0.26;

    /** Ahead of its label where the page is written from its foot to its head. */
    private static final double AHEAD_BACKWARDS = 0.217;

    /** On the next line, and further away. */
    private static final double LINE = 0.02;

    private static final double BLANK = 0.335;

    /** Away from its label, for each piece between them. */
    private static final double EACH_PIECE = 0.001;

    private static final int FARTHEST = 60;

    private static final double WITHOUT_LABEL = 0.164;

    /** In the box whose label is the first of the next page, if its wording says so; if it does not. */
    private static final double OF_NEXT_PAGE = 0.5;

    private static final double OTHER_OF_NEXT_PAGE = 5;

    /** In the box that the page before ended with: at the top of the page; later; later in a box that has a text. */
    private static final double FROM_PAGE_BEFORE = 0.305;

    private static final double LATER_FROM_PAGE_BEFORE = 0.684;
    private static final double AGAIN_FROM_PAGE_BEFORE = 1.5;

    /**
     * The item behind the last one that the box has at the foot of the page before, or again what it has there; so many
     * lines do not come again by chance.
     */
    private static final double GOES_ON = -3;

    private static final int SURELY_REPRINTED = 3;

    /** That box has a dash for nothing. */
    private static final double AFTER_DASH = 3;

    /** Beside check boxes, and away from them. */
    private static final double AT_BOXES = 0.188;

    private static final double AWAY_FROM_BOXES = 0.144;

    /** At a label that wants a text, but in the box of another. */
    private static final double BESIDE_ANOTHER = 1.035;

    private final FlowPage page;
    private final Fit fit;
    private final boolean goesOn;
    private final List<String> linesBefore;
    private final double ahead;
    private final double behind;
    private final Costs[] known;

    /**
     * @param goesOn whether the box that the page before ended with still waits for its text
     * @param linesBefore what it has on the page before
     * @param valueFirst how often this document writes a text ahead of its label, from 0 to 1
     */
    Nearness(FlowPage page, Fit fit, boolean goesOn, List<String> linesBefore, double valueFirst) {
        this.page = page;
        this.fit = fit;
        this.goesOn = goesOn;
        this.linesBefore = linesBefore;
        this.ahead = Math.min(STRONGEST_HABIT, -HABIT * Math.log(valueFirst));
        this.behind = Math.min(STRONGEST_HABIT, -HABIT * Math.log(1 - valueFirst));
        this.known = new Costs[page.length()];
    }

    /**
     * How unusual a piece is in the boxes of a page.
     *
     * @param ofPlaces by place, at least {@link Fit#IMPOSSIBLE} for those in whose box it cannot stand
     * @param possible the others
     * @param beside whose labels are on the piece's height
     */
    record Costs(double[] ofPlaces, int[] possible, Beside beside) {

        double of(int place) {
            return ofPlaces[place];
        }
    }

    /**
     * The places that are named on the height of a piece; -1 for none.
     *
     * @param ahead right ahead of it, or on the line before it if the label is of a block in order for certain
     * @param behind right behind the last line that goes on with it
     */
    record Beside(int ahead, int behind) {}

    /** What it costs to go on with the text of a place on the height of another's label. */
    double goingOnBeside(int piece, int place) {
        return isAnother(place, of(piece).beside) ? BESIDE_ANOTHER : 0;
    }

    private boolean isAnother(int place, Beside beside) {
        boolean wanted = wantsText(beside.ahead) || wantsText(beside.behind);
        return wanted && place != beside.ahead && place != beside.behind;
    }

    Costs of(int piece) {
        if (known[piece] == null) {
            Beside beside = beside(piece);
            double[] costs = new double[page.places().size()];
            for (int place = 0; place < costs.length; place++) {
                costs[place] = of(piece, place) + (isAnother(place, beside) ? BESIDE_ANOTHER : 0);
            }
            known[piece] = new Costs(
                    costs,
                    IntStream.range(0, costs.length)
                            .filter(place -> costs[place] < Fit.IMPOSSIBLE)
                            .toArray(),
                    beside);
        }
        return known[piece];
    }

    /** Whether the place's label, or the end of the page before, stands right at a piece. */
    boolean isAtLabel(int piece, int place) {
        if (page.labelOf(place) < 0) {
            return place == 0 && page.writtenBefore(piece) < 0;
        }
        return page.isRightBehindLabel(piece, place)
                || page.isBelowLabelRow(piece, place)
                || page.isRightAheadOfLabel(piece, place);
    }

    private double of(int piece, int p) {
        Place place = page.place(p);
        boolean elsewhere = page.wholeAnnex() >= 0 && p != page.wholeAnnex();
        if (!place.slot().hasBox() || place.isTable() || elsewhere) {
            return Fit.IMPOSSIBLE;
        }
        double cost = fit.of(piece, place.slot());
        return cost >= Fit.IMPOSSIBLE ? cost : cost + away(piece, p, place);
    }

    /** A piece on the height of a label that wants a text is unusual in the boxes of others. */
    private Beside beside(int piece) {
        int before = page.writtenBefore(piece);
        int behind = page.writtenBehindRun(piece);
        boolean below = before >= 0 && before == piece - 1 && page.piece(piece).before() == Break.LINE;
        boolean told = below && page.isInOrder(page.namedBy(before));
        return new Beside(
                before >= 0 && (told || page.areBesides(before, piece)) ? page.namedBy(before) : -1,
                behind >= 0 && page.areBesides(page.runEnd(piece), behind) ? page.namedBy(behind) : -1);
    }

    private boolean wantsText(int p) {
        return p >= 0 && page.place(p).wantsText();
    }

    private double away(int piece, int p, Place place) {
        if (p == 0 && isWhollyReprinted(piece)) {
            return GOES_ON;
        }
        boolean row = page.isBelowLabelRow(piece, p);
        boolean behindLabel = page.isRightBehindLabel(piece, p) || row;
        boolean aheadOfLabel = page.isRightAheadOfLabel(piece, p);
        if (place.holds(FieldType.CHECKS)) {
            return behindLabel || aheadOfLabel || isBehindBox(piece, place) ? AT_BOXES : AWAY_FROM_BOXES;
        }
        if (behindLabel && aheadOfLabel) {
            return 0;
        }
        if (behindLabel) {
            boolean besides = !row && page.areBesides(page.writtenBefore(piece), piece);
            return besides ? 0 : (isHeading(place) ? BEHIND_HEADING : behind) + far(page.piece(piece));
        }
        if (aheadOfLabel) {
            int label = page.writtenBehindRun(piece);
            boolean besides = page.areBesides(page.runEnd(piece), label);
            return besides ? 0 : ahead(piece, place) + far(page.piece(label));
        }
        if (page.isOfNextPage(p)) {
            boolean told = fit.hasParagraphsWording(piece, place.slot()) && !isAtAnyLabel(piece);
            return told ? OF_NEXT_PAGE : OTHER_OF_NEXT_PAGE;
        }
        if (page.labelOf(p) < 0) {
            return p > 0 ? WITHOUT_LABEL : fromPageBefore(piece, place);
        }
        return EACH_PIECE * Math.min(FARTHEST, Math.abs(page.labelOf(p) - piece));
    }

    private boolean isAtAnyLabel(int piece) {
        int before = page.writtenBefore(piece);
        int behind = page.writtenBehindRun(piece);
        return before >= 0 && wantsText(page.namedBy(before)) || behind >= 0 && wantsText(page.namedBy(behind));
    }

    private boolean isBehindBox(int piece, Place place) {
        int before = page.writtenBefore(piece);
        return before >= 0
                && page.piece(before).is(Kind.BOX)
                && page.piece(before).mayBelongTo(place.slot());
    }

    private double ahead(int piece, Place place) {
        return isHeading(place) ? AHEAD_OF_HEADING : page.goesBackwardsAt(piece) ? AHEAD_BACKWARDS : ahead;
    }

    private double fromPageBefore(int piece, Place place) {
        if (isReprinted(piece)) {
            return GOES_ON;
        }
        if (fit.itemBefore(piece) < 0
                && Items.goOn(linesBefore, page.piece(piece).text())) {
            return GOES_ON;
        }
        if (linesBefore.stream().anyMatch(Fit::isDash)) {
            return AFTER_DASH;
        }
        if (page.writtenBefore(piece) < 0) {
            return FROM_PAGE_BEFORE;
        }
        return goesOn && place.wantsText() ? LATER_FROM_PAGE_BEFORE : AGAIN_FROM_PAGE_BEFORE;
    }

    /** Whether a page begins with what its first box had on the page before, or has it again behind the label. */
    private boolean isWhollyReprinted(int piece) {
        if (page.writtenBefore(piece) >= 0 && !isAtLabel(piece, 0)) {
            return false;
        }
        List<String> lines = page.linesOn(piece);
        return lines.size() >= SURELY_REPRINTED && Reprint.lines(linesBefore, lines) == lines.size();
    }

    private boolean isReprinted(int piece) {
        boolean mayBe = page.beginsRun(piece)
                && linesBefore.contains(page.piece(piece).text().strip());
        int again = mayBe ? Reprint.lines(linesBefore, page.linesOn(piece)) : 0;
        return again >= SURELY_REPRINTED || again > 0 && fit.isHead(piece + again - 1);
    }

    private static double far(Piece piece) {
        return piece.before() == Break.BLANK ? BLANK : LINE;
    }

    private static boolean isHeading(Place place) {
        Slot.Kind kind = place.slot().kind();
        return kind == Slot.Kind.HEADING || kind == Slot.Kind.CHAPTER;
    }
}
