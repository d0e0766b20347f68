package hyokasho.corpus.stats;

import static hyokasho.corpus.export.Drawn.choice;
import static hyokasho.corpus.stats.Counted.agency;
import static hyokasho.corpus.stats.Counted.document;
import static hyokasho.corpus.stats.Counted.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hyokasho.corpus.stats.FiguresReport.Style;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same figures in all the ways in which they are written. */
class FiguresReportTest {

    private static final String ATTACK = "</script><script>alert(1)</script>";
    private static final String FORMULA = "=HYPERLINK(1)";

    @TempDir
    private Path folder;

    private static Document contract(String agency, String subcontracting) {
        return document("full", agency("full", agency), choice("full", "II[1].4.outsourcing[1].7", subcontracting));
    }

    private static Figures drawn() throws HyokashoException {
        Selection selection = Selection.of(Optional.empty(), Optional.empty(), Optional.of("再委託の有無"));
        return Counted.figures(
                selection,
                contract("千葉県千葉市長", "再委託する"),
                contract("千葉県千葉市長", "再委託しない"),
                contract("千葉県千葉市長", "再委託する"),
                contract("神奈川県川崎市長", "再委託する"));
    }

    private static Figures hostile() {
        return Counted.figures(with(document("full"), ATTACK, List.of(), ATTACK, FORMULA));
    }

    private static String text(Figures figures, Style style) throws IOException {
        StringWriter out = new StringWriter();
        new FiguresReport(figures).text(out, style);
        return out.toString();
    }

    private static String html(Figures figures) throws IOException {
        StringWriter out = new StringWriter();
        new FiguresReport(figures).html(out, ATTACK);
        return out.toString();
    }

    private static String json(Figures figures) throws IOException {
        StringWriter out = new StringWriter();
        new FiguresReport(figures).json(out);
        return out.toString();
    }

    @Test
    void aBoxIsDrawnInBarsAndByPrefecture() throws IOException, HyokashoException {
        assertEquals("""
                4 documents

                ⑦再委託の有無
                Ⅱ　特定個人情報ファイルの概要 > ４．特定個人情報ファイルの…
                files[].outsourcing.contracts[].subcontracting.answer
                様式４ II[].4.outsourcing[].7
                  4 boxes: 4 surely read
                  1 再委託する   ████████████████████▎             3  75.0 %
                  2 再委託しない ██████▊                           1  25.0 %
                  様式４ 2018-05: in 4 of 4 documents; ok 4 (100 %)
                  prefecture       sure not sure              1
                  千葉県              3        0      2  66.7 %
                  神奈川県            1        0      1   100 %
                  prefecture       sure not sure              2
                  千葉県              3        0      1  33.3 %
                  神奈川県            1        0      0     0 %
                """, text(drawn(), new Style(60, false, false, true)));
    }

    @ParameterizedTest
    @CsvSource({"60, false", "60, true", "61, true", "80, false", "80, true", "133, true"})
    void noLineIsWiderThanTheScreen(int width, boolean details) throws IOException, HyokashoException {
        Figures figures = Counted.figures(Selection.everything(), Counted.SAMPLES);
        text(figures, new Style(width, false, false, details))
                .lines()
                .forEach(line -> assertTrue(Columns.of(line) <= width, Columns.of(line) + ": " + line));
    }

    @Test
    void withoutColoursTheLinesAreTheSame() throws IOException, HyokashoException {
        Figures figures = Counted.figures(Selection.everything(), Counted.SAMPLES);
        String coloured = text(figures, new Style(80, true, false, false));
        assertTrue(coloured.contains("\u001B[36m█"));
        assertEquals(
                text(figures, new Style(80, false, false, false)),
                Pattern.compile("\u001B\\[[0-9]*m").matcher(coloured).replaceAll(""));
    }

    @Test
    void thePageHoldsNoMarkupOfADocument() throws IOException {
        String page = html(hostile());
        assertFalse(page.contains("<script>alert"), "the script of a document is in the page");
        assertTrue(page.contains("&lt;script&gt;alert(1)"), "the name of the folder is escaped");
        assertTrue(page.contains("\\u003C/script\\u003E\\u003Cscript\\u003Ealert(1)"), "a code is escaped");
    }

    @Test
    void thePageAsksForNothingFromTheNetwork() throws IOException {
        String page = html(hostile()).replace("http://www.w3.org/2000/svg", "");
        assertFalse(page.contains("http:") || page.contains("https:") || page.contains("src=\""));
    }

    @Test
    void jsonHasTheTextsAsTheyAre() throws IOException {
        JsonNode finding = new ObjectMapper().readTree(json(hostile())).at("/findings/0");
        assertEquals(ATTACK, finding.path("code").asText());
    }

    @Test
    void jsonHasASliceForEachPrefecture() throws IOException, HyokashoException {
        JsonNode slices = new ObjectMapper().readTree(json(drawn())).at("/items/0/slices");
        assertEquals(3, slices.size());
        assertEquals("千葉県", slices.at("/1/prefecture").asText());
        assertEquals(2, slices.at("/1/answers/再委託する").asInt());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tablesHaveAByteOrderMarkIfItIsWanted(boolean wanted) throws IOException, HyokashoException {
        new FiguresReport(drawn()).csv(folder.resolve("tables"), wanted);
        String answers = Files.readString(folder.resolve("tables/answers.csv"));
        assertEquals(wanted, answers.startsWith("\uFEFF"));
        assertTrue(
                answers.contains(
                        "files[].outsourcing.contracts[].subcontracting.answer,⑦再委託の有無,choice,full,千葉県,1,再委託する,2,3,0.6667\r\n"),
                answers);
    }

    @Test
    void noCellIsAFormula() throws IOException, HyokashoException {
        new FiguresReport(hostile()).csv(folder.resolve("tables"), false);
        assertTrue(Files.readString(folder.resolve("tables/findings.csv")).contains(",'" + FORMULA + ","));
    }

    @Test
    void theDictionaryTellsOfEveryColumn() throws IOException, HyokashoException {
        new FiguresReport(drawn()).csv(folder.resolve("tables"), false);
        List<String> dictionary = Files.readAllLines(folder.resolve("tables/dictionary.csv"));
        assertTrue(dictionary.stream().anyMatch(row -> row.startsWith("numbers,median,integer,中央値,")));
    }

    @Test
    void aFolderOfSomethingElseIsNotReplaced() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("tables"));
        Files.writeString(mine.resolve("mine.txt"), "mine");
        HyokashoException refusal =
                assertThrows(HyokashoException.class, () -> new FiguresReport(drawn()).csv(mine, true));
        assertTrue(refusal.getMessage().contains("mine.txt"), refusal.getMessage());
    }

    @Test
    void theSameDocumentsGiveTheSameBytes() throws IOException, HyokashoException {
        Figures once = Counted.figures(Selection.everything(), Counted.SAMPLES);
        Figures again = Counted.figures(Selection.everything(), Counted.SAMPLES);
        assertEquals(json(once), json(again));
        assertEquals(html(once), html(again));
    }
}
