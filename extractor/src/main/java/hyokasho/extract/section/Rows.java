package hyokasho.extract.section;

import hyokasho.document.Box;
import hyokasho.extract.block.Span;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Rows of a box that no printed line parts: labels on the left, lines of text on the right. Tells which lines stand beside
 * which label.
 *
 * <p>A spreadsheet's row is as high as its text, and its label stands in the middle of the row or at its top, in the whole
 * document alike. So the edges of the rows follow from the labels one by one: with labels in the middle, an edge lies as
 * far below a label as the edge before it lies above. What is printed in a row (an option list, check boxes) must fit what
 * the form has there.
 *
 * @param anchors the labels from top to bottom
 * @param lines the lines of text from top to bottom
 * @param top the upper edge of the first row, if it is known
 * @param bottom the lower edge of the last row, if it is known
 * @param rulings heights of printed lines that part rows, though they close no cell
 * @param measured whether heights are those of the print; otherwise they count lines, and a label in the middle of its row
 *     may stand up to a line beside it
 */
record Rows(
        List<Anchor> anchors,
        List<Line> lines,
        OptionalDouble top,
        OptionalDouble bottom,
        List<Double> rulings,
        boolean measured) {

    /** Where a label stands in its row. */
    enum Alignment {
        MIDDLE,
        TOP,
        BOTTOM,
        /** In the middle, in a text that has put labels that stood between two lines on the upper one. */
        UPPER_MIDDLE,
        /** The same on the lower one. */
        LOWER_MIDDLE,
        /** In the middle, in a text that has put lines up to a line above where they were printed beside their labels. */
        RAISED_LINES,
        /** The same below it. */
        LOWERED_LINES;

        /** Whether it allows lines more than one place. */
        boolean isLoose() {
            return this == RAISED_LINES || this == LOWERED_LINES;
        }

        /** What a text may have, and what print has. */
        static List<Alignment> of(boolean measured) {
            return measured ? List.of(MIDDLE, TOP, BOTTOM) : List.of(values());
        }
    }

    /**
     * A label, or another thing that has a row of its own.
     *
     * @param opening the label; empty if it is none of the form's
     * @param box where it is printed; empty if that is on the page before or after
     * @param unlisted the printed label if the form does not have it
     */
    record Anchor(Optional<Opening> opening, Optional<Box> box, List<Span> unlisted) {

        /** How many lines it has. */
        int rows() {
            List<Span> spans = opening.map(o -> o.printed().spans()).orElse(unlisted);
            return (int)
                    Math.max(1, spans.stream().mapToDouble(Span::top).distinct().count());
        }

        static Anchor here(Opening opening) {
            return new Anchor(
                    Optional.of(opening), Optional.of(opening.printed().box()), List.of());
        }

        static Anchor elsewhere(Opening opening) {
            return new Anchor(Optional.of(opening), Optional.empty(), List.of());
        }

        /** システム2～5 has a row, but no box. */
        static Anchor furniture(Span span) {
            return new Anchor(Optional.empty(), Optional.of(span.box()), List.of());
        }

        static Anchor unlisted(List<Span> label) {
            Box box = label.stream().map(Span::box).reduce(Box::union).orElseThrow();
            return new Anchor(Optional.empty(), Optional.of(box), List.copyOf(label));
        }
    }

    /**
     * Spans that share a line.
     *
     * @param spans from left to right
     * @param top of the highest of them
     * @param bottom of the lowest of them
     * @param option whether an option of a ＜選択肢＞ list, or its head, is among them
     * @param bracket whether there is a {@code [} among them
     * @param opens whether one of them begins with it
     * @param texts their texts as they are compared with labels
     */
    record Line(
            List<Span> spans,
            double top,
            double bottom,
            boolean option,
            boolean bracket,
            boolean opens,
            List<String> texts) {

        private static final Pattern END = Pattern.compile("。[）)」』]*[\\s\u3000]*$");

        /** Lines of spans; what overlaps in height shares a line. */
        static List<Line> of(List<Span> spans, Print print) {
            List<Line> lines = new ArrayList<>();
            List<Span> sorted = new ArrayList<>(spans);
            sorted.sort(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left));
            List<Span> current = new ArrayList<>();
            double bottom = 0;
            for (Span span : sorted) {
                if (!current.isEmpty() && span.top() >= bottom - 0.3 * span.size()) {
                    lines.add(line(current, print));
                    current.clear();
                }
                bottom = current.isEmpty() ? span.bottom() : Math.max(bottom, span.bottom());
                current.add(span);
            }
            if (!current.isEmpty()) {
                lines.add(line(current, print));
            }
            return lines;
        }

        /** Whether it has nothing but parts of these labels. */
        boolean isPartOf(List<String> labels) {
            return texts.stream().allMatch(text -> labels.stream().anyMatch(label -> label.contains(text)));
        }

        /** A line of a paragraph. */
        boolean isPlain() {
            return !option && !bracket;
        }

        double size() {
            return spans.get(0).size();
        }

        String text() {
            return Sectioner.joined(spans);
        }

        double left() {
            return spans.get(0).left();
        }

        double right() {
            return spans.get(spans.size() - 1).right();
        }

        /** Whether its middle and that of a label are in one column. */
        boolean isBelow(Box label) {
            double middle = (left() + right()) / 2;
            return middle > label.left() && middle < label.right()
                    || label.centerX() > left() && label.centerX() < right();
        }

        boolean endsSentence() {
            return END.matcher(spans.get(spans.size() - 1).text()).find();
        }

        private static Line line(List<Span> spans, Print print) {
            List<Span> sorted = new ArrayList<>(spans);
            sorted.sort(Comparator.comparingDouble(Span::left));
            return new Line(
                    List.copyOf(sorted),
                    spans.stream().mapToDouble(Span::top).min().orElseThrow(),
                    spans.stream().mapToDouble(Span::bottom).max().orElseThrow(),
                    spans.stream().anyMatch(print::isOption),
                    spans.stream()
                            .anyMatch(
                                    s -> s.text().indexOf('[') >= 0 || s.text().indexOf('［') >= 0),
                    spans.stream().anyMatch(s -> "[［".indexOf(s.strip().text().charAt(0)) >= 0),
                    sorted.stream().map(print::folded).toList());
        }

        /** Whether one of these labels, or the beginning of one, is on the line. */
        boolean has(List<String> labels) {
            return texts.stream().filter(text -> !text.isEmpty()).anyMatch(text -> labels.stream()
                    .anyMatch(l -> text.contains(l) || text.length() > 2 && l.startsWith(text)));
        }
    }

    /**
     * A way to share out the lines.
     *
     * @param firstLines for each anchor the index of its first line
     * @param doubtful the anchors that could as well have a line of the one beside
     */
    record Sharing(int[] firstLines, Set<Integer> doubtful) {}

    Rows {
        anchors = List.copyOf(anchors);
        lines = List.copyOf(lines);
        rulings = List.copyOf(rulings);
    }

    private int rulingsAbove(double y) {
        int count = 0;
        for (double ruling : rulings) {
            count += ruling < y ? 1 : 0;
        }
        return count;
    }

    /**
     * The best way to share out the lines if labels are aligned so.
     */
    Sharing share(Alignment alignment) {
        return new Search(alignment).run();
    }

    /** How badly the best way fits if labels are aligned so. */
    double cost(Alignment alignment) {
        return new Search(alignment).least();
    }

    /** Dynamic programming over (anchor, line): the cheapest way in which the anchors so far take the lines so far. */
    private final class Search {

        private static final double OFF_BY_A_POINT = 0.6;
        private static final double WRONG_KIND = 12;
        private static final double UNLIKELY_KIND = 5;
        private static final double NOTHING_WRITTEN = 3;
        private static final double FROM_ELSEWHERE = 2;
        private static final double NO_BOX = 40;
        private static final double PARTED_PARAGRAPH = 5;

        /** What it tells in a text that no blank line parts two lines where blank lines part others. */
        private static final double CLOSE_IN_A_TEXT = 1.5;

        /** Lines of a paragraph are not further apart than this, in ems. */
        private static final double LEADING = 0.6;

        /** A line on the height of one label is hardly that of another. */
        private static final double BESIDE_ANOTHER = 2;

        /** A clerk splits a long text over several rows, of which the first has the label in its middle; in points. */
        private static final double SPLIT_ROW = 6;

        /** Check boxes and option lists have several rows by themselves; the label may be merged over them or not. */
        private static final double SEVERAL_ROWS = 0.5;

        /** A line that ends so close to the edge ran into it, in ems. */
        private static final double TO_THE_EDGE = 1.3;

        /** The same in a text, where all characters are as wide, if the next line is likely to go on with the sentence. */
        private static final double NEAR_THE_EDGE = 6;

        /** Lines of one column of a text begin within this distance, in ems: a label that is too long moves them. */
        private static final double SHIFTED = 3.5;

        private static final double TOLERANCE = 1.6;

        /** From line to line where heights are counted in lines, in ems. */
        private static final double LINE = 1.15;

        /** How bad it is that half a line is rounded the other way, in ems. */
        private static final double UNUSUAL = 0.31;

        /** A part of a line that is as good as none, in ems. */
        private static final double NEARLY = 0.3;

        /** What it costs at most in a text that the end of the page cut a row, in points. */
        private static final double CUT = 1;

        /** Within the tolerance the nearest is preferred. */
        private static final double SLIGHTLY = 0.1;

        /** What is worse by less is as likely. */
        private static final double DOUBT = 0.3;

        /** A row reaches at most so far, in points, beyond the labels of the rows around it. */
        private static final double SLACK = 12;

        private static final double NOWHERE = Double.NEGATIVE_INFINITY;

        private final Alignment alignment;
        private final int n = anchors.size();
        private final int m = lines.size();
        private final double[][] cost = new double[n + 1][m + 1];
        private final int[][] from = new int[n + 1][m + 1];
        private final double[][] low = new double[n + 1][m + 1];
        private final double[][] high = new double[n + 1][m + 1];

        private final double closest;
        private final double widest;
        private final double furthest;
        private final long blankLines;
        private final int[] compartments = new int[m];
        private final int[] besides = new int[m];
        private final int[] firstAnchor = new int[m];
        private final int[] lastAnchor = new int[m];
        private final double[] reaches;
        private final Wording wording;

        Search(Alignment alignment) {
            this.alignment = alignment;
            for (int k = 0; k < m; k++) {
                double middle = (lines.get(k).top() + lines.get(k).bottom()) / 2;
                compartments[k] = rulingsAbove(middle);
                besides[k] = anchorAt(middle, 0.2 * lines.get(k).size());
            }
            findHeads();
            double[] gaps = new double[Math.max(0, m - 1)];
            for (int k = 0; k + 1 < m; k++) {
                gaps[k] = lines.get(k + 1).top() - lines.get(k).bottom();
            }
            closest = java.util.Arrays.stream(gaps).min().orElse(0);
            widest = java.util.Arrays.stream(gaps).max().orElse(0);
            blankLines = java.util.Arrays.stream(gaps)
                    .filter(gap -> gap > closest + lines.get(0).size())
                    .count();
            furthest = lines.stream()
                    .filter(Line::isPlain)
                    .mapToDouble(Line::right)
                    .max()
                    .orElse(0);
            reaches = lines.stream().mapToDouble(this::furthest).toArray();
            boolean[] goesOn = new boolean[m];
            for (int k = 1; k < m; k++) {
                goesOn[k] = isWrapped(k - 1);
            }
            wording = new Wording(lines, goesOn);
        }

        /** In a text an anchor over its lines parts what is above it from what is below. */
        private void findHeads() {
            java.util.Arrays.fill(lastAnchor, n);
            for (int i = 1; i < n && !measured; i++) {
                Optional<Box> head = anchors.get(i).box();
                for (int k = 0; k < m && isHead(i); k++) {
                    if (lines.get(k).top() >= head.orElseThrow().centerY()) {
                        firstAnchor[k] = i;
                    } else if (lines.get(k).bottom() <= head.orElseThrow().top()) {
                        lastAnchor[k] = Math.min(lastAnchor[k], i - 1);
                    }
                }
            }
        }

        /** A heading, or a label that stands over its lines and not beside them. */
        private boolean isHead(int i) {
            Optional<Box> box = anchors.get(i).box();
            boolean heading = anchors.get(i)
                    .opening()
                    .map(o -> o.slot().kind())
                    .filter(kind -> kind == Slot.Kind.HEADING || kind == Slot.Kind.CHAPTER)
                    .isPresent();
            boolean label = anchors.get(i).opening().isPresent();
            return box.isPresent()
                    && (heading || label && box.filter(this::isOverNextLine).isPresent());
        }

        private boolean isOverNextLine(Box label) {
            return lines.stream()
                    .filter(line -> line.top() >= label.centerY())
                    .findFirst()
                    .filter(line -> line.isBelow(label))
                    .isPresent();
        }

        /** The anchor on this height, -1 if there is none. */
        private int anchorAt(double y, double tolerance) {
            for (int i = 0; i < n; i++) {
                Optional<Box> box = anchors.get(i).box();
                if (box.isPresent() && Math.abs(box.get().centerY() - y) < tolerance) {
                    return i;
                }
            }
            return -1;
        }

        Sharing run() {
            least();
            int[] firstLines = new int[n + 1];
            firstLines[n] = m;
            for (int i = n; i > 0; i--) {
                firstLines[i - 1] = from[i][firstLines[i]];
            }
            return new Sharing(firstLines, measured ? Set.of() : doubtful(firstLines));
        }

        /** Finds the cheapest way. */
        double least() {
            shareOut();
            if (cost[n][m] == Double.POSITIVE_INFINITY) { // the heads leave no way
                java.util.Arrays.fill(firstAnchor, 0);
                java.util.Arrays.fill(lastAnchor, n);
                shareOut();
            }
            return cost[n][m];
        }

        private void shareOut() {
            for (double[] row : cost) {
                java.util.Arrays.fill(row, Double.POSITIVE_INFINITY);
            }
            cost[0][0] = 0;
            low[0][0] = gapLow(0, 0);
            high[0][0] = gapHigh(0, 0);
            for (int i = 0; i < n; i++) {
                for (int a = 0; a <= m; a++) {
                    if (cost[i][a] < Double.POSITIVE_INFINITY) {
                        takeLines(i, a);
                    }
                }
            }
        }

        /** The anchors between which a line could as well be on the other side. */
        private Set<Integer> doubtful(int[] firstLines) {
            Set<Integer> doubtful = new TreeSet<>();
            for (int i = 1; i < n; i++) {
                int from = firstLines[i - 1];
                int to = firstLines[i + 1];
                double best = costOf(i - 1, from, firstLines[i]) + costOf(i, firstLines[i], to);
                for (int edge : new int[] {firstLines[i] - 1, firstLines[i] + 1}) {
                    if (edge >= from
                            && edge <= to
                            && isOpen(i, Math.min(edge, firstLines[i]))
                            && costOf(i - 1, from, edge) + costOf(i, edge, to) < best + DOUBT) {
                        doubtful.add(i - 1);
                        doubtful.add(i);
                    }
                }
            }
            return doubtful;
        }

        /** Whether a line can be of an anchor as well as of the one before. */
        private boolean isOpen(int i, int k) {
            return firstAnchor[k] < i && i <= lastAnchor[k];
        }

        /** What it costs in a text that an anchor has these lines. */
        private double costOf(int i, int a, int b) {
            Fit fit = new Fit(i);
            for (int k = a; k < b; k++) {
                fit.add(k);
            }
            Anchor anchor = anchors.get(i);
            double misfit = anchor.box().isEmpty()
                    ? 0
                    : switch (alignment) {
                        case TOP -> missedTop(anchor.box().get().top(), a);
                        case BOTTOM -> missedBottom(anchor.box().get().bottom(), b);
                        default -> missedMiddle(anchor, i, a, b, fit.extraRows());
                    };
            return misfit * OFF_BY_A_POINT + fit.unfitness() + partedParagraph(a, b) + joined(a, b);
        }

        /** Anchor i takes lines from a on: none, one, two … as far as the labels around it allow. */
        private void takeLines(int i, int a) {
            Fit fit = new Fit(i);
            double upper =
                    i > 0 ? anchors.get(i - 1).box().map(b -> b.top() - SLACK).orElse(NOWHERE) : NOWHERE;
            double lower = i < n - 1
                    ? anchors.get(i + 1).box().map(b -> b.bottom() + SLACK).orElse(-NOWHERE)
                    : -NOWHERE;
            for (int b = a; b <= m; b++) {
                if (b > a) {
                    Line line = lines.get(b - 1);
                    if (line.bottom < upper || line.top > lower || i < firstAnchor[b - 1] || i > lastAnchor[b - 1]) {
                        return;
                    }
                    fit.add(b - 1);
                }
                if (i < n - 1 || b == m) {
                    step(i, a, b, fit);
                }
            }
        }

        /** Anchor i takes the lines from a to before b. */
        private void step(int i, int a, int b, Fit fit) {
            Edge edge = new Edge(gapLow(i + 1, b), gapHigh(i + 1, b), 0);
            Optional<Box> box = anchors.get(i).box();
            if (box.isPresent()) {
                edge = switch (alignment) {
                    case TOP -> edge.missedBy(missedTop(box.get().top(), a));
                    case BOTTOM -> edge.missedBy(missedBottom(box.get().bottom(), b));
                    default ->
                        measured
                                ? belowMiddle(box.get().centerY(), i, a, edge, fit.extraRows())
                                : edge.missedBy(missedMiddle(anchors.get(i), i, a, b, fit.extraRows()));
                };
            }
            double total =
                    cost[i][a] + edge.misfit * OFF_BY_A_POINT + fit.unfitness() + partedParagraph(a, b) + joined(a, b);
            if (total < cost[i + 1][b] - 1e-9) {
                cost[i + 1][b] = total;
                from[i + 1][b] = a;
                low[i + 1][b] = edge.low;
                high[i + 1][b] = edge.high;
            }
        }

        private double joined(int a, int b) {
            return measured ? 0 : wording.joined(a, b);
        }

        /** Lines of one paragraph belong together: they follow each other closely, or the first ran into the edge. */
        private double partedParagraph(int a, int b) {
            if (b == a || b == m || !lines.get(b - 1).isPlain() || !lines.get(b).isPlain()) {
                return 0;
            }
            Line line = lines.get(b - 1);
            Line next = lines.get(b);
            double gap = next.top() - line.bottom();
            boolean close = (measured || blankLines >= n - 1)
                    && gap < closest + 0.15 * next.size()
                    && closest < widest - 0.3 * next.size()
                    && gap < LEADING * next.size();
            boolean wrapped = isWrapped(b - 1);
            return (close ? measured ? PARTED_PARAGRAPH : CLOSE_IN_A_TEXT : 0)
                    + (wrapped ? PARTED_PARAGRAPH : 0)
                    + (measured ? 0 : wording.parted(a, b));
        }

        /** The line ran into the edge in the midst of a sentence. */
        private boolean isWrapped(int k) {
            Line line = lines.get(k);
            double missing = (reaches[k] - reach(line)) / line.size();
            return !line.endsSentence()
                    && (missing < TO_THE_EDGE
                            || !measured && missing < NEAR_THE_EDGE && Wording.goesOn(lines.get(k + 1)));
        }

        /** How far the lines reach that begin where this one does; where a column begins is all that a text tells of it. */
        private double furthest(Line line) {
            return measured
                    ? furthest
                    : lines.stream()
                            .filter(Line::isPlain)
                            .filter(other -> Math.abs(other.left() - line.left()) <= SHIFTED * line.size())
                            .mapToDouble(other -> line.left() + Wording.width(other.text()) * line.size())
                            .max()
                            .orElse(furthest);
        }

        /** Where a line ends in print; in a text narrow characters take as much room as wide ones. */
        private double reach(Line line) {
            return measured ? line.right() : line.left() + Wording.width(line.text()) * line.size();
        }

        /** The edge below a row lies between two heights; how far the label is from where it should be then. */
        private record Edge(double low, double high, double misfit) {

            Edge missedBy(double points) {
                return new Edge(low, high, misfit + points);
            }
        }

        /** As far below the label's middle as the edge before lies above it. */
        private Edge belowMiddle(double middle, int i, int a, Edge gap, double extraRows) {
            double expectedLow = Math.max(middle, 2 * middle - high[i][a] - TOLERANCE);
            double expectedHigh = 2 * middle - low[i][a] + TOLERANCE;
            double newLow = Math.max(gap.low, expectedLow);
            double newHigh = Math.min(gap.high, expectedHigh);
            if (newLow <= newHigh) {
                return new Edge(newLow, newHigh, 0);
            }
            boolean cut = i == 0 && top.isEmpty() || i == n - 1 && bottom.isEmpty();
            boolean longer = gap.low > expectedHigh;
            double nearest = longer ? gap.low : gap.high;
            double high = longer ? gap.high : nearest;
            double misfit = cut ? Math.max(0, middle - gap.high) : newLow - newHigh;
            return new Edge(nearest, high, longer ? Math.min(misfit, extraRows) : misfit);
        }

        /** How far the middle of the lines is from where that of the label lets it be. */
        private double missedMiddle(Anchor anchor, int i, int a, int b, double extraRows) {
            if (a == b) {
                return 0;
            }
            double middle = anchor.box().orElseThrow().centerY();
            double em = lines.get(a).size();
            double off = (lines.get(a).top() + lines.get(b - 1).bottom()) / 2 - middle;
            double misfit = isFramed(a, b)
                    ? Math.max(0, Math.abs(off) - LINE * em)
                    : missedMiddle(
                                    off / em,
                                    anchor.rows(),
                                    (lines.get(b - 1).top() - lines.get(a).top()) / em / LINE + 1)
                            * em;
            boolean atTop = lines.get(b - 1).bottom() <= anchor.box().get().bottom();
            if (atTop) { // text that is lower than its label may stand at the top of its cell
                misfit = Math.min(
                        misfit, Math.abs(lines.get(a).top() - anchor.box().get().top()));
            }
            misfit = misfit < NEARLY * em ? 0 : misfit;
            boolean within = middle > lines.get(a).top() - em
                    && middle < lines.get(b - 1).bottom() + em;
            boolean cut = within && (off > 0 ? isFirstHere(i) : isLastHere(i));
            boolean split = off > 0 && lines.get(a).top() < anchor.box().get().bottom();
            double counted = cut ? measured ? 0 : Math.min(misfit, CUT) : split ? Math.min(misfit, extraRows) : misfit;
            return counted + SLIGHTLY * Math.abs(off);
        }

        private boolean isFramed(int a, int b) {
            return lines.subList(a, b).stream().anyMatch(line -> !line.isPlain());
        }

        /** How far the middle of so many lines is from where it may be, in ems, if it stands so far below that of the label. */
        private double missedMiddle(double off, int labelRows, double textRows) {
            if (alignment.isLoose()) {
                double slipped = alignment == Alignment.RAISED_LINES ? -off : off;
                return Math.max(-slipped, Math.max(0, slipped - LINE));
            }
            boolean between = Math.abs(Math.round(textRows) - labelRows) % 2 == 1;
            if (alignment == Alignment.MIDDLE || !between) {
                return Math.abs(off);
            }
            if (textRows < labelRows) {
                return Math.abs(Math.abs(off) - LINE / 2);
            }
            double usual = alignment == Alignment.UPPER_MIDDLE ? LINE / 2 : -LINE / 2;
            return Math.min(Math.abs(off - usual), Math.abs(off + usual) + UNUSUAL);
        }

        /** What stands before it stands on another page. */
        private boolean isFirstHere(int i) {
            return top.isEmpty()
                    && anchors.stream().limit(i).allMatch(anchor -> anchor.box().isEmpty());
        }

        private boolean isLastHere(int i) {
            return bottom.isEmpty()
                    && anchors.stream().skip(i + 1L).allMatch(anchor -> anchor.box()
                            .isEmpty());
        }

        private double missedTop(double labelTop, int a) {
            double missed =
                    a < m ? Math.max(0, labelTop - 2 * TOLERANCE - lines.get(a).top()) : 0;
            return missed + (a > 0 ? Math.max(0, lines.get(a - 1).bottom() - labelTop - 2 * TOLERANCE) : 0);
        }

        private double missedBottom(double labelBottom, int b) {
            double missed = b > 0 ? Math.max(0, lines.get(b - 1).bottom() - labelBottom - 2 * TOLERANCE) : 0;
            return missed
                    + (b < m
                            ? Math.max(
                                    0,
                                    labelBottom - 2 * TOLERANCE - lines.get(b).top())
                            : 0);
        }

        /** Edge i, which lies before line k, is not above this: edge 0 is above the first anchor, edge n below the last. */
        private double gapLow(int i, int k) {
            if (i == n && bottom.isPresent()) {
                return bottom.getAsDouble();
            }
            return k == 0
                    ? top.orElse(Double.NEGATIVE_INFINITY)
                    : lines.get(k - 1).bottom() - 1;
        }

        /** And not below this. */
        private double gapHigh(int i, int k) {
            if (i == 0 && top.isPresent()) {
                return top.getAsDouble();
            }
            return k == m
                    ? bottom.orElse(Double.POSITIVE_INFINITY)
                    : lines.get(k).top() + 1;
        }

        /** How little the lines of an anchor look like what the form has at this label. */
        private final class Fit {
            private final Anchor anchor;
            private final boolean box;
            private final boolean first;
            private final boolean alone;
            private final int index;
            private final int compartment;
            private final List<String> options;
            private final FieldType type;
            private final double empty;
            private double unfit;
            private int count;
            private int brackets;

            Fit(int i) {
                anchor = anchors.get(i);
                first = i == 0;
                compartment = anchor.box().map(b -> rulingsAbove(b.centerY())).orElse(-1);
                index = i;
                Optional<Slot> slot = anchor.opening().map(Opening::slot).filter(Slot::hasBox);
                box = slot.isPresent();
                options = slot.map(Slot::options).orElse(List.of());
                alone = slot.filter(s -> s.entries().size() == 1).isPresent();
                type = slot.map(Fit::type).orElse(FieldType.TEXT);
                empty = !box || anchor.box().isEmpty()
                        ? 0
                        : isFramed() ? (isCutOff(i) ? 1 : WRONG_KIND) : NOTHING_WRITTEN;
            }

            /** An entry with check boxes or brackets is the one that the label is for. */
            private static FieldType type(Slot slot) {
                return slot.entries().stream()
                        .map(Entry::type)
                        .filter(t -> t == FieldType.CHOICE || t == FieldType.CHECKS)
                        .findFirst()
                        .orElse(slot.entries().get(0).type());
            }

            /** What it costs that a row reaches further below its label than above, in points. */
            double extraRows() {
                boolean heading = anchor.opening()
                        .filter(o -> o.slot().kind() == Slot.Kind.HEADING)
                        .isPresent();
                return heading ? 0 : isFramed() ? SEVERAL_ROWS : SPLIT_ROW;
            }

            private boolean isFramed() {
                return type == FieldType.CHOICE || type == FieldType.CHECKS;
            }

            /** What belongs to this anchor may stand on the page before or after. */
            private boolean isCutOff(int i) {
                return i <= 1 && anchors.get(0).box().isEmpty()
                        || i >= n - 2 && anchors.get(n - 1).box().isEmpty()
                        || i == 0 && top.isEmpty()
                        || i == n - 1 && bottom.isEmpty();
            }

            void add(int k) {
                Line line = lines.get(k);
                count++;
                if (compartment >= 0 && compartments[k] != compartment) {
                    unfit += WRONG_KIND;
                }
                unfit += besides[k] >= 0 && besides[k] != index ? BESIDE_ANOTHER : 0;
                if (!box) {
                    unfit += anchor.unlisted().isEmpty() && besides[k] != index ? NO_BOX : 0;
                    return;
                }
                unfit += switch (type) {
                    case CHOICE ->
                        line.opens && brackets > 0 || !line.bracket && !line.option && alone ? UNLIKELY_KIND : 0;
                    case CHECKS ->
                        line.option && !line.bracket || line.bracket && !line.has(options)
                                ? WRONG_KIND
                                : !measured && line.isPlain() && !line.isPartOf(options) ? UNLIKELY_KIND : 0;
                    case TEXT, DATE, COUNT, TABLE -> line.option ? WRONG_KIND : line.opens ? UNLIKELY_KIND : 0;
                };
                brackets += line.opens ? 1 : 0;
            }

            double unfitness() {
                if (count == 0) {
                    return empty;
                }
                boolean here = anchor.box().isPresent();
                double elsewhere = here ? 0 : (isFramed() ? FROM_ELSEWHERE / 2 : FROM_ELSEWHERE) + (first ? 0 : 0.1);
                boolean noBracket = box && here && type == FieldType.CHOICE && brackets == 0;
                return unfit + elsewhere + (noBracket ? UNLIKELY_KIND : 0);
            }
        }
    }
}
