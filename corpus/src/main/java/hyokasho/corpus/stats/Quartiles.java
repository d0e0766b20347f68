package hyokasho.corpus.stats;

/**
 * How numbers spread.
 *
 * @param number how many numbers
 * @param least the least of them
 * @param lower a quarter of them is not above
 * @param median half of them is not above
 * @param upper three quarters of them are not above
 * @param greatest the greatest of them
 */
public record Quartiles(int number, int least, int lower, int median, int upper, int greatest) {}
