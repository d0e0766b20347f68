package hyokasho.extract.section;

import hyokasho.extract.block.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * Where the columns of a table begin on a page without lines: where many of its lines do.
 *
 * <p>The heads, which stand in the middle of their columns, tell between which of them a column begins; on a page without
 * heads, the widths that the columns had on the page before.
 */
final class TableColumns {

    /** More lines that begin in a place do not make it more likely. */
    private static final double ENOUGH = 12;

    /** What a line tells that begins one column beside a place. */
    private static final double BESIDE = 0.5;

    /** How much less likely a place is for each column by which the width differs from that on the page before. */
    private static final double OTHER_WIDTH = 0.5;

    /** A line may begin so many ems before its column. */
    private static final double BEFORE = 1.5;

    private final double[] lefts;

    /**
     * @param lefts where each column begins, then where the last one ends, in points
     */
    private TableColumns(double[] lefts) {
        this.lefts = lefts;
    }

    double left(int column) {
        return lefts[column];
    }

    /** Those of a page that prints the heads. */
    static TableColumns below(List<Optional<Span>> heads, List<Span> body) {
        double em = em(body);
        int n = heads.size();
        double[] from = new double[n];
        double[] to = new double[n];
        for (int column = 0; column < n; column++) {
            from[column] = column == 0 ? 0 : middle(heads.get(column - 1)).orElse(from[column - 1]);
            to[column] = middle(heads.get(column)).orElse(from[column] + em);
        }
        Choice choice = new Choice(n, body, em);
        return choice.best(
                (column, before, left) -> left >= from[column] && left <= to[column] ? 0 : Double.NEGATIVE_INFINITY,
                column -> heads.get(column).map(Span::left).orElse(to[column]));
    }

    /** Those of a page that goes on with the columns of the page before. */
    static TableColumns like(TableColumns last, List<Span> body) {
        double em = em(body);
        Choice choice = new Choice(last.lefts.length - 1, body, em);
        return choice.best(
                (column, before, left) -> column == 0
                        ? -OTHER_WIDTH * Math.abs(left - last.lefts[0]) / em
                        : -OTHER_WIDTH * Math.abs(left - before - last.lefts[column] + last.lefts[column - 1]) / em,
                column -> last.lefts[column]);
    }

    private static Optional<Double> middle(Optional<Span> head) {
        return head.map(span -> (span.left() + span.right()) / 2);
    }

    private static double em(List<Span> body) {
        return body.isEmpty() ? 1 : body.get(0).size();
    }

    /** What stands in each column; print that runs into the next column is parted where that one begins. */
    List<List<Span>> sorted(List<Span> body) {
        List<List<Span>> columns = new ArrayList<>();
        for (int column = 0; column + 1 < lefts.length; column++) {
            columns.add(new ArrayList<>());
        }
        for (Span span : body) {
            Span rest = span;
            int column = columnOf(rest);
            while (column + 1 < columns.size()) {
                int index = beginningOf(column + 1, rest);
                if (index == 0) {
                    break;
                }
                columns.get(column).add(rest.part(0, index).strip());
                rest = rest.part(index, rest.text().length());
                column++;
            }
            columns.get(column).add(rest);
        }
        return columns;
    }

    private int columnOf(Span span) {
        int column = 0;
        while (column + 2 < lefts.length && lefts[column + 1] <= span.left() + BEFORE * span.size()) {
            column++;
        }
        return column;
    }

    /** The index in a span behind the space at which a column begins, 0 if it does not reach so far. */
    private int beginningOf(int column, Span span) {
        int chars = (int) Math.round((lefts[column] - span.left()) / span.size());
        for (int index : new int[] {chars, chars - 1, chars + 1}) {
            if (index > 0
                    && index < span.text().length()
                    && Character.isSpaceChar(span.text().charAt(index - 1))) {
                return index;
            }
        }
        return 0;
    }

    /** How likely a column begins at a place if the one before began at another. */
    private interface Likelihood {
        double of(int column, double before, double left);
    }

    /** Chooses a place for each column. */
    private static final class Choice {
        private final int n;
        private final double em;
        private final double[] places;
        private final double[] weights;
        private final double right;

        Choice(int n, List<Span> body, double em) {
            this.n = n;
            this.em = em;
            Map<Double, Integer> begins = new TreeMap<>();
            body.forEach(span -> begins.merge(span.left(), 1, Integer::sum));
            places = begins.keySet().stream().mapToDouble(Double::doubleValue).toArray();
            weights = Arrays.stream(places)
                    .map(place -> Math.min(
                            ENOUGH,
                            begins.get(place)
                                    + BESIDE * begins.getOrDefault(place - em, 0)
                                    + BESIDE * begins.getOrDefault(place + em, 0)))
                    .toArray();
            right = body.stream().mapToDouble(Span::right).max().orElse(0);
        }

        TableColumns best(Likelihood likelihood, IntToDoubleFunction otherwise) {
            double[][] score = new double[n][places.length];
            int[][] from = new int[n][places.length];
            for (int column = 0; column < n; column++) {
                for (int place = 0; place < places.length; place++) {
                    score[column][place] = Double.NEGATIVE_INFINITY;
                    for (int before = column == 0 ? place : 0; before < (column == 0 ? place + 1 : place); before++) {
                        double sum = weights[place]
                                + likelihood.of(column, places[before], places[place])
                                + (column == 0 ? 0 : score[column - 1][before]);
                        if (sum > score[column][place]) {
                            score[column][place] = sum;
                            from[column][place] = before;
                        }
                    }
                }
            }
            return columns(score[n - 1], from, otherwise);
        }

        private TableColumns columns(double[] scores, int[][] from, IntToDoubleFunction otherwise) {
            int best = -1;
            for (int place = 0; place < places.length; place++) {
                if (scores[place] > (best < 0 ? Double.NEGATIVE_INFINITY : scores[best])) {
                    best = place;
                }
            }
            double[] lefts = new double[n + 1];
            for (int column = n - 1; column >= 0; column--) {
                lefts[column] = best < 0 ? otherwise.applyAsDouble(column) : places[best];
                best = best < 0 ? -1 : from[column][best];
            }
            lefts[n] = Math.max(right, lefts[n - 1] + em);
            return new TableColumns(lefts);
        }
    }
}
