package hyokasho.corpus.same;

/** The similarity of two sets: what they share of all that they hold. */
public final class Jaccard {

    private Jaccard() {}

    /** Of two sets in ascending order. */
    public static double of(long[] a, long[] b) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int order = Long.compare(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) shared / (a.length + b.length - shared);
    }
}
