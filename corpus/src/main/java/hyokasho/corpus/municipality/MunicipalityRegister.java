package hyokasho.corpus.municipality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableList;

import hyokasho.form.DataFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The municipalities and prefectures of today, and those municipalities that were merged or renamed since 2014. */
public final class MunicipalityRegister {

    private static final String FOLDER = "/hyokasho/corpus/municipality/";

    private final List<Municipality> all;
    private final Spelling spelling;
    private final Map<String, List<Municipality>> byName;

    private MunicipalityRegister(List<Municipality> all, Spelling spelling) {
        this.all = all;
        this.spelling = spelling;
        this.byName = all.stream()
                .collect(groupingBy(m -> spelling.fold(m.printedName()), LinkedHashMap::new, toUnmodifiableList()));
    }

    /** The register that comes with the program. */
    public static MunicipalityRegister official() {
        Map<String, String> counties = rows("counties.csv", 2).collect(toMap(row -> row.get(0), row -> row.get(1)));
        Stream<Municipality> prefectures = rows("prefectures.csv", 4)
                .map(row -> municipality(row.get(0), row.get(1), row.get(1), counties, Optional.empty()));
        Stream<Municipality> today = rows("municipalities.csv", 4)
                .map(row -> municipality(row.get(0), row.get(1), row.get(2), counties, Optional.empty()));
        Stream<Municipality> former = rows("former-municipalities.csv", 5)
                .map(row -> municipality(row.get(0), row.get(1), row.get(2), counties, Optional.of(change(row))));
        List<Municipality> all =
                Stream.of(prefectures, today, former).flatMap(part -> part).toList();
        return new MunicipalityRegister(all, Spelling.official());
    }

    private static Stream<List<String>> rows(String file, int columns) {
        return DataFile.rows(FOLDER + file, columns).stream();
    }

    private static Municipality municipality(
            String code,
            String prefecture,
            String name,
            Map<String, String> counties,
            Optional<Municipality.Change> change) {
        return new Municipality(code, prefecture, Optional.ofNullable(counties.get(code)), name, change);
    }

    private static Municipality.Change change(List<String> row) {
        return new Municipality.Change(
                LocalDate.parse(row.get(3)), List.of(row.get(4).split(" ")));
    }

    /** Prefectures, then today's municipalities, then former ones. */
    public List<Municipality> all() {
        return all;
    }

    /** Those with this printed name (川崎市幸区), however its characters are typed. */
    public List<Municipality> named(String name) {
        return byName.getOrDefault(spelling.fold(name), List.of());
    }

    /** The printed names, folded. */
    Stream<String> foldedNames() {
        return byName.keySet().stream();
    }

    Spelling spelling() {
        return spelling;
    }
}
