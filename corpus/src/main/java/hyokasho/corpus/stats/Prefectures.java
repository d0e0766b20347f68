package hyokasho.corpus.stats;

import hyokasho.corpus.municipality.Identification;
import hyokasho.corpus.municipality.Municipality;
import hyokasho.corpus.municipality.MunicipalityRegister;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * By what documents are told apart as to where they are from: the prefectures of today; what else is printed as one, as it
 * is printed; and {@link #UNKNOWN} for documents that do not tell.
 */
final class Prefectures {

    /** All of them together. */
    static final String ALL = "all";

    /** For documents that do not tell their prefecture. */
    static final String UNKNOWN = "unknown";

    /** For what is printed as a prefecture, when there is too much of it to be told apart. */
    static final String OTHER = "other";

    private static final int MOST_OTHERS = 100;

    private final List<String> known;
    private final Set<String> others = new HashSet<>();

    Prefectures() {
        this.known = MunicipalityRegister.official().all().stream()
                .filter(body -> body.name().equals(body.prefecture()))
                .map(Municipality::prefecture)
                .toList();
    }

    /** Where a document is from. */
    String of(Identification municipality) {
        return municipality.prefecture().map(this::toldApart).orElse(UNKNOWN);
    }

    private String toldApart(String name) {
        boolean isTold = known.contains(name) || others.contains(name) || others.size() < MOST_OTHERS;
        if (isTold && !known.contains(name)) {
            others.add(name);
        }
        return isTold ? name : OTHER;
    }

    /** For people: it is said of what is no prefecture of today. */
    String label(String name) {
        boolean isPrinted = !known.contains(name) && !name.equals(UNKNOWN) && !name.equals(OTHER);
        return isPrinted ? name + " (as printed)" : name;
    }

    /** The prefectures of today by their codes, then what else is printed, then what is not told. */
    Comparator<String> order() {
        return Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder());
    }

    private int rank(String name) {
        int rank = known.indexOf(name);
        if (rank >= 0) {
            return rank;
        }
        return known.size() + (name.equals(UNKNOWN) ? 2 : name.equals(OTHER) ? 1 : 0);
    }
}
