package hyokasho.corpus.same;

import hyokasho.corpus.municipality.Identification;
import hyokasho.corpus.municipality.Municipality;
import hyokasho.corpus.municipality.MunicipalityFinder;
import hyokasho.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The municipalities and other bodies whose documents were seen, by numbers. One without a code is known by its name alone,
 * for not every document prints the prefecture: so two of one name count as one rather than one as two.
 */
final class Municipalities {

    /** Of a document that does not surely say whose it is. */
    static final int UNTOLD = -1;

    /** Of a text that stands in documents of more than one. */
    static final int SEVERAL = -2;

    private final MunicipalityFinder finder = MunicipalityFinder.official();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    /** Whose a document is. */
    int of(Document document) {
        Identification told = finder.of(document);
        Optional<String> key = told.code().or(() -> sure(told));
        return key.map(k -> numbers.computeIfAbsent(k, unknown -> added(told))).orElse(UNTOLD);
    }

    private static Optional<String> sure(Identification told) {
        return switch (told.status()) {
            case KNOWN, FORMER, NO_CODE, UNKNOWN -> told.name();
            case AMBIGUOUS, UNTOLD -> Optional.empty();
        };
    }

    private int added(Identification told) {
        String prefecture = told.municipality().map(Municipality::prefecture).orElse("");
        String name = told.name().orElse("");
        names.add(name.startsWith(prefecture) ? name : prefecture + name);
        return names.size() - 1;
    }

    /** What both of two are. */
    static int together(int one, int other) {
        if (one == UNTOLD || one == other) {
            return other;
        }
        return other == UNTOLD ? one : SEVERAL;
    }

    /** As it is called in results; nothing if it is not told. */
    Optional<String> name(int number) {
        return number == UNTOLD ? Optional.empty() : Optional.of(names.get(number));
    }
}
