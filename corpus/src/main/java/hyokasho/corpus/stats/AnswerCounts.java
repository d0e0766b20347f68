package hyokasho.corpus.stats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered in boxes of one kind; for blocks, what holds for documents. What is not sure is in none of the answers.
 *
 * @param answered how many were surely read
 * @param blank how many are surely empty
 * @param unsure how many were not surely read, those among them that look empty in a text that lost its page
 * @param missing how many were not found
 * @param answers how often each answer is given, in form order; more than one may be in a box of check boxes
 * @param quartiles of the numbers, if there are any
 * @param bins of the numbers, from the least to the greatest
 */
public record AnswerCounts(
        int answered,
        int blank,
        int unsure,
        int missing,
        Map<String, Integer> answers,
        Optional<Quartiles> quartiles,
        List<Bin> bins) {

    public AnswerCounts {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        bins = List.copyOf(bins);
    }

    /** All boxes. */
    public int boxes() {
        return answered + blank + unsure + missing;
    }

    /** How many say for sure which answers are given: what shares are of. */
    public int sure(Measure measure) {
        return answered + (measure.blankIsAnAnswer() ? blank : 0);
    }
}
