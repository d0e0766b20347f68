package hyokasho.corpus.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with a sheet for each table. Texts are written as texts, so that nothing in them is a formula. What a cell of
 * Excel cannot hold goes on in the sheet {@code continued}, and the cell ends with {@link #CONTINUED}; what a sheet cannot
 * hold, in a further sheet. Both are said.
 */
public final class XlsxSink implements TableSink {

    /** The end of a cell whose text goes on. */
    public static final String CONTINUED = "…[→ continued]";

    private static final String APPLICATION = "hyokasho";
    private static final String VERSION = "1.0";
    private static final int FLUSHED_ROWS = 500;
    private static final int HEAD_ROWS = 1;

    /** What XML cannot hold. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** What Excel would take for an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Path file;
    private final Path folder;
    private final Limits limits;
    private final Map<Table, RowSpool> spools = new LinkedHashMap<>();
    private final Table continued;
    private final RowSpool rests;
    private final List<String> notes = new ArrayList<>();
    private int longTexts;

    /**
     * How much Excel holds.
     *
     * @param characters in a cell
     * @param rows in a sheet, the head among them
     */
    public record Limits(int characters, int rows) {
        /** What Excel itself holds. */
        public static final Limits EXCEL = new Limits(32_767, 1_048_576);
    }

    /** Writes {@code tables} to {@code file} when it is finished; until then rows are kept beside it. */
    public XlsxSink(Path file, List<Table> tables, Limits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), file.getFileName() + ".rows");
        for (Table table : tables) {
            spools.put(table, new RowSpool(folder.resolve(table.name())));
        }
        this.continued = new Table(
                "continued",
                "続き",
                "What a cell could not hold",
                List.of(
                        new Column("sheet", Column.Type.TEXT, "シート", "Sheet", ""),
                        new Column("row", Column.Type.INTEGER, "行", "Row of the sheet", ""),
                        new Column("column", Column.Type.TEXT, "列", "Column", ""),
                        new Column("part", Column.Type.INTEGER, "部分", "Number of the part, from 2", ""),
                        new Column("text", Column.Type.TEXT, "続きの文字列", "How the text goes on", "")));
        this.rests = new RowSpool(folder.resolve(continued.name()));
    }

    @Override
    public void write(Row row) throws IOException {
        spools.get(row.table()).add(row.cells());
    }

    @Override
    public List<String> finish() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
            for (Map.Entry<Table, RowSpool> spool : spools.entrySet()) {
                sheets(workbook, spool.getKey(), spool.getValue());
            }
            if (longTexts > 0) {
                notes.add("Texts longer than a cell of Excel: " + longTexts + "; they go on in the sheet continued.");
                sheets(workbook, continued, rests);
            }
        }
        close();
        return notes;
    }

    private void sheets(Workbook workbook, Table table, RowSpool rows) throws IOException {
        SheetWriter writer = new SheetWriter(workbook, table);
        rows.drain(table.columns().size(), writer::write);
        writer.finish();
    }

    /** Writes the rows of a table to as many sheets as it takes. */
    private final class SheetWriter {

        private final Workbook workbook;
        private final Table table;
        private Worksheet sheet;
        private int sheets;
        private int row;

        SheetWriter(Workbook workbook, Table table) {
            this.workbook = workbook;
            this.table = table;
            this.sheet = begin();
        }

        private Worksheet begin() {
            sheets++;
            row = HEAD_ROWS;
            Worksheet next = workbook.newWorksheet(sheets == 1 ? table.name() : table.name() + " " + sheets);
            next.freezePane(0, HEAD_ROWS);
            for (int column = 0; column < table.columns().size(); column++) {
                next.inlineString(0, column, table.columns().get(column).name());
            }
            return next;
        }

        void write(List<@Nullable Object> cells) throws IOException {
            if (row == limits.rows()) {
                sheet.finish();
                sheet = begin();
            }
            for (int column = 0; column < cells.size(); column++) {
                write(column, cells.get(column));
            }
            row++;
            if (row % FLUSHED_ROWS == 0) {
                sheet.flush();
            }
        }

        private void write(int column, @Nullable Object cell) throws IOException {
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell instanceof Boolean truth) {
                sheet.value(row, column, truth);
            } else if (cell != null) {
                sheet.inlineString(row, column, fitting(column, cell.toString()));
            }
        }

        private String fitting(int column, String text) throws IOException {
            if (text.length() <= limits.characters()) {
                return escaped(text);
            }
            longTexts++;
            int end = cut(text, 0, limits.characters() - CONTINUED.length());
            int part = 1;
            for (int from = end; from < text.length(); ) {
                int to = cut(text, from, limits.characters());
                part++;
                String name = table.columns().get(column).name();
                rests.add(List.of(sheet.getName(), row + 1, name, part, text.substring(from, to)));
                from = to;
            }
            return escaped(text.substring(0, end)) + CONTINUED;
        }

        void finish() throws IOException {
            sheet.finish();
            if (sheets > 1) {
                notes.add(table.name() + " has more rows than a sheet of Excel; it goes on in " + table.name() + " 2"
                        + (sheets > 2 ? " to " + sheets : "") + ".");
            }
        }
    }

    /** The text as XML holds it and Excel reads it. */
    private static String escaped(String text) {
        return ESCAPE.matcher(NOT_XML.matcher(text).replaceAll("\uFFFD")).replaceAll("_x005F_");
    }

    /** The end of a part of {@code text}; both halves of a character stay together. */
    private static int cut(String text, int from, int length) {
        int end = Math.min(text.length(), from + length);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    @Override
    public void close() throws IOException {
        for (RowSpool spool : spools.values()) {
            spool.close();
        }
        rests.close();
        Files.deleteIfExists(folder);
    }
}
