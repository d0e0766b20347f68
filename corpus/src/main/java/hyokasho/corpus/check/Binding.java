package hyokasho.corpus.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the repeated blocks a rule looks at: {@code files[]} to 2, {@code files[].outsourcing.contracts[]} to 1.
 *
 * @param indices the name of a block to its number, from 1
 */
record Binding(Map<String, Integer> indices) {

    private static final String REPEATED = "[]";

    Binding {
        indices = Map.copyOf(indices);
    }

    /** That of block {@code block}, with a number for each of its repetitions. */
    static Binding of(String block, List<Integer> numbers) {
        Map<String, Integer> indices = new LinkedHashMap<>();
        List<String> blocks = blocks(block);
        for (int i = 0; i < blocks.size() && i < numbers.size(); i++) {
            indices.put(blocks.get(i), numbers.get(i));
        }
        return new Binding(indices);
    }

    /** {@code files[].outsourcing.contracts[].name} stands in {@code files[]} and {@code files[].outsourcing.contracts[]}. */
    static List<String> blocks(String name) {
        List<String> blocks = new ArrayList<>();
        int end = name.indexOf(REPEATED);
        while (end >= 0) {
            blocks.add(name.substring(0, end + REPEATED.length()));
            end = name.indexOf(REPEATED, end + 1);
        }
        return blocks;
    }

    /** Whether a box with this name and these numbers stands in the bound blocks, as far as it stands in such. */
    boolean includes(String name, List<Integer> numbers) {
        List<String> blocks = blocks(name);
        for (int i = 0; i < blocks.size() && i < numbers.size(); i++) {
            Integer bound = indices.get(blocks.get(i));
            if (bound != null && !bound.equals(numbers.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether every repetition of {@code name} is bound, so that there can be but one such box. */
    boolean bindsAllOf(String name) {
        return indices.keySet().containsAll(blocks(name));
    }

    /** The number of a block. */
    Optional<Integer> index(String block) {
        return Optional.ofNullable(indices.get(block));
    }

    Binding with(String block, int number) {
        Map<String, Integer> more = new LinkedHashMap<>(indices);
        more.put(block, number);
        return new Binding(more);
    }
}
