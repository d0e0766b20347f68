package hyokasho.corpus.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSinkTest {

    private static final Table TABLE =
            new Table("drawn", "表", "A table", List.of(new Column("text", Column.Type.TEXT, "文字列", "Text", "")));

    @TempDir
    private Path folder;

    private List<String> write(boolean byteOrderMark, String text) throws IOException {
        CsvSink sink = new CsvSink(folder, List.of(TABLE), byteOrderMark);
        sink.write(new Row(TABLE, List.of(text)));
        return sink.finish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝１", "＋１", "－１", "＠Ａ", "'=1", "'"})
    void aTextThatASpreadsheetWouldExecuteHasAnApostropheBeforeIt(String text) {
        assertEquals("'" + text, CsvSink.quiet(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"－", "＋", "1-1", "a=b", "○", " =1", "、＝"})
    void anyOtherTextIsAsItIs(String text) {
        assertEquals(text, CsvSink.quiet(text));
    }

    @Test
    void linesEndAsTheStandardSays() throws IOException {
        write(false, "a\nb,\"c\"");
        assertEquals("text\r\n\"a\nb,\"\"c\"\"\"\r\n", Files.readString(folder.resolve("drawn.csv")));
    }

    @Test
    void whatExcelWouldCutIsSaidWhereItIsForExcel() throws IOException {
        String text = "x".repeat(32_768);
        assertEquals(
                List.of("Texts longer than a cell of Excel, which cuts them: 1; export to xlsx to have all in Excel."),
                write(true, text));
        assertEquals(List.of(), write(false, text));
        assertEquals(List.of(), write(true, "x".repeat(32_767)));
    }
}
