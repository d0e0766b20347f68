package hyokasho.corpus.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A folder with a file {@code TABLE.csv} for each table (RFC 4180, UTF-8), as Excel in Japan opens it rightly: with a byte
 * order mark, unless it is not wanted.
 *
 * <p>A spreadsheet takes a text that begins with {@code = + - @}, a tab or a carriage return for a formula, also one in
 * wide characters. Such a text gets an apostrophe before it, and so does one that begins with an apostrophe: whoever takes
 * away one apostrophe from the beginning of a text has what was there.
 */
public final class CsvSink implements TableSink {

    static final String SUFFIX = ".csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern MUST_BE_QUIETED = Pattern.compile("['=+\\-@\\t\\r]|[＝＋－＠].", Pattern.DOTALL);
    private static final String APOSTROPHE = "'";

    private final Map<Table, CSVPrinter> files = new LinkedHashMap<>();
    private final boolean forExcel;
    private int longTexts;

    /** Makes the files of {@code tables} in {@code folder}. */
    public CsvSink(Path folder, List<Table> tables, boolean byteOrderMark) throws IOException {
        this.forExcel = byteOrderMark;
        for (Table table : tables) {
            BufferedWriter out = Files.newBufferedWriter(folder.resolve(fileName(table)), StandardCharsets.UTF_8);
            files.put(table, new CSVPrinter(out, CSVFormat.RFC4180));
            if (byteOrderMark) {
                out.write(BYTE_ORDER_MARK);
            }
            files.get(table).printRecord(table.columnNames());
        }
    }

    /** What the file of a table is called. */
    public static String fileName(Table table) {
        return table.name() + SUFFIX;
    }

    @Override
    public void write(Row row) throws IOException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Object cell : row.cells()) {
            cells.add(cell instanceof String text ? quiet(text) : cell);
            longTexts += cell instanceof String text && text.length() > XlsxSink.Limits.EXCEL.characters() ? 1 : 0;
        }
        files.get(row.table()).printRecord(cells);
    }

    /** The text as no spreadsheet executes it. */
    public static String quiet(String text) {
        return MUST_BE_QUIETED.matcher(text).lookingAt() ? APOSTROPHE + text : text;
    }

    /** A file may be as long as it wants, but what opens it may not show all. */
    @Override
    public List<String> finish() throws IOException {
        List<String> notes = new ArrayList<>();
        for (Map.Entry<Table, CSVPrinter> file : files.entrySet()) {
            if (file.getValue().getRecordCount() > XlsxSink.Limits.EXCEL.rows()) {
                notes.add(file.getKey().name() + " has more rows than a sheet of Excel, which leaves the rest out;"
                        + " export to xlsx to have all in Excel.");
            }
        }
        if (longTexts > 0) {
            notes.add("Texts longer than a cell of Excel, which cuts them: " + longTexts
                    + "; export to xlsx to have all in Excel.");
        }
        close();
        return forExcel ? notes : List.of();
    }

    @Override
    public void close() throws IOException {
        for (CSVPrinter file : files.values()) {
            file.close();
        }
    }
}
