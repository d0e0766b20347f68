package hyokasho.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The English names of the forms' places: where each stands in the JSON of a document. In the form {@code full} the
 * place {@code II[].4.outsourcing[].6} is {@code files[].outsourcing.contracts[].contractor_name}.
 *
 * @param byForm form id to place to name, in the order of the file
 */
public record FieldNames(Map<String, Map<String, String>> byForm) {

    private static final String RESOURCE = "/hyokasho/forms/names.csv";
    private static final int COLUMNS = 3;

    public FieldNames {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        byForm.forEach((form, names) -> copy.put(form, Collections.unmodifiableMap(new LinkedHashMap<>(names))));
        byForm = Collections.unmodifiableMap(copy);
    }

    /** The names of the official forms. */
    public static FieldNames official() {
        Map<String, Map<String, String>> byForm = new LinkedHashMap<>();
        for (List<String> row : DataFile.rows(RESOURCE, COLUMNS)) {
            String before = byForm.computeIfAbsent(row.get(0), form -> new LinkedHashMap<>())
                    .put(row.get(1), row.get(2));
            if (before != null) {
                throw new IllegalStateException(RESOURCE + " names " + row.get(1) + " of " + row.get(0) + " twice.");
            }
        }
        return new FieldNames(byForm);
    }

    /** The name of a place of the form with this id. */
    public Optional<String> name(String form, String place) {
        return Optional.ofNullable(byForm.getOrDefault(form, Map.of()).get(place));
    }
}
