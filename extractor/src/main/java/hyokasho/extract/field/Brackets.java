package hyokasho.extract.field;

import hyokasho.document.Box;
import hyokasho.extract.block.Span;
import hyokasho.extract.section.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The {@code [ ]} pairs of a box and what stands around them. A pair may be typed in one go with its mark and label, or each
 * part may have a cell of its own and a height of its own.
 */
final class Brackets {

    /** The two brackets of a pair may differ in height by this much, in ems. */
    private static final double LEVEL = 1.1;

    /**
     * A piece of a span: the chars from {@code from} to before {@code to}.
     */
    record Piece(Span span, int from, int to) {

        Span part() {
            return span.part(from, to).strip();
        }
    }

    /** One bracket. */
    record Bracket(Span span, int index, boolean opens) {

        Box box() {
            return span.part(index, index + 1).box();
        }
    }

    /**
     * A pair of brackets.
     *
     * @param open the left one
     * @param close the right one
     * @param inside what is printed between them
     * @param drawn whether something is drawn between them
     */
    record Pair(Bracket open, Bracket close, List<Span> inside, boolean drawn) {

        Box box() {
            return open.box().union(close.box());
        }
    }

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Span> outside = new ArrayList<>();
    private final List<Span> unpaired = new ArrayList<>();

    private Brackets() {}

    static Brackets in(Region region, List<Span> spans) {
        Brackets brackets = new Brackets();
        List<Bracket> open = new ArrayList<>();
        List<Bracket> close = new ArrayList<>();
        List<Span> texts = new ArrayList<>();
        for (Span span : spans) {
            split(span, open, close, texts);
        }
        open.sort(Comparator.comparingDouble(b -> b.box().left()));
        close.sort(Comparator.comparingDouble(b -> b.box().left()));
        List<Bracket> free = new ArrayList<>(close);
        List<Bracket[]> matched = new ArrayList<>();
        for (int i = open.size() - 1; i >= 0; i--) {
            Bracket left = open.get(i);
            Bracket right = partner(left, free);
            if (right == null) {
                brackets.unpaired.add(left.span.part(left.index, left.index + 1));
            } else {
                free.remove(right);
                matched.add(new Bracket[] {left, right});
            }
        }
        free.forEach(b -> brackets.unpaired.add(b.span.part(b.index, b.index + 1)));
        matched.sort(
                Comparator.<Bracket[]>comparingDouble(m -> m[0].box().top()).thenComparingDouble(m -> m[0].box().left()));
        for (Bracket[] m : matched) {
            List<Span> inside = new ArrayList<>();
            for (Span text : List.copyOf(texts)) {
                if (isBetween(text.box(), m[0].box(), m[1].box(), text.size())) {
                    inside.add(text);
                    texts.remove(text);
                }
            }
            inside.sort(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left));
            boolean drawn =
                    region.shapes().stream().anyMatch(s -> isBetween(s, m[0].box(), m[1].box(), m[0].span.size()));
            brackets.pairs.add(new Pair(m[0], m[1], inside, drawn));
        }
        brackets.outside.addAll(texts);
        return brackets;
    }

    /** From top to bottom and left to right. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Text that stands in no pair, without the brackets. */
    List<Span> outside() {
        return outside;
    }

    /** Brackets without a partner. */
    List<Span> unpaired() {
        return unpaired;
    }

    private static void split(Span span, List<Bracket> open, List<Bracket> close, List<Span> texts) {
        int from = 0;
        for (int i = 0; i <= span.text().length(); i++) {
            char c = i < span.text().length() ? span.text().charAt(i) : '[';
            boolean opens = c == '[' || c == '［';
            boolean closes = c == ']' || c == '］';
            if (!opens && !closes) {
                continue;
            }
            if (i > from) {
                Span text = span.part(from, i).strip();
                if (!text.text().isEmpty()) {
                    texts.add(text);
                }
            }
            if (i < span.text().length()) {
                (opens ? open : close).add(new Bracket(span, i, opens));
            }
            from = i + 1;
        }
    }

    /** The nearest free right bracket on the same height. */
    private static Bracket partner(Bracket left, List<Bracket> free) {
        Bracket best = null;
        double em = left.span.size();
        for (Bracket right : free) {
            boolean level = Math.abs(right.box().centerY() - left.box().centerY()) <= LEVEL * em;
            if (level && right.box().left() >= left.box().left()) {
                if (best == null
                        || distance(left, right) < distance(left, best)) {
                    best = right;
                }
            }
        }
        return best;
    }

    private static double distance(Bracket left, Bracket right) {
        return right.box().left()
                - left.box().right()
                + 3 * Math.abs(right.box().centerY() - left.box().centerY());
    }

    private static boolean isBetween(Box box, Box open, Box close, double em) {
        double y = (open.centerY() + close.centerY()) / 2;
        return box.centerX() > open.centerX()
                && box.centerX() < close.centerX()
                && Math.abs(box.centerY() - y) <= LEVEL * em;
    }
}
