package hyokasho.corpus.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules say of one document.
 *
 * @param inconsistencies in the order of the rules, in that of the form; with those that could not be checked
 * @param outcomes the outcome of each rule that applies to its form
 */
public record Inspection(List<Inconsistency> inconsistencies, Map<String, Outcome> outcomes) {

    public Inspection {
        inconsistencies = List.copyOf(inconsistencies);
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }

    /** What became of a rule in a document as a whole. */
    public enum Outcome {
        /** The document gives no occasion for it. */
        NOT_ASKED,
        /** Wherever it applies, it is kept. */
        CONSISTENT,
        /** In no place it is broken for sure, but in some it could not be told. */
        NOT_CHECKABLE,
        /** It is broken in some place. */
        BROKEN
    }
}
