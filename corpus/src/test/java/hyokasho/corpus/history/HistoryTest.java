package hyokasho.corpus.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.history.BoxChange.Kind;
import hyokasho.corpus.history.Listed.Verdict;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two editions of a sample, the second one invented from the first. */
class HistoryTest {

    private static final String DEPARTMENT = "Ⅰ　基本情報－７．評価実施機関における担当部署－①部署";

    private Edition old;

    @BeforeEach
    void readTheSample() throws IOException, HyokashoException {
        old = Edition.sample();
    }

    private History to(Edition edition) {
        return History.between(old.document(), edition.document());
    }

    private static List<String> paths(List<BoxChange> changes) {
        return changes.stream().map(BoxChange::path).toList();
    }

    private static Verdict verdict(History history) {
        return history.listed().get(history.listed().size() - 1).verdict();
    }

    @Test
    void anEditionIsTheSameAsItself() {
        History history = to(old);
        assertEquals(List.of(), history.changes());
        assertEquals(List.of(), history.listed());
    }

    @Test
    void aBoxThatChangedIsFoundWithThePartThatDiffers() {
        BoxChange change =
                to(old.with("I.7.1", old.text("I.7.1") + "窓口")).changes().get(0);
        assertEquals(Kind.CHANGED, change.kind());
        assertEquals(
                List.of(new Segment(Segment.Kind.SAME, old.text("I.7.1")), new Segment(Segment.Kind.ADDED, "窓口")),
                change.segments());
    }

    @Test
    void aLineThatBreaksElsewhereIsNoChange() {
        String text = old.text("I.1.2");
        assertEquals(
                List.of(),
                to(old.with("I.1.2", text.substring(0, 5) + "\n" + text.substring(5)))
                        .changes());
    }

    @Test
    void whatIsListedAndThereIsTrue() {
        Edition edition = old.with("I.7.1", "保健室").listing(DEPARTMENT, old.text("I.7.1"), "保健室");
        History history = to(edition);
        assertEquals(Verdict.TRUE, verdict(history));
        assertEquals(List.of(), history.unlisted());
    }

    @Test
    void aChangeThatNoRowListsIsNamed() {
        assertEquals(List.of("I.7.1"), paths(to(old.with("I.7.1", "保健室")).unlisted()));
    }

    @Test
    void aListedChangeOfABoxThatIsTheSameIsNotThere() {
        assertEquals(Verdict.NOT_THERE, verdict(to(old.listing(DEPARTMENT, "市民課", "保健室"))));
    }

    @Test
    void aChangeFromAndToOtherWordsIsSaid() {
        Edition edition = old.with("I.7.1", "保健室").listing(DEPARTMENT, "税務課", "福祉課");
        assertEquals(Verdict.OTHER_WORDS, verdict(to(edition)));
    }

    @Test
    void anItemThatTellsNoBoxIsNotGuessed() {
        Edition edition = old.with("I.7.1", "保健室").listing("全般的な見直し", "市民課", "福祉課");
        History history = to(edition);
        assertEquals(Verdict.UNTOLD, verdict(history));
        assertEquals(List.of("I.7.1"), paths(history.unlisted()));
    }

    @Test
    void aRowWhoseWordsStandInAnotherBoxThatChangedAccusesNobody() {
        Edition edition = old.with("I.7.2", "保健室長").listing(DEPARTMENT, old.text("I.7.2"), "保健室長");
        History history = to(edition);
        assertEquals(Verdict.UNTOLD, verdict(history));
        assertEquals(List.of(), history.unlisted());
    }

    @Test
    void aBoxThatWasNotSurelyReadIsNotSaidToHaveChanged() {
        Edition edition = old.with("I.7.1", "保健室").withUnsure("I.7.1").listing(DEPARTMENT, "税務課", "福祉課");
        History history = to(edition);
        assertEquals(Kind.UNSURE, history.changes().get(0).kind());
        assertEquals(Verdict.UNTOLD, verdict(history));
        assertEquals(List.of(), history.unlisted());
    }

    @Test
    void aTableIsTrueIfNothingChangedAndNothingIsListed() {
        assertTrue(to(old).tableIsTrue());
    }

    @Test
    void aTableIsNotCalledTrueWhileABoxMayHaveChanged() {
        assertFalse(to(old.with("I.7.1", "保健室").withUnsure("I.7.1")).tableIsTrue());
    }

    @Test
    void whatIsPrintedOtherwiseMayHaveChangedAlsoIfNoValueCouldBeMadeOfIt() {
        old = old.withUnread("II[1].2.2", "１）２）");
        assertEquals(
                List.of(Kind.UNSURE),
                to(old.withUnread("II[1].2.2", "３）４）")).changes().stream()
                        .map(BoxChange::kind)
                        .toList());
        assertEquals(List.of(), to(old).changes());
    }

    @Test
    void howManyBoxesWereNotSurelyReadIsSaid() throws IOException {
        StringWriter out = new StringWriter();
        new HistoryText(out).write(to(old.with("I.7.1", "保健室").withUnsure("I.7.1")));
        assertTrue(out.toString().contains("\nchanges: 1 (not surely read: 1), listed anew: 0 ("), out.toString());
    }

    @Test
    void rowsThatTheOldEditionHasAreNoNewChanges() {
        old = old.listing(DEPARTMENT, "税務課", "福祉課");
        assertEquals(1, to(old.listing(DEPARTMENT, "福祉課", "保健室")).listed().size());
    }

    @Test
    void ofTwoRowsOnOneBoxTheFirstHasTheOldTextAndTheLastTheNewOne() {
        Edition edition = old.with("I.7.1", "保健室")
                .listing(DEPARTMENT, old.text("I.7.1"), "福祉課")
                .listing(DEPARTMENT, "福祉課", "保健室");
        assertEquals(2, to(edition).count(Verdict.TRUE));
    }

    @Test
    void aBlockThatGotAnotherNumberIsNoChange() {
        History history = to(old.withNewFirstContract("新しい業務"));
        assertTrue(paths(history.changes()).stream().allMatch(path -> path.startsWith("II[1].4.outsourcing[1].")));
        assertTrue(history.changes().stream().allMatch(change -> change.kind() == Kind.ADDED));
        assertFalse(history.changes().isEmpty());
    }

    @Test
    void aRowOnANewBlockListsAllOfIt() {
        Edition edition =
                old.withNewFirstContract("新しい業務").listing("Ⅱ　特定個人情報ファイルの概要　４．特定個人情報ファイルの取扱いの委託　委託事項1", "－", "新しい業務");
        History history = to(edition);
        assertEquals(Verdict.TRUE, verdict(history));
        assertEquals(List.of(), history.unlisted());
    }

    @Test
    void aBlockThatIsGoneIsRemoved() {
        Edition more = old.withNewFirstContract("新しい業務");
        History history = History.between(more.document(), old.document());
        assertTrue(history.changes().stream().allMatch(change -> change.kind() == Kind.REMOVED));
        assertFalse(history.changes().isEmpty());
    }

    @Test
    void ofBoxesWithTheSameLabelTheTextTellsWhichIsMeant() {
        String path = "III[1].2.risk2.measures";
        String text = old.text(path) + "毎年見直す。";
        Edition edition =
                old.with(path, text).listing("Ⅲ　特定個人情報ファイルの取扱いプロセスにおけるリスク対策　リスクに対する措置の内容", old.text(path), text);
        History history = to(edition);
        assertEquals(Verdict.TRUE, verdict(history));
        assertEquals(List.of(path), history.listed().get(0).paths());
    }

    @Test
    void aChangeOfAnotherBoxWithTheSameLabelIsNotTakenForTheListedOne() {
        Edition edition = old.with("III[1].2.risk2.measures", "毎年見直す。")
                .listing("Ⅲ　特定個人情報ファイルの取扱いプロセスにおけるリスク対策　リスクに対する措置の内容", "前の措置", "後の措置");
        assertEquals(Verdict.UNTOLD, verdict(to(edition)));
    }

    @Test
    void forPeopleWhatIsGoneAndWhatIsNewIsMarked() throws IOException {
        StringWriter out = new StringWriter();
        new HistoryText(out).write(to(old.with("I.7.1", "保健室").listing(DEPARTMENT, "税務課", "保健室")));
        assertTrue(out.toString().startsWith("changed I.7.1 「①部署」: "), out.toString());
        assertTrue(out.toString().contains("{+"), out.toString());
        assertTrue(out.toString().contains("row 1 「" + DEPARTMENT + "」 changed, but neither"), out.toString());
    }
}
