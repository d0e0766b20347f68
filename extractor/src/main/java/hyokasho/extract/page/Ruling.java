package hyokasho.extract.page;

/**
 * A straight printed line, horizontal or vertical: a stroke, a thin filled rectangle, a run of dashes.
 *
 * @param horizontal its direction
 * @param position y of a horizontal ruling, x of a vertical one
 * @param start the lesser end along its direction
 * @param end the greater end
 */
public record Ruling(boolean horizontal, double position, double start, double end) {

    public double length() {
        return end - start;
    }
}
