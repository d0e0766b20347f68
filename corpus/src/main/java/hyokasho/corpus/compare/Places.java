package hyokasho.corpus.compare;

import hyokasho.form.Entry;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldPath;
import hyokasho.form.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The places of several forms in one order: that of the longest form, with what only others have where they have it.
 * Places are called by their English names, which are the same for the same meaning in all forms.
 */
final class Places {

    private final FieldNames names;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    Places(FieldNames names, Collection<Form> forms) {
        this.names = names;
        List<String> order = new ArrayList<>();
        forms.stream()
                .distinct()
                .sorted(Comparator.comparingInt(form -> -form.entries().size()))
                .forEach(form -> merge(form, order));
        for (int i = 0; i < order.size(); i++) {
            String name = order.get(i);
            positions.put(name, i);
            for (int end = name.indexOf("[]"); end >= 0; end = name.indexOf("[]", end + 1)) {
                positions.putIfAbsent(name.substring(0, end), i);
            }
        }
    }

    private void merge(Form form, List<String> order) {
        int last = -1;
        for (Entry entry : form.entries()) {
            String name = name(form, entry.path());
            if (entries.putIfAbsent(name, entry) == null) {
                order.add(last + 1, name);
            }
            last = order.indexOf(name);
        }
    }

    /** The English name of a place. */
    String name(Form form, String place) {
        return names.name(form.id(), place)
                .orElseThrow(() -> new IllegalStateException("The place " + place + " has no name."));
    }

    /** The names of what an edition of a form has. */
    Set<String> of(Form form, String edition) {
        return form.entries().stream()
                .filter(entry -> entry.editions().include(edition))
                .map(entry -> name(form, entry.path()))
                .collect(Collectors.toSet());
    }

    /** The English name of a box, with the numbers of its blocks. */
    String numbered(Form form, String path) {
        FieldPath box = FieldPath.of(path);
        String name = name(form, box.place());
        for (int number : box.indices()) {
            name = name.replaceFirst("\\[]", "[" + number + "]");
        }
        return name;
    }

    /** What the longest form that has the place prints there. */
    Entry entry(String numberedName) {
        return Optional.ofNullable(entries.get(FieldPath.of(numberedName).place()))
                .orElseThrow();
    }

    /** In the order of the form: all of a block before all of the next one. */
    Comparator<String> order() {
        return Comparator.comparing(this::key, Places::compare);
    }

    private List<Integer> key(String numberedName) {
        FieldPath path = FieldPath.of(numberedName);
        List<Integer> key = new ArrayList<>();
        int end = -1;
        for (int number : path.indices()) {
            end = path.place().indexOf("[]", end + 1);
            key.add(positions.get(path.place().substring(0, end)));
            key.add(number);
        }
        key.add(positions.get(path.place()));
        return key;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = one.get(i).compareTo(other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return one.size() - other.size();
    }
}
