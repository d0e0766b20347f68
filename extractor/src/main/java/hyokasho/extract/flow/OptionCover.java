package hyokasho.extract.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ways to give rows of options and answers to choices so that none has anything twice: those in which the fewest rows are
 * parted from what they stand below.
 */
final class OptionCover {

    /** So many rows tried are enough; then nothing is said. */
    private static final int MOST_TRIED = 20_000;

    private static final int NOBODY = -1;

    private final List<Row> rows;
    private final BiPredicate<Integer, Integer> parted;
    private final IntUnaryOperator likely;
    private final IntFunction<String> option;
    private final BitSet[] printed;
    private final List<Set<String>> possible;
    private final int[] owners;
    private final int[] answers;
    private int[] best = {};
    private int least = Integer.MAX_VALUE;
    private int tried;

    /**
     * What stands on one height.
     *
     * @param holds which options, by their places in the list; behind them ＜選択肢＞ and the answer
     * @param answer the piece; -1 if it has none
     * @param choice whose label or certain answer stands there; -1 if none does
     * @param below whether it stands right below the row before it
     * @param heading whether it holds nothing but ＜選択肢＞, which choices with other options have, too
     */
    record Row(BitSet holds, int answer, int choice, boolean below, boolean heading) {

        boolean isEmpty() {
            return holds.isEmpty() && choice < 0;
        }
    }

    /**
     * @param choices how many there are
     * @param parted whether what belongs to the second choice does not stand right below what belongs to the first
     * @param likely the choice that an answer was given to
     * @param option the option that an answer names
     */
    OptionCover(
            List<Row> rows,
            int choices,
            BiPredicate<Integer, Integer> parted,
            IntUnaryOperator likely,
            IntFunction<String> option) {
        this.rows = rows;
        this.parted = parted;
        this.likely = likely;
        this.option = option;
        this.printed = IntStream.range(0, choices).mapToObj(c -> new BitSet()).toArray(BitSet[]::new);
        this.possible =
                Stream.<Set<String>>generate(HashSet::new).limit(choices).toList();
        this.owners = new int[rows.size()];
        this.answers = new int[choices];
        Arrays.fill(answers, -1);
        give(0, 0);
    }

    /** Whether there is such a way, and all were tried. */
    boolean exists() {
        return best.length > 0 && tried <= MOST_TRIED;
    }

    /** The answer of a choice in one of the ways, that which changes least; -1 if it has none. */
    int answer(int choice) {
        return best[choice];
    }

    /** Whether a choice has the same answer in all ways. */
    boolean isCertain(int choice) {
        return possible.get(choice).size() == 1;
    }

    private void give(int k, int cost) {
        if (cost > least || ++tried > MOST_TRIED) {
            return;
        }
        if (k == rows.size()) {
            found(cost);
            return;
        }
        Row row = rows.get(k);
        if (row.choice >= 0) {
            give(k, row.choice, cost);
            return;
        }
        int first = row.answer < 0 ? 0 : likely.applyAsInt(row.answer);
        for (int c = 0; c < answers.length; c++) {
            give(k, (first + c) % answers.length, cost);
        }
        if (row.heading) {
            owners[k] = NOBODY;
            give(k + 1, cost + 1);
        }
    }

    private void give(int k, int choice, int cost) {
        Row row = rows.get(k);
        if (printed[choice].intersects(row.holds)) {
            return;
        }
        int before = answers[choice];
        printed[choice].or(row.holds);
        answers[choice] = row.answer >= 0 ? row.answer : before;
        owners[k] = choice;
        boolean torn = row.below && owners[k - 1] != NOBODY && parted.test(owners[k - 1], choice);
        give(k + 1, cost + (torn ? 1 : 0));
        answers[choice] = before;
        printed[choice].andNot(row.holds);
    }

    private void found(int cost) {
        if (cost < least) {
            least = cost;
            best = answers.clone();
            possible.forEach(Set::clear);
        }
        for (int c = 0; c < answers.length; c++) {
            possible.get(c).add(answers[c] < 0 ? "" : option.apply(answers[c]));
        }
    }
}
