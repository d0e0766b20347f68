package hyokasho.corpus.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The share of pairs of characters that stand in the same boxes of two blocks (Dice); 1 if nothing is written in any.
 * Each text is taken apart once, for a block is held against many others.
 */
public final class SharedPairs implements BlockMatching.Likeness {

    private static final int[] NONE = {};

    private final Map<String, int[]> pairsOfTexts = new HashMap<>();

    @Override
    public double of(Map<String, String> one, Map<String, String> other) {
        double all = size(one) + size(other);
        double shared = 0;
        for (Map.Entry<String, String> box : one.entrySet()) {
            String text = other.get(box.getKey());
            shared += text == null ? 0 : 2.0 * shared(pairs(box.getValue()), pairs(text));
        }
        return all == 0 ? 1 : shared / all;
    }

    private double size(Map<String, String> boxes) {
        return boxes.values().stream().mapToInt(text -> pairs(text).length).sum();
    }

    private int[] pairs(String text) {
        return pairsOfTexts.computeIfAbsent(text, SharedPairs::distinctPairs);
    }

    /** In order, each once; white space is left out. */
    private static int[] distinctPairs(String text) {
        char[] written = text.replaceAll("\\s", "").toCharArray();
        if (written.length < 2) {
            return NONE;
        }
        int[] pairs = new int[written.length - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = written[i] << Character.SIZE | written[i + 1];
        }
        return Arrays.stream(pairs).sorted().distinct().toArray();
    }

    private static int shared(int[] one, int[] other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int order = Integer.compare(one[i], other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
