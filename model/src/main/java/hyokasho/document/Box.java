package hyokasho.document;

/**
 * A rectangle on a page in PDF points (1/72 inch), with the origin at the top left corner of the page as it is seen:
 * rotation and crop box are applied.
 *
 * @param left distance of the left edge from the page's left edge
 * @param top distance of the upper edge from the page's upper edge
 * @param right distance of the right edge from the page's left edge; not less than {@code left}
 * @param bottom distance of the lower edge from the page's upper edge; not less than {@code top}
 */
public record Box(double left, double top, double right, double bottom) {

    public Box {
        if (!(left <= right) || !(top <= bottom)) {
            throw new IllegalArgumentException(
                    "A box must not be turned inside out, but was " + left + "," + top + "," + right + "," + bottom);
        }
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double centerX() {
        return (left + right) / 2;
    }

    public double centerY() {
        return (top + bottom) / 2;
    }

    public boolean contains(double x, double y) {
        return left <= x && x <= right && top <= y && y <= bottom;
    }

    /** The smallest box around both. */
    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** How far the two overlap from left to right, in points; 0 if they do not. */
    public double overlapX(Box other) {
        return Math.max(0, Math.min(right, other.right) - Math.max(left, other.left));
    }

    /** How far the two overlap from top to bottom, in points; 0 if they do not. */
    public double overlapY(Box other) {
        return Math.max(0, Math.min(bottom, other.bottom) - Math.max(top, other.top));
    }
}
