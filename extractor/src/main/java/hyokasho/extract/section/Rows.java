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
 */
record Rows(List<Anchor> anchors, List<Line> lines, OptionalDouble top, OptionalDouble bottom) {

    /** Where a label stands in its row. */
    enum Alignment {
        MIDDLE,
        TOP,
        BOTTOM
    }

    /**
     * A label, or another thing that has a row of its own.
     *
     * @param opening the label; empty for furniture such as システム2～5
     * @param box where it is printed
     */
    record Anchor(Optional<Opening> opening, Box box) {}

    /** Spans that share a line. */
    record Line(List<Span> spans, double top, double bottom) {

        /** Lines of spans that are ordered from top to bottom; what overlaps in height shares a line. */
        static List<Line> of(List<Span> spans) {
            List<Line> lines = new ArrayList<>();
            List<Span> sorted = new ArrayList<>(spans);
            sorted.sort(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left));
            List<Span> current = new ArrayList<>();
            double top = 0;
            double bottom = 0;
            for (Span span : sorted) {
                if (!current.isEmpty() && span.top() >= bottom - 0.3 * span.size()) {
                    lines.add(new Line(List.copyOf(current), top, bottom));
                    current.clear();
                }
                top = current.isEmpty() ? span.top() : Math.min(top, span.top());
                bottom = current.isEmpty() ? span.bottom() : Math.max(bottom, span.bottom());
                current.add(span);
            }
            if (!current.isEmpty()) {
                lines.add(new Line(List.copyOf(current), top, bottom));
            }
            return lines;
        }

        boolean hasBracket() {
            return spans.stream().anyMatch(s -> s.text().matches(".*[\\[［].*"));
        }

        boolean hasOptionList() {
            return spans.stream()
                    .anyMatch(s -> s.text().contains("選択肢") || s.text().matches("^\\s*[0-9０-９]{1,2}[)）].*"));
        }
    }

    /** A way to share out the lines: for each anchor the index of its first line; and how badly it fits. */
    record Sharing(int[] firstLines, double cost) {}

    Rows {
        anchors = List.copyOf(anchors);
        lines = List.copyOf(lines);
    }

    /**
     * The best way to share out the lines if labels are aligned so. Lines before the first anchor's first line belong to
     * what the page before left open.
     */
    Sharing share(Alignment alignment) {
        return new Search(alignment).run();
    }

    /** Dynamic programming over (anchor, line): the cheapest way in which the anchors so far take the lines so far. */
    private final class Search {

        private static final double OFF_BY_A_POINT = 0.6;
        private static final double WRONG_KIND = 12;
        private static final double NOTHING_WRITTEN = 3;
        private static final double TOLERANCE = 1.6;

        private final Alignment alignment;
        private final int n = anchors.size();
        private final int m = lines.size();
        private final double[][] cost = new double[n + 1][m + 1];
        private final int[][] from = new int[n + 1][m + 1];
        private final double[][] low = new double[n + 1][m + 1];
        private final double[][] high = new double[n + 1][m + 1];

        Search(Alignment alignment) {
            this.alignment = alignment;
        }

        Sharing run() {
            for (double[] row : cost) {
                java.util.Arrays.fill(row, Double.POSITIVE_INFINITY);
            }
            int mostBefore = top.isPresent() ? 0 : m;
            for (int k = 0; k <= mostBefore; k++) {
                cost[0][k] = k == 0 ? 0 : NOTHING_WRITTEN / 2 + 0.01 * k;
                low[0][k] = gapLow(0, k);
                high[0][k] = gapHigh(0, k);
            }
            for (int i = 0; i < n; i++) {
                for (int a = 0; a <= m; a++) {
                    if (cost[i][a] < Double.POSITIVE_INFINITY) {
                        for (int b = a; b <= m; b++) {
                            step(i, a, b);
                        }
                    }
                }
            }
            int[] firstLines = new int[n + 1];
            firstLines[n] = m;
            for (int i = n; i > 0; i--) {
                firstLines[i - 1] = from[i][firstLines[i]];
            }
            return new Sharing(firstLines, cost[n][m]);
        }

        /** Anchor i takes the lines from a to before b. */
        private void step(int i, int a, int b) {
            if (i == n - 1 && b < m) {
                return;
            }
            double middle = anchors.get(i).box().centerY();
            double edgeLow = gapLow(i + 1, b);
            double edgeHigh = gapHigh(i + 1, b);
            double misfit = 0;
            double newLow = edgeLow;
            double newHigh = edgeHigh;
            switch (alignment) {
                case MIDDLE -> {
                    double expectedLow = 2 * middle - high[i][a] - TOLERANCE;
                    double expectedHigh = 2 * middle - low[i][a] + TOLERANCE;
                    newLow = Math.max(edgeLow, expectedLow);
                    newHigh = Math.min(edgeHigh, expectedHigh);
                    if (newLow > newHigh) {
                        boolean open = i == 0 && top.isEmpty() || i == n - 1 && bottom.isEmpty();
                        misfit = open ? 0 : newLow - newHigh;
                        newLow = expectedLow > edgeHigh ? edgeHigh : edgeLow;
                        newHigh = newLow;
                    }
                    if (edgeLow < middle && edgeHigh < middle) {
                        misfit += middle - edgeHigh;
                    }
                }
                case TOP -> {
                    double edge = anchors.get(i).box().top();
                    if (a < m) {
                        misfit += Math.max(0, edge - TOLERANCE * 2 - lines.get(a).top());
                    }
                    if (a > 0) {
                        misfit += Math.max(0, lines.get(a - 1).bottom() - edge - TOLERANCE * 2);
                    }
                }
                case BOTTOM -> {
                    double edge = anchors.get(i).box().bottom();
                    if (b > 0) {
                        misfit += Math.max(0, lines.get(b - 1).bottom() - edge - TOLERANCE * 2);
                    }
                    if (b < m) {
                        misfit += Math.max(0, edge - TOLERANCE * 2 - lines.get(b).top());
                    }
                }
            }
            double total = cost[i][a] + misfit * OFF_BY_A_POINT + unfitness(i, a, b);
            if (total < cost[i + 1][b] - 1e-9) {
                cost[i + 1][b] = total;
                from[i + 1][b] = a;
                low[i + 1][b] = newLow;
                high[i + 1][b] = newHigh;
            }
        }

        /** Edge i, which lies before line k, is not above this: edge 0 is above the first anchor, edge n below the last. */
        private double gapLow(int i, int k) {
            if (i == n && bottom.isPresent()) {
                return bottom.getAsDouble();
            }
            return k == 0 ? top.orElse(Double.NEGATIVE_INFINITY) : lines.get(k - 1).bottom() - 1;
        }

        /** And not below this. */
        private double gapHigh(int i, int k) {
            if (i == 0 && top.isPresent()) {
                return top.getAsDouble();
            }
            return k == m ? bottom.orElse(Double.POSITIVE_INFINITY) : lines.get(k).top() + 1;
        }

        /** How little the lines look like what the form has at this label. */
        private double unfitness(int i, int a, int b) {
            Optional<Opening> opening = anchors.get(i).opening();
            if (opening.isEmpty() || !opening.get().slot().hasBox()) {
                return (b - a) * WRONG_KIND;
            }
            FieldType type = type(opening.get().slot());
            if (a == b) {
                boolean atEdge = i == 0 && top.isEmpty() || i == n - 1 && bottom.isEmpty();
                return type == FieldType.CHOICE || type == FieldType.CHECKS
                        ? (atEdge ? 1 : WRONG_KIND)
                        : NOTHING_WRITTEN;
            }
            double unfit = 0;
            int brackets = 0;
            for (Line line : lines.subList(a, b)) {
                boolean list = line.hasOptionList();
                boolean bracket = line.hasBracket();
                brackets += bracket ? 1 : 0;
                unfit +=
                        switch (type) {
                            case CHOICE -> list || bracket || brackets > 0 && !bracket ? 0 : WRONG_KIND;
                            case CHECKS -> list && !bracket ? WRONG_KIND : 0;
                            case TEXT, DATE, COUNT, TABLE ->
                                    line.spans().stream().anyMatch(s -> s.text().contains("選択肢")) ? WRONG_KIND : 0;
                        };
                if (type == FieldType.CHOICE && brackets > 1 && bracket) {
                    unfit += WRONG_KIND;
                }
                if ((type == FieldType.TEXT || type == FieldType.DATE) && bracket && isBracketRow(line)) {
                    unfit += WRONG_KIND / 2;
                }
            }
            return unfit;
        }

        private static boolean isBracketRow(Line line) {
            return line.spans().stream().anyMatch(s -> s.text().strip().matches("^[\\[［].*"));
        }

        private static FieldType type(Slot slot) {
            return slot.entries().stream()
                    .map(Entry::type)
                    .filter(t -> t == FieldType.CHOICE || t == FieldType.CHECKS)
                    .findFirst()
                    .orElse(slot.entries().get(0).type());
        }
    }
}
