package hyokasho.extract.section;

import hyokasho.extract.block.Span;
import hyokasho.extract.section.Rows.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rows of a table without lines. One of its columns has a line a row, in the row's middle; around it stand, in each
 * column, as many lines above as below.
 */
final class TableRows {

    /** Lines of one cell are not further apart than this, in ems. */
    private static final double APART = 1.5;

    /** The middle of a cell's lines may be so far from that of the row, in ems. */
    private static final double HALF_A_LINE = 0.6;

    private static final double AWAY = 0.9;
    private static final double SLIGHTLY = 0.1;
    private static final double EMPTY = 1.5;
    private static final double PARTED = 0.6;
    private static final double GAP = 1.5;
    private static final double TITLE = 3;
    private static final double CUT = 0.6;
    private static final double LINE_OF_CUT = 0.35;

    /** From line to line, in ems. */
    private static final double PITCH = 1.15;

    private final List<List<List<Span>>> rows = new ArrayList<>();
    private final Predicate<String> isTitle;
    private final boolean beginsBefore;
    private final boolean goesOnBehind;

    /** @param isTitle whether a line begins with the title of a chapter: what was changed is named from there on */
    TableRows(List<List<Span>> columns, Predicate<String> isTitle) {
        this.isTitle = isTitle;
        Map<Double, Double> heights = heights(columns);
        List<List<Line>> lines = columns.stream()
                .map(spans -> spans.stream()
                        .map(span -> span.movedTo(span.page(), span.left(), heights.get(span.top())))
                        .toList())
                .map(spans -> Line.of(spans, Print.NOTHING))
                .toList();
        double[] middles = middles(lines);
        for (int row = 0; row < middles.length + 2; row++) {
            rows.add(new ArrayList<>());
        }
        for (List<Line> column : lines) {
            int[] firstLines = firstLines(column, middles);
            for (int row = 0; row < rows.size(); row++) {
                rows.get(row)
                        .add(column.subList(firstLines[row], firstLines[row + 1]).stream()
                                .flatMap(line -> line.spans().stream())
                                .toList());
            }
        }
        beginsBefore = isWritten(rows.get(0));
        goesOnBehind = isWritten(rows.get(rows.size() - 1));
        rows.removeIf(row -> !isWritten(row));
    }

    /**
     * Lines of different columns that stand half a line apart have become lines of their own: where nothing of one line
     * stands in a column of the one above, they are half a line apart again.
     */
    private static Map<Double, Double> heights(List<List<Span>> columns) {
        TreeMap<Double, Double> sizes = new TreeMap<>();
        columns.forEach(column -> column.forEach(span -> sizes.put(span.top(), span.size())));
        double[] taken = new double[columns.size()];
        java.util.Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        Map<Double, Double> heights = new HashMap<>();
        double before = Double.NEGATIVE_INFINITY;
        double height = 0;
        for (double top : sizes.keySet()) {
            double pitch = PITCH * sizes.get(top);
            long blank = before == Double.NEGATIVE_INFINITY ? 0 : Math.max(0, Math.round((top - before) / pitch) - 1);
            height += pitch / 2 + blank * pitch;
            for (int column = 0; column < taken.length; column++) {
                if (isWrittenAt(columns.get(column), top)) {
                    height = Math.max(height, taken[column] + pitch);
                }
            }
            for (int column = 0; column < taken.length; column++) {
                if (isWrittenAt(columns.get(column), top)) {
                    taken[column] = height;
                }
            }
            heights.put(top, height);
            before = top;
        }
        return heights;
    }

    private static boolean isWrittenAt(List<Span> column, double top) {
        return column.stream().anyMatch(span -> span.top() == top);
    }

    private static boolean isWritten(List<List<Span>> row) {
        return row.stream().anyMatch(cell -> !cell.isEmpty());
    }

    int count() {
        return rows.size();
    }

    List<Span> cell(int row, int column) {
        return rows.get(row).get(column);
    }

    /** The first row is the end of one whose middle is on the page before. */
    boolean beginsBefore() {
        return beginsBefore;
    }

    /** The last row is the beginning of one whose middle is on the next page. */
    boolean goesOnBehind() {
        return goesOnBehind;
    }

    /** The heights of the lines in the column in which most lines stand alone. */
    private static double[] middles(List<List<Line>> columns) {
        double[] best = {};
        double bestShare = 0;
        for (List<Line> column : columns) {
            double[] alone = java.util.stream.IntStream.range(0, column.size())
                    .filter(i -> i == 0 || !isNear(column.get(i - 1), column.get(i)))
                    .filter(i -> i + 1 == column.size() || !isNear(column.get(i), column.get(i + 1)))
                    .mapToDouble(i -> middle(column.get(i), column.get(i)))
                    .toArray();
            double share = column.isEmpty() ? 0 : (double) alone.length / column.size();
            if (alone.length > 0 && (share > bestShare || share == bestShare && alone.length >= best.length)) {
                best = alone;
                bestShare = share;
            }
        }
        return best;
    }

    private static boolean isNear(Line line, Line next) {
        return next.top() - line.top() < APART * line.size();
    }

    private static double middle(Line first, Line last) {
        return (first.top() + last.bottom()) / 2;
    }

    /** For each row the first of its lines; the first and the last row are those that the page's ends cut. */
    private int[] firstLines(List<Line> lines, double[] middles) {
        int n = middles.length + 2;
        int m = lines.size();
        double[][] cost = new double[n + 1][m + 1];
        int[][] from = new int[n + 1][m + 1];
        for (double[] row : cost) {
            java.util.Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int row = 0; row < n; row++) {
            for (int a = 0; a <= m; a++) {
                if (cost[row][a] == Double.POSITIVE_INFINITY) {
                    continue;
                }
                for (int b = a; b <= m; b++) {
                    double sum = cost[row][a] + cost(row, middles, lines.subList(a, b)) + parted(lines, a, b);
                    if (sum < cost[row + 1][b]) {
                        cost[row + 1][b] = sum;
                        from[row + 1][b] = a;
                    }
                }
            }
        }
        int[] firstLines = new int[n + 1];
        firstLines[n] = m;
        for (int row = n; row > 0; row--) {
            firstLines[row - 1] = from[row][firstLines[row]];
        }
        return firstLines;
    }

    private double cost(int row, double[] middles, List<Line> cell) {
        boolean cut = row == 0 || row == middles.length + 1;
        if (cell.isEmpty()) {
            return cut ? 0 : EMPTY;
        }
        double cost = 0;
        for (int i = 1; i < cell.size(); i++) {
            cost += isNear(cell.get(i - 1), cell.get(i)) ? 0 : GAP;
            cost += isTitle.test(cell.get(i).text()) ? TITLE : 0;
        }
        if (cut) {
            return cost + CUT + LINE_OF_CUT * cell.size();
        }
        double away = Math.abs(middle(cell.get(0), cell.get(cell.size() - 1)) - middles[row - 1])
                / cell.get(0).size();
        return cost + AWAY * Math.max(0, away - HALF_A_LINE) + SLIGHTLY * away;
    }

    /** Lines of one cell follow each other closely. */
    private double parted(List<Line> lines, int a, int b) {
        boolean near = a < b && b < lines.size() && isNear(lines.get(b - 1), lines.get(b));
        return near && !isTitle.test(lines.get(b).text()) ? PARTED : 0;
    }
}
