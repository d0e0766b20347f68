package hyokasho.corpus.check;

import hyokasho.corpus.check.Inspection.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In how many documents of a corpus each rule was kept, broken or could not be checked. */
public final class RuleCounts {

    private final Map<String, Map<Outcome, Integer>> counts = new LinkedHashMap<>();
    private int documents;

    /**
     * The count of a rule.
     *
     * @param code of the rule
     * @param consistent documents that keep it
     * @param broken documents that break it
     * @param notCheckable documents of which it could not be told
     */
    public record Count(String code, int consistent, int broken, int notCheckable) {}

    /** Counts a document. */
    public void add(Inspection inspection) {
        documents++;
        inspection.outcomes().forEach((code, outcome) -> counts.computeIfAbsent(code, c -> new EnumMap<>(Outcome.class))
                .merge(outcome, 1, Integer::sum));
    }

    /** How many documents were added. */
    public int documents() {
        return documents;
    }

    /** The rules that at least one document gave occasion for, by code. */
    public List<Count> counts() {
        List<Count> all = new ArrayList<>();
        counts.forEach((code, byOutcome) -> all.add(new Count(
                code,
                byOutcome.getOrDefault(Outcome.CONSISTENT, 0),
                byOutcome.getOrDefault(Outcome.BROKEN, 0),
                byOutcome.getOrDefault(Outcome.NOT_CHECKABLE, 0))));
        return all.stream()
                .filter(count -> count.consistent() + count.broken() + count.notCheckable() > 0)
                .sorted(Comparator.comparing(Count::code))
                .toList();
    }
}
