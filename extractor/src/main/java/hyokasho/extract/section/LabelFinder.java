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

    /** The next line of a label begins at most so far below the last one, in ems. */
    private static final double BELOW = 1.0;

    /** The same for a label that is written downwards, a character a line. */
    private static final double BELOW_UPRIGHT = 3.5;

    /** The lines of a label begin within this distance of each other, in ems. */
    private static final double INDENT = 3.2;

    /** A gap this wide parts a label from what is written behind it, in ems. */
    private static final double GAP = 0.8;

    /** Fewer characters do not tell that they are a line of a label, if they do not begin it. */
    private static final int SHORTEST_LINE = 6;

    /** How near what belongs together stands, and how far apart what does not, in ems. */
    private record Nearness(double beside, double below, double gap) {}

    private static final Nearness MEASURED = new Nearness(BESIDE, BELOW, GAP);

    /**
     * In a text a title may be torn far apart, the lines of a label by a line of what stands beside it, and a space may be
     * all that parts it from that.
     */
    private static final Nearness UNMEASURED = new Nearness(15, 1.4, 0.4);

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
                        page.measured() ? MEASURED : UNMEASURED,
                        block.spans().stream()
                                .filter(span -> !margins.contains(span))
                                .toList())
                .run();
    }

    private final class Search {
        private final Block block;
        private final Nearness near;
        private final List<Span> spans;
        private final List<Span> byLeft;
        private final Set<Span> ofLabels = new HashSet<>();
        private final Set<Span> ofSides = new HashSet<>();
        private final List<Printed> labels = new ArrayList<>();
        private final List<Span> furniture = new ArrayList<>();

        Search(Block block, Nearness near, List<Span> printed) {
            this.block = block;
            this.near = near;
            spans = near == MEASURED ? printed : partedAtLabels(printed);
            byLeft = new ArrayList<>(spans);
            byLeft.sort(Comparator.comparingDouble(Span::left).thenComparingDouble(Span::top));
        }

        Found run() {
            for (Span span : byLeft) {
                if (!ofLabels.contains(span) && isLeftmost(span)) {
                    begin(span);
                }
            }
            takeHeads();
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

        /** 評価書番号 and 評価書名 side by side over their boxes: the label to the right is the next of the form. */
        private void takeHeads() {
            for (Printed label : List.copyOf(labels)) {
                List<Span> others = spans.stream()
                        .filter(span -> !ofLabels.contains(span)
                                && span.besides(label.spans().get(0)))
                        .toList();
                if (others.size() == 1 && label.tail().isEmpty()) {
                    Span head = others.get(0);
                    List<Slot> next = outline.bySpelling().getOrDefault(folding.fold(head.text()), List.of()).stream()
                            .filter(slot -> label.candidates().stream().anyMatch(l -> l.index() + 1 == slot.index()))
                            .toList();
                    if (!next.isEmpty()) {
                        add(new Printed(next, OptionalInt.empty(), List.of(head), Optional.empty(), block));
                    }
                }
            }
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
                if (complete(more, longer) || endsWithin(next, parts, text)) {
                    return true;
                }
            }
            return false;
        }

        /** The end of a label with something written right behind it. */
        private boolean endsWithin(Span span, List<Span> parts, String text) {
            Folding.Folded folded = folding.folded(span.text());
            for (int length = folded.text().length() - 1; length >= 1; length--) {
                List<Slot> slots = outline.bySpelling().get(text + folded.text().substring(0, length));
                if (slots == null) {
                    continue;
                }
                int split = folded.printedLength(length, span.text());
                int next = nextVisible(span, split);
                if (next < span.text().length() && isParted(span, split, next)) {
                    List<Span> label = new ArrayList<>(parts);
                    label.add(span.part(0, next));
                    ofLabels.add(span);
                    Span tail = span.part(next, span.text().length());
                    add(new Printed(slots, OptionalInt.empty(), label, Optional.of(tail), block));
                    return true;
                }
            }
            return false;
        }

        /** Where only a space parts the line of a label from what is beside it, they are two pieces: 託 ⑧再委託の許諾方法. */
        private List<Span> partedAtLabels(List<Span> printed) {
            List<Span> parted = new ArrayList<>();
            for (Span span : printed) {
                int end = endOfLabel(span);
                if (end == 0) {
                    parted.add(span);
                } else {
                    parted.add(span.part(0, end));
                    parted.add(span.part(end, span.text().length()).strip());
                }
            }
            return parted;
        }

        /** Where the line of a label ends before a space, 0 if it does not. */
        private int endOfLabel(Span span) {
            String text = span.text();
            if (isKnown(text) && text.indexOf('[') < 0 && text.indexOf('［') < 0) {
                return 0;
            }
            for (int i = text.length() - 1; i >= SHORTEST_PART; i--) {
                if (Character.isSpaceChar(text.charAt(i)) && isPartOfLabel(text.substring(0, i))) {
                    return i;
                }
            }
            return text.length() > 2 && Character.isSpaceChar(text.charAt(1)) && isLabel(text.substring(2)) ? 1 : 0;
        }

        /** The beginning of a label, or a line of it that is long enough not to be one by chance. */
        private boolean isPartOfLabel(String text) {
            String folded = folding.fold(text);
            return isKnown(text)
                    || folded.length() >= SHORTEST_LINE
                            && outline.bySpelling().keySet().stream().anyMatch(label -> label.contains(folded));
        }

        private boolean isLabel(String text) {
            return outline.bySpelling().containsKey(folding.fold(text));
        }

        private boolean isKnown(String text) {
            String folded = folding.fold(text);
            return folded.length() >= SHORTEST_PART && outline.beginnings().contains(folded);
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
            return bracket || span.leftOf(next) - span.rightOf(split - 1) >= near.gap * span.size();
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
                        && span.left() - last.right() <= near.beside * em;
                double reach = upright ? BELOW_UPRIGHT : near.below;
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
