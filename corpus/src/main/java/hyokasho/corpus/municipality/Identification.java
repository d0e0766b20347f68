package hyokasho.corpus.municipality;

import hyokasho.document.AgencyKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose document it is, as far as it can be told.
 *
 * @param status what is told
 * @param municipality with its code; present if and only if the status is {@code KNOWN} or {@code FORMER}
 * @param prefecture of the municipality, or else as printed
 * @param name of the municipality, or else as printed without prefecture and county
 * @param kind what kind of body it is
 * @param basis what in the document tells: {@code cover} or a kind of {@code places.csv}, and behind a space what
 *     tells namesakes apart; empty if nothing does
 * @param candidates the municipalities that it may be, if the status is {@code AMBIGUOUS}
 * @param note one English sentence about what is not told or could not be compared; empty if nothing is open
 */
public record Identification(
        Status status,
        Optional<Municipality> municipality,
        Optional<String> prefecture,
        Optional<String> name,
        Optional<AgencyKind> kind,
        String basis,
        List<Municipality> candidates,
        String note) {

    /** What is told. */
    public enum Status {
        /** A municipality or prefecture of today. */
        KNOWN,
        /** One that was merged or renamed since. */
        FORMER,
        /** Another body: a union of municipalities, a ministry. Its code, if it has one, is not in the data. */
        NO_CODE,
        /** One of several, and the document does not tell which. */
        AMBIGUOUS,
        /** Named, but neither among today's municipalities nor among the known former ones. */
        UNKNOWN,
        /** The document does not name its agency, or so that it cannot be taken apart. */
        UNTOLD;

        /** The name as tables write it, e.g. {@code no_code}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Identification {
        candidates = List.copyOf(candidates);
    }

    Identification withNote(String sentence) {
        return new Identification(status, municipality, prefecture, name, kind, basis, candidates, sentence);
    }

    /** The 全国地方公共団体コード; empty unless a municipality is told. */
    public Optional<String> code() {
        return municipality.map(Municipality::code);
    }
}
