package hyokasho.testkit;

/**
 * How much of what makes a file hostile is made: all of it, or a part that a fast test can bear.
 *
 * @param divisor 1 for all, 50 for a fiftieth
 */
record Scale(int divisor) {

    /** The part of {@code whole}; never nothing. */
    int of(int whole) {
        return Math.max(1, whole / divisor);
    }
}
