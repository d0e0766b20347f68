package hyokasho.corpus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in whole documents. Each accusation was looked up in the document by hand, and is right. */
class WholeDocumentsTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Path SEEDS = Sample.sharedFolder().resolveSibling("seeds");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            basic-004.pdf   | choice-empty I.4.1, choice-empty II.1.persons
            focused-004.pdf | incident-empty III[1].7.risk.2.content, incident-empty III[1].7.risk.2.prevention, \
            more-persons-than-file II[1].5.provision[1].4, threshold-persons V.1.2
            full-002.pdf    | subcontracting-denied II[1].4.outsourcing[2].7, linkage-basis-empty I.6.2, \
            whole-file-persons II[1].4.outsourcing[1].2.persons, published-before-assessment VI.1.1, \
            published-before-review VI.3.1
            """)
    void theSamplesContradictThemselvesInThesePlaces(String sample, String accusations) throws HyokashoException {
        assertEquals(accusations, accusations(SAMPLES.resolve(sample)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chiba-kaigo     | risk-provision-denied III[1].5.none, \
            whole-file-persons II[2].4.outsourcing[1].2.persons, whole-file-persons II[2].4.outsourcing[2].2.persons, \
            whole-file-persons II[2].4.outsourcing[3].2.persons, \
            more-persons-than-file II[2].4.outsourcing[1].2.persons, \
            more-persons-than-file II[2].4.outsourcing[2].2.persons, \
            more-persons-than-file II[2].4.outsourcing[3].2.persons, more-persons-than-file II[2].5.provision[1].4, \
            more-persons-than-file II[2].5.transfer[1].4, more-persons-than-file II[2].5.transfer[2].4, \
            annex-missing III[1].7.risk1.9.content
            kawaguchi-koki  | outsourcing-count II[1].4.count, change-before-unimportant annex.changes[17].提出時期
            kawasaki-boshi  | ''
            kawasaki-koki   | linkage-basis-denied I.5.2
            setagaya-kokuho | annex-missing II[1].7
            """)
    void theRealTextsContradictThemselvesInThesePlaces(String seed, String accusations) throws HyokashoException {
        Path text = SEEDS.resolve(seed + ".txt");
        assumeTrue(Files.exists(text), "The real text is not at " + text + "; say where with -Dhyokasho.shared=FOLDER");
        assertEquals(accusations, accusations(text));
    }

    private static String accusations(Path file) throws HyokashoException {
        Document document = new Extractor(FormCatalogue.official()).extract(Input.of(file));
        return Checker.official().check("document", document).inconsistencies().stream()
                .filter(found -> found.severity() != Severity.UNCHECKED)
                .map(found -> found.code() + " " + found.path())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
