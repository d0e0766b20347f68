package hyokasho.corpus.same;

import java.io.IOException;

/** Texts by their numbers from 0, each as the set of its shingles. */
public interface ShingleSets {

    /** How many texts there are. */
    int size();

    /** The shingles of a text without repetitions, in ascending order; at least one. */
    long[] shingles(int text) throws IOException;

    /** How often a text occurs. */
    int occurrences(int text);
}
