package hyokasho.corpus.same;

import hyokasho.corpus.search.TextFolding;

/** A way to take a text apart into overlapping pieces, its shingles, so that texts are compared by what they have in common. */
@FunctionalInterface
public interface Shingling {

    /** A hash of each shingle in its order; the same piece has the same hash in all texts. */
    long[] of(TextFolding.Folded text);
}
