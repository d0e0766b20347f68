package hyokasho.extract.flow;

import hyokasho.extract.flow.Hypothesis.Layer;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import hyokasho.extract.value.JapaneseDate;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import hyokasho.form.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is unusual in a text, in units of which a few make a way through the form unlikely. */
final class Costs {

    static final double LABEL_AS_TEXT = 2;
    static final double LABEL_NOWHERE = 1.5;
    static final double UNCLAIMED = 2.5;
    static final double UNLABELLED = 0.8;

    /** The name of a block between the box before it and its first label; its own label is a bar of its own. */
    static final double BAR_ELSEWHERE = 0.1;

    static final double BOX_ELSEWHERE = 0.1;
    static final double BESIDE_A_BOX = 1.2;
    private static final double UNLIKELY = 1.5;
    private static final double LIKELY = -0.4;
    static final double OPTION_AGAIN = 1.5;
    static final double IMPOSSIBLE = 100;

    private static final Pattern COUNT = Pattern.compile("[（(]?[0-9０-９]*[)）]?件?[)）]?|[)）]件[0-9０-９]*[（(]");

    /** How much a document's habit of writing texts ahead of labels or behind them tells. */
    private static final double WEIGHT_OF_HABIT = 0.3;

    private static final double WEIGHT_OF_ANSWERS = 0.2;

    /** The labels and texts of a layer are written from top to bottom. */
    private static final double BACK_IN_A_LAYER = 1.4;

    private static final double TORN_LABEL = 1.6;
    private static final double TORN_ANSWER = 1.2;
    private static final double TORN_TEXT = 0.9;

    /** Within a page. */
    private static final int LONGEST_TEAR = 40;

    private static final int LINES_OF_A_PARAGRAPH = 5;

    private final FormOrder order;
    private final Titles titles;
    private final JapaneseDate dates;
    private final Layer layers;
    private final List<Piece> pieces;
    private final double answerAhead;
    private final double answerBehind;
    private final double ahead;
    private final double behind;
    private final Map<String, Pattern> patterns = new HashMap<>();
    private Look last = new Look(-1, false, false, false, false, false, "");

    Costs(FormOrder order, List<Piece> pieces, Style style) {
        this.order = order;
        this.pieces = pieces;
        this.titles = new Titles(pieces);
        this.dates = JapaneseDate.standard();
        this.layers = style.layers();
        this.ahead = -WEIGHT_OF_HABIT * Math.log(style.valueFirst());
        this.behind = -WEIGHT_OF_HABIT * Math.log(1 - style.valueFirst());
        this.answerAhead = -WEIGHT_OF_ANSWERS * Math.log(style.answerFirst());
        this.answerBehind = -WEIGHT_OF_ANSWERS * Math.log(1 - style.answerFirst());
    }

    /** How this document's pages of layers are written. */
    Layer layers() {
        return layers;
    }

    /** Most pages of a document are written in one way. */
    double turn(Hypothesis h, Layer to) {
        boolean same = h.layer() == to || h.layer() == Layer.SECOND && to == Layer.FIRST;
        return switch (to) {
            case NONE -> same ? 0 : 0.3;
            case LOOSE, FIRST, SECOND -> same ? 0.1 : 0.8;
        };
    }

    /** From one label to another. */
    double move(Hypothesis h, Place to) {
        int steps = order.steps(h.place(), to);
        if (steps == 0) {
            return 0;
        }
        Optional<Place> neighbour = steps > 0 ? order.before(to) : order.behind(to);
        double joins = neighbour.filter(h.page()::isSeen).isPresent() ? 0.25 : 3;
        joins = Math.min(joins, comesBack(h, to));
        if (steps > 0) {
            return Math.min(joins, Math.min(2, 0.04 + 0.1 * (steps - 1)));
        }
        if (h.backwards()) {
            return Math.min(joins, Math.min(1.6, 0.1 + 0.05 * (-steps - 1)));
        }
        return Math.min(comesBack(h, to), Math.min(2.2, (h.isLayered() ? back(h) : 0.7) + 0.03 * -steps));
    }

    /** The second layer begins with a text: the labels before its own have none. */
    double beginsLayer(Hypothesis h, Place place) {
        return (h.page().isFilled(place) ? 1 : 0) + 0.1 + leftOut(h, place, false);
    }

    /** What is wrapped is written in the second layer. */
    boolean beginsLayer(Hypothesis h, int i) {
        boolean text = pieces.get(i).is(Kind.TEXT)
                && i + 1 < pieces.size()
                && pieces.get(i + 1).is(Kind.TEXT);
        return h.layer() == Layer.FIRST && text && pieces.get(i + 1).before() == Break.LINE;
    }

    /** One line or a part of it, as is torn off sometimes. */
    private boolean isSmall(int i) {
        return pieces.get(i).spans().size() == 1 && !isWrapped(i) && !(i + 1 < pieces.size() && isWrapped(i + 1));
    }

    private boolean isWrapped(int i) {
        return i > 0
                && pieces.get(i).before() == Break.LINE
                && pieces.get(i).is(Kind.TEXT)
                && pieces.get(i - 1).is(Kind.TEXT);
    }

    /** A small run that was torn off and written at another place of its page. */
    double torn(Hypothesis h, Place place, int i) {
        int steps = order.steps(h.place(), place);
        boolean known = place.chapter() <= Math.max(1, h.chapters(place.slot().chapter()))
                && place.block() <= h.blocks(order.groupStart(place.slot()), place.chapter());
        boolean near =
                steps != 0 && Math.abs(steps) <= LONGEST_TEAR && place.slot().kind() != Slot.Kind.CHAPTER;
        if (!known || !near || !isSmall(i)) {
            return IMPOSSIBLE;
        }
        return switch (pieces.get(i).kind()) {
            case LABEL -> TORN_LABEL;
            case ANSWER -> TORN_ANSWER;
            default -> TORN_TEXT;
        };
    }

    /** Backwards in a page of layers: once, to its top. */
    double back(Hypothesis h) {
        return h.layer() == Layer.SECOND ? BACK_IN_A_LAYER : 0.3;
    }

    /** To where the page began, after a piece that was torn off and written first. */
    private double comesBack(Hypothesis h, Place to) {
        Place entry = h.page().entry();
        int steps = entry == null ? FormOrder.FAR : order.steps(entry, to);
        return steps >= 0 && steps <= 3 ? 0.4 + 0.1 * steps : FormOrder.FAR;
    }

    /** A label that was met before, or in a block or chapter whose title was not met. */
    double label(Hypothesis h, Place place, Piece piece, int i) {
        double again = h.page().isSeen(place)
                ? 1.5
                : h.page().isKnown(place) ? place.slot().hasBox() ? 1 : 0.3 : 0;
        return again + block(h, place, piece, i) + chapter(h, place, i);
    }

    private double block(Hypothesis h, Place place, Piece piece, int i) {
        int start = order.groupStart(place.slot());
        boolean begun =
                place.block() == 0 || piece.number().isPresent() || place.block() <= h.blocks(start, place.chapter());
        return begun ? 0 : titles.hasBlock(i, place, start) ? 0.2 : 1.2;
    }

    private double chapter(Hypothesis h, Place place, int i) {
        boolean title = place.slot().index() == place.slot().chapter();
        if (title) {
            return place.chapter() == 1 || hasTitle(h, place) ? 0 : 6;
        }
        boolean begun = place.chapter() <= Math.max(1, h.chapters(place.slot().chapter()));
        return begun ? 0 : titles.hasChapter(i, place) ? 1 : 8;
    }

    /** The title of the chapter of this name before a chapter was met. */
    private boolean hasTitle(Hypothesis h, Place chapter) {
        Place earlier = order.place(chapter.slot(), chapter.chapter() - 1, 0);
        return h.page().isSeen(earlier) || h.page().isKnown(earlier);
    }

    /** What is written at the place where the walk is. */
    double stay(Hypothesis h, List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        Place place = h.place();
        if (piece.is(Kind.BOX)) {
            return 0;
        }
        if (h.latest().place() != place) {
            return h.page().isFilled(place) ? 0.6 : 0.3;
        }
        if (h.latest().label()) {
            double before = h.page().isFilled(place) ? 1 : 0;
            return before
                    + (piece.before().besides()
                            ? 0
                            : (piece.is(Kind.ANSWER) ? answerBehind : behind(h))
                                    + (piece.before() == Break.LINE ? 0.05 : 0.25));
        }
        return switch (piece.before()) {
            case TOUCH, SPACE, LINE -> 0;
            case BLANK -> 0.5;
            case PAGE -> 0.2;
        };
    }

    /** A text behind its label; below a heading it stands behind it, unless all is written backwards. */
    private double behind(Hypothesis h) {
        return isHeading(h.place()) ? h.backwards() ? 0.4 : 0.05 : behind;
    }

    private double ahead(Hypothesis h, Place place) {
        return isHeading(place) ? h.backwards() ? 0.1 : 0.7 : ahead;
    }

    private static boolean isHeading(Place place) {
        Slot.Kind kind = place.slot().kind();
        return kind == Slot.Kind.HEADING || kind == Slot.Kind.CHAPTER;
    }

    /** What is written for a label that was passed on this page. */
    double behind(Hypothesis h, Place seen) {
        double filled = (h.page().isFilled(seen) ? 1.0 : 0) + (isLabelWaiting(h) ? 0.6 : 0);
        int steps = order.steps(h.place(), seen);
        if (h.isLayered()) {
            return filled + (steps > 0 ? 0 : back(h)) + 0.1 + leftOut(h, seen, steps > 0);
        }
        double far = steps > 0 ? 0.02 * steps : 0.25 + 0.01 * -steps;
        return filled + 1.0 + Math.min(far, 0.8);
    }

    /** The label right ahead of a text still wants one. */
    private static boolean isLabelWaiting(Hypothesis h) {
        return h.latest().label() && h.place().wantsText() && !h.page().isFilled(h.place());
    }

    /** A box of a group whose label was passed. */
    double boxBehind(Hypothesis h, Place place) {
        return Math.min(0.8, 0.2 + 0.02 * Math.abs(order.steps(h.place(), place)));
    }

    /** A box of a group whose label is still to come. */
    double boxAhead(Hypothesis h, Place place, int labels) {
        return Math.min(0.8, 0.1 + 0.05 * labels + 0.02 * Math.abs(order.steps(h.place(), place)));
    }

    /** How many labels that still want their text are passed over on the way to a place, or from the page's top to it. */
    private static double leftOut(Hypothesis h, Place target, boolean forward) {
        double left = 0;
        for (Place place : h.page().seen()) {
            boolean between = place.wantsText()
                    && place.isAheadOf(target)
                    && (!forward || h.place().isAheadOf(place));
            left += between && !h.page().isFilled(place) ? place.isOptional() ? 0.1 : 0.3 : 0;
        }
        return left;
    }

    /** Text beside other text of the line belongs to the same place. */
    double torn(List<Piece> pieces, int i) {
        Break before = pieces.get(i).before();
        boolean beside =
                before == Break.SPACE || before == Break.TOUCH && !pieces.get(i).is(Kind.TEXT);
        return beside && i > 0 && isWritten(pieces.get(i - 1)) ? 1.5 : 0;
    }

    private static boolean isWritten(Piece piece) {
        return piece.is(Kind.LABEL) || piece.is(Kind.TEXT);
    }

    /** Brackets and the list of options stand between an answer and its label as a rule. */
    private double answerAhead(int i, int j) {
        boolean written = pieces.subList(i + 1, j).stream().anyMatch(p -> p.is(Kind.TEXT) || p.is(Kind.ANSWER));
        return (Style.lineBetween(pieces, i, j) ? answerAhead + 0.05 : 0) + (written ? 0.3 : 0);
    }

    /** What is written ahead of its label. */
    double ahead(Hypothesis h, Place place, List<Piece> pieces, int i, int j, int labels) {
        if (pieces.get(i).is(Kind.ANSWER)) {
            return answerAhead(i, j) + (labels > 1 ? 0.6 : 0);
        }
        double first = ahead(h, place);
        if (j == i + 1) {
            Break before = pieces.get(j).before();
            return (before.besides() ? 0 : first + (before == Break.LINE ? 0.05 : 0.25)) + torn(pieces, i);
        }
        boolean run = true;
        for (int k = i + 1; k < j; k++) {
            run &= pieces.get(k).is(Kind.TEXT);
        }
        return (run ? 0 : 0.2) + first + 0.3 + (labels > 1 ? 0.7 : 0) + torn(pieces, i);
    }

    /** A page's labels to which nothing was given, and texts without a label. */
    double leftOpen(Hypothesis h) {
        double cost = 0;
        for (Place place : h.page().seen()) {
            cost += place.wantsText() && !h.page().isFilled(place)
                    ? place.isOptional() ? 0.2 : place == h.place() ? 0.4 : 0.6
                    : 0;
        }
        for (Place place : h.page().filled()) {
            cost += h.page().isSeen(place) ? 0 : 0.9;
        }
        return cost;
    }

    /** Whether a text can stand in a box at all. */
    boolean accepts(Slot slot, List<Piece> pieces, int i) {
        return slot.hasBox() && fit(slot, pieces, i) < IMPOSSIBLE;
    }

    /** How badly a text fits what a box holds. */
    double fit(Slot slot, List<Piece> pieces, int i) {
        Entry entry = slot.entries().get(0);
        Look look = look(pieces, i);
        return switch (entry.type()) {
            case TEXT, TABLE ->
                pieces.get(i).is(Kind.COUNT)
                        ? IMPOSSIBLE
                        : (look.date ? 0.9 : unlike(entry, look))
                                + (look.beside ? BESIDE_A_BOX : 0)
                                + (look.torn ? 0.8 : 0);
            case DATE -> look.date ? 0 : 1.8;
            case COUNT -> look.count ? 0 : IMPOSSIBLE;
            case CHECKS -> checks(slot, look);
            case CHOICE -> look.count && hasCount(slot) ? 0.1 : IMPOSSIBLE;
        };
    }

    /** What a text looks like, whatever it is. */
    private record Look(
            int piece,
            boolean date,
            boolean count,
            boolean parenthesis,
            boolean beside,
            boolean torn,
            String paragraph) {}

    private Look look(List<Piece> pieces, int i) {
        if (last.piece != i) {
            String text = pieces.get(i).text().strip();
            boolean parenthesis =
                    text.startsWith("（") || text.startsWith("(") || text.endsWith("）") || text.endsWith(")");
            boolean count = COUNT.matcher(text.replaceAll("[\\s\u3000]", "")).matches();
            last = new Look(
                    i, isDate(text), count, parenthesis, isBesideBox(pieces, i), isTorn(text), paragraph(pieces, i));
        }
        return last;
    }

    /** What stands in （ ） of a check box, torn in two, or a number of blocks. */
    private static boolean isTorn(String text) {
        boolean opens = text.startsWith("（") || text.startsWith("(");
        boolean closed = text.contains("）") || text.contains(")");
        return opens && !closed || text.matches("[0-9０-９]{1,2}");
    }

    /** Written in the （ ） of a check box. */
    private static boolean isBesideBox(List<Piece> pieces, int i) {
        boolean ahead = i > 0 && pieces.get(i).before().besides() && isOfBox(pieces.get(i - 1));
        boolean behind = i + 1 < pieces.size() && pieces.get(i + 1).before().besides() && isOfBox(pieces.get(i + 1));
        return ahead || behind;
    }

    private static boolean isOfBox(Piece piece) {
        return piece.is(Kind.PARENTHESIS) || piece.is(Kind.BOX) || piece.is(Kind.MARK);
    }

    private static double checks(Slot slot, Look look) {
        if (look.count && hasCount(slot)) {
            return 0.1;
        }
        boolean details = slot.entries().get(0).options().stream().anyMatch(Option::detail);
        return !details ? IMPOSSIBLE : look.parenthesis || look.beside ? 0 : 0.5;
    }

    private static boolean hasCount(Slot slot) {
        return slot.entries().stream().anyMatch(e -> e.type() == FieldType.COUNT);
    }

    private boolean isDate(String text) {
        return text.length() < 25
                && dates.read(text.replaceAll("[\\s\u3000]*時点$", "")).isPresent();
    }

    /** What a box does not usually hold, if anything is known about it. */
    private double unlike(Entry entry, Look look) {
        if (entry.like().isEmpty()) {
            return 0;
        }
        return pattern(entry.like().get()).matcher(look.paragraph).matches() ? LIKELY : UNLIKELY;
    }

    /** The lines around a piece that are written in one go. */
    private static String paragraph(List<Piece> pieces, int i) {
        int from = i;
        while (from > 0 && i - from < LINES_OF_A_PARAGRAPH && goesOn(pieces, from)) {
            from--;
        }
        int to = i + 1;
        while (to < pieces.size() && to - i < LINES_OF_A_PARAGRAPH && goesOn(pieces, to)) {
            to++;
        }
        StringBuilder text = new StringBuilder();
        pieces.subList(from, to).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static boolean goesOn(List<Piece> pieces, int i) {
        return pieces.get(i).before() == Break.LINE && isWriting(pieces.get(i)) && isWriting(pieces.get(i - 1));
    }

    private static boolean isWriting(Piece piece) {
        return piece.is(Kind.TEXT) || piece.is(Kind.ANSWER);
    }

    /** Whether a text is what a place usually holds. */
    boolean isLike(Place place, Piece piece) {
        return place.slot()
                .entries()
                .get(0)
                .like()
                .filter(like -> pattern(like).matcher(piece.text()).matches())
                .isPresent();
    }

    private Pattern pattern(String regex) {
        return patterns.computeIfAbsent(regex, r -> Pattern.compile(r, Pattern.DOTALL));
    }

    /** An option in brackets or beside them is hardly an author's text. */
    double optionAsText(List<Piece> pieces, int i) {
        boolean bracket =
                i > 0 && isBracket(pieces.get(i - 1)) || i + 1 < pieces.size() && isBracket(pieces.get(i + 1));
        boolean ofText = i > 0
                && pieces.get(i).before() == Break.LINE
                && pieces.get(i - 1).is(Kind.TEXT);
        return bracket ? 2.5 : ofText ? 0.2 : 0.8;
    }

    private static boolean isBracket(Piece piece) {
        return piece.is(Kind.OPEN) || piece.is(Kind.CLOSE);
    }
}
