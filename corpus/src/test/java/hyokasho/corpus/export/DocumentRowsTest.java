package hyokasho.corpus.export;

import static hyokasho.corpus.export.Drawn.choice;
import static hyokasho.corpus.export.Drawn.document;
import static hyokasho.corpus.export.Drawn.field;
import static hyokasho.corpus.export.Drawn.rows;
import static hyokasho.corpus.export.Drawn.text;
import static hyokasho.corpus.export.Drawn.without;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hyokasho.corpus.table.Row;
import hyokasho.corpus.table.Table;
import hyokasho.document.Box;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Status;
import hyokasho.document.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentRowsTest {

    private static final String FULL = "full";

    private static List<Object> column(String table, String column, Document document) {
        return rows(table, document).stream()
                .map(row -> row.getOrDefault(column, "-"))
                .toList();
    }

    @Test
    void aDocumentIsOneRowWithWhatOccursOnce() {
        Document document = document(FULL, text(FULL, "cover.agency", "神奈川県川崎市長"), text(FULL, "I.1.1", "予防接種"));
        Map<String, Object> row = rows("documents", document).get(0);
        assertEquals("drawn", row.get("document"));
        assertEquals("141305", row.get("municipality_code"));
        assertEquals("神奈川県川崎市長", row.get("cover_agency"));
        assertEquals("予防接種", row.get("basics_affairs_name"));
    }

    @Test
    void aDocumentWithoutAnyFieldIsARow() {
        assertEquals(1, rows("documents", document(FULL)).size());
    }

    @Test
    void aValueThatIsNotSureIsLeftOutAndItsColumnNamed() {
        Document document = document(FULL, field(FULL, "I.1.1", Status.AMBIGUOUS, new Value.Text("予防接種？")));
        Map<String, Object> row = rows("documents", document).get(0);
        assertFalse(row.containsKey("basics_affairs_name"));
        assertEquals("basics_affairs_name", row.get("ambiguous"));
    }

    @Test
    void aBoxThatIsNotFoundIsNamed() {
        Document document =
                document(FULL, without(FULL, "I.1.1", Status.MISSING), without(FULL, "I.3", Status.MISSING));
        assertEquals(
                "basics_affairs_name\nbasics_file_names",
                rows("documents", document).get(0).get("missing"));
    }

    @Test
    void eachContractOfEachFileIsARowWithTheKeysOfBoth() {
        Document document = document(
                FULL,
                text(FULL, "II[1].4.outsourcing[1].name", "保守"),
                text(FULL, "II[1].4.outsourcing[2].name", "入力"),
                text(FULL, "II[2].4.outsourcing[1].name", "印刷"));
        assertEquals(List.of("保守", "入力", "印刷"), column("outsourcing", "name", document));
        assertEquals(List.of(1, 1, 2), column("outsourcing", "file", document));
        assertEquals(List.of(1, 2, 1), column("outsourcing", "contract", document));
    }

    @Test
    void provisionsAndTransfersStandInOneTable() {
        Document document = document(
                FULL, text(FULL, "II[1].5.provision[1].name", "市町村長"), text(FULL, "II[1].5.transfer[1].name", "税務課"));
        assertEquals(List.of("provision", "transfer"), column("provisions_and_transfers", "kind", document));
        assertEquals(List.of("市町村長", "税務課"), column("provisions_and_transfers", "recipient", document));
    }

    @Test
    void aBlockOfWhichNothingIsFoundIsNoRow() {
        Document document = document(FULL, without(FULL, "II[1].4.outsourcing[1].name", Status.MISSING));
        assertEquals(List.of(), rows("outsourcing", document));
    }

    @Test
    void aBlockThatIsPrintedEmptyIsARow() {
        Document document = document(FULL, without(FULL, "II[1].4.outsourcing[1].name", Status.BLANK));
        assertEquals(1, rows("outsourcing", document).size());
    }

    @Test
    void theJudgementOfARiskStandsWithEachOfItsMeasures() {
        Document document = document(
                FULL,
                text(FULL, "III[1].1", "接種記録ファイル"),
                text(FULL, "III[1].2.risk1.nonsubject", "確かめる"),
                text(FULL, "III[1].2.risk1.unneeded", "書かせない"),
                choice(FULL, "III[1].2.risk1.sufficient", "十分である"),
                text(FULL, "III[1].2.risk2.measures", "窓口で受ける"),
                choice(FULL, "III[1].2.risk2.sufficient", "課題が残されている"));
        assertEquals(
                List.of("nonsubject_prevention", "unneeded_item_prevention", "measures"),
                column("risks", "measure", document));
        assertEquals(List.of("十分である", "十分である", "課題が残されている"), column("risks", "judgement", document));
        assertEquals(List.of("確かめる", "書かせない", "窓口で受ける"), column("risks", "description", document));
        assertEquals(List.of("接種記録ファイル", "接種記録ファイル", "接種記録ファイル"), column("risks", "file_name", document));
    }

    @Test
    void anAnswerAndItsDescriptionAreOneMeasure() {
        Document document = document(
                FULL,
                choice(FULL, "III[1].3.risk2.authentication", "行っている"),
                text(FULL, "III[1].3.risk2.authentication.method", "指紋による"));
        assertEquals(List.of("user_authentication"), column("risks", "measure", document));
        assertEquals(List.of("行っている"), column("risks", "answer", document));
        assertEquals(List.of("指紋による"), column("risks", "description", document));
    }

    @Test
    void aJudgementWithoutMeasuresIsARowAtItsPlace() {
        Document document = document(
                "basic",
                choice("basic", "IV.2.risk.sufficient", "十分である"),
                field("basic", "IV.4.none", Status.OK, new Value.Checks(List.of(), Map.of(), List.of())),
                choice("basic", "IV.4.risk.sufficient", "課題が残されている"));
        assertEquals(List.of("acquisition", "outsourcing", "outsourcing"), column("risks", "chapter", document));
        assertEquals(List.of("十分である", "-", "課題が残されている"), column("risks", "judgement", document));
    }

    @Test
    void aMeasureHasTheHeadingsAndTheLabelOfTheForm() {
        Document document = document(FULL, text(FULL, "III[1].2.risk1.nonsubject", "確かめる"));
        Map<String, Object> row = rows("risks", document).get(0);
        assertEquals("対象者以外の情報の入手を防止するための措置の内容", row.get("label"));
        assertEquals(
                "Ⅲ　特定個人情報ファイルの取扱いプロセスにおけるリスク対策 > ２．特定個人情報の入手　（情報提供ネットワークシステムを通じた入手を除く。）" + " > リスク１：　目的外の入手が行われるリスク",
                row.get("heading"));
    }

    @Test
    void eachCheckBoxIsARowAndOneThatCannotBeToldHasNoAnswer() {
        Value.Checks checks = new Value.Checks(List.of("紙"), Map.of("その他", "伝書鳩"), List.of("電子メール"));
        Document document = document(FULL, field(FULL, "II[1].3.2", Status.AMBIGUOUS, checks));
        Map<Object, Object> checked = new LinkedHashMap<>();
        rows("checks", document)
                .forEach(row -> checked.put(row.get("option"), Optional.ofNullable(row.get("checked"))));
        assertEquals(Optional.of(true), checked.get("紙"));
        assertEquals(Optional.empty(), checked.get("電子メール"));
        assertEquals(Optional.of(false), checked.get("その他"));
        assertEquals(8, checked.size());
        assertEquals("伝書鳩", rows("checks", document).get(7).get("detail"));
        assertEquals(
                "files[1].acquisition_and_use.methods",
                rows("checks", document).get(0).get("name"));
    }

    @Test
    void eachChangeIsARowWithItsDateAndWhatIsPrinted() {
        Map<String, Value.Cell> cells = new LinkedHashMap<>();
        List<Evidence> evidence = List.of(Evidence.onPage(3, List.of(new Box(0, 0, 1, 1))));
        cells.put("変更日", new Value.Cell(new Value.CalendarDate(Optional.of("2020-04-01"), "令和2年4月1日"), evidence));
        cells.put("項目", new Value.Cell(new Value.Text("Ⅰの２"), evidence));
        cells.put("変更前の記載", new Value.Cell(new Value.Text("旧"), List.of()));
        Value.Rows rows = new Value.Rows(List.of(new Value.Row(cells)));
        Map<String, Object> row = rows("changes", document(FULL, field(FULL, "annex.changes", Status.OK, rows)))
                .get(0);
        assertEquals("2020-04-01", row.get("date"));
        assertEquals("令和2年4月1日", row.get("date_raw"));
        assertEquals("Ⅰの２", row.get("item"));
        assertEquals("旧", row.get("before"));
        assertFalse(row.containsKey("after"));
        assertEquals(
                "{\"変更日\":[{\"page\":3,\"boxes\":[[0,0,1,1]]}],\"項目\":[{\"page\":3,\"boxes\":[[0,0,1,1]]}],\"変更前の記載\":[]}",
                row.get("evidence"));
    }

    @Test
    void everyFieldIsARowWithItsStatusAndEvidence() {
        Document document = document(FULL, field(FULL, "I.1.1", Status.AMBIGUOUS, new Value.Text("予防接種？")));
        Map<String, Object> row = rows("fields", document).get(0);
        assertEquals("予防接種？", row.get("value"));
        assertEquals("ambiguous", row.get("status"));
        assertEquals(1, row.get("page"));
        assertEquals("[{\"page\":1,\"boxes\":[[1,2.5,3,4]]}]", row.get("evidence"));
    }

    @Test
    void aFindingIsARow() {
        assertEquals(List.of("drawn"), column("findings", "code", document(FULL)));
    }

    @Test
    void halfACharacterAndTheNullCharacterAreReplacedInAnyCell() {
        Document document = document(FULL, text(FULL, "I.1.1", "a\uD840b\u0000c"));
        assertEquals("a\uFFFDb\uFFFDc", rows("documents", document).get(0).get("basics_affairs_name"));
        Table table = Drawn.CATALOGUE.table("systems");
        assertEquals(
                "\uFFFD", Row.of(table, Map.of("document", "\uDC00")).cells().get(0));
    }
}
