package hyokasho.corpus.compare;

import static hyokasho.corpus.compare.Drawn.basic;
import static hyokasho.corpus.compare.Drawn.box;
import static hyokasho.corpus.compare.Drawn.compared;
import static hyokasho.corpus.compare.Drawn.focused;
import static hyokasho.corpus.compare.Drawn.full;
import static hyokasho.corpus.compare.Drawn.kinds;
import static hyokasho.corpus.compare.Drawn.paths;
import static hyokasho.corpus.compare.Drawn.with;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.corpus.check.Filled;
import hyokasho.corpus.compare.Cell.Kind;
import hyokasho.document.Document;
import hyokasho.document.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

    private static final String NAME = "basics.affairs.name";
    private static final String SUBCONTRACTING = "files[1].outsourcing.contracts[1].subcontracting.answer";

    @Test
    void boxesOfOneMeaningStandSideBySideWhateverTheirNumber() {
        Comparison comparison =
                compared(focused("II[1].4.outsourcing[1].4=再委託する"), full("II[1].4.outsourcing[1].7=再委託する"));
        ComparedBox box = box(comparison, SUBCONTRACTING);
        assertAll(
                () -> assertEquals(List.of("II[1].4.outsourcing[1].4", "II[1].4.outsourcing[1].7"), paths(box)),
                () -> assertEquals(Verdict.SAME, box.verdict()));
    }

    @Test
    void whatSaysSomethingElseDiffers() {
        assertEquals(Verdict.DIFFERS, verdict(full("I.1.1=介護保険"), full("I.1.1=国民健康保険")));
    }

    @Test
    void widthCaseLookalikesAndWhiteSpaceMakeNoDifference() {
        assertEquals(Verdict.SAME, verdict(full("I.1.1=ＬＧＷＡＮ サーバー 5年"), full("I.1.1=lgwanｻ－ﾊﾞ－５年")));
    }

    @Test
    void anEmptyBoxDiffersFromAWrittenOne() {
        assertEquals(Verdict.DIFFERS, verdict(full("I.1.1=介護保険"), full("I.1.1=∅")));
    }

    @ParameterizedTest
    @EnumSource(names = {"AMBIGUOUS", "MISSING"})
    void aBoxThatWasNotSurelyReadIsNeitherTheSameNorDifferent(Status status) {
        Document same = full("I.1.1=介護保険");
        Document other = full("I.1.1=国民健康保険");
        assertAll(
                () -> assertEquals(Verdict.UNSURE, verdict(same, with(same, "I.1.1", status))),
                () -> assertEquals(Verdict.UNSURE, verdict(same, with(other, "I.1.1", status))));
    }

    @Test
    void anEmptyBoxOfATextWithoutItsPageIsNotSure() {
        Document stream = Filled.document("full", "stream", "I.1.1=∅");
        assertEquals(Verdict.UNSURE, verdict(full("I.1.1=介護保険"), stream));
    }

    @Test
    void twoThatSurelyDifferDoSoWhateverTheThirdSays() {
        Document unsure = with(full("I.1.1=年金"), "I.1.1", Status.AMBIGUOUS);
        assertEquals(Verdict.DIFFERS, verdict(full("I.1.1=介護保険"), unsure, full("I.1.1=国民健康保険")));
    }

    private static Verdict verdict(Document... documents) {
        return box(compared(documents), NAME).verdict();
    }

    @Test
    void aBoxThatAFormDoesNotHaveIsOnlyInSome() {
        ComparedBox box = box(compared(basic("I.1.1=介護保険"), full("I.1.3=1,000人未満")), "basics.affairs.subjects.count");
        assertAll(
                () -> assertEquals(Verdict.ONLY_IN_SOME, box.verdict()),
                () -> assertEquals(List.of(Kind.NO_BOX, Kind.WRITTEN), kinds(box)));
    }

    @Test
    void aBlockThatADocumentDoesNotHaveIsOnlyInSome() {
        Document two = full("I.2[1].1=介護保険システム; I.2[2].1=中間サーバー");
        ComparedBox box = box(compared(two, full("I.2[1].1=中間サーバー")), "basics.systems[1].name");
        assertAll(
                () -> assertEquals(Verdict.ONLY_IN_SOME, box.verdict()),
                () -> assertEquals(List.of(Kind.WRITTEN, Kind.NO_BLOCK), kinds(box)));
    }

    @Test
    void blocksAreMatchedByWhatTheyAreCalledNotByTheirNumber() {
        String printing = "I.2[%s].1=通知書の印刷; I.2[%s].2=毎月";
        String maintenance = "I.2[%s].1=システムの保守; I.2[%s].2=毎月";
        Document one = full(printing.formatted(1, 1) + ";" + maintenance.formatted(2, 2));
        Document other = full(maintenance.formatted(1, 1) + ";" + printing.formatted(2, 2));
        Comparison comparison = compared(one, other);
        assertAll(
                () -> assertEquals(List.of("I.2[1].1", "I.2[2].1"), paths(box(comparison, "basics.systems[1].name"))),
                () -> assertEquals(4, comparison.count(Verdict.SAME)));
    }

    @Test
    void whatIsLikeInAllButTheNameIsAnotherBlock() {
        String measures = "毎年点検し、記録を保存し、結果を報告する";
        Document one = full("I.2[1].1=通知書の印刷; I.2[1].2=" + measures + "; I.2[2].1=書庫の保管; I.2[2].2=別");
        Document other = full("I.2[1].1=電話の受付; I.2[1].2=" + measures + "; I.2[2].1=書庫の保管; I.2[2].2=別");
        assertEquals(List.of(Kind.WRITTEN, Kind.NO_BLOCK), kinds(box(compared(one, other), "basics.systems[1].name")));
    }

    @Test
    void blocksOfThreeDocumentsGetCommonNumbers() {
        Comparison comparison = compared(
                full("I.2[1].1=中間サーバー; I.2[2].1=介護保険システム"),
                full("I.2[1].1=申請管理の仕組み; I.2[2].1=中間サーバー"),
                full("I.2[1].1=申請管理の仕組み; I.2[2].1=介護保険システム"));
        assertAll(
                () -> assertEquals(
                        List.of("I.2[1].1", "I.2[2].1", ""), paths(box(comparison, "basics.systems[1].name"))),
                () -> assertEquals(
                        List.of("I.2[2].1", "", "I.2[2].1"), paths(box(comparison, "basics.systems[2].name"))),
                () -> assertEquals(
                        List.of("", "I.2[1].1", "I.2[1].1"), paths(box(comparison, "basics.systems[3].name"))));
    }

    @Test
    void blocksOfBlocksFollowTheOuterOnes() {
        String file = "II[%1$s].1=%2$sファイル; II[%1$s].4.outsourcing[1].name=%2$sの入力; II[%1$s].4.outsourcing[1].6=%3$s";
        Document one = full(file.formatted(1, "資格", "甲") + ";" + file.formatted(2, "給付", "乙"));
        Document other = full(file.formatted(1, "給付", "丙") + ";" + file.formatted(2, "資格", "甲"));
        ComparedBox box = box(compared(one, other), "files[1].outsourcing.contracts[1].contractor_name");
        assertAll(
                () -> assertEquals(List.of("II[1].4.outsourcing[1].6", "II[2].4.outsourcing[1].6"), paths(box)),
                () -> assertEquals(Verdict.SAME, box.verdict()));
    }

    @Test
    void aBlockWhoseNameWasNotReadMayBeAny() {
        Document named = full("I.2[1].1=中間サーバー; I.2[1].2=副本; I.2[2].1=介護保険システム; I.2[2].2=賦課");
        Document unnamed = with(full("I.2[1].1=甲; I.2[1].2=副本"), "I.2[1].1", Status.MISSING);
        Comparison comparison = compared(named, unnamed);
        assertAll(
                () -> assertEquals(
                        Verdict.UNSURE,
                        box(comparison, "basics.systems[2].functions").verdict()),
                () -> assertEquals(
                        Verdict.UNSURE,
                        box(comparison, "basics.systems[3].functions").verdict()),
                () -> assertEquals(
                        List.of(Kind.MISSING, Kind.WRITTEN), kinds(box(comparison, "basics.systems[3].functions"))));
    }

    @Test
    void ofAChapterOfWhichBothHaveOneTheNameDoesNotMatter() {
        Comparison comparison =
                compared(full("II[1].1=介護保険ファイル; II[1].2.1=システム用ファイル"), full("II[1].1=住宅入居者ファイル; II[1].2.1=システム用ファイル"));
        assertEquals(Verdict.SAME, box(comparison, "files[1].overview.kind").verdict());
    }

    @Test
    void whereOneDocumentHasTwoBlocksTheOnlyOnesOfOthersAreToldByTheirNames() {
        Document printing = full("I.2[1].1=通知書の印刷");
        Document telephone = full("I.2[1].1=電話の受付");
        Document both = full("I.2[1].1=通知書の印刷; I.2[2].1=電話の受付");
        assertAll(
                () -> assertEquals(
                        List.of("I.2[1].1", "", "I.2[1].1"),
                        paths(box(compared(printing, telephone, both), "basics.systems[1].name"))),
                () -> assertEquals(
                        List.of("I.2[1].1", "I.2[1].1", ""),
                        paths(box(compared(both, printing, telephone), "basics.systems[1].name"))));
    }

    @Test
    void rowsStandInTheOrderOfTheFormAllOfABlockBeforeTheNext() {
        Comparison comparison = compared(
                basic("I.1.1=甲; III.result=1"),
                full("I.1.1=甲; II[1].1=一; II[1].7=備考; II[2].1=二の二; III[1].1=一; VI.1.1=2024-04-01"));
        assertEquals(
                List.of(
                        "basics.affairs.name",
                        "files[1].name",
                        "files[1].remarks",
                        "files[2].name",
                        "risk_measures[1].file_name",
                        "procedure.basic_assessment.date"),
                comparison.boxes().stream()
                        .map(ComparedBox::name)
                        .filter(name -> !name.startsWith("threshold"))
                        .toList());
    }

    @Test
    void whoSaysTheSameAsAnEarlierDocumentIsToldSo() {
        ComparedBox box = box(compared(full("I.1.1=甲"), full("I.1.1=乙"), full("I.1.1=甲"), full("I.1.1=乙")), NAME);
        assertEquals(
                List.of(Optional.<Integer>empty(), Optional.<Integer>empty(), Optional.of(0), Optional.of(1)),
                box.cells().stream().map(Cell::sameAs).toList());
    }

    @Test
    void onlySomeVerdictsAreKept() {
        Comparison comparison = compared(full("I.1.1=甲; I.1.2=同じ"), full("I.1.1=乙; I.1.2=同じ"));
        assertEquals(
                List.of(NAME),
                comparison.only(EnumSet.of(Verdict.DIFFERS)).boxes().stream()
                        .map(ComparedBox::name)
                        .toList());
    }
}
