package hyokasho.corpus.same;

/**
 * How signatures are cut into bands (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4): two texts are
 * compared if they agree in all rows of any band.
 *
 * @param bands how many
 * @param rows of each
 */
record Banding(int bands, int rows) {

    /** So many hash functions are enough; more cost time. */
    private static final int FUNCTIONS = 120;

    /** The likelihood with which a pair that is just like enough is compared, at least. */
    private static final double SURE = 0.98;

    /** The bands with the most rows, which compare the fewest pairs, that still find what is so similar. */
    static Banding finding(double similarity) {
        int rows = FUNCTIONS;
        while (rows > 1 && new Banding(FUNCTIONS / rows, rows).likelihood(similarity) < SURE) {
            rows--;
        }
        return new Banding(FUNCTIONS / rows, rows);
    }

    /** That a pair so similar is compared. */
    double likelihood(double similarity) {
        return 1 - Math.pow(1 - Math.pow(similarity, rows), bands);
    }

    int functions() {
        return bands * rows;
    }

    /** Where a text with this signature lies in a band. */
    int bucket(int[] signature, int band) {
        return (int) Hashing.of(signature, band * rows, (band + 1) * rows);
    }
}
