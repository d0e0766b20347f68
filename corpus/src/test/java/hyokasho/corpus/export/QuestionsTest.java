package hyokasho.corpus.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hyokasho.corpus.Corpus;
import hyokasho.document.HyokashoException;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import hyokasho.json.DocumentJson;
import hyokasho.testkit.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that a researcher asks, each in one statement; the answers were looked up in the documents by hand. */
class QuestionsTest {

    private static final Path SAMPLES = Path.of("").toAbsolutePath().resolveSibling("samples");
    private static final String SUBCONTRACTED = """
            SELECT document, sum(subcontracting_answer = '再委託する'), sum(subcontracting_answer = '再委託しない')
            FROM outsourcing GROUP BY document ORDER BY document""";

    @TempDir
    private Path folder;

    /** The answer, one line a row. */
    private List<String> ask(Path results, String question) throws IOException, HyokashoException, SQLException {
        Path database = folder.resolve("tables.sqlite");
        new Export(ExportFormat.sqlite, false).write(Corpus.at(results), database, new Export.Listener() {
            @Override
            public void refused(boolean ours, String sentence) {
                // the truth of the samples lies among them
            }

            @Override
            public void fileDone() {}
        });
        List<String> answer = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                StringJoiner row = new StringJoiner(" ");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                answer.add(row.toString());
            }
        }
        return answer;
    }

    @Test
    void howManyOutsourcedMattersAreSubcontracted() throws IOException, HyokashoException, SQLException {
        assertEquals(List.of("focused-004 2 0", "full-002 1 1"), ask(SAMPLES, SUBCONTRACTED));
    }

    @Test
    void againstWhichRisksIsMoreToBeDone() throws IOException, HyokashoException, SQLException {
        assertEquals(
                List.of(
                        "full-002 1 provision_and_transfer wrong_information_or_recipient",
                        "full-002 1 network_connection leakage_or_loss"),
                ask(SAMPLES, """
                        SELECT DISTINCT document, file, chapter, risk FROM risks
                        WHERE judgement = '課題が残されている'"""));
    }

    @Test
    void whoIsGivenInformationByLaw() throws IOException, HyokashoException, SQLException {
        assertEquals(List.of("市町村長 2", "潮見県教育委員会 2", "日本年金機構 1", "潮見県後期高齢者医療広域連合 1"), ask(SAMPLES, """
                        SELECT recipient, count(*) FROM provisions_and_transfers
                        WHERE kind = 'provision' GROUP BY recipient ORDER BY 2 DESC, recipient"""));
    }

    @Test
    void whichMunicipalitiesOfRealTextsSubcontract() throws IOException, HyokashoException, SQLException {
        Path seeds = Sample.sharedFolder().resolveSibling("seeds");
        assumeTrue(
                Files.exists(seeds),
                "The real texts are not at " + seeds + "; say where with -Dhyokasho.shared=FOLDER");
        Path results = Files.createDirectory(folder.resolve("results"));
        Extractor extractor = new Extractor(FormCatalogue.official());
        try (Stream<Path> texts = Files.list(seeds)) {
            for (Path text : texts.toList()) {
                String name = text.getFileName().toString().replace(".txt", ".json");
                try (OutputStream out = Files.newOutputStream(results.resolve(name))) {
                    DocumentJson.official().write(extractor.extract(Input.of(text)), out);
                }
            }
        }
        assertEquals(List.of("112038 川口市 2", "121002 千葉市 6", "131121 世田谷区 5", "141305 川崎市 4"), ask(results, """
                        SELECT municipality_code, municipality_name, sum(subcontracting_answer = '再委託する')
                        FROM outsourcing JOIN documents USING (document)
                        GROUP BY municipality_code ORDER BY municipality_code"""));
    }
}
