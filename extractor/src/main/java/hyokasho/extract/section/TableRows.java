package hyokasho.extract.section;

import hyokasho.extract.block.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rows of a table without rulings. One of its columns has one line a row, in the row's middle, and what a row has in any
 * column stands between the same two edges; as high above that line as below it.
 *
 * <p>Of all ways to part the lines between the middles, the one is taken in which the rows are most usual. Each edge is
 * certain if every other place for it is much more unusual.
 */
final class TableRows {

    /** The middle of a row's lines may be so far from the line in its middle, in ems; what more and all of it costs. */
    private static final double HALF_A_LINE = 0.6;

    private static final double AWAY = 0.9;
    private static final double SLIGHTLY = 0.3;

    /** An empty line in a row, in all of its columns and in one. */
    private static final double GAP = 2;

    private static final double GAP_IN_CELL = 1;

    /** A row in which no cell begins with a title, and a title further down in a cell. */
    private static final double NO_TITLE = 1;

    private static final double TITLE = 3;

    /** Two cells beside each other that begin alike, in so many characters, as a text before and after its change does. */
    private static final double ALIKE = 0.2;

    private static final int SOME = 4;

    /** What a row that a page's end cut has on this page, and each line of it. */
    private static final double CUT = 0.6;

    private static final double LINE_OF_CUT = 0.35;

    /** An edge where no empty line is. */
    private static final double NOT_PARTED = 0.3;

    /** An edge behind a line whose sentence goes on below. */
    private static final double IN_SENTENCE = 1.5;

    /** Another place for an edge is so much more unusual that it is none. */
    private static final double CERTAINLY = 0.8;

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final TableLines lines;
    private final List<Optional<Pattern>> likes;
    private final int[] middles;
    private final double[][] inCells;
    private final List<List<List<Span>>> rows = new ArrayList<>();
    private final boolean beginsBefore;
    private final boolean goesOnBehind;
    private boolean certain = true;

    /**
     * @param likes by column, what is usually written in a cell
     */
    TableRows(TableLines lines, List<Optional<Pattern>> likes) {
        this.lines = lines;
        this.likes = likes;
        this.middles = middles();
        this.inCells = inCells();
        int[] edges = edges();
        add(0, edges[0]);
        for (int row = 0; row < middles.length; row++) {
            add(edges[row], edges[row + 1]);
            certain &= beginsWithTitle(edges[row], edges[row + 1]);
        }
        add(edges[middles.length], lines.count());
        this.beginsBefore = edges[0] > 0;
        this.goesOnBehind = edges[middles.length] < lines.count();
    }

    private void add(int from, int to) {
        if (from < to) {
            rows.add(columns().mapToObj(column -> lines.spans(column, from, to)).toList());
        }
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

    /** Whether all rows are whole and begin with a title, and no edge between them could as well be elsewhere. */
    boolean isCertain() {
        return certain && !beginsBefore && !goesOnBehind;
    }

    /** The lines of the column in which most lines stand alone; of those whose lines are cells as a whole, if there are any. */
    private int[] middles() {
        int[] whole = columns().filter(this::hasWholeCells).toArray();
        int[] best = {};
        double bestShare = 0;
        for (int column : whole.length > 0 ? whole : columns().toArray()) {
            int[] written = written(column);
            int[] alone = IntStream.range(0, written.length)
                    .filter(i -> i == 0 || !lines.areNear(written[i - 1], written[i]))
                    .filter(i -> i + 1 == written.length || !lines.areNear(written[i], written[i + 1]))
                    .map(i -> written[i])
                    .toArray();
            double share = written.length == 0 ? 0 : (double) alone.length / written.length;
            if (alone.length > 0 && (share > bestShare || share == bestShare && alone.length >= best.length)) {
                best = alone;
                bestShare = share;
            }
        }
        return best;
    }

    private IntStream columns() {
        return IntStream.range(0, lines.columns());
    }

    private boolean hasWholeCells(int column) {
        return likes.get(column)
                .filter(like -> Arrays.stream(written(column))
                        .allMatch(line ->
                                like.matcher(lines.text(column, line).strip()).matches()))
                .isPresent();
    }

    private int[] written(int column) {
        return IntStream.range(0, lines.count())
                .filter(line -> lines.isWritten(column, line))
                .toArray();
    }

    // Where the edges of the rows are: the first line of each, and the line behind the last one

    /** An edge stands behind the middle of the row ahead of it, and not behind that of the next one. */
    private int first(int edge) {
        return edge == 0 ? 0 : middles[edge - 1] + 1;
    }

    private int last(int edge) {
        return edge == middles.length ? lines.count() : middles[edge];
    }

    private int[] edges() {
        double[][][] rows = rowCosts();
        double[][] ahead = ahead(rows);
        double[][] behind = behind(rows);
        int[] edges = new int[middles.length + 1];
        for (int edge = 0; edge < edges.length; edge++) {
            double least = NEVER;
            double second = NEVER;
            for (int place = 0; place < ahead[edge].length; place++) {
                double cost = ahead[edge][place] + behind[edge][place];
                if (cost < least) {
                    second = least;
                    least = cost;
                    edges[edge] = first(edge) + place;
                } else {
                    second = Math.min(second, cost);
                }
            }
            certain &= second - least >= CERTAINLY;
        }
        return edges;
    }

    /** By row and the places of its edges, how unusual it is, and the edge below it. */
    private double[][][] rowCosts() {
        double[][][] costs = new double[middles.length][][];
        for (int row = 0; row < costs.length; row++) {
            costs[row] = new double[last(row) - first(row) + 1][last(row + 1) - first(row + 1) + 1];
            for (int from = 0; from < costs[row].length; from++) {
                for (int to = 0; to < costs[row][from].length; to++) {
                    int below = first(row + 1) + to;
                    costs[row][from][to] = row(first(row) + from, below, middles[row]) + edge(below);
                }
            }
        }
        return costs;
    }

    /** By edge and place, how unusual the rows ahead of the edge are at least if it is there. */
    private double[][] ahead(double[][][] rows) {
        double[][] cost = costs();
        for (int place = 0; place < cost[0].length; place++) {
            cost[0][place] = cut(0, place) + edge(place);
        }
        for (int row = 0; row < rows.length; row++) {
            for (int from = 0; from < rows[row].length; from++) {
                for (int to = 0; to < rows[row][from].length; to++) {
                    cost[row + 1][to] = Math.min(cost[row + 1][to], cost[row][from] + rows[row][from][to]);
                }
            }
        }
        return cost;
    }

    /** The same for the rows behind it. */
    private double[][] behind(double[][][] rows) {
        double[][] cost = costs();
        int last = middles.length;
        for (int place = 0; place < cost[last].length; place++) {
            cost[last][place] = cut(first(last) + place, lines.count());
        }
        for (int row = last - 1; row >= 0; row--) {
            for (int from = 0; from < rows[row].length; from++) {
                for (int to = 0; to < rows[row][from].length; to++) {
                    cost[row][from] = Math.min(cost[row][from], cost[row + 1][to] + rows[row][from][to]);
                }
            }
        }
        return cost;
    }

    private double[][] costs() {
        double[][] cost = new double[middles.length + 1][];
        for (int edge = 0; edge < cost.length; edge++) {
            cost[edge] = new double[last(edge) - first(edge) + 1];
            Arrays.fill(cost[edge], NEVER);
        }
        return cost;
    }

    // How unusual rows and edges are

    private double edge(int line) {
        if (line == 0 || line == lines.count()) {
            return 0;
        }
        double cost = lines.isParted(line) ? 0 : NOT_PARTED;
        for (int column = 0; column < lines.columns(); column++) {
            int last = lines.before(column, line);
            int next = lines.from(column, line);
            boolean goesOn = last >= 0 && next < lines.count() && lines.isWrapped(column, last);
            cost += goesOn && !lines.isTitle(column, next) ? IN_SENTENCE : 0;
        }
        return cost;
    }

    private double cut(int from, int to) {
        return from == to ? 0 : CUT + LINE_OF_CUT * (to - from) + cells(from, to);
    }

    private double row(int from, int to, int middle) {
        double cost = away(lines.away(from, to - 1, middle)) + cells(from, to);
        cost += beginsWithTitle(from, to) ? 0 : NO_TITLE;
        cost -= beginAlike(from, to) ? ALIKE : 0;
        for (int column = 0; column < lines.columns(); column++) {
            int first = lines.from(column, from);
            int last = lines.before(column, to);
            // a cell stands in the middle of its row, or at its top
            cost += first <= last ? away(Math.min(lines.below(first, from), lines.away(first, last, middle))) : 0;
        }
        return cost;
    }

    private static double away(double ems) {
        return AWAY * Math.max(0, ems - HALF_A_LINE) + SLIGHTLY * ems;
    }

    private boolean beginsWithTitle(int from, int to) {
        return columns().anyMatch(column -> {
            int first = lines.from(column, from);
            return first < to && lines.isTitle(column, first);
        });
    }

    private boolean beginAlike(int from, int to) {
        return columns().skip(1).anyMatch(column -> {
            int one = lines.from(column - 1, from);
            int other = lines.from(column, from);
            return one < to && other < to && isAlike(lines.text(column - 1, one), lines.text(column, other));
        });
    }

    private static boolean isAlike(String one, String other) {
        return one.length() >= SOME && one.regionMatches(0, other, 0, SOME);
    }

    /** What is unusual between the lines of cells. */
    private double cells(int from, int to) {
        double cost = GAP * (lines.partings(to - 1) - lines.partings(from));
        for (int column = 0; column < lines.columns(); column++) {
            int first = lines.from(column, from);
            cost += first < to ? inCells[column][to - 1] - inCells[column][first] : 0;
        }
        return cost;
    }

    /** By column and line, what is unusual between its lines so far if all of them are of one cell. */
    private double[][] inCells() {
        double[][] sums = new double[lines.columns()][lines.count()];
        for (int column = 0; column < sums.length; column++) {
            for (int line = 1; line < lines.count(); line++) {
                int before = lines.before(column, line);
                boolean goesOn = before >= 0 && lines.isWritten(column, line);
                double gap = goesOn && !lines.areNear(before, line) ? GAP_IN_CELL : 0;
                double title = goesOn && lines.isTitle(column, line) ? TITLE : 0;
                sums[column][line] = sums[column][line - 1] + gap + title;
            }
        }
        return sums;
    }
}
