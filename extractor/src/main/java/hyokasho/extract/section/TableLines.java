package hyokasho.extract.section;

import hyokasho.extract.block.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines of a table without rulings from top to bottom, and what each of its columns has in them. */
final class TableLines {

    /** Lines of one cell are not further apart than this, in ems. */
    private static final double APART = 1.8;

    /** A line that goes on below is nearly as wide as the widest one, and does not end like a sentence. */
    private static final double FULL = 0.85;

    private static final String ENDS = "。）)＞>」】";

    private static final int LINES_OF_A_TITLE = 4;

    /** From line to line, in ems. */
    private static final double PITCH = 1.15;

    private final List<List<Span>> columns;
    private final double[] tops;
    private final double em;
    private final int[] partings;
    private final String[][] texts;
    private final boolean[][] titles;
    private final boolean[][] wrapped;

    /** By column and line, the last one up to it and the first one from it on in which the column has something. */
    private final int[][] before;

    private final int[][] from;

    /**
     * @param printed by column, what stands in it
     * @param isTitle whether a text begins with a title
     */
    TableLines(List<List<Span>> printed, Predicate<String> isTitle) {
        Map<Double, Double> heights = heights(printed);
        this.columns = printed.stream()
                .map(spans -> spans.stream()
                        .map(span -> span.movedTo(span.page(), span.left(), heights.get(span.top())))
                        .toList())
                .toList();
        this.tops = heights.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        this.em = printed.stream()
                .flatMap(List::stream)
                .mapToDouble(Span::size)
                .max()
                .orElse(1);
        this.partings = partings(heights.keySet().stream().sorted().toList(), em);
        this.texts = columns.stream().map(this::texts).toArray(String[][]::new);
        this.titles =
                Arrays.stream(texts).map(column -> titles(column, isTitle)).toArray(boolean[][]::new);
        this.wrapped = columns.stream().map(this::wrapped).toArray(boolean[][]::new);
        this.before = Arrays.stream(texts).map(TableLines::before).toArray(int[][]::new);
        this.from = Arrays.stream(texts).map(TableLines::from).toArray(int[][]::new);
    }

    /**
     * Lines of different columns that stand half a line apart have become lines of their own: where nothing of one line
     * stands in a column of the one above, they are half a line apart again.
     */
    private static Map<Double, Double> heights(List<List<Span>> columns) {
        TreeMap<Double, Double> sizes = new TreeMap<>();
        columns.forEach(column -> column.forEach(span -> sizes.put(span.top(), span.size())));
        List<Set<Double>> written = columns.stream()
                .map(column -> column.stream().map(Span::top).collect(Collectors.toSet()))
                .toList();
        double[] taken = new double[columns.size()];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        Map<Double, Double> heights = new HashMap<>();
        double before = Double.NEGATIVE_INFINITY;
        double height = 0;
        for (double top : sizes.keySet()) {
            double pitch = PITCH * sizes.get(top);
            long blank = before == Double.NEGATIVE_INFINITY ? 0 : Math.max(0, Math.round((top - before) / pitch) - 1);
            height += pitch / 2 + blank * pitch;
            for (int column = 0; column < taken.length; column++) {
                if (written.get(column).contains(top)) {
                    height = Math.max(height, taken[column] + pitch);
                }
            }
            for (int column = 0; column < taken.length; column++) {
                if (written.get(column).contains(top)) {
                    taken[column] = height;
                }
            }
            heights.put(top, height);
            before = top;
        }
        return heights;
    }

    private static int[] partings(List<Double> printed, double em) {
        int[] partings = new int[printed.size()];
        for (int line = 1; line < partings.length; line++) {
            boolean parted = printed.get(line) - printed.get(line - 1) > APART * em;
            partings[line] = partings[line - 1] + (parted ? 1 : 0);
        }
        return partings;
    }

    private String[] texts(List<Span> column) {
        StringBuilder[] lines = new StringBuilder[tops.length];
        Arrays.setAll(lines, line -> new StringBuilder());
        column.forEach(span -> lines[line(span)].append(span.text()));
        return Arrays.stream(lines).map(StringBuilder::toString).toArray(String[]::new);
    }

    /** A title can go over several lines. */
    private static boolean[] titles(String[] column, Predicate<String> isTitle) {
        boolean[] titles = new boolean[column.length];
        for (int line = 0; line < titles.length; line++) {
            String text = IntStream.range(line, Math.min(line + LINES_OF_A_TITLE, titles.length))
                    .mapToObj(i -> column[i])
                    .collect(Collectors.joining());
            titles[line] = !column[line].isEmpty() && isTitle.test(text);
        }
        return titles;
    }

    private boolean[] wrapped(List<Span> column) {
        double widest =
                column.stream().mapToDouble(span -> span.box().width()).max().orElse(0);
        boolean[] wrapped = new boolean[tops.length];
        for (Span span : column) {
            String text = span.text().strip();
            wrapped[line(span)] = span.box().width() >= FULL * widest
                    && !text.isEmpty()
                    && ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
        }
        return wrapped;
    }

    private static int[] before(String[] column) {
        int[] before = new int[column.length];
        for (int line = 0; line < before.length; line++) {
            before[line] = !column[line].isEmpty() ? line : line == 0 ? -1 : before[line - 1];
        }
        return before;
    }

    private static int[] from(String[] column) {
        int[] from = new int[column.length];
        for (int line = from.length - 1; line >= 0; line--) {
            from[line] = !column[line].isEmpty() ? line : line + 1 == from.length ? from.length : from[line + 1];
        }
        return from;
    }

    private int line(Span span) {
        return Arrays.binarySearch(tops, span.top());
    }

    int count() {
        return tops.length;
    }

    int columns() {
        return columns.size();
    }

    /** What a column has from a line to before another. */
    List<Span> spans(int column, int from, int to) {
        return columns.get(column).stream()
                .filter(span -> line(span) >= from && line(span) < to)
                .toList();
    }

    /** What a column has in a line; empty for nothing. */
    String text(int column, int line) {
        return texts[column][line];
    }

    boolean isWritten(int column, int line) {
        return !texts[column][line].isEmpty();
    }

    /** Whether a column begins with a title in a line. */
    boolean isTitle(int column, int line) {
        return titles[column][line];
    }

    /** Whether a line of a column is full and goes on below. */
    boolean isWrapped(int column, int line) {
        return wrapped[column][line];
    }

    /** Whether an empty line is right ahead of a line. */
    boolean isParted(int line) {
        return line > 0 && partings[line] > partings[line - 1];
    }

    /** Whether two lines of a column can be of one cell without an empty line in it. */
    boolean areNear(int line, int next) {
        return tops[next] - tops[line] < APART * em && partings[next] == partings[line];
    }

    /** How many empty lines are ahead of a line. */
    int partings(int line) {
        return partings[line];
    }

    /** The last line ahead of another one in which a column has something; -1 if there is none. */
    int before(int column, int line) {
        return line == 0 ? -1 : before[column][line - 1];
    }

    /** The first line from another one on in which a column has something; {@link #count()} if there is none. */
    int from(int column, int line) {
        return line == tops.length ? line : from[column][line];
    }

    /** How far the middle of some lines is from another line, in ems. */
    double away(int first, int last, int line) {
        return Math.abs((tops[first] + tops[last]) / 2 - tops[line]) / em;
    }

    /** How far a line is below another one, in ems. */
    double below(int line, int upper) {
        return (tops[line] - tops[upper]) / em;
    }
}
