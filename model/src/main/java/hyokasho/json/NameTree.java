package hyokasho.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Leaves arranged by their names: {@code systems[].name} with the index 2 becomes the member {@code name} of the second
 * element of the member {@code systems}. Members keep the order in which they came, elements that of their index.
 *
 * @param <T> what a leaf is
 */
sealed interface NameTree<T> {

    /** A value. */
    record Leaf<T>(T value) implements NameTree<T> {}

    /** What stands behind a name with {@code []}: index, from 1, to element. Indices may be left out. */
    record Elements<T>(SortedMap<Integer, Members<T>> byIndex) implements NameTree<T> {}

    /** What stands behind a name: an object. */
    record Members<T>(Map<String, NameTree<T>> byName) implements NameTree<T> {

        Members() {
            this(new LinkedHashMap<>());
        }

        /**
         * Adds a leaf.
         *
         * @param name steps between full stops, with {@code []} behind those that repeat
         * @param indices one for each {@code []}, from 1
         * @throws IllegalArgumentException if the place is taken
         */
        void add(String name, List<Integer> indices, T leaf) {
            int dot = name.indexOf('.');
            if (dot < 0) {
                addLeaf(name, leaf);
                return;
            }
            String step = name.substring(0, dot);
            String rest = name.substring(dot + 1);
            if (step.endsWith("[]")) {
                element(step.substring(0, step.length() - 2), indices.get(0))
                        .add(rest, indices.subList(1, indices.size()), leaf);
            } else {
                member(step).add(rest, indices, leaf);
            }
        }

        private void addLeaf(String name, T leaf) {
            if (byName.put(name, new Leaf<>(leaf)) != null) {
                throw new IllegalArgumentException("There are two values for " + name + ", the second is " + leaf);
            }
        }

        private Members<T> member(String step) {
            if (byName.computeIfAbsent(step, s -> new Members<>()) instanceof Members<T> members) {
                return members;
            }
            throw new IllegalArgumentException(step + " is no object.");
        }

        private Members<T> element(String step, int index) {
            if (byName.computeIfAbsent(step, s -> new Elements<>(new TreeMap<>())) instanceof Elements<T> elements) {
                return elements.byIndex().computeIfAbsent(index, i -> new Members<>());
            }
            throw new IllegalArgumentException(step + " does not repeat.");
        }
    }
}
