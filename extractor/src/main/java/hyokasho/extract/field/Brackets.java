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

    /** What is between two brackets may run into their boxes, but not to their far edges, in ems. */
    private static final double OVERLAP = 0.15;

    /** What is between two brackets may stand so much lower or higher than they, in ems. */
    private static final double SUNK = 1.45;

    /** What a pair stands before begins this close to it, in ems. */
    private static final double BEHIND = 2;

    /** One bracket. */
    record Bracket(Span span, int index, Box box) {

        static Bracket of(Span span, int index) {
            return new Bracket(span, index, span.boxOf(index));
        }

        /** The bracket as a span of its own. */
        Span part() {
            return span.part(index, index + 1);
        }
    }

    /**
     * A pair of brackets.
     *
     * @param open the left one
     * @param close the right one
     * @param inside what is printed between them
     * @param drawn whether something is drawn between them
     * @param box around both
     */
    record Pair(Bracket open, Bracket close, List<Span> inside, boolean drawn, Box box) {

        static Pair of(Bracket open, Bracket close, List<Span> inside, boolean drawn) {
            return new Pair(open, close, inside, drawn, open.box().union(close.box()));
        }

        /** All its characters; a box to check that is one character is its own brackets. */
        List<Span> spans() {
            List<Span> spans = new ArrayList<>(inside);
            if (open != close) {
                spans.add(open.part());
                spans.add(close.part());
            }
            return spans;
        }
    }

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Span> outside = new ArrayList<>();
    private final List<Span> unpaired = new ArrayList<>();

    private Brackets() {}

    static Brackets in(Region region, List<Span> spans) {
        return in(region, spans, "");
    }

    /**
     * The same where boxes to check are printed as one character, too.
     *
     * @param boxes these characters
     */
    static Brackets in(Region region, List<Span> spans, String boxes) {
        Brackets brackets = new Brackets();
        List<Bracket> open = new ArrayList<>();
        List<Bracket> close = new ArrayList<>();
        List<Span> texts = new ArrayList<>();
        for (Span span : spans) {
            split(span, boxes, open, close, texts);
        }
        open.sort(Comparator.comparingDouble(b -> b.box().left()));
        close.sort(Comparator.comparingDouble(b -> b.box().left()));
        List<Bracket> free = new ArrayList<>(close);
        List<Bracket[]> matched = new ArrayList<>();
        for (int i = open.size() - 1; i >= 0; i--) {
            Bracket left = open.get(i);
            Bracket right = partner(left, free);
            if (right == null) {
                brackets.unpaired.add(left.part());
            } else {
                free.remove(right);
                matched.add(new Bracket[] {left, right});
            }
        }
        free.forEach(b -> brackets.unpaired.add(b.part()));
        matched.sort(Comparator.<Bracket[]>comparingDouble(m -> m[0].box().top())
                .thenComparingDouble(m -> m[0].box().left()));
        List<List<Span>> inside = new ArrayList<>();
        matched.forEach(m -> inside.add(new ArrayList<>()));
        for (Span text : List.copyOf(texts)) {
            int nearest = nearestAround(text.box(), matched, text.size());
            if (nearest >= 0) {
                inside.get(nearest).add(text);
                texts.remove(text);
            }
        }
        boolean[] drawn = new boolean[matched.size()];
        for (Box shape : region.shapes()) {
            int nearest = matched.isEmpty() ? -1 : nearestAround(shape, matched, matched.get(0)[0].span.size());
            if (nearest >= 0) {
                drawn[nearest] = true;
            }
        }
        for (int i = 0; i < matched.size(); i++) {
            inside.get(i).sort(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left));
            brackets.pairs.add(Pair.of(matched.get(i)[0], matched.get(i)[1], inside.get(i), drawn[i]));
        }
        List<Span> alone = texts.stream()
                .filter(text -> text.text().length() == 1 && boxes.contains(text.text()))
                .toList();
        texts.removeAll(alone);
        for (Span box : alone) {
            Bracket whole = Bracket.of(box, 0);
            brackets.pairs.add(Pair.of(whole, whole, List.of(box), false));
        }
        brackets.pairs.sort(Comparator.<Pair>comparingDouble(pair -> pair.box().top())
                .thenComparingDouble(pair -> pair.box().left()));
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

    private static void split(Span span, String boxes, List<Bracket> open, List<Bracket> close, List<Span> texts) {
        int from = 0;
        for (int i = 0; i <= span.text().length(); i++) {
            char c = i < span.text().length() ? span.text().charAt(i) : '[';
            boolean opens = c == '[' || c == '［';
            boolean closes = c == ']' || c == '］';
            boolean box = boxes.indexOf(c) >= 0;
            if (!opens && !closes && !box) {
                continue;
            }
            if (i > from) {
                Span text = span.part(from, i).strip();
                if (!text.text().isEmpty()) {
                    texts.add(text);
                }
            }
            if (box) {
                texts.add(span.part(i, i + 1));
            } else if (i < span.text().length()) {
                (opens ? open : close).add(Bracket.of(span, i));
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
                if (best == null || distance(left, right) < distance(left, best)) {
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

    /** What stands right behind a pair, on its height, has not sunk out of another one. */
    private static boolean isBehind(Box box, List<Bracket[]> pairs, double em) {
        for (Bracket[] pair : pairs) {
            Box close = pair[1].box();
            if (Math.abs(close.centerY() - box.centerY()) < OVERLAP * em
                    && close.right() <= box.left()
                    && box.left() - close.right() < BEHIND * em) {
                return true;
            }
        }
        return false;
    }

    /** The pair that has something between its brackets, -1 if none has. A mark may sink below its brackets. */
    private static int nearestAround(Box box, List<Bracket[]> pairs, double em) {
        int nearest = -1;
        double least = SUNK * em;
        for (int i = 0; i < pairs.size(); i++) {
            Box open = pairs.get(i)[0].box();
            Box close = pairs.get(i)[1].box();
            boolean between = box.left() >= open.left() + OVERLAP * em && box.right() <= close.right() - OVERLAP * em;
            double away = Math.min(Math.abs(box.centerY() - open.centerY()), Math.abs(box.centerY() - close.centerY()));
            if (between && away < least && (away < LEVEL * em / 2 || !isBehind(box, pairs, em))) {
                nearest = i;
                least = away;
            }
        }
        return nearest;
    }
}
