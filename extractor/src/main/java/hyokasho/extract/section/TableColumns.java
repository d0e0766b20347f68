package hyokasho.extract.section;

import hyokasho.extract.block.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Where the columns of a table begin on a page without lines: where many of its lines do.
 *
 * <p>The heads, which stand in the middle of their columns, tell between which of them a column begins; on a page without
 * heads, the widths that the columns had on the page before.
 */
final class TableColumns {

    /** More lines that begin in a place do not make it more likely. */
    private static final double ENOUGH = 12;

    /** How much each word tells that is like what its column holds. */
    private static final double LIKE = 4;

    /** What a word tells that stands behind one space: it may be in the column ahead. */
    private static final double BEHIND_SPACE = 0.25;

    /** What a word tells that goes on on both sides of a place, so many characters. */
    private static final double CROSSED = 0.5;

    private static final double DEEP = 2;

    /** What a line tells that begins one column beside a place. */
    private static final double BESIDE = 0.5;

    /** How much less likely a place is for each column by which the width differs from that on the page before. */
    private static final double OTHER_WIDTH = 0.5;

    private final double[] lefts;

    /** By column, what is written in its cells, if that tells it from others. */
    private final List<Optional<Pattern>> likes;

    /**
     * @param lefts where each column begins, then where the last one ends, in points
     */
    private TableColumns(double[] lefts, List<Optional<Pattern>> likes) {
        this.lefts = lefts;
        this.likes = List.copyOf(likes);
    }

    int count() {
        return likes.size();
    }

    /** Where a column begins; of the one behind the last, where that ends. */
    double left(int column) {
        return lefts[column];
    }

    /** What is written in the cells of a column, if that tells it from others. */
    Optional<Pattern> like(int column) {
        return likes.get(column);
    }

    /**
     * Those of a page that prints the heads.
     *
     * @param likes by column, what is usually written in a cell of one line
     */
    static TableColumns below(List<Optional<Span>> heads, List<Optional<Pattern>> likes, List<Span> body) {
        double em = em(body);
        int n = heads.size();
        double[] from = new double[n];
        double[] to = new double[n];
        for (int column = 0; column < n; column++) {
            from[column] = column == 0 ? 0 : middle(heads.get(column - 1)).orElse(from[column - 1]);
            to[column] = middle(heads.get(column)).orElse(from[column] + em);
        }
        Choice choice = new Choice(likes, body, em);
        return choice.best(
                (column, before, left) -> left >= from[column] && left <= to[column] ? 0 : Double.NEGATIVE_INFINITY,
                column -> heads.get(column).map(Span::left).orElse(to[column]));
    }

    /** Those of a page that goes on with the columns of the page before. */
    static TableColumns like(TableColumns last, List<Span> body) {
        double em = em(body);
        Choice choice = new Choice(last.likes, body, em);
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

    /** How likely a column begins at a place if the one before began at another. */
    private interface Likelihood {
        double of(int column, double before, double left);
    }

    /** Chooses a place for each column. */
    private static final class Choice {
        private final int n;
        private final List<Optional<Pattern>> likes;
        private final double em;
        private final double[] places;
        private final double[] weights;
        private final double right;

        /** By column and place, how much the words that are like what the column holds tell. */
        private final double[][] alike;

        Choice(List<Optional<Pattern>> likes, List<Span> body, double em) {
            this.n = likes.size();
            this.likes = likes;
            this.em = em;
            Map<Double, Double> begins = new TreeMap<>();
            List<ColumnWord> words = ColumnWord.of(body);
            for (ColumnWord word : words) {
                if (word.from() == 0) {
                    begins.merge(word.span().left(), word.apart() ? 1 : BEHIND_SPACE, Double::sum);
                }
            }
            places = begins.keySet().stream().mapToDouble(Double::doubleValue).toArray();
            weights = Arrays.stream(places)
                    .map(place -> weight(place, begins) - CROSSED * crossing(place, words))
                    .toArray();
            alike = likes.stream()
                    .map(like -> like.map(pattern -> alike(pattern, body)).orElseGet(() -> new double[places.length]))
                    .toArray(double[][]::new);
            right = body.stream().mapToDouble(Span::right).max().orElse(0);
        }

        private double weight(double place, Map<Double, Double> begins) {
            double beside = begins.getOrDefault(place - em, 0.0) + begins.getOrDefault(place + em, 0.0);
            return Math.min(ENOUGH, begins.get(place) + BESIDE * beside);
        }

        private long crossing(double place, List<ColumnWord> words) {
            return words.stream()
                    .filter(word -> word.left() < place - DEEP * em && word.right() > place + DEEP * em)
                    .count();
        }

        private double[] alike(Pattern like, List<Span> body) {
            double[] alike = new double[places.length];
            for (Span span : body) {
                if (like.matcher(span.text()).matches()) {
                    int place = Arrays.binarySearch(places, span.left());
                    alike[place] = Math.min(ENOUGH, alike[place] + LIKE);
                }
            }
            return alike;
        }

        TableColumns best(Likelihood likelihood, IntToDoubleFunction otherwise) {
            double[][] score = new double[n][places.length];
            int[][] from = new int[n][places.length];
            for (int column = 0; column < n; column++) {
                for (int place = 0; place < places.length; place++) {
                    score[column][place] = Double.NEGATIVE_INFINITY;
                    for (int before = column == 0 ? place : 0; before < (column == 0 ? place + 1 : place); before++) {
                        double sum = weights[place]
                                + alike[column][place]
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
            return new TableColumns(lefts, likes);
        }
    }
}
