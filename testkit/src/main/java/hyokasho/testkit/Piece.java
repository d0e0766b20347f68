package hyokasho.testkit;

/** Something printed in one go; {@code x} and {@code y} are the top left corner of the line that it stands in. */
@FunctionalInterface
interface Piece {
    void draw(Canvas canvas, double x, double y);

    /** Text that begins {@code dx} points after the line's start. */
    static Piece text(double dx, double size, String text) {
        return (canvas, x, y) -> canvas.size(size).text(x + dx, y, text);
    }
}
