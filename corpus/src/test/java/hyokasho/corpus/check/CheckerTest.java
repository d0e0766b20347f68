package hyokasho.corpus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.check.Inspection.Outcome;
import hyokasho.document.Document;
import hyokasho.document.Status;
import hyokasho.form.FieldNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckerTest {

    private static final Checker CHECKER = Checker.official();
    private static final String PDF = "pdf";

    /** A drawn document has but few of the boxes that these rules look at. */
    private static final List<String> OF_EVERY_BOX = List.of("choice-empty", "required-empty");

    /** A row of cases.tsv. */
    record Case(String code, String form, String common, String broken, String kept) {

        Document brokenIn(String text) {
            return Filled.document(form, text, common + ";" + broken);
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = CheckerTest.class.getResourceAsStream("/hyokasho/corpus/check/cases.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Case(cells[0], cells[1], cells[2], cells[3], cells[4]));
        }
    }

    private static Outcome outcome(String code, Document document) {
        return CHECKER.check("drawn", document).outcomes().get(code);
    }

    private static List<Inconsistency> accusations(String form, String boxes) {
        return CHECKER.check("drawn", Filled.document(form, PDF, boxes)).inconsistencies().stream()
                .filter(found -> found.severity() != Severity.UNCHECKED)
                .toList();
    }

    private static List<String> paths(String code, List<Inconsistency> found) {
        return found.stream()
                .filter(one -> one.code().equals(code))
                .map(Inconsistency::path)
                .toList();
    }

    @Test
    void anEmptyDateOfAChangeGivesNoOccasionToCompareIt() {
        String boxes = "cover.published=2020-03-01; annex.changes=,項,前,後,事後,";
        assertEquals(Outcome.NOT_ASKED, outcome("change-after-publication", Filled.document("full", PDF, boxes)));
    }

    @Test
    void everyRuleHasACase() throws IOException {
        assertEquals(
                RuleBook.official(new FormBoxes(FieldNames.official())).rows().stream()
                        .map(RuleBook.Row::code)
                        .collect(Collectors.toSet()),
                cases().map(Case::code).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatBreaksARuleIsFound(Case rule) {
        assertEquals(Outcome.BROKEN, outcome(rule.code(), rule.brokenIn(PDF)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatKeepsARuleIsNotFound(Case rule) {
        Document kept = Filled.document(rule.form(), PDF, rule.common() + ";" + rule.kept());
        Outcome outcome = outcome(rule.code(), kept);
        assertTrue(
                outcome == Outcome.CONSISTENT
                        || outcome == Outcome.NOT_ASKED
                        || OF_EVERY_BOX.contains(rule.code()) && outcome == Outcome.NOT_CHECKABLE,
                outcome.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatWasNotSurelyReadAccusesNobody(Case rule) {
        Document broken = rule.brokenIn(PDF);
        for (int i = 0; i < broken.fields().size(); i++) {
            for (Status status : List.of(Status.AMBIGUOUS, Status.MISSING)) {
                Document unsure = Filled.withUnsure(broken, i, status);
                String place = broken.fields().get(i).path() + " " + status;
                assertNotEquals(Outcome.BROKEN, outcome(rule.code(), unsure), place);
            }
        }
    }

    @Test
    void anEmptyBoxOfATextThatLostItsPageAccusesNobody() {
        Document document = Filled.document("full", "stream", "I.1.3=∅");
        assertEquals(Outcome.NOT_CHECKABLE, outcome("choice-empty", document));
    }

    @Test
    void aBlockOfATextThatLostItsPageIsNotCountedIfSomeOfItsBoxesAreUnsure() {
        String boxes = "II[1].4.exists=委託する; II[1].4.count=1; II[1].4.outsourcing[1].1=保守; "
                + "II[1].4.outsourcing[2].1=入力; II[1].4.outsourcing[2].6=会社";
        Document whole = Filled.document("full", "stream", boxes);
        assertEquals(Outcome.BROKEN, outcome("outsourcing-count", whole));
        assertEquals(
                Outcome.NOT_CHECKABLE, outcome("outsourcing-count", Filled.withUnsure(whole, 4, Status.AMBIGUOUS)));
    }

    @Test
    void aPieceInAnEmptyBlockOfATextThatLostItsPageAccusesNobody() {
        String boxes = "II[1].5.exists=移転を行っている; II[1].5.provision[1].name=市長; II[1].5.provision[1].7=∅";
        assertEquals(Outcome.BROKEN, outcome("provision-denied", Filled.document("full", PDF, boxes)));
        assertEquals(Outcome.NOT_CHECKABLE, outcome("provision-denied", Filled.document("full", "stream", boxes)));
    }

    @Test
    void blocksThatATextMayHaveLostAreNotMissed() {
        String boxes = "II[1].4.exists=委託する";
        assertEquals(Outcome.BROKEN, outcome("outsourcing-not-told", Filled.document("full", PDF, boxes)));
        assertEquals(Outcome.NOT_CHECKABLE, outcome("outsourcing-not-told", Filled.document("full", "stream", boxes)));
    }

    @Test
    void aChapterThatIsNotThereSaysNothing() {
        Document document = Filled.document("full", PDF, "III[1].4.none=∅");
        assertEquals(Outcome.NOT_CHECKABLE, outcome("risk-outsourcing-not-marked", document));
    }

    @Test
    void blocksThatAreToldElsewhereAreNoWrongNumber() {
        String boxes = "II[1].5.exists=提供を行っている; II[1].5.provision_count=27; II[1].5.provision[1].name=";
        assertEquals(
                Outcome.NOT_CHECKABLE,
                outcome("provision-count", Filled.document("full", PDF, boxes + "市長、提供先２～２７は別紙")));
        assertEquals(Outcome.BROKEN, outcome("provision-count", Filled.document("full", PDF, boxes + "市長")));
    }

    @Test
    void theChapterOnRisksIsComparedWithItsOwnFile() {
        List<Inconsistency> found = accusations(
                "full", "II[1].4.exists=委託しない; II[2].4.exists=委託する; III[1].4.none=委託しない; III[2].4.none=委託しない");
        assertEquals(List.of("III[2].4.none"), paths("risk-outsourcing-denied", found));
    }

    @Test
    void oneChapterOnRisksStandsForAllFiles() {
        List<Inconsistency> found =
                accusations("full", "II[1].4.exists=委託しない; II[2].4.exists=委託する; III[1].4.none=委託しない");
        assertEquals(List.of("III[1].4.none"), paths("risk-outsourcing-denied", found));
    }

    @Test
    void chaptersThatCannotBeMatchedAccuseNobody() {
        String boxes = "II[1].4.exists=委託しない; II[2].4.exists=委託する; II[3].4.exists=委託する; "
                + "III[1].4.none=委託しない; III[2].4.none=∅";
        assertEquals(Outcome.NOT_CHECKABLE, outcome("risk-outsourcing-denied", Filled.document("full", PDF, boxes)));
    }

    @Test
    void aMonthIsNeitherBeforeNorAfterOneOfItsDays() {
        Document document = Filled.document("full", PDF, "cover.published=2020-03; VI.1.1=2020-03-02");
        assertEquals(Outcome.NOT_CHECKABLE, outcome("published-before-assessment", document));
    }

    @Test
    void aBoxThatTheFormLetsBeEmptyIsNotMissed() {
        assertEquals(List.of(), accusations("full", "III[1].4.none=委託しない; III[1].4.risk.contract=∅"));
    }

    @Test
    void theSentenceQuotesTheBoxesAndNamesThePlace() {
        Inconsistency found = accusations("full", "II[1].2.2=1万人以上10万人未満; II[1].5.transfer[1].4=1,000万人以上")
                .get(0);
        assertEquals("移転 is of 「1,000万人以上」 persons, but the file has only 「1万人以上10万人未満」.", found.sentence());
        assertEquals(3, found.page().orElseThrow());
        assertEquals(List.of("II[1].2.2"), found.others());
    }
}
