package hyokasho.corpus.check;

import hyokasho.form.Entry;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldType;
import hyokasho.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a form rules may speak of: its boxes, the columns of its tables, and what is derived from a document. */
final class FormBoxes {

    private static final String BELOW = "*";

    private final FieldNames names;

    FormBoxes(FieldNames names) {
        this.names = names;
    }

    /** The English name of an entry. */
    String name(Form form, Entry entry) {
        return names.name(form.id(), entry.path())
                .orElseThrow(() -> new IllegalStateException("The place " + entry.path() + " has no name."));
    }

    /** The name of a column: {@code changes[].変更日}. */
    static String column(String table, String column) {
        return table + "[]." + column;
    }

    boolean has(Form form, String name) {
        Set<String> all = all(form);
        if (name.endsWith(BELOW)) {
            String beginning = name.substring(0, name.length() - 1);
            return all.stream().anyMatch(one -> one.startsWith(beginning));
        }
        return all.contains(name) || name.endsWith("[]") && all.stream().anyMatch(one -> one.startsWith(name));
    }

    private Set<String> all(Form form) {
        return form.entries().stream()
                .flatMap(entry -> Stream.concat(Stream.of(name(form, entry)), derived(form, entry)))
                .collect(Collectors.toSet());
    }

    /** Beside the edition, which every form has, stands what is derived from the document as a whole. */
    private Stream<String> derived(Form form, Entry entry) {
        String name = name(form, entry);
        if (entry.type() == FieldType.TABLE) {
            return entry.columns().keySet().stream().map(column -> column(name, column));
        }
        return entry.role().filter(Entry.EDITION::equals).isPresent() ? Derived.NAMES.stream() : Stream.empty();
    }

    /** The names of entries, in form order. */
    Map<String, Entry> entries(Form form) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        form.entries().forEach(entry -> entries.put(name(form, entry), entry));
        return entries;
    }

    /** The options of a box. */
    static List<String> options(Optional<Entry> entry) {
        return entry.stream()
                .flatMap(e -> e.options().stream())
                .map(option -> option.label())
                .toList();
    }
}
