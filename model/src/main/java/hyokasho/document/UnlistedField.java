package hyokasho.document;

import java.util.List;

/**
 * A labelled box that the catalogue does not know: an edition, a spelling or a clerk's own row.
 *
 * @param label the label as printed
 * @param after path of the field that stands before it
 * @param text what the box holds
 * @param evidence where label and text are printed
 */
public record UnlistedField(String label, String after, String text, List<Evidence> evidence) {

    public UnlistedField {
        evidence = List.copyOf(evidence);
    }
}
