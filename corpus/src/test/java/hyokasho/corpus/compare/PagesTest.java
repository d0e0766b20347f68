package hyokasho.corpus.compare;

import static hyokasho.corpus.compare.Drawn.compared;
import static hyokasho.corpus.compare.Drawn.full;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.search.DocumentFilter;
import hyokasho.corpus.search.SearchFilter;
import hyokasho.document.HyokashoException;
import hyokasho.form.FormCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a document says, nothing that shows it executes it. */
class PagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String FORMULA = "=1+1";
    private static final Report.Text NO_TEXT = out -> {};

    @TempDir
    private Path folder;

    private static Report comparison() {
        return Report.of(
                compared(
                        full("cover.name=" + SCRIPT + "; I.1.1=" + SCRIPT + "; I.1.2=" + FORMULA),
                        full("cover.name={{title}}; I.1.1=\"><img src=x>; I.1.2=+1")),
                NO_TEXT);
    }

    private static Tally tally() throws IOException, HyokashoException {
        Selection all = new Selection(Optional.empty(), new DocumentFilter(SearchFilter.NONE));
        Tally tally = new Tally(new QuestionReader(FormCatalogue.official()).read("I.1.1"), all);
        tally.add(FORMULA, full("cover.agency=" + SCRIPT + "; cover.name=" + SCRIPT + "; I.1.1=" + SCRIPT));
        tally.add("x", full("I.1.1=" + FORMULA));
        return tally;
    }

    private static String written(Report report, CompareFormat format) throws IOException, HyokashoException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(format, out, false);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertEscaped(String page) {
        assertAll(
                () -> assertFalse(page.contains("<script>alert"), "a text became a script"),
                () -> assertFalse(page.contains("<img"), "a text became an image"),
                () -> assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;")),
                () -> assertEquals(1, page.split("<script>", -1).length - 1, "the page's own script"),
                () -> assertFalse(page.contains("http:") || page.contains("https:") || page.contains("src=")));
    }

    @Test
    void aTextInAComparisonIsOnlyAText() throws IOException, HyokashoException {
        String page = written(comparison(), CompareFormat.html);
        assertEscaped(page);
        assertTrue(page.contains("{{title}}"), "a text that looks like a template");
    }

    @Test
    void aTextInATallyIsOnlyAText() throws IOException, HyokashoException {
        try (Tally tally = tally()) {
            assertEscaped(written(Report.of(tally, tally.complete(), NO_TEXT), CompareFormat.html));
        }
    }

    @Test
    void noFormulaGetsIntoCsv() throws IOException, HyokashoException {
        String comparison = written(comparison(), CompareFormat.csv);
        assertAll(
                () -> assertTrue(comparison.contains(",'" + FORMULA + ",'+1,"), comparison),
                () -> assertTrue(comparison.startsWith("name,headings,label,verdict,A document-1,B document-2,")));
        try (Tally tally = tally()) {
            String answers = written(Report.of(tally, tally.complete(), NO_TEXT), CompareFormat.csv);
            assertAll(
                    () -> assertTrue(answers.contains(",'" + FORMULA + ","), answers),
                    () -> assertFalse(answers.contains("," + FORMULA)));
        }
    }

    @Test
    void inXlsxAllTextsAreTexts() throws IOException, HyokashoException {
        Path file = folder.resolve("boxes.xlsx");
        comparison().write(CompareFormat.xlsx, file, true);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<Cell> cells = workbook.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .toList();
            assertAll(
                    () -> assertTrue(cells.stream().anyMatch(cell -> FORMULA.equals(cell.getText()))),
                    () -> assertEquals(
                            List.of(CellType.STRING),
                            cells.stream()
                                    .map(Cell::getType)
                                    .filter(type -> type != CellType.EMPTY)
                                    .distinct()
                                    .toList()));
        }
    }

    @Test
    void aFileIsThereCompletelyOrNotAtAll() throws IOException, HyokashoException {
        comparison().write(CompareFormat.csv, folder.resolve("boxes.csv"), true);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("boxes.csv"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void theSameDocumentsGiveTheSameBytes() throws IOException, HyokashoException {
        for (CompareFormat format : List.of(CompareFormat.html, CompareFormat.csv, CompareFormat.json)) {
            assertEquals(written(comparison(), format), written(comparison(), format));
        }
    }
}
