package hyokasho.corpus.same;

import hyokasho.corpus.search.TextFolding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Which characters of a text stand in runs that others have, too.
 *
 * @param characters of how many
 * @param covered those that do
 */
record Coverage(int characters, BitSet covered) {

    /**
     * By runs of so many characters.
     *
     * @param shared whether others have the run that begins at a character
     */
    static Coverage of(int characters, int run, IntPredicate shared) {
        BitSet covered = new BitSet(characters);
        for (int place = 0; place + run <= characters; place++) {
            if (shared.test(place)) {
                covered.set(place, place + run);
            }
        }
        return new Coverage(characters, covered);
    }

    int size() {
        return covered.cardinality();
    }

    /** Where in the text as printed the characters stand that are not covered. */
    List<ComparedBox.Range> others(TextFolding.Folded text) {
        List<ComparedBox.Range> others = new ArrayList<>();
        int end;
        for (int start = covered.nextClearBit(0); start < characters; start = covered.nextClearBit(end)) {
            int next = covered.nextSetBit(start);
            end = next < 0 ? characters : next;
            others.add(new ComparedBox.Range(text.starts()[start], text.ends()[end - 1]));
        }
        return others;
    }
}
