package hyokasho.corpus.stats;

/**
 * A bar of a histogram.
 *
 * @param from the least number that it counts
 * @param to the greatest
 * @param number how many there are
 */
public record Bin(int from, int to, int number) {}
