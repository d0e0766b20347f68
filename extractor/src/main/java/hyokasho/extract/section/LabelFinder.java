package hyokasho.extract.section;

import hyokasho.extract.block.Block;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds what a block prints of the form itself: labels and headings, wrapped in mid-word or written down a narrow cell,
 * and texts that are furniture.
 *
 * <p>A label stands at the left of what is written beside it, so nothing is looked for to the right of text that is none.
 */
final class LabelFinder {

    /** The parts of a label that share a line are this close, in ems. */
    private static final double BESIDE = 1.6;

    /** The same where places are not measured. */
    private static final double BESIDE_UNMEASURED = 6;

    /** The next line of a label begins at most so far below the last one, in ems. */
    private static final double BELOW = 1.0;

    /** The same for a label that is written downwards, a character a line. */
    private static final double BELOW_UPRIGHT = 3.5;

    /** The lines of a label begin within this distance of each other, in ems. */
    private static final double INDENT = 3.2;

    /** A gap this wide parts a label from what is written behind it, in ems. */
    private static final double GAP = 0.8;

    /** Fewer characters of a label do not tell which it is. */
    private static final int SHORTEST_PART = 3;

    private final Outline outline;
    private final Folding folding;

    LabelFinder(Outline outline, Folding folding) {
        this.outline = outline;
        this.folding = folding;
    }

    /**
     * What was found in a block, header and footer of the page aside.
     *
     * @param labels in no particular order
     * @param furniture spans that the form prints
     * @param rest everything else
     */
    record Found(List<Printed> labels, List<Span> furniture, List<Span> rest) {}

    Found find(PageBlocks page, Block block, Margins margins) {
        return new Search(
                        block,
                        page.measured() ? BESIDE : BESIDE_UNMEASURED,
                        block.spans().stream()
                                .filter(span -> !margins.contains(span))
                                .toList())
                .run();
    }

    private final class Search {
        private final Block block;
        private final double beside;
        private final List<Span> spans;
        private final List<Span> byLeft;
        private final Set<Span> ofLabels = new HashSet<>();
        private final Set<Span> ofSides = new HashSet<>();
        private final List<Printed> labels = new ArrayList<>();
        private final List<Span> furniture = new ArrayList<>();

        Search(Block block, double beside, List<Span> spans) {
            this.block = block;
            this.beside = beside;
            this.spans = spans;
            byLeft = new ArrayList<>(spans);
            byLeft.sort(Comparator.comparingDouble(Span::left).thenComparingDouble(Span::top));
        }

        Found run() {
            for (Span span : byLeft) {
                if (!ofLabels.contains(span) && isLeftmost(span)) {
                    begin(span);
                }
            }
            takeCutLabels();
            takeTornSides();
            List<Span> rest = new ArrayList<>();
            for (Span span : spans) {
                if (ofLabels.contains(span)) {
                    continue;
                }
                if (folding.fold(span.text()).isEmpty() && span.text().contains("※") && !labels.isEmpty()) {
                    furniture.add(span);
                } else {
                    rest.add(span);
                }
            }
            labels.forEach(label -> label.tail().ifPresent(rest::add));
            rest.sort(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left));
            return new Found(labels, furniture, rest);
        }

        /** A label that the page's end cut in two: in a cell that is cut too, its end or its beginning is all that is seen. */
        private void takeCutLabels() {
            if (!labels.isEmpty() || spans.isEmpty() || !(block.cutAbove() || block.cutBelow())) {
                return;
            }
            String text = folding.fold(Sectioner.joined(spans));
            if (text.length() < SHORTEST_PART) {
                return;
            }
            List<Slot> slots = outline.slots().stream()
                    .filter(s -> s.kind() == Slot.Kind.LABEL)
                    .filter(s -> s.spellings().stream().anyMatch(label -> isCut(label, text)))
                    .toList();
            if (!slots.isEmpty()) {
                add(new Printed(slots, OptionalInt.empty(), spans, Optional.empty(), block));
            }
        }

        /** 再委託 written downwards over a page's end: 再委 at the foot of one page, 託 at the head of the next. */
        private void takeTornSides() {
            List<Span> run = new ArrayList<>();
            for (Span span : byLeft) {
                boolean single = span.strip().text().length() == 1 && !ofLabels.contains(span) && isLeftmost(span);
                boolean goesOn = !run.isEmpty() && Math.abs(run.get(0).left() - span.left()) < span.size();
                if (single && (run.isEmpty() || goesOn)) {
                    run.add(span);
                } else if (single) {
                    takeTornSide(run);
                    run = new ArrayList<>(List.of(span));
                }
            }
            takeTornSide(run);
        }

        private void takeTornSide(List<Span> run) {
            String text = folding.fold(Sectioner.joined(run));
            boolean torn = text.codePoints().anyMatch(Character::isIdeographic)
                    && outline.slots().stream()
                            .filter(s -> s.kind() == Slot.Kind.SIDE)
                            .flatMap(s -> s.spellings().stream())
                            .anyMatch(label -> label.startsWith(text) || label.endsWith(text));
            if (torn) {
                ofLabels.addAll(run);
                furniture.addAll(run);
            }
        }

        private boolean isCut(String label, String text) {
            return label.length() > text.length()
                    && (block.cutAbove() && label.endsWith(text) || block.cutBelow() && label.startsWith(text));
        }

        /** Nothing but a label that stands beside several boxes is to its left. */
        private boolean isLeftmost(Span span) {
            for (Span other : byLeft) {
                if (other.left() >= span.left()) {
                    return true;
                }
                if (other != span && !ofSides.contains(other) && other.besides(span)) {
                    return false;
                }
            }
            return true;
        }

        private void begin(Span span) {
            List<Span> parts = new ArrayList<>(List.of(span));
            String text = folding.fold(span.text());
            if (text.isEmpty()) {
                return;
            }
            if (outline.furniture().contains(text) && !outline.bySpelling().containsKey(text)) {
                ofLabels.add(span);
                furniture.add(span);
                return;
            }
            if (outline.beginnings().contains(text) && continueLabel(parts, text)) {
                return;
            }
            if (complete(parts, text)) {
                return;
            }
            beginsWithLabel(span);
        }

        /** Takes the lines that follow until the label is complete; the longest label wins. */
        private boolean continueLabel(List<Span> parts, String text) {
            for (Span next : followers(parts)) {
                String longer = text + folding.fold(next.text());
                if (longer.length() == text.length()) {
                    continue;
                }
                List<Span> more = new ArrayList<>(parts);
                more.add(next);
                if (outline.beginnings().contains(longer) && continueLabel(more, longer)) {
                    return true;
                }
                if (complete(more, longer)) {
                    return true;
                }
            }
            return false;
        }

        private boolean complete(List<Span> parts, String text) {
            List<Slot> slots = outline.bySpelling().getOrDefault(text, List.of());
            OptionalInt number = OptionalInt.empty();
            if (slots.isEmpty()) {
                int digits = text.length();
                while (digits > 0 && Character.isDigit(text.charAt(digits - 1))) {
                    digits--;
                }
                if (digits == text.length() || text.length() - digits > 3) {
                    return false;
                }
                slots = numbered(text.substring(0, digits));
                number = OptionalInt.of(Integer.parseInt(text.substring(digits)));
            }
            if (slots.isEmpty()) {
                return false;
            }
            add(new Printed(slots, number, parts, Optional.empty(), block));
            return true;
        }

        private List<Slot> numbered(String text) {
            return outline.bySpelling().getOrDefault(text, List.of()).stream()
                    .filter(Slot::numbered)
                    .toList();
        }

        /** A label with something written right behind it: ４．…の委託　[　] 委託しない. */
        private void beginsWithLabel(Span span) {
            Folding.Folded folded = folding.folded(span.text());
            for (int length = folded.text().length() - 1; length >= 2; length--) {
                String beginning = folded.text().substring(0, length);
                List<Slot> slots = outline.bySpelling().get(beginning);
                if (slots == null) {
                    continue;
                }
                int split = folded.printedLength(length, span.text());
                int next = nextVisible(span, split);
                if (next < span.text().length() && isParted(span, split, next)) {
                    Span label = span.part(0, next);
                    Span tail = span.part(next, span.text().length());
                    ofLabels.add(span);
                    add(new Printed(slots, OptionalInt.empty(), List.of(label), Optional.of(tail), block));
                    return;
                }
            }
        }

        private int nextVisible(Span span, int from) {
            int i = from;
            while (i < span.text().length()
                    && (span.text().charAt(i) == '※'
                            || Character.isSpaceChar(span.text().charAt(i)))) {
                i++;
            }
            return i;
        }

        private boolean isParted(Span span, int split, int next) {
            boolean bracket = "[［(（".indexOf(span.text().charAt(next)) >= 0;
            return bracket || span.leftOf(next) - span.rightOf(split - 1) >= GAP * span.size();
        }

        private void add(Printed label) {
            labels.add(label);
            ofLabels.addAll(label.spans());
            if (label.candidates().stream().allMatch(slot -> slot.kind() == Slot.Kind.SIDE)) {
                ofSides.addAll(label.spans());
            }
        }

        /** The lines of a label begin near each other, or stand in the middle of each other. */
        private static boolean isUnder(List<Span> parts, Span span, double em) {
            double left = parts.stream().mapToDouble(Span::left).min().orElseThrow();
            double right = parts.stream().mapToDouble(Span::right).max().orElseThrow();
            return Math.abs(span.left() - parts.get(0).left()) <= INDENT * em
                    || span.left() >= left - INDENT * em && span.right() <= right + INDENT * em;
        }

        /** What may go on with a label: on its line first, then below. */
        private List<Span> followers(List<Span> parts) {
            Span last = parts.get(parts.size() - 1);
            double em = last.size();
            boolean upright = parts.stream().allMatch(p -> p.strip().text().length() == 1);
            List<Span> followers = new ArrayList<>();
            for (Span span : spans) {
                if (ofLabels.contains(span) || parts.contains(span)) {
                    continue;
                }
                boolean beside = span.besides(last)
                        && span.left() >= last.right() - 0.3 * em
                        && span.left() - last.right() <= this.beside * em;
                double reach = upright ? BELOW_UPRIGHT : BELOW;
                boolean below = span.top() >= last.bottom() - 0.4 * em
                        && span.top() <= last.bottom() + reach * em
                        && isUnder(parts, span, em);
                if (beside) {
                    followers.add(0, span);
                } else if (below) {
                    followers.add(span);
                }
            }
            return followers;
        }
    }
}
