package hyokasho.document;

import hyokasho.form.FieldType;
import java.util.List;
import java.util.Optional;

/**
 * One filled place of the form.
 *
 * @param path the catalogue's path with the indices of this document, e.g. {@code II[1].4.outsourcing[3].6}
 * @param label the catalogue's label
 * @param type what the box holds
 * @param value what was read; empty if the box is blank, missing or not readable
 * @param raw the text of the box as printed, line by line
 * @param status how sure the value is
 * @param confidence from 0 (a guess) to 1 (everything printed agrees)
 * @param evidence where it is printed; one a page
 */
public record Field(
        String path,
        String label,
        FieldType type,
        Optional<Value> value,
        String raw,
        Status status,
        double confidence,
        List<Evidence> evidence) {

    public Field {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence must lie between 0 and 1, but was " + confidence);
        }
        evidence = List.copyOf(evidence);
    }
}
