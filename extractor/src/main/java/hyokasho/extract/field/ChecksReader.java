package hyokasho.extract.field;

import hyokasho.document.Box;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.extract.block.Span;
import hyokasho.extract.section.Region;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import hyokasho.form.Folding;
import hyokasho.form.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Reads check boxes: {@code [ ○ ] label} with an optional （ text ） behind the label.
 *
 * <p>Every box of the form is either found and decided, or listed as unresolved.
 */
final class ChecksReader {

    /** A label's text on the line of its brackets is at most this much higher or lower, in ems. */
    private static final double ON_LINE = 0.6;

    /** Its other lines are at most this far away, in ems. */
    private static final double NEAR = 2.2;

    /** A group of so many boxes has one for every case; one or two boxes only opt out (接続しない). */
    private static final int FEWEST_DEMANDED = 3;

    private final Folding folding;
    private final Marks marks;
    private final boolean marksMayBeLost;

    /** By path of the entry; many blocks have the same. */
    private final Map<String, OptionNames> names = new ConcurrentHashMap<>();

    /**
     * @param marksMayBeLost whether the source is of a kind that loses the marks of whole groups
     */
    ChecksReader(Folding folding, Marks marks, boolean marksMayBeLost) {
        this.folding = folding;
        this.marks = marks;
        this.marksMayBeLost = marksMayBeLost;
    }

    /** A check box as printed. */
    private record Printed(Brackets.Pair pair, List<Span> label) {}

    /**
     * A check box that the form has.
     *
     * @param detail the text in its （ ）
     * @param behind all that is printed behind its name
     */
    private record Decided(boolean marked, boolean sure, String detail, List<Span> behind) {

        Decided as(boolean nowMarked, boolean nowSure) {
            return new Decided(nowMarked, nowSure, detail, behind);
        }
    }

    /**
     * The name of a box, and what is printed behind it.
     *
     * @param named the option
     * @param lines both, in the order in which they are read
     * @param text of the lines
     * @param length of the name in the text
     */
    private record Name(OptionNames.Named named, List<Lines> lines, String text, int length) {

        String behindText() {
            return text.substring(length);
        }

        List<Span> behind() {
            List<Span> behind = new ArrayList<>();
            int left = visible(text.substring(0, length));
            for (Lines line : lines) {
                for (Span span : line.spans()) {
                    int from = 0;
                    while (from < span.text().length() && left > 0) {
                        left -= visible(span.text().substring(from, from + 1));
                        from++;
                    }
                    Span rest = span.part(from, span.text().length());
                    if (!rest.isBlank()) {
                        behind.add(rest.strip());
                    }
                }
            }
            return behind;
        }

        private static int visible(String text) {
            return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
        }
    }

    /**
     * Reads the boxes.
     *
     * @param details label to what is printed behind boxes whose （ ） is not a detail of the box but a place of its own
     */
    Reading read(Entry entry, List<Entry> counts, List<Region> regions, Map<String, List<Span>> details) {
        OptionNames options = names.computeIfAbsent(entry.path(), path -> new OptionNames(entry, folding));
        List<Span> used = new ArrayList<>();
        List<Span> others = new ArrayList<>();
        Map<String, Decided> decided = new LinkedHashMap<>();
        List<Reading.Remark> remarks = new ArrayList<>();
        List<Brackets.Pair> pairs = new ArrayList<>();
        for (Region region : regions) {
            Brackets brackets = Brackets.in(region, region.spans(), Marks.BOXES);
            used.addAll(brackets.unpaired());
            for (Printed box : boxes(options, brackets, others)) {
                used.addAll(box.label);
                used.addAll(box.pair.spans());
                pairs.add(box.pair);
                decide(options, box, decided, remarks);
            }
        }
        List<Span> furniture = takeGroupHeads(options, others);
        if (others.stream().anyMatch(s -> marks.isMark(s.text()))) {
            // a mark that stands in no box: no empty box is sure any more
            decided.replaceAll((label, box) -> box.marked ? box : box.as(false, false));
        }
        if (hasLostMarks(entry, pairs)) {
            decided.replaceAll((label, box) -> {
                boolean filled = hasDetail(entry, label) && !box.detail.isEmpty();
                return box.as(filled, filled);
            });
        }
        List<String> checked = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> unresolved = new ArrayList<>();
        for (Option option : entry.options()) {
            Decided box = decided.get(option.label());
            if (box == null || !box.sure) {
                unresolved.add(option.label());
            } else if (box.marked) {
                checked.add(option.label());
            }
            if (box != null && !box.detail.isEmpty()) {
                boolean ownPlace = counts.stream().anyMatch(c -> c.label().equals(option.label()));
                if (ownPlace) {
                    details.put(option.label(), box.behind);
                } else {
                    texts.put(option.label(), box.detail);
                }
            }
        }
        Status status = !unresolved.isEmpty()
                ? Status.AMBIGUOUS
                : checked.isEmpty() && texts.isEmpty() ? Status.BLANK : Status.OK;
        if (!unresolved.isEmpty()) {
            remarks.add(new Reading.Remark(
                    "undecided-box", "These boxes could not be decided: " + String.join("、", unresolved) + "."));
        }
        Value value = new Value.Checks(checked, texts, unresolved);
        double confidence = unresolved.isEmpty() ? 1 : 0.3;
        return new Reading(
                Optional.of(value), raw(used, others, furniture), status, confidence, used, furniture, others, remarks);
    }

    /**
     * OCR models print a box without its mark, and then all of the group alike. A group of which the form demands an answer
     * is not empty then, but lost; what is written in （ ） still tells that its box is marked.
     */
    private boolean hasLostMarks(Entry entry, List<Brackets.Pair> pairs) {
        boolean empty = pairs.stream().noneMatch(pair -> marked(pair).orElse(true));
        boolean boxes = pairs.size() > 1 && pairs.stream().allMatch(pair -> marks.isEmptyBox(text(pair.inside())));
        boolean inText =
                pairs.stream().anyMatch(pair -> pair.open().part().range().isPresent());
        boolean demanded = entry.options().size() >= FEWEST_DEMANDED;
        return empty && inText && (boxes || demanded && marksMayBeLost);
    }

    private static boolean hasDetail(Entry entry, String label) {
        return entry.options().stream()
                .anyMatch(option -> option.detail() && option.label().equals(label));
    }

    private static String raw(List<Span> used, List<Span> others, List<Span> furniture) {
        List<Span> all = new ArrayList<>(used);
        all.addAll(others);
        all.addAll(furniture);
        return String.join("\n", Lines.of(all).stream().map(Lines::text).toList());
    }

    /** ・識別情報 and the like part the boxes into groups. */
    private List<Span> takeGroupHeads(OptionNames options, List<Span> others) {
        List<Span> heads =
                others.stream().filter(span -> isGroupHead(options, span)).toList();
        others.removeAll(heads);
        return heads;
    }

    private boolean isGroupHead(OptionNames options, Span span) {
        return options.isGroupHead(folding.fold(span.text()));
    }

    private void decide(OptionNames options, Printed box, Map<String, Decided> decided, List<Reading.Remark> remarks) {
        List<Span> detail = detail(box);
        List<Span> label =
                box.label.stream().filter(span -> !detail.contains(span)).toList();
        Optional<Boolean> marked = marked(box.pair);
        Optional<Name> name = name(options, label);
        if (name.isEmpty()) {
            remarks.add(new Reading.Remark(
                    "unlisted-option",
                    "The box “" + text(label) + "” is " + (marked.orElse(false) ? "marked" : "not marked")
                            + ", but not known to the catalogue."));
            return;
        }
        String text = name.get().behindText() + text(detail);
        List<Span> behind = name.get().behind();
        behind.addAll(detail);
        decided.merge(
                name.get().named.option().label(),
                new Decided(marked.orElse(false), marked.isPresent(), detail(text), behind),
                (a, b) -> a.as(a.marked, a.sure && b.sure && a.marked == b.marked));
    }

    private Optional<Name> name(OptionNames options, List<Span> label) {
        List<Lines> lines = Lines.of(label);
        Optional<Name> name = name(options, lines, text(label));
        if (name.isPresent() || lines.size() != 2) {
            return name;
        }
        // in a text the second line of a label may have come before the first one
        String swapped = lines.get(1).text().strip() + lines.get(0).text().strip();
        return name(options, List.of(lines.get(1), lines.get(0)), swapped)
                .filter(n -> n.named.length() == folding.fold(swapped).length());
    }

    private Optional<Name> name(OptionNames options, List<Lines> lines, String text) {
        Folding.Folded folded = folding.folded(text);
        return options.beginning(folded.text())
                .map(named -> new Name(named, lines, text, folded.printedLength(named.length(), text)));
    }

    /** A （ of its own, to the right of the label, and all that stands there; the text may be higher than the （. */
    private static List<Span> detail(Printed box) {
        double label = box.label.stream().mapToDouble(Span::left).min().orElse(0);
        List<Span> behind =
                box.label.stream().filter(s -> s.left() > label + s.size()).toList();
        Optional<Span> open = behind.stream()
                .filter(s -> "（(".indexOf(s.strip().text().charAt(0)) >= 0)
                .min(Comparator.comparingDouble(Span::left));
        return open.map(o -> inReadingOrder(o, behind)).orElse(List.of());
    }

    /** The （ first, the ） last, and between them the lines from top to bottom. */
    private static List<Span> inReadingOrder(Span open, List<Span> all) {
        List<Span> behind = new ArrayList<>(all.stream().filter(s -> s != open).toList());
        behind.sort(Comparator.comparing((Span s) -> "）)".contains(s.strip().text()))
                .thenComparingDouble(Span::top)
                .thenComparingDouble(Span::left));
        behind.add(0, open);
        return behind;
    }

    /** Marked, not marked, or something in the brackets that is no mark. */
    private Optional<Boolean> marked(Brackets.Pair pair) {
        String inside = text(pair.inside());
        if (inside.isEmpty() || marks.isEmptyBox(inside)) {
            return Optional.of(pair.drawn());
        }
        return marks.isMark(inside) ? Optional.of(true) : Optional.empty();
    }

    /** The text within （ ）, without the punctuation that closes the label itself. */
    private static String detail(String behind) {
        String text = behind.strip();
        while (!text.isEmpty() && "。）)」".indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1).strip();
        }
        boolean opened = !text.isEmpty() && "（(".indexOf(text.charAt(0)) >= 0;
        text = opened ? text.substring(1) : text;
        int close = Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'));
        boolean closed = close >= 0 && text.substring(close + 1).isBlank();
        // of a （ that a dump tore off the ） is left; an author's own are two
        return (closed && (opened || isUnbalanced(text)) ? text.substring(0, close) : text).strip();
    }

    private static boolean isUnbalanced(String text) {
        long opening = text.chars().filter(c -> "（(".indexOf(c) >= 0).count();
        long closing = text.chars().filter(c -> "）)".indexOf(c) >= 0).count();
        return closing > opening;
    }

    /**
     * Gives every piece of text to the box to whose right it stands: first what is on its line, then wrapped lines, which
     * may stand as near to the next box as to their own; there the options decide. A mark outside of brackets slipped out of
     * a box, and nobody knows of which.
     */
    private List<Printed> boxes(OptionNames options, Brackets brackets, List<Span> others) {
        List<Printed> boxes = new ArrayList<>();
        brackets.pairs().forEach(pair -> boxes.add(new Printed(pair, new ArrayList<>())));
        List<Span> wrapped = new ArrayList<>();
        for (Span text : brackets.outside()) {
            if (isGroupHead(options, text) || marks.isMark(text.text())) {
                others.add(text);
                continue;
            }
            Optional<Printed> onLine = around(text, boxes)
                    .filter(box -> away(text, box) <= ON_LINE * text.size())
                    .findFirst();
            onLine.ifPresentOrElse(box -> box.label.add(text), () -> wrapped.add(text));
        }
        for (Span text : wrapped) {
            List<Printed> near = around(text, boxes)
                    .filter(box -> away(text, box) <= NEAR * text.size() || box == boxes.get(boxes.size() - 1))
                    .toList();
            near.stream()
                    .filter(box -> goesOn(box, text, options))
                    .findFirst()
                    .or(() -> near.stream().findFirst())
                    .ifPresentOrElse(box -> box.label.add(text), () -> others.add(text));
        }
        return boxes;
    }

    /** The boxes that a piece of text can belong to, the nearest first. */
    private static Stream<Printed> around(Span text, List<Printed> boxes) {
        return boxes.stream()
                .filter(box -> isBehind(text, box.pair) && !isBeyondNext(text, box, boxes))
                .sorted(Comparator.comparingDouble(box -> away(text, box)));
    }

    private static double away(Span text, Printed box) {
        return Math.abs(text.centerY() - box.pair.box().centerY());
    }

    /** Whether the label, as far as it is known, and this piece begin an option together. */
    private boolean goesOn(Printed box, Span text, OptionNames options) {
        List<Span> together = new ArrayList<>(box.label);
        together.add(text);
        return options.haveBeginning(folding.fold(text(together)));
    }

    /** To the right of the brackets, or below them where the label is wrapped in one cell with them. */
    private static boolean isBehind(Span text, Brackets.Pair pair) {
        double slack = 0.5 * text.size();
        boolean right = text.left() >= pair.close().box().left() - slack;
        boolean below = text.left() >= pair.open().box().left() - slack
                && text.top() >= pair.box().bottom() - slack;
        return right || below;
    }

    /** Another box of the row stands between. */
    private static boolean isBeyondNext(Span text, Printed box, List<Printed> boxes) {
        Box at = box.pair.box();
        for (Printed other : boxes) {
            Box next = other.pair.box();
            if (next.left() > at.right() - 1
                    && next.left() <= text.left()
                    && Math.abs(next.centerY() - at.centerY()) <= 0.8 * text.size()) {
                return true;
            }
        }
        return false;
    }

    /** The texts behind each other: a （ that is drawn lower than its text still comes first. */
    private static String text(List<Span> spans) {
        boolean ordered =
                !spans.isEmpty() && "（(".indexOf(spans.get(0).strip().text().charAt(0)) >= 0;
        StringBuilder text = new StringBuilder();
        if (ordered) {
            spans.forEach(span -> text.append(span.text().strip()));
        } else {
            Lines.of(spans).forEach(line -> text.append(line.text().strip()));
        }
        return text.toString();
    }

    /** Whether an entry is a number behind one of the boxes. */
    static boolean isCount(Entry entry) {
        return entry.type() == FieldType.COUNT;
    }
}
