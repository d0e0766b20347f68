package hyokasho.corpus.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of Excel, drawn small. */
class XlsxSinkTest {

    private static final Table TABLE =
            new Table("drawn", "表", "A table", List.of(new Column("text", Column.Type.TEXT, "文字列", "Text", "")));
    private static final XlsxSink.Limits SMALL = new XlsxSink.Limits(20, 3);

    @TempDir
    private Path folder;

    private List<String> write(String... texts) throws IOException {
        XlsxSink sink = new XlsxSink(folder.resolve("drawn.xlsx"), List.of(TABLE), SMALL);
        for (String text : texts) {
            sink.write(new Row(TABLE, List.of(text)));
        }
        return sink.finish();
    }

    /** The cells of each sheet, row after row, with the sheet's name before them. */
    private List<List<String>> read() throws IOException {
        List<List<String>> sheets = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("drawn.xlsx"));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<String> cells = new ArrayList<>(List.of(sheet.getName()));
                sheet.read().stream().skip(1).forEach(row -> row.forEach(cell -> cells.add(cell.getText())));
                sheets.add(cells);
            }
        }
        return sheets;
    }

    @Test
    void rowsThatASheetCannotHoldGoOnInTheNextAndThatIsSaid() throws IOException {
        List<String> notes = write("a", "b", "c", "d", "e");
        assertEquals(
                List.of(List.of("drawn", "a", "b"), List.of("drawn 2", "c", "d"), List.of("drawn 3", "e")), read());
        assertEquals(List.of("drawn has more rows than a sheet of Excel; it goes on in drawn 2 to 3."), notes);
    }

    @Test
    void aTextThatFitsExactlyIsWhole() throws IOException {
        assertEquals(List.of(), write("x".repeat(20)));
        assertEquals(List.of(List.of("drawn", "x".repeat(20))), read());
    }

    @Test
    void aTextThatIsTooLongGoesOnInASheetOfItsOwnAndThatIsSaid() throws IOException {
        List<String> notes = write("short", "123456" + "x".repeat(20) + "yz");
        assertEquals(
                List.of(
                        List.of("drawn", "short", "123456" + XlsxSink.CONTINUED),
                        List.of(
                                "continued",
                                "drawn",
                                "3",
                                "text",
                                "2",
                                "x".repeat(20),
                                "drawn",
                                "3",
                                "text",
                                "3",
                                "yz")),
                read());
        assertEquals(List.of("Texts longer than a cell of Excel: 1; they go on in the sheet continued."), notes);
    }

    @Test
    void aCharacterOfTwoHalvesIsNotCutApart() throws IOException {
        write("12345𠮟" + "x".repeat(20));
        assertEquals("12345" + XlsxSink.CONTINUED, read().get(0).get(1));
        assertEquals("𠮟" + "x".repeat(18), read().get(1).get(5));
    }
}
