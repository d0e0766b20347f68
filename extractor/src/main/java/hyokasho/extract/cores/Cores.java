package hyokasho.extract.cores;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * On how many cores one document is read. What comes out is the same: tasks share nothing that changes, and their results
 * are in the order of what they were made from.
 */
public enum Cores {
    /** For one of several documents that are read at the same time. */
    ONE,
    /** For a document that the machine has nothing to do but to read. */
    ALL;

    /** Some stretches take longer than others; with so many for each core, none waits long for the last one. */
    private static final int STRETCHES_OF_A_CORE = 4;

    /** What a task makes of each of some items. */
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> task) {
        return map(items.size(), i -> task.apply(items.get(i)));
    }

    /** What a task makes of each number from 0 to before {@code count}. */
    public <R> List<R> map(int count, IntFunction<? extends R> task) {
        IntStream numbers = IntStream.range(0, count);
        return (this == ALL ? numbers.parallel() : numbers).<R>mapToObj(task).toList();
    }

    /** Parts items into stretches, of which each is a task of its own; not into more than the cores need. */
    public <T> List<List<T>> stretches(List<T> items) {
        int most = this == ALL ? STRETCHES_OF_A_CORE * Runtime.getRuntime().availableProcessors() : 1;
        int length = Math.max(1, (items.size() + most - 1) / most);
        List<List<T>> stretches = new ArrayList<>();
        for (int from = 0; from < items.size(); from += length) {
            stretches.add(items.subList(from, Math.min(items.size(), from + length)));
        }
        return stretches;
    }
}
