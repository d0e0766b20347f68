package hyokasho.corpus.batch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import hyokasho.corpus.municipality.Identification;
import hyokasho.corpus.municipality.MunicipalityFinder;
import hyokasho.document.AgencyParser;
import hyokasho.document.Document;
import hyokasho.document.Finding;
import hyokasho.document.Status;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the manifest tells of a document that was read.
 *
 * @param form its id
 * @param edition of the form, as {@code yyyy-MM}
 * @param agency the 評価実施機関名 as printed; empty if there is none
 * @param body whose document it is
 * @param pages how many it has
 * @param fields how many have each status
 * @param findings how many have each code
 */
record Contents(
        String form,
        String edition,
        String agency,
        Body body,
        int pages,
        Map<String, Integer> fields,
        Map<String, Integer> findings) {

    /** Findings that say that a part of the document was not read. */
    private static final Set<String> PARTS_LOST =
            Set.of("unreadable-page", "page-without-text", "damaged-drawing", "undecodable-text", "characters-lost");

    /**
     * A municipality or another body, as far as it can be told.
     *
     * @param status one of {@link Identification.Status}, by its key
     * @param code the 全国地方公共団体コード
     */
    record Body(String status, Optional<String> code, Optional<String> prefecture, Optional<String> name) {

        static Body of(Identification identification) {
            return new Body(
                    identification.status().key(),
                    identification.code(),
                    identification.prefecture(),
                    identification.name());
        }
    }

    Contents {
        fields = Map.copyOf(fields);
        findings = Map.copyOf(findings);
    }

    static Contents of(Document document, AgencyParser agencies, MunicipalityFinder municipalities) {
        return new Contents(
                document.form().id(),
                document.edition(),
                agencies.of(document).printed(),
                Body.of(municipalities.of(document)),
                document.source().pages(),
                counts(document.fields(), field -> key(field.status())),
                counts(document.findings(), Finding::code));
    }

    /** Whether it is read from its first to its last character. */
    boolean isWhole() {
        return findings.keySet().stream().noneMatch(PARTS_LOST::contains);
    }

    /** Statuses in their order, also those that no field has. */
    static Stream<String> statuses() {
        return Stream.of(Status.values()).map(Contents::key);
    }

    private static String key(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Map<String, Integer> counts(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(groupingBy(key, TreeMap::new, summingInt(one -> 1)));
    }
}
