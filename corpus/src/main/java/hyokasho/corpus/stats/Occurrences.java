package hyokasho.corpus.stats;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts how often something is met, by form. */
final class Occurrences {

    private final Map<String, Map<String, Met>> byForm = new TreeMap<>();

    private static final class Met {
        private int times;
        private int documents;
    }

    /** Counts what was met in a document, each as often as it was. */
    void add(String form, List<String> keys) {
        Map<String, Met> counts = byForm.computeIfAbsent(form, f -> new TreeMap<>());
        keys.forEach(key -> counts.computeIfAbsent(key, k -> new Met()).times++);
        new HashSet<>(keys).forEach(key -> counts.computeIfAbsent(key, k -> new Met()).documents++);
    }

    /** All that were met, by form and key. */
    List<Occurrence> all() {
        return byForm.entrySet().stream().flatMap(Occurrences::of).toList();
    }

    private static Stream<Occurrence> of(Map.Entry<String, Map<String, Met>> form) {
        return form.getValue().entrySet().stream()
                .map(met ->
                        new Occurrence(form.getKey(), met.getKey(), met.getValue().times, met.getValue().documents));
    }
}
