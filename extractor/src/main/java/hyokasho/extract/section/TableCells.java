package hyokasho.extract.section;

import hyokasho.extract.block.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What stands in each column of a table in a text that keeps columns, on one page.
 *
 * <p>A program that writes such texts shifts columns a little from row to row, and leaves but one space behind a text that
 * fills its column. So a word behind one space begins the next column if what is ahead of it fills its own and it stands
 * near to where the next one begins; the form's own words (事前, a date) stand where they are told by their look.
 */
final class TableCells {

    /** In a row a column may begin so many characters beside where it does on most of the page, or such a part of its width. */
    private static final int SHIFT = 4;

    private static final double PART = 0.3;

    /** Most rows begin it within so many characters of one place. */
    private static final double NEAR = 1.2;

    /** A text that lacks less than so many ems fills its column, so that one space parts it from the next one. */
    private static final double FILLED = 3;

    /** The same where most begin the next one. */
    private static final double NEARLY_FILLED = 5;

    /** A character of a text is at least so much of an em of print. */
    private static final double NARROWEST = 0.8;

    private final TableColumns columns;
    private final List<ColumnWord> words;
    private final double[] widths;
    private final List<Line> lines = new ArrayList<>();

    /** By column, what was last written there, of what is told by its look. */
    private final String[] begun;

    private boolean certain = true;

    /** A line of a cell while its words come in, from left to right. */
    private static final class Line {
        private final int column;
        private final List<ColumnWord> words = new ArrayList<>();
        private double printedWidth = -ColumnWord.SPACE;

        Line(int column) {
            this.column = column;
        }

        void add(ColumnWord word) {
            words.add(word);
            printedWidth += ColumnWord.SPACE + word.printedWidth();
        }

        String text() {
            return words.stream().map(ColumnWord::text).collect(Collectors.joining());
        }

        double right() {
            return words.get(words.size() - 1).right();
        }
    }

    private TableCells(TableColumns columns, List<ColumnWord> words, double[] widths) {
        this.columns = columns;
        this.words = words;
        this.widths = widths;
        this.begun = new String[columns.count()];
        Arrays.fill(begun, "");
        for (int i = 0; i < words.size(); i++) {
            place(i);
        }
    }

    /**
     * @param body what is printed below the heads, from left to right in each line
     */
    static TableCells of(TableColumns columns, List<Span> body) {
        List<ColumnWord> words = ColumnWord.of(body);
        return new TableCells(columns, words, widths(columns, words));
    }

    /** How wide each column is at least: as wide as what is parted from the next one, and hardly narrower than in the text. */
    private static double[] widths(TableColumns columns, List<ColumnWord> words) {
        double em = words.isEmpty() ? 1 : words.get(0).em();
        double[] widths = IntStream.range(0, columns.count())
                .mapToDouble(column -> NARROWEST * (columns.left(column + 1) - columns.left(column)) / em - 1)
                .toArray();
        double[] unknown = new double[widths.length];
        Arrays.fill(unknown, Double.POSITIVE_INFINITY);
        for (Line line : new TableCells(columns, words, unknown).lines) {
            if (line.right() <= columns.left(line.column + 1) - em) {
                widths[line.column] = Math.max(widths[line.column], line.printedWidth);
            }
        }
        return widths;
    }

    /** By column, what stands in it. */
    List<List<Span>> columns() {
        List<List<Span>> spans = new ArrayList<>();
        for (int column = 0; column < columns.count(); column++) {
            spans.add(new ArrayList<>());
        }
        lines.forEach(line -> spans.get(line.column).addAll(ColumnWord.together(line.words)));
        return spans;
    }

    /** Whether no word could as well be in the cell beside. */
    boolean isCertain() {
        return certain;
    }

    private void place(int i) {
        ColumnWord word = words.get(i);
        boolean fresh = i == 0 || word.top() != words.get(i - 1).top();
        Line line = fresh ? new Line(0) : lines.get(lines.size() - 1);
        int column = word.apart() ? columnOf(word) : columnBehindSpace(line, i);
        note(column, word);
        if (fresh || column != line.column) {
            line = new Line(column);
            lines.add(line);
        }
        line.add(word);
    }

    private int columnBehindSpace(Line line, int i) {
        int next = line.column + 1;
        next = isTold(next) && !isLike(next, words.get(i)) ? next + 1 : next;
        Edge edge = next < columns.count() ? edge(next, line, i) : Edge.NONE;
        certain &= edge != Edge.DOUBTFUL && edge != Edge.POSSIBLE;
        return edge.begins() ? next : line.column;
    }

    /** The column in which a word stands that nothing or a wide gap is ahead of. */
    private int columnOf(ColumnWord word) {
        for (int column = 1; column < columns.count(); column++) {
            if (isLike(column, word)) {
                return column;
            }
        }
        int column = 0;
        while (column + 1 < columns.count() && columns.left(column + 1) <= word.left() + shift(column + 1, word)) {
            column++;
        }
        return isTold(column) && !goesOn(column, word) ? besides(column, word) : column;
    }

    private double shift(int column, ColumnWord word) {
        return Math.min(SHIFT * word.em(), PART * (columns.left(column) - columns.left(column - 1)));
    }

    /** The column to the right of another one, if a word begins there, or else that to the left. */
    private int besides(int column, ColumnWord word) {
        boolean last = column + 1 == columns.count();
        boolean right = !last && columns.left(column + 1) - word.left() <= SHIFT * word.em();
        return right || column == 0 ? column + 1 : column - 1;
    }

    // What is told by its look

    private boolean isTold(int column) {
        return column < columns.count() && columns.like(column).isPresent();
    }

    /** Whether a word is what stands in a column, and where it does. */
    private boolean isLike(int column, ColumnWord word) {
        return isNear(column, word) && isWhole(column, word.text());
    }

    private boolean isWhole(int column, String text) {
        return isTold(column) && columns.like(column).get().matcher(text).matches();
    }

    /** Whether a word can be what stands in a column, or go on with it from the line above. */
    private boolean goesOn(int column, ColumnWord word) {
        return isBeginning(column, begun[column] + word.text()) || isBeginning(column, word.text());
    }

    private void note(int column, ColumnWord word) {
        if (isTold(column)) {
            String goingOn = begun[column] + word.text();
            begun[column] = isBeginning(column, goingOn) ? goingOn : word.text();
        }
    }

    private boolean isBeginning(int column, String text) {
        Matcher matcher = columns.like(column).orElseThrow().matcher(text);
        return matcher.matches() || matcher.hitEnd();
    }

    // What a single space is

    private enum Edge {
        /** One between two words. */
        NONE,
        /** One between two words, though a column may begin here. */
        POSSIBLE,
        /** The edge of a column, though it may as well be one between two words. */
        DOUBTFUL,
        CERTAIN;

        boolean begins() {
            return this == DOUBTFUL || this == CERTAIN;
        }
    }

    /**
     * What the space ahead of a word is.
     *
     * @param column which may begin there
     * @param ahead what is on the line in the column before
     */
    private Edge edge(int column, Line ahead, int i) {
        ColumnWord word = words.get(i);
        if (!isNear(column, word)) {
            return Edge.NONE;
        }
        boolean told = isWhole(column, word.text()) || isTold(ahead.column) && isWhole(ahead.column, ahead.text());
        if (told) {
            return Edge.CERTAIN;
        }
        double width = widths[ahead.column];
        boolean exact = away(column, word) <= NEAR * word.em();
        if (ahead.printedWidth < width - (exact ? NEARLY_FILLED : FILLED)) {
            return Edge.NONE;
        }
        boolean fits = ahead.printedWidth + ColumnWord.SPACE + word.printedWidth() <= width + 1;
        boolean nearest = exact && !isNearerBehindSpace(column, i);
        return !fits ? Edge.CERTAIN : nearest ? Edge.DOUBTFUL : Edge.POSSIBLE;
    }

    /** Whether the next word stands behind one space, too, and at least as near to where a column begins. */
    private boolean isNearerBehindSpace(int column, int i) {
        return i + 1 < words.size()
                && !words.get(i + 1).apart()
                && away(column, words.get(i + 1)) <= away(column, words.get(i));
    }

    private double away(int column, ColumnWord word) {
        return Math.abs(word.left() - columns.left(column));
    }

    private boolean isNear(int column, ColumnWord word) {
        return away(column, word) <= SHIFT * word.em();
    }
}
