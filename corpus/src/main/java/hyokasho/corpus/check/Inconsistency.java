package hyokasho.corpus.check;

import hyokasho.document.Evidence;
import hyokasho.document.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * A place of a document that breaks a rule, or where a rule could not be checked.
 *
 * @param document the document's name in its corpus
 * @param code of the rule, short and stable, e.g. {@code outsourcing-count}
 * @param severity how much it weighs
 * @param path of the box that it is about
 * @param others paths of the other boxes that it rests on
 * @param evidence where the box is printed; empty if it is nowhere
 * @param sentence one English sentence that quotes the Japanese
 */
public record Inconsistency(
        String document,
        String code,
        Severity severity,
        String path,
        List<String> others,
        List<Evidence> evidence,
        String sentence) {

    public Inconsistency {
        others = List.copyOf(others);
        evidence = List.copyOf(evidence);
    }

    /** The page of the source where it begins. */
    public Optional<Integer> page() {
        return evidence.stream()
                .filter(Evidence.OnPage.class::isInstance)
                .map(place -> ((Evidence.OnPage) place).page())
                .findFirst();
    }

    /** The line of the source, a text, where it begins. */
    public Optional<Integer> line() {
        return evidence.stream()
                .filter(Evidence.InText.class::isInstance)
                .flatMap(place -> ((Evidence.InText) place).ranges().stream())
                .map(TextRange::line)
                .findFirst();
    }
}
