package hyokasho.corpus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Box;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Inconsistency FOUND = new Inconsistency(
            "13/x",
            "choice-empty",
            Severity.ERROR,
            "I.1.3",
            List.of("I.1.1"),
            List.of(Evidence.onPage(3, List.of(new Box(1, 2, 3, 4)))),
            "No option of 「③対象人数」 is chosen.");

    private static String written(CheckFormat format, Inconsistency found) throws IOException {
        StringWriter out = new StringWriter();
        CheckReport report = format.to(out);
        RuleCounts counts = new RuleCounts();
        Document document = Filled.document("full", "pdf", "cover.published=2020-03-01; VI.3.1=2020-04-01");
        counts.add(Checker.official().check("13/x", document));
        report.write(found);
        report.end(counts);
        return out.toString();
    }

    @Test
    void aLineForPeopleNamesDocumentPageSentenceAndRule() throws IOException {
        assertEquals(
                "13/x page 3: error: No option of 「③対象人数」 is chosen. [choice-empty, I.1.3]",
                written(CheckFormat.text, FOUND).lines().findFirst().orElseThrow());
    }

    @Test
    void nothingOfADocumentSteersTheTerminal() throws IOException {
        Inconsistency found =
                new Inconsistency("a\nb", "x", Severity.NOTICE, "I.1", List.of(), List.of(), "It says 「\u001B[31m」.");
        assertEquals(
                "a b: notice: It says 「 [31m」. [x, I.1]",
                written(CheckFormat.text, found).lines().findFirst().orElseThrow());
    }

    @Test
    void theCountsStandAtTheEnd() throws IOException {
        assertEquals(
                List.of("published-before-review 0 1 0", "documents: 1"),
                written(CheckFormat.text, FOUND)
                        .lines()
                        .filter(line -> line.startsWith("published-before-review") || line.startsWith("documents"))
                        .map(line -> line.replaceAll(" +", " "))
                        .toList());
    }

    @Test
    void jsonHasTheEvidence() throws IOException {
        assertEquals("""
                {"type":"inconsistency","document":"13/x","severity":"error","code":"choice-empty","path":"I.1.3",\
                "sentence":"No option of 「③対象人数」 is chosen.","others":["I.1.1"],\
                "evidence":[{"page":3,"boxes":[[1,2,3,4]]}]}""", written(CheckFormat.json, FOUND).lines().findFirst().orElseThrow());
    }

    @Test
    void csvIsATable() throws IOException {
        assertEquals("""
                document,severity,code,path,page,line,sentence,others\r
                13/x,error,choice-empty,I.1.3,3,,No option of 「③対象人数」 is chosen.,I.1.1\r
                """, written(CheckFormat.csv, FOUND));
    }

    @Test
    void noSpreadsheetExecutesTheNameOfADocument() throws IOException {
        Inconsistency found = new Inconsistency("＝1+1", "x", Severity.NOTICE, "", List.of(), List.of(), "Look.");
        assertEquals(
                "'＝1+1,notice,x,,,,Look.,",
                written(CheckFormat.csv, found).lines().skip(1).findFirst().orElseThrow());
    }
}
