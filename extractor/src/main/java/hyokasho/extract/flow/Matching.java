package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Matches what is written on a page with the places that the page shows. Its labels are known; every text, answer, name of a
 * check box and number of blocks is given to the place that it belongs to.
 *
 * <p>A beam search over the pieces in the order of the writing: each way to give them away has a cost for what is unusual in
 * it, such as a text far from its label, two texts in one box, a box left empty. Costs are in units of which one is about
 * what an empty box is worth.
 */
final class Matching {

    /** Where the order of blocks has a box without its label, and where it has that of another block. */
    private static final double STRETCH = 0.4;

    private static final double OTHER_STRETCH = 0.5;

    /** Right behind another label that wants a text. */
    private static final double WAITING = 0.202;

    /** Right behind the label of a box that has the text behind its own label. */
    private static final double CROSSED = 0.375;

    /** Back to the top of the page for what wraps; where the page before was so, too, the second. */
    private static final double SECOND_LAYER = 1.05;

    private static final double SECOND_LAYER_AGAIN = 0.65;

    /** A text goes on after an empty line, as far as the document's habit says, at least and at most. */
    private static final double AFTER_BLANK = 0.947;

    private static final double LEAST_AFTER_BLANK = 0.3;
    private static final double MOST_AFTER_BLANK = 0.8;

    /** With its next item, or with a paragraph below a line in ＜＞ behind another one, or behind a paragraph without one. */
    private static final double NEXT_ITEM = 0.163;

    private static final double HEAD_AFTER_PLAIN = 0.37;

    /**
     * What goes on with a text is another box's: on its height, on the next line, below a row of one line, between items that
     * begin alike, within a word.
     */
    private static final double OTHER_ON_HEIGHT = 0.309;

    private static final double OTHER_ON_NEXT_LINE = 0.729;
    private static final double OTHER_AFTER_ROW = 0.302;
    private static final double OTHER_IN_LIST = 1.2;
    private static final double OTHER_IN_WORD = 3;

    /** It follows a line that parts a text. */
    private static final double AFTER_HEAD = 0.5;

    /** A line that parts the text of a box, and is in it already. */
    private static final double REPEATED_HEAD = 1;

    /** It is a date or a dash, or follows one, or begins its items in another way. */
    private static final double OTHER_AFTER_WHOLE = 0.3;

    private static final double MORE_THAN_WHOLE = 0.858;

    /** An item of another text than the item before it. */
    private static final double OTHER_THAN_ITEM_BEFORE = 0.3;

    /** It goes on with what its box does not usually hold. */
    private static final double UNLIKE = 2.07;

    /** A box that is filled twice, or chosen twice. */
    private static final double TWICE = 2.437;

    private static final double AGAIN = 1.5;

    /** A box that is left empty: one that all documents fill in, one that they do not, the last one, one without a label. */
    private static final double EMPTY = 0.919;

    private static final double EMPTY_OPTIONAL = 0.285;
    private static final double EMPTY_LAST = 0.271;
    private static final double EMPTY_WITHOUT_LABEL = 0.1;

    /** A block that has a text and no name: the text is another's, or the name stands elsewhere. */
    private static final double NAMELESS = 0.9;

    /** A text that belongs to none. */
    private static final double UNCLAIMED = 1.658;

    /** A label that names no place of the page: printed for nothing, or an author's words. */
    private static final double LABEL_NOWHERE = 1.011;

    private static final double LABEL_AS_TEXT = 0.635;

    /** An answer behind its label with texts between them; ahead of it; ahead with texts between them. */
    private static final double ANSWER_BEHIND_TEXT = 0.384;

    private static final double ANSWER_AHEAD = 0.04;
    private static final double ANSWER_AHEAD_OF_TEXT = 0.215;

    /** An answer away from its label: the first, and for each place and each piece between them the others. */
    private static final double ANSWER_AWAY = 0.345;

    private static final double ANSWER_STEP = 0.063;
    private static final double ANSWER_FARTHEST = 1;
    private static final double ANSWER_WITHOUT_LABEL = 0.3;
    private static final double ANSWER_PIECE = 0.0084;

    /** An answer that the form has ahead of what was written before it. */
    private static final double ANSWER_BACK = 0.028;

    private static final int FARTHEST_ANSWER = 60;

    /** A short line by itself that a （ ） on the page may have lost. */
    private static final double LOST_DETAIL = 0.15;

    /** The first box of another group, and how much of its distance counts. */
    private static final double OTHER_BOXES = 0.116;

    private static final double BOX_AWAY = 0.5;

    /** A box right behind a label whose group has a box of its name, but of another group. */
    private static final double BEHIND_ANOTHERS_LABEL = 0.2;

    /** A box away from its label, behind the name of one of the next blocks. */
    private static final double BEHIND_LATER_NAME = 0.1;

    /** Another group's box on the same height: the form has one group on a row. */
    private static final double OTHER_ON_ROW = 3.351;

    /**
     * A list of options ahead, for each list between them, behind, more if the writing was at the top of the page again
     * before, and one that was torn off.
     */
    private static final double LIST_ON = 0.022;

    private static final double LIST_SKIPPED = 0.1;
    private static final double LIST_BACK = 0.213;
    private static final double LIST_BACK_AGAIN = 0.3;
    private static final double LIST_TORN = 0.12;

    /** No place, and not that of a piece that was given to none. */
    private static final int NONE = -2;

    private final FlowPage page;
    private final Fit fit;
    private final Nearness nearness;
    private final Before before;
    private final TextOrder order;
    private final int[] firstBox;
    private final int table;
    private final double widest;
    private final double afterBlank;
    private final OptionalInt edition;
    private final OptionalInt secondLayer;
    private Beam next = new Beam();

    /** The choices that offer the piece that is given away. */
    private int[] choices = {};

    /**
     * What is known from the pages before.
     *
     * @param goesOn whether the box that they ended with still waits for its text
     * @param boxes the names of its check boxes that were met
     * @param lines what it has on the page before
     * @param layered whether the last one was written in layers
     */
    record Before(boolean goesOn, Set<String> boxes, List<String> lines, boolean layered) {

        Before {
            boxes = Set.copyOf(boxes);
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param habits how this document writes
     */
    Matching(FlowPage page, Fit fit, Before before, Habits habits) {
        this.page = page;
        this.fit = fit;
        this.nearness = new Nearness(page, fit, before.goesOn, before.lines, habits.valueFirst());
        double usual = -AFTER_BLANK * Math.log(habits.goesOnAfterBlank());
        this.afterBlank = Math.max(LEAST_AFTER_BLANK, Math.min(MOST_AFTER_BLANK, usual));
        this.before = before;
        this.secondLayer = habits.layered() ? Layers.second(page.pieces()) : OptionalInt.empty();
        int places = page.places().size();
        this.order = new TextOrder(page);
        this.firstBox = new int[places + 1];
        int tables = -1;
        for (int p = 0; p < places; p++) {
            Place place = page.place(p);
            firstBox[p + 1] = firstBox[p] + place.options().size();
            tables = place.isTable() ? p : tables;
        }
        this.table = tables;
        this.edition = IntStream.range(0, places)
                .filter(p -> page.place(p).hasRole(Entry.EDITION))
                .findFirst();
        this.widest = page.pieces().stream()
                .filter(piece -> piece.is(Kind.TEXT))
                .mapToDouble(piece -> piece.spans().get(0).box().width())
                .max()
                .orElse(0);
    }

    /**
     * What was found.
     *
     * @param steps one a piece
     * @param disputed the places of which another way, about as likely, has another opinion
     * @param layered whether the page was written in two layers
     */
    record Found(List<Step> steps, Set<Place> disputed, boolean layered) {}

    /** The likeliest way to give everything away. */
    Found found() {
        List<Match> beam = List.of(start());
        boolean inTable = table >= 0 && (table == 0 || table == page.wholeAnnex());
        for (int i = 0; i < page.length(); i++) {
            if (secondLayer.equals(OptionalInt.of(i))) {
                beam = beam.stream().map(Match::atSecondLayer).toList();
            }
            inTable |= table >= 0 && page.namedBy(i) == table;
            choices = choices(i);
            next = new Beam();
            for (Match match : beam) {
                if (inTable && page.namedBy(i) != table) {
                    next.offer(match.inTable(page.piece(i).isWritten() ? table : -1, table));
                } else {
                    after(match, i);
                }
            }
            beam = next.best();
        }
        List<Match> ends = beam.stream()
                .map(match -> match.dearer(leftOpen(match)))
                .sorted(Comparator.comparingDouble(Match::cost))
                .toList();
        List<Step> steps = new AlikeLabels(page, fit, steps(ends.get(0))).settled();
        Set<Place> disputed = new HashSet<>(new Disputes(page, ends).places());
        // what is left open is nothing that the last piece costs
        Match best = ends.get(0).dearer(-leftOpen(ends.get(0)));
        disputed.addAll(new Guesses(page, fit, nearness, best).places());
        return new Found(steps, disputed, ends.get(0).secondLayer());
    }

    private Match start() {
        Match start = Match.nothing(page.places().size(), firstBox[firstBox.length - 1]);
        for (String box : before.boxes) {
            int option = page.place(0).options().indexOf(box);
            start = option < 0 || !page.place(0).holds(FieldType.CHECKS) ? start : start.met(option);
        }
        return start;
    }

    private List<Step> steps(Match end) {
        Step[] steps = new Step[page.length()];
        Match match = end;
        for (int i = page.length() - 1; i >= 0; i--) {
            Optional<Place> place = match.given() < 0 ? Optional.empty() : Optional.of(page.place(match.given()));
            boolean label = place.isPresent() && page.namedBy(i) == match.given();
            steps[i] = new Step(place, label, place.orElse(page.place(match.at())));
            match = match.before();
        }
        return List.of(steps);
    }

    /** The boxes to which nothing was given. */
    private double leftOpen(Match match) {
        double cost = 0;
        for (int p = 1; p < page.places().size(); p++) {
            Place place = page.place(p);
            cost += isNameless(match, p) ? NAMELESS : 0;
            boolean open = (place.wantsText() || place.holds(FieldType.CHOICE)) && !match.isFilled(p);
            cost += open ? leftOpen(p, place) : 0;
        }
        return cost;
    }

    /** Whether a block has a text, and nothing where its name is to stand. */
    private boolean isNameless(Match match, int name) {
        Place place = page.place(name);
        return place.isNameOfBlock()
                && place.holds(FieldType.TEXT)
                && page.labelOf(name) >= 0
                && !match.isFilled(name)
                && IntStream.range(1, page.places().size())
                        .anyMatch(p -> match.isFilled(p)
                                && page.place(p).holds(FieldType.TEXT)
                                && page.place(p).isOfBlockOf(place));
    }

    private double leftOpen(int p, Place place) {
        if (page.labelOf(p) < 0) {
            return page.isOfNextPage(p) ? 0 : EMPTY_WITHOUT_LABEL;
        }
        return page.isLast(p) ? EMPTY_LAST : place.isOptional() ? EMPTY_OPTIONAL : EMPTY;
    }

    private void after(Match match, int i) {
        Piece piece = page.piece(i);
        if (page.namedBy(i) >= 0) {
            next.offer(match.named(page.namedBy(i)));
            return;
        }
        switch (piece.kind()) {
            case TEXT -> text(match, i, 0);
            case LABEL -> {
                next.offer(match.passed(LABEL_NOWHERE));
                if (piece.number().isEmpty() && !isWrittenDownwards(piece)) {
                    text(match, i, LABEL_AS_TEXT);
                }
            }
            case COUNT -> count(match, i);
            case ANSWER -> {
                answer(match, i);
                box(match, i);
                text(match, i, fit.optionAsText(i));
            }
            case BOX -> {
                box(match, i);
                text(match, i, fit.optionAsText(i));
            }
            case LIST -> list(match, i);
            case FURNITURE, OPEN, CLOSE, MARK, SQUARE, PARENTHESIS -> next.offer(match.passed(0));
        }
    }

    /** A label beside several boxes, a character on a line: 再 委 託. No author writes so. */
    private static boolean isWrittenDownwards(Piece piece) {
        return piece.spans().size() > 1
                && piece.spans().stream().allMatch(span -> span.text().strip().length() == 1);
    }

    // Texts

    private void text(Match match, int i, double extra) {
        if (page.piece(i).is(Kind.TEXT) && (edition(match, i) || within(match, i))) {
            return;
        }
        Nearness.Costs near = nearness.of(i);
        int repeated = givenAt(fit.sameHeadBefore(i), match, i);
        int item = givenAt(fit.itemBefore(i), match, i);
        boolean follows = follows(match, i) && near.of(match.given()) < Fit.IMPOSSIBLE;
        boolean glued = follows && page.piece(i).before() != Break.BLANK;
        if (follows) {
            double unlike = fit.isUnlike(i, page.place(match.given()).slot()) ? UNLIKE : 0;
            unlike += fit.isWhole(i) || fit.isWhole(i - 1) ? MORE_THAN_WHOLE : 0;
            double on = glued
                    ? LABEL_AS_TEXT * extra
                    : afterBlank(match, i, item) + extra + nearness.goingOnBeside(i, match.given());
            double again = repeated == match.given() ? REPEATED_HEAD : 0;
            next.offer(match.given(match.given(), true, on + unlike + again));
        }
        double parted = (glued ? parted(match, i) : 0) + afterHead(i);
        if (parted < OTHER_IN_WORD) {
            for (int p : near.possible()) {
                if (!(follows && p == match.given())) {
                    double again = repeated == p ? REPEATED_HEAD : 0;
                    double other = item == NONE || item == p ? 0 : OTHER_THAN_ITEM_BEFORE;
                    begin(match, i, p, extra + parted + near.of(p) + again + other);
                }
            }
        }
        next.offer(match.passed(UNCLAIMED + extra));
    }

    /** What follows a line that parts a text is hardly another box's. */
    private double afterHead(int i) {
        return i > 0 && page.writtenBefore(i) == i - 1 && fit.isHead(i - 1) ? AFTER_HEAD : 0;
    }

    private double afterBlank(Match match, int i, int item) {
        if (item == match.given()) {
            return NEXT_ITEM;
        }
        if (!fit.isHead(i)) {
            return afterBlank;
        }
        double wording = Math.min(0, fit.wording(i, page.place(match.given()).slot()));
        return wording + (fit.isHead(page.runStart(i - 1)) ? NEXT_ITEM : Math.max(HEAD_AFTER_PLAIN, afterBlank));
    }

    /** The place that an earlier piece was given to; {@code NONE} if there is no such piece. */
    private static int givenAt(int piece, Match match, int i) {
        return piece < 0 ? NONE : match.atPiece(piece, i).given();
    }

    /** The edition is printed anywhere on its page, and looks like nothing else. */
    private boolean edition(Match match, int i) {
        boolean edition = this.edition.isPresent()
                && fit.isLike(i, page.place(this.edition.getAsInt()).slot());
        if (edition) {
            next.offer(match.beside(this.edition.getAsInt()));
        }
        return edition;
    }

    /** What is printed within the box of a place is of that place, wherever it is written. */
    private boolean within(Match match, int i) {
        if (page.piece(i).slots().isEmpty()) {
            return false;
        }
        boolean found = false;
        for (int p = 0; p < page.places().size(); p++) {
            if (page.piece(i).mayBelongTo(page.place(p).slot())) {
                next.offer(match.given(p, false, 0));
                found = true;
            }
        }
        return found;
    }

    /** Whether a piece follows a text that was given to a place, with nothing between them. */
    private boolean follows(Match match, int i) {
        return i > 0
                && match.given() >= 0
                && match.text() == match.given()
                && page.namedBy(i - 1) < 0
                && page.piece(i).before() != Break.PAGE
                && switch (page.piece(i - 1).kind()) {
                    case TEXT, ANSWER, BOX, LABEL -> true;
                    case LIST, OPEN, CLOSE, MARK, SQUARE, PARENTHESIS, COUNT, FURNITURE -> false;
                };
    }

    /** That a piece which goes on with the lines before it is another box's. */
    private double parted(Match match, int i) {
        if (fit.isWhole(i) || fit.isWhole(i - 1) || fit.changesBullet(i)) {
            return OTHER_AFTER_WHOLE;
        }
        if (page.piece(i).before().besides()) {
            return OTHER_ON_HEIGHT;
        }
        if (isWrapped(i - 1)) {
            return OTHER_IN_WORD;
        }
        if (fit.goesOnWithList(i)) {
            return OTHER_IN_LIST;
        }
        return isRow(match, i - 1) ? OTHER_AFTER_ROW : OTHER_ON_NEXT_LINE;
    }

    /** Whether a label and all that is written beside it make a row of one line. */
    private boolean isRow(Match match, int i) {
        int label = page.writtenBefore(i);
        return page.isRightBehindLabel(i, match.given()) && page.areBesides(label, i);
    }

    /** Whether a line ends where its cell does, and not where its sentence does. */
    private boolean isWrapped(int i) {
        Piece piece = page.piece(i);
        return !ColumnWidth.endsSentence(piece.text().strip())
                && piece.spans().get(0).box().width() > 0.6 * widest
                && !fit.endsEarly(i);
    }

    /** A text begins in the box of a place. */
    private void begin(Match match, int i, int p, double cost) {
        boolean fills = !page.place(p).holds(FieldType.CHECKS);
        double all = cost + (fills && match.isFilled(p) ? TWICE : 0);
        if (next.isHopeless(match.cost() + all)) {
            return;
        }
        if (nearness.isAtLabel(i, p)) {
            next.offer(match.given(p, fills, all));
            return;
        }
        if (!fills) {
            boolean lost =
                    !isBehindLabel(i) && fit.isLostDetail(i, page.place(p).slot());
            double away = lost ? LOST_DETAIL : fit.isBesideBox(i) ? BOX_AWAY * distance(match, i, p) : Fit.IMPOSSIBLE;
            next.offer(match.given(p, false, all + Math.min(away, order.inOrder(match, i, p))));
            return;
        }
        all += isBehindOpenLabel(match, i) ? WAITING : isCrossed(match, i, p) ? CROSSED : 0;
        double inOrder = order.inOrder(match, i, p) + (page.isInStretchOfAnother(i, p) ? OTHER_STRETCH : 0);
        double stretch = page.isInStretchOf(i, p) ? STRETCH : Fit.IMPOSSIBLE;
        double away = all + Math.min(stretch, Math.min(inOrder, order.inQueue(match, i, p)));
        if (!next.isHopeless(match.cost() + away)) {
            next.offer(match.given(p, true, away));
        }
        if (!match.secondLayer() && p < match.at()) {
            double layer = before.layered ? SECOND_LAYER_AGAIN : SECOND_LAYER;
            next.offer(match.given(p, true, all + layer + order.passedOver(match, 0, p))
                    .inSecondLayer());
        }
    }

    private boolean isBehindLabel(int i) {
        return page.namedRightAhead(i) >= 0;
    }

    /** Whether the label right ahead of a text still wants one. */
    private boolean isBehindOpenLabel(Match match, int i) {
        int place = page.namedRightAhead(i);
        return place >= 0 && order.isWanting(match, place);
    }

    /** Whether a text right behind a label is given to a place right behind whose label is the text that has its box. */
    private boolean isCrossed(Match match, int i, int p) {
        int named = page.namedRightAhead(i);
        int label = page.labelOf(p);
        if (named < 0 || named == p || label < 0 || label >= i || !match.isFilled(named)) {
            return false;
        }
        int text = page.writtenBehindRun(label);
        return text >= 0
                && text < i
                && page.piece(text).is(Kind.TEXT)
                && match.atPiece(text, i).given() == named;
    }

    // Answers, boxes, counts and lists

    private void answer(Match match, int i) {
        for (int p : choices) {
            double again = match.isFilled(p) ? AGAIN : 0;
            double back = p < match.text() ? ANSWER_BACK : 0;
            next.offer(match.given(p, true, distance(match, i, p) + again + back));
        }
    }

    private int[] choices(int i) {
        Piece piece = page.piece(i);
        return piece.slots().isEmpty()
                ? new int[0]
                : IntStream.range(0, page.places().size())
                        .filter(p -> page.place(p).holds(FieldType.CHOICE)
                                && piece.mayBelongTo(page.place(p).slot()))
                        .toArray();
    }

    private void box(Match match, int i) {
        Piece piece = page.piece(i);
        for (int p = 0; p < page.places().size(); p++) {
            Place place = page.place(p);
            int option = place.holds(FieldType.CHECKS) && piece.mayBelongTo(place.slot())
                    ? place.options().indexOf(piece.option().orElse(""))
                    : -1;
            if (option >= 0) {
                int box = firstBox[p] + option;
                double other = match.boxes() == p ? 0 : page.isBesidesBox(i) ? OTHER_ON_ROW : OTHER_BOXES;
                double away = isAmongBoxes(match, i, p) ? 0 : BOX_AWAY * distance(match, i, p);
                double label = isBehindAnothersLabel(i, p) ? BEHIND_ANOTHERS_LABEL : 0;
                double name = away > 0 && isBehindLaterName(i, place) ? BEHIND_LATER_NAME : 0;
                double cost = other + away + label + name;
                next.offer(match.withBox(p, box, cost + (match.hasBox(box) ? AGAIN : 0)));
            }
        }
    }

    /** Whether the last label ahead of a box is the name of a later block, on a page that goes on to later ones. */
    private boolean isBehindLaterName(int i, Place place) {
        int label = page.labelBefore(i);
        Place before = label < 0 ? place : page.place(page.namedBy(label));
        return before.isNameOfBlock()
                && before.isOfGroupOf(place)
                && before.block() > place.block()
                && !page.goesBackwardsAt(i);
    }

    /** Whether a box is written right behind the label of another group that has a box of this name. */
    private boolean isBehindAnothersLabel(int i, int p) {
        int named = page.namedRightAhead(i);
        return named >= 0
                && named != p
                && page.place(named).holds(FieldType.CHECKS)
                && page.piece(i).mayBelongTo(page.place(named).slot());
    }

    /** Whether nothing but what belongs to a group of boxes stands between two of its boxes. */
    private boolean isAmongBoxes(Match match, int i, int p) {
        int before = page.writtenBefore(i);
        return match.boxes() == p && match.at() == p && before >= 0 && page.namedBy(before) < 0;
    }

    private void count(Match match, int i) {
        for (int p = 0; p < page.places().size(); p++) {
            if (page.place(p).slot().hasCount()) {
                next.offer(match.given(p, false, 0.5 * distance(match, i, p)));
            }
        }
        next.offer(match.passed(UNCLAIMED));
    }

    /** How far what the form prints is from its label, or from its neighbours' if it was torn off. */
    private double distance(Match match, int i, int p) {
        int label = page.labelOf(p);
        int before = page.labelBefore(i);
        int behind = page.labelBehind(i);
        if (label >= 0 && before == label) {
            return page.textsBetween(before, i) == 0 ? 0 : ANSWER_BEHIND_TEXT;
        }
        if (label >= 0 && behind == label) {
            return page.textsBetween(i, behind) == 0 ? ANSWER_AHEAD : ANSWER_AHEAD_OF_TEXT;
        }
        int steps = Math.abs(match.at() - p);
        steps = before < 0 ? steps : Math.min(steps, Math.abs(page.namedBy(before) - p));
        steps = behind < 0 ? steps : Math.min(steps, Math.abs(page.namedBy(behind) - p));
        double far = label < 0 ? ANSWER_WITHOUT_LABEL : ANSWER_PIECE * Math.min(FARTHEST_ANSWER, Math.abs(label - i));
        return Math.min(ANSWER_FARTHEST, ANSWER_AWAY + ANSWER_STEP * steps) + far;
    }

    /** The options of a choice tell where the writing is, if they are not torn off. */
    private void list(Match match, int i) {
        if (Arrays.binarySearch(choices, match.at()) >= 0) {
            next.offer(match.movedTo(match.at(), 0));
            return;
        }
        int skipped = 0;
        for (int p : choices) {
            if (p > match.at()) {
                next.offer(match.movedTo(p, LIST_ON + LIST_SKIPPED * skipped));
                skipped++;
            }
        }
        double back = LIST_BACK + (match.wentBack() ? LIST_BACK_AGAIN : 0);
        for (int p : choices) {
            if (p < match.at()) {
                next.offer(match.movedTo(p, back).withListsAgain());
            }
        }
        boolean first = i == 0 || !page.piece(i - 1).is(Kind.LIST);
        boolean option = !page.piece(i).slots().isEmpty();
        next.offer(match.passed(first && option ? LIST_TORN : 0));
    }
}
