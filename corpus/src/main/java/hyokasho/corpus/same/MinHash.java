package hyokasho.corpus.same;

import java.util.Arrays;

/**
 * Signatures of sets (Broder 1997): for each of several hash functions the least hash in the set. Two sets have the same
 * one with the probability of their Jaccard similarity.
 */
final class MinHash {

    private final long[] factors;
    private final long[] summands;

    MinHash(int functions) {
        factors = new long[functions];
        summands = new long[functions];
        for (int i = 0; i < functions; i++) {
            factors[i] = Hashing.mixed(2L * i) | 1;
            summands[i] = Hashing.mixed(2L * i + 1);
        }
    }

    /** The signature of a set that is not empty. */
    int[] of(long[] set) {
        long[] least = new long[factors.length];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long element : set) {
            for (int i = 0; i < factors.length; i++) {
                least[i] = Math.min(least[i], (element * factors[i] + summands[i]) >>> Integer.SIZE);
            }
        }
        return Arrays.stream(least).mapToInt(hash -> (int) hash).toArray();
    }
}
