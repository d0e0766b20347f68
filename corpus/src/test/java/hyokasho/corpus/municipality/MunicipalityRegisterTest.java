package hyokasho.corpus.municipality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.AgencyKind;
import hyokasho.form.DataFile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data of the register: what its rows must hold among each other. */
class MunicipalityRegisterTest {

    private static final MunicipalityRegister REGISTER = MunicipalityRegister.official();
    private static final LocalDate FIRST_ASSESSMENTS = LocalDate.of(2014, 1, 1);

    private static Stream<Municipality> today() {
        return REGISTER.all().stream().filter(m -> m.change().isEmpty());
    }

    private static Stream<Municipality> former() {
        return REGISTER.all().stream().filter(m -> m.change().isPresent());
    }

    private static String full(Municipality municipality) {
        return municipality.prefecture() + municipality.printedName();
    }

    @Test
    void japanHasItsNumberOfEachKind() {
        Map<AgencyKind, List<Municipality>> byKind =
                today().filter(m -> m.city().isEmpty()).collect(groupingBy(Municipality::kind));
        Map<AgencyKind, Integer> counts = Map.of(
                AgencyKind.METROPOLIS, 1,
                AgencyKind.CIRCUIT, 1,
                AgencyKind.URBAN_PREFECTURE, 2,
                AgencyKind.PREFECTURE, 43,
                AgencyKind.CITY, 792,
                AgencyKind.WARD, 23,
                AgencyKind.TOWN, 743,
                AgencyKind.VILLAGE, 183);
        counts.forEach((kind, count) -> assertEquals(count, byKind.get(kind).size(), kind.japanese()));
    }

    @Test
    void aCodeWithAnotherCheckDigitIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Municipality("141306", "神奈川県", Optional.empty(), "川崎市", Optional.empty()));
    }

    @Test
    void noCodeStandsTwiceAmongTodays() {
        Set<String> seen = new HashSet<>();
        today().forEach(m -> assertTrue(seen.add(m.code()), m.code()));
    }

    @Test
    void noNameStandsTwiceInAPrefectureHoweverItIsTyped() {
        Set<String> seen = new HashSet<>();
        REGISTER.all().forEach(m -> assertTrue(seen.add(REGISTER.spelling().fold(full(m))), full(m)));
    }

    @Test
    void everyCodeBeginsWithThatOfItsPrefecture() {
        REGISTER.all()
                .forEach(m -> assertEquals(
                        REGISTER.named(m.prefecture()).get(0).code().substring(0, 2),
                        m.code().substring(0, 2),
                        full(m)));
    }

    @Test
    void everyWardIsInACityOfItsPrefecture() {
        REGISTER.all().forEach(m -> m.city()
                .ifPresent(city -> assertTrue(
                        REGISTER.named(city).stream()
                                .anyMatch(c -> c.prefecture().equals(m.prefecture())),
                        full(m))));
    }

    @Test
    void everyFormerMunicipalityHasSuccessorsAmongTodaysInItsPrefecture() {
        Map<String, List<Municipality>> byCode = today().collect(groupingBy(Municipality::code));
        former().forEach(m -> m.change()
                .orElseThrow()
                .successors()
                .forEach(code ->
                        assertEquals(m.prefecture(), byCode.get(code).get(0).prefecture(), full(m))));
    }

    @Test
    void everyFormerMunicipalityEndedSinceAssessmentsBegan() {
        former().forEach(m -> assertTrue(!m.change().orElseThrow().on().isBefore(FIRST_ASSESSMENTS), full(m)));
    }

    @Test
    void everyTownWithANamesakeHasItsCounty() {
        Set<AgencyKind> inCounties = Set.of(AgencyKind.TOWN, AgencyKind.VILLAGE);
        REGISTER.all().stream()
                .filter(m -> inCounties.contains(m.kind()))
                .filter(m -> REGISTER.named(m.printedName()).size() > 1)
                .forEach(m -> assertTrue(m.county().isPresent(), full(m)));
    }

    @Test
    void everyCountyIsOfATownOrVillageInTheRegister() {
        Set<String> codes = REGISTER.all().stream().map(Municipality::code).collect(toSet());
        DataFile.rows("/hyokasho/corpus/municipality/counties.csv", 2)
                .forEach(row ->
                        assertTrue(codes.contains(row.get(0)) && row.get(1).endsWith("郡"), row.toString()));
    }

    @Test
    void namesAreFoundInOtherSpellings() {
        assertEquals("082082", REGISTER.named("龍ヶ崎市").get(0).code());
        assertEquals("082082", REGISTER.named("竜ケ崎市").get(0).code());
    }
}
