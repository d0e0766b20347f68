package hyokasho.document;

import java.util.List;

/**
 * Something that a reader of the result should know.
 *
 * @param code short and stable, e.g. {@code unlisted-field}
 * @param path the field it is about; empty if it is about no field
 * @param evidence where it is seen; may be empty
 * @param message one English sentence
 */
public record Finding(String code, String path, List<Evidence> evidence, String message) {

    public Finding {
        evidence = List.copyOf(evidence);
    }
}
