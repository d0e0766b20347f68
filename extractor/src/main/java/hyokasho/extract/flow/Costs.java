package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.value.JapaneseDate;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is unusual in a text, in units of which a few make a way unlikely. */
final class Costs {

    static final double LAYERED_PAGE = 0.8;
    static final double LABEL_AS_TEXT = 1.6;
    static final double UNCLAIMED = 2.5;
    static final double UNLABELLED = 0.6;
    static final double IMPOSSIBLE = 100;

    private final FormOrder order;
    private final JapaneseDate dates;
    private final double valueFirst;
    private final Map<String, Pattern> patterns = new HashMap<>();

    Costs(FormOrder order, List<Piece> pieces) {
        this.order = order;
        this.dates = JapaneseDate.standard();
        this.valueFirst = valueFirst(pieces);
    }

    /** How often what is written stands ahead of its label on one line, from 0 to 1. */
    private static double valueFirst(List<Piece> pieces) {
        double first = 0.5;
        double behind = 0.5;
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).before().besides()) {
                boolean label = pieces.get(i).is(Kind.LABEL);
                boolean labelAhead = pieces.get(i - 1).is(Kind.LABEL);
                first += label && pieces.get(i - 1).is(Kind.TEXT) ? 1 : 0;
                behind += labelAhead && pieces.get(i).is(Kind.TEXT) ? 1 : 0;
            }
        }
        return first / (first + behind);
    }

    /** From one label to another. */
    double move(Hypothesis h, Place to) {
        int steps = order.steps(h.place(), to);
        if (steps == 0) {
            return 0;
        }
        if (steps > 0) {
            return Math.min(2, 0.04 + 0.1 * (steps - 1));
        }
        if (h.backwards()) {
            return Math.min(1.6, 0.1 + 0.05 * (-steps - 1));
        }
        return Math.min(2.2, (h.layered() ? 0.3 : 0.7) + 0.03 * -steps);
    }

    double label(Hypothesis h, Place place, Piece piece) {
        double again = h.page().isSeen(place) ? 1.5 : 0;
        boolean known = place.block() == 0
                || piece.number().isPresent()
                || place.block() <= h.blocks(order.groupStart(place.slot()), place.chapter());
        boolean begun = place.chapter() <= Math.max(1, h.chapters(place.slot().chapter()))
                || place.slot().index() == place.slot().chapter();
        return again + (known ? 0 : 0.5) + (begun ? 0 : 0.8);
    }

    double stay(Hypothesis h, List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        Place place = h.place();
        if (piece.is(Kind.BOX)) {
            return 0;
        }
        if (h.latest().place().filter(place::equals).isEmpty()) {
            return h.page().isFilled(place) ? 0.6 : 0.3;
        }
        if (h.latest().label()) {
            double first = 0.4 * valueFirst;
            return piece.before().besides() ? 0 : first + (piece.before() == Break.LINE ? 0.05 : 0.25);
        }
        return switch (piece.before()) {
            case TOUCH, SPACE, LINE -> 0;
            case BLANK -> 0.35;
            case PAGE -> 0.2;
        };
    }

    /** A label that was passed on this page. */
    double behind(Hypothesis h, Place seen) {
        double filled = h.page().isFilled(seen) ? 1.0 : 0;
        int steps = order.steps(h.place(), seen);
        double far = steps > 0 ? 0.02 * steps : 0.25 + 0.01 * -steps;
        return filled + (h.layered() ? 0.2 : 1.0) + Math.min(far, 0.8);
    }

    /** Text beside other text of the line belongs to the same place. */
    double torn(List<Piece> pieces, int i) {
        return pieces.get(i).before().besides() && i > 0 && isWritten(pieces.get(i - 1)) ? 1.5 : 0;
    }

    private static boolean isWritten(Piece piece) {
        return piece.is(Kind.LABEL) || piece.is(Kind.TEXT);
    }

    /** A label that is still to come. */
    double ahead(Hypothesis h, List<Piece> pieces, int i, int j, int labels) {
        double first = 0.4 * (1 - valueFirst);
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

    /** Labels of a page to which nothing was given, and texts without a label. */
    double leftOpen(Hypothesis h) {
        double cost = 0;
        for (Place place : h.page().seen()) {
            if (place.holds(FieldType.TEXT) || place.holds(FieldType.DATE)) {
                cost += h.page().isFilled(place) ? 0 : h.layered() ? 0.6 : 0.4;
            }
        }
        for (Place place : h.page().filled()) {
            cost += h.page().isSeen(place) ? 0 : 0.7;
        }
        return cost;
    }

    /** How well a text fits what a box holds. */
    double fit(Place place, Piece piece) {
        Entry entry = place.slot().entries().get(0);
        String text = piece.text().strip();
        return switch (entry.type()) {
            case TEXT, TABLE -> piece.is(Kind.COUNT) ? IMPOSSIBLE : isDate(text) ? 0.4 : unlike(entry, text);
            case DATE -> isDate(text) ? 0 : 1.8;
            case COUNT -> text.matches("[（(]?\\s*[0-9０-９]*\\s*[)）]?\\s*件?") ? 0 : IMPOSSIBLE;
            case CHECKS -> checks(place, text);
            case CHOICE -> isCount(place, text) ? 0.1 : IMPOSSIBLE;
        };
    }

    /** What a box does not usually hold, if anything is known about it. */
    private double unlike(Entry entry, String text) {
        return entry.like()
                        .filter(like -> !pattern(like).matcher(text).matches())
                        .isPresent()
                ? 0.8
                : 0;
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

    private static double checks(Place place, String text) {
        boolean details = place.slot().entries().get(0).options().stream().anyMatch(o -> o.detail());
        if (isCount(place, text)) {
            return 0.1;
        }
        if (!details) {
            return IMPOSSIBLE;
        }
        boolean parenthesis = text.startsWith("（") || text.startsWith("(") || text.endsWith("）") || text.endsWith(")");
        return parenthesis ? 0 : 0.5;
    }

    private static boolean isCount(Place place, String text) {
        return place.slot().entries().stream().anyMatch(e -> e.type() == FieldType.COUNT)
                && text.replaceAll("[\\s\u3000]", "").matches("[（(]?[0-9０-９]*[)）]?件?[)）]?|[)）]件[0-9０-９]*[（(]");
    }

    private boolean isDate(String text) {
        return text.length() < 25
                && dates.read(text.replaceAll("[\\s\u3000]*時点$", "")).isPresent();
    }

    /** An option in brackets or behind them is hardly an author's text. */
    double optionAsText(List<Piece> pieces, int i) {
        boolean bracket =
                i > 0 && (pieces.get(i - 1).is(Kind.OPEN) || pieces.get(i - 1).is(Kind.CLOSE))
                        || i + 1 < pieces.size()
                                && (pieces.get(i + 1).is(Kind.CLOSE)
                                        || pieces.get(i + 1).is(Kind.OPEN));
        return bracket ? 2.5 : 0.8;
    }
}
