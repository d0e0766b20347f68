package hyokasho.extract.block;

import hyokasho.document.Box;
import hyokasho.document.TextRange;
import java.util.Optional;

/**
 * Characters printed side by side in one go: a line of a box, or a part of one.
 *
 * <p>It knows where each of its characters stands, so a part of it keeps its place: {@code "①部署　総務課".part(3, 7)} is
 * 総務課 with its own box.
 */
public final class Span {

    /** The columns of characters of which each stands right behind the one before. */
    private static final int[] CONSECUTIVE = {};

    private final int page;
    private final String text;
    private final float[] edges;
    private final double top;
    private final double bottom;
    private final double size;
    private final int order;
    private final int nextOrder;
    private final int line;
    private final int column;
    private final int[] columns;

    /**
     * @param page the page's number, from 1
     * @param text the characters as printed
     * @param edges x of the left edge of each char of {@code text}, then of the last one's right edge, in points
     * @param top y of the upper edge of the em boxes, in points from the page's upper edge
     * @param bottom y of their lower edge
     * @param size font size in points
     * @param order the place of its first glyph in the page's content
     * @param nextOrder the place behind its last glyph
     */
    Span(int page, String text, float[] edges, double top, double bottom, double size, int order, int nextOrder) {
        this(page, text, edges, top, bottom, size, order, nextOrder, 0, 0, CONSECUTIVE);
    }

    private Span(
            int page,
            String text,
            float[] edges,
            double top,
            double bottom,
            double size,
            int order,
            int nextOrder,
            int line,
            int column,
            int[] columns) {
        if (edges.length != text.length() + 1) {
            throw new IllegalArgumentException(
                    "A span of " + text.length() + " chars needs one edge more, but has " + edges.length);
        }
        this.page = page;
        this.text = text;
        this.edges = edges;
        this.top = top;
        this.bottom = bottom;
        this.size = size;
        this.order = order;
        this.nextOrder = nextOrder;
        this.line = line;
        this.column = column;
        this.columns = columns;
    }

    /**
     * A part of a line of a text file, laid out as if it was printed: a wide character takes an em, a narrow one half.
     *
     * @param page the page that it is laid out on, from 1
     * @param text the characters
     * @param left x of the left edge
     * @param top y of the upper edge
     * @param size the em
     * @param line number of the line, from 1
     * @param column number of the first character in the line, from 1, counted in code points
     */
    public static Span ofText(int page, String text, double left, double top, double size, int line, int column) {
        return ofText(page, text, left, top, size, line, column, CONSECUTIVE);
    }

    /**
     * The same where the file has more than the characters: marks between them, or a name in the place of a character.
     *
     * @param columns the first and the last column of each char of {@code text} in the line
     */
    public static Span ofText(int page, String text, double left, double top, double size, int line, int[] columns) {
        if (columns.length != 2 * text.length() || text.isEmpty()) {
            throw new IllegalArgumentException(
                    "A span of " + text.length() + " chars needs two columns each, but has " + columns.length);
        }
        return ofText(page, text, left, top, size, line, columns[0], columns.clone());
    }

    private static Span ofText(
            int page, String text, double left, double top, double size, int line, int column, int[] columns) {
        float[] edges = new float[text.length() + 1];
        edges[0] = (float) left;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean over = Character.isLowSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
            edges[i + 1] = edges[i] + (float) (over ? 0 : isNarrow(c) ? size / 2 : size);
        }
        int next = column + text.length();
        return new Span(page, text, edges, top, top + size, size, column, next, line, column, columns);
    }

    private static boolean isNarrow(char c) {
        return c < 0x80 || c >= 0xFF61 && c <= 0xFF9F;
    }

    /** The same characters of a text, laid out at another place. */
    public Span movedTo(int otherPage, double left, double top) {
        return ofText(otherPage, text, left, top, size, line, column, columns);
    }

    /** Where it stands in a text file; empty for what is printed on a page of a PDF. */
    public Optional<TextRange> range() {
        return line == 0 ? Optional.empty() : Optional.of(new TextRange(line, column, lastColumn()));
    }

    private int lastColumn() {
        return columns.length > 0
                ? columns[columns.length - 1]
                : column + Math.max(1, text.codePointCount(0, text.length())) - 1;
    }

    /** The same for characters that follow each other in the content, one a glyph. */
    Span(int page, String text, float[] edges, double top, double bottom, double size, int order) {
        this(page, text, edges, top, bottom, size, order, order + text.length());
    }

    public int page() {
        return page;
    }

    public String text() {
        return text;
    }

    public double top() {
        return top;
    }

    public double bottom() {
        return bottom;
    }

    public double size() {
        return size;
    }

    public int order() {
        return order;
    }

    /** Whether {@code next} is written right behind this one in the page's content. */
    boolean isFollowedBy(Span next) {
        return next.order == nextOrder;
    }

    int nextOrder() {
        return nextOrder;
    }

    public double left() {
        return edges[0];
    }

    public double right() {
        return edges[edges.length - 1];
    }

    public double centerY() {
        return (top + bottom) / 2;
    }

    /** x of the left edge of the char at {@code index}. */
    public double leftOf(int index) {
        return edges[index];
    }

    /** x of the right edge of the char at {@code index}. */
    public double rightOf(int index) {
        return edges[index + 1];
    }

    /** The em box of the char at {@code index}. */
    public Box boxOf(int index) {
        return new Box(edges[index], top, Math.max(edges[index], edges[index + 1]), bottom);
    }

    public Box box() {
        return new Box(left(), top, Math.max(left(), right()), bottom);
    }

    /** The chars from {@code from} to before {@code to}. */
    public Span part(int from, int to) {
        return new Span(
                page,
                text.substring(from, to),
                java.util.Arrays.copyOfRange(edges, from, to + 1),
                top,
                bottom,
                size,
                order + from,
                order + to,
                line,
                columns.length > from * 2 ? columns[from * 2] : column + text.codePointCount(0, from),
                columns.length > 0 ? java.util.Arrays.copyOfRange(columns, from * 2, to * 2) : CONSECUTIVE);
    }

    /** Without white space at both ends. */
    public Span strip() {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? this : part(from, to);
    }

    /** How many visible characters it has. */
    public int visible() {
        return visible(text);
    }

    static int visible(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean blank = c <= ' ' || c == '\u3000' || c > 0x7F && c < 0x3000 && isBlank(c);
            count += blank ? 0 : 1;
        }
        return count;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    public boolean isBlank() {
        return visible() == 0;
    }

    /** Both on one line of print. */
    public boolean besides(Span other) {
        double overlap = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return overlap > 0.5 * Math.min(bottom - top, other.bottom - other.top);
    }

    @Override
    public String toString() {
        return "p" + page + "(" + Math.round(left()) + "," + Math.round(top) + ")" + text;
    }
}
