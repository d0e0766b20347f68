package hyokasho.extract.dump;

import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of a text whose lines keep columns, on the way back to what was printed.
 *
 * <p>What began at one place of the print begins in one column of the text, so a column in which several lines begin
 * something parts them from what stands before it, though only a space may be left between. Print of two columns whose
 * lines stand half a line apart has become lines of its own each; such lines move together again.
 */
final class ColumnPage {

    /** So many lines begin something in a column that is one. */
    private static final int LINES_OF_A_COLUMN = 3;

    /** Two spaces or more part what stands side by side. */
    private static final Pattern PIECE = Pattern.compile("\\P{javaWhitespace}++(?:[ \u3000]\\P{javaWhitespace}++)*+");

    /** What stands before an item of a list, or an option of one, belongs to it. */
    private static final Pattern ITEM =
            Pattern.compile("[0-9０-９]{1,2}[)）．.]?|.*[ \u3000][0-9０-９]{1,2}[)）]", Pattern.DOTALL);

    /** A label begins so many columns behind a character of print that is written downwards. */
    private static final int BEHIND_UPRIGHT = 3;

    /** A label begins so, and not the second line of one. */
    private static final Pattern NUMBERED = Pattern.compile("[①-⑳]|[0-9０-９]+[．.]");

    /** The lines of a label begin within so many columns. */
    private static final int INDENT = 1;

    private final int number;
    private final List<List<Piece>> rows = new ArrayList<>();

    ColumnPage(int number) {
        this.number = number;
    }

    /** Adds the line below the last one. */
    void add(String text, int line) {
        Matcher matcher = PIECE.matcher(text);
        rows.add(matcher.results()
                .map(piece -> Piece.of(text, piece.start(), piece.end(), line, rows.size()))
                .toList());
    }

    int rows() {
        return rows.size();
    }

    /** @param marks the characters that stand alone between brackets somewhere in the text */
    PageBlocks blocks(Set<String> marks) {
        partAtColumns();
        levelBesideUpright();
        double[] tops = tops();
        List<Span> spans = TornBoxes.mended(rows, marks).stream()
                .flatMap(List::stream)
                .map(piece -> piece.span(number, top(tops, piece.row())))
                .sorted(Comparator.comparingDouble(Span::top).thenComparingDouble(Span::left))
                .toList();
        return Layout.page(number, spans, tops[tops.length - 1] + Layout.PITCH);
    }

    // Rows

    /** Where the rows begin, and where the last one ends. */
    private double[] tops() {
        double[] tops = new double[rows.size() + 1];
        for (int row = 1; row < tops.length; row++) {
            double steps = isTorn(row) ? above(row) : isTorn(row - 1) ? 1 - above(row - 1) : 1;
            tops[row] = tops[row - 1] + steps * Layout.PITCH;
        }
        return tops;
    }

    /** How far below the row above a torn row stands; half a row, unless its label goes on beside it. */
    private double above(int row) {
        Piece label = rows.get(row).get(0);
        return rows.get(row - 1).get(0).overlaps(label)
                ? 0.7
                : rows.get(row + 1).get(0).overlaps(label) ? 0.3 : 0.5;
    }

    /** That of a row, or of half a row. */
    private static double top(double[] tops, double row) {
        return (tops[(int) Math.floor(row)] + tops[(int) Math.ceil(row)]) / 2;
    }

    /** A label beside two lines of text, or a text beside two lines of a label, stands half a line below the first. */
    private boolean isTorn(int row) {
        if (row < 1 || row + 1 >= rows.size()) {
            return false;
        }
        List<Piece> above = rows.get(row - 1);
        List<Piece> between = rows.get(row);
        List<Piece> below = rows.get(row + 1);
        boolean label = between.size() == 1
                && between.get(0).text().length() > 1
                && !above.isEmpty()
                && !below.isEmpty()
                && isLeftOf(between, List.of(last(above)))
                && isLeftOf(between, List.of(last(below)))
                && last(above).overlaps(last(below))
                && isLabelBeside(above, between, below);
        boolean text = above.size() == 1
                && below.size() == 1
                && above.get(0).overlaps(below.get(0))
                && isLeftOf(above, between)
                && isLeftOf(below, between);
        return label || text;
    }

    /** What stands between two rows of text has none itself, and at most one of these rows has another line of it. */
    private static boolean isLabelBeside(List<Piece> above, List<Piece> label, List<Piece> below) {
        boolean leftOfAbove = isLeftOf(label, above);
        boolean leftOfBelow = isLeftOf(label, below);
        return leftOfAbove && leftOfBelow || leftOfBelow && goesOn(above, label) || leftOfAbove && goesOn(label, below);
    }

    /** The lines of a label begin in one column; one that begins with a number is a label by itself. */
    private static boolean goesOn(List<Piece> label, List<Piece> next) {
        String text = next.get(0).text();
        return Math.abs(label.get(0).column() - next.get(0).column()) <= INDENT
                && !NUMBERED.matcher(text).lookingAt();
    }

    private static Piece last(List<Piece> row) {
        return row.get(row.size() - 1);
    }

    private static boolean isLeftOf(List<Piece> left, List<Piece> right) {
        return !left.isEmpty()
                && !right.isEmpty()
                && last(left).end() <= right.get(0).column();
    }

    /**
     * Beside 再委託, written downwards, label and text of a row may have gone to the lines of different characters: what
     * stands behind two of these without overlapping is level.
     */
    private void levelBesideUpright() {
        rows.replaceAll(row -> row.isEmpty() ? row : partedBehindUpright(row));
        for (int i = 0; i + 1 < rows.size(); i++) {
            List<Piece> upper = rows.get(i);
            List<Piece> lower = rows.get(i + 1);
            if (upper.size() > 1
                    && lower.size() > 1
                    && isUpright(upper.get(0), lower.get(0))
                    && hasLabelOnly(upper) != hasLabelOnly(lower)
                    && upper.stream()
                            .skip(1)
                            .noneMatch(u -> lower.stream().skip(1).anyMatch(u::overlaps))) {
                double row = i + 0.5;
                rows.set(i, level(upper, row));
                rows.set(i + 1, level(lower, row));
            }
        }
    }

    /** A label right behind the character, without a text beside it. */
    private static boolean hasLabelOnly(List<Piece> row) {
        return row.size() == 2 && row.get(1).x() <= row.get(0).end() + BEHIND_UPRIGHT;
    }

    private static List<Piece> level(List<Piece> row, double y) {
        List<Piece> moved = new ArrayList<>(row.subList(0, 1));
        row.stream().skip(1).map(piece -> piece.movedTo(piece.x(), y)).forEach(moved::add);
        return moved;
    }

    private static boolean isUpright(Piece upper, Piece lower) {
        return upper.text().length() == 1
                && lower.text().length() == 1
                && upper.column() == lower.column()
                && Character.isIdeographic(upper.text().charAt(0))
                && Character.isIdeographic(lower.text().charAt(0));
    }

    private static List<Piece> partedBehindUpright(List<Piece> row) {
        Piece first = row.get(0);
        String text = first.text();
        if (text.length() < 3 || !Character.isIdeographic(text.charAt(0)) || !Character.isSpaceChar(text.charAt(1))) {
            return row;
        }
        List<Piece> parted = new ArrayList<>(List.of(first.part(0, 1), first.part(2, text.length())));
        parted.addAll(row.subList(1, row.size()));
        return parted;
    }

    // Columns

    private void partAtColumns() {
        Map<Integer, Integer> begins = new HashMap<>();
        rows.forEach(row -> row.forEach(piece -> begins.merge(piece.column(), 1, Integer::sum)));
        rows.replaceAll(row ->
                row.stream().flatMap(piece -> parts(piece, begins).stream()).toList());
    }

    private static List<Piece> parts(Piece piece, Map<Integer, Integer> begins) {
        List<Piece> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < piece.text().length() - 1; i++) {
            boolean space = Character.isSpaceChar(piece.text().charAt(i));
            int column = piece.column() + piece.text().codePointCount(0, i + 1);
            if (space
                    && begins.getOrDefault(column, 0) >= LINES_OF_A_COLUMN
                    && !ITEM.matcher(piece.text().substring(from, i)).matches()) {
                parts.add(piece.part(from, i));
                from = i + 1;
            }
        }
        parts.add(piece.part(from, piece.text().length()));
        return parts;
    }
}
