package hyokasho.corpus.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hyokasho.corpus.Corpus;
import hyokasho.corpus.table.Column;
import hyokasho.corpus.table.Table;
import hyokasho.corpus.table.XlsxSink;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.json.DocumentJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format, read back with a reader of its own, holds every cell of every row: of the samples and of odd texts. */
class ReadBackTest {

    private static final Path SAMPLES = Path.of("").toAbsolutePath().resolveSibling("samples");
    private static final String FULL = "full";

    /** What formats are known to stumble over. */
    private static final List<String> ODD = List.of(
            "=HYPERLINK(\"http://example.com\")",
            "+1",
            "-1",
            "@SUM(A1)",
            "'quoted",
            "\ttab",
            "＝１＋１",
            "－",
            "a,b;\"c\"\nd\r\ne",
            " spaces ",
            "_x0041_",
            "<script>alert(1)</script> & ]]>",
            "𠮟る𩸽",
            "\u000b\u0001control",
            "true",
            "012",
            "x".repeat(40_000));

    @TempDir
    private Path folder;

    private final Map<String, List<List<String>>> expected = new LinkedHashMap<>();

    @BeforeEach
    void makeACorpus() throws IOException, HyokashoException {
        Path results = Files.createDirectory(folder.resolve("results"));
        for (int i = 0; i < ODD.size(); i++) {
            Document odd = Drawn.document(
                    FULL,
                    Drawn.text(FULL, "cover.name", ODD.get(i)),
                    Drawn.text(FULL, "II[1].4.outsourcing[1].name", ODD.get(i)));
            try (OutputStream out = Files.newOutputStream(results.resolve("odd-%02d.json".formatted(i)))) {
                DocumentJson.official().write(odd, out);
            }
        }
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            for (Path sample :
                    samples.filter(file -> file.toString().endsWith(".json")).toList()) {
                Files.copy(sample, results.resolve(sample.getFileName()));
            }
        }
        Corpus.at(results).read(new Corpus.Reader() {
            @Override
            public void document(String id, Document document) {
                Drawn.all(id, document)
                        .forEach(row -> expected.computeIfAbsent(row.table().name(), table -> new ArrayList<>())
                                .add(texts(row.cells())));
            }

            @Override
            public void refused(boolean ours, String sentence) {
                throw new AssertionError(sentence);
            }
        });
    }

    /** An empty cell is an empty text in all readers alike. */
    private static List<String> texts(List<?> cells) {
        List<String> texts = new ArrayList<>();
        cells.forEach(cell -> texts.add(text(cell)));
        return texts;
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell.toString();
    }

    private Path export(ExportFormat format) throws IOException, HyokashoException {
        return export(format, true, folder.resolve("export." + format));
    }

    private Path export(ExportFormat format, boolean byteOrderMark, Path target) throws IOException, HyokashoException {
        new Export(format, byteOrderMark).write(Corpus.at(folder.resolve("results")), target, new Export.Listener() {
            @Override
            public void refused(boolean ours, String sentence) {
                throw new AssertionError(sentence);
            }

            @Override
            public void fileDone() {}
        });
        return target;
    }

    private void assertHolds(Map<String, List<List<String>>> read) {
        assertEquals(11, expected.size(), "every table has rows");
        expected.forEach((table, rows) -> {
            assertEquals(rows.size(), read.get(table).size(), "rows of " + table);
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(rows.get(i), read.get(table).get(i), table + " row " + i);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void csvHoldsEveryCell(boolean byteOrderMark) throws IOException, HyokashoException {
        Path csv = export(ExportFormat.csv, byteOrderMark, folder.resolve("csv"));
        Map<String, List<List<String>>> read = new LinkedHashMap<>();
        for (String table : expected.keySet()) {
            try (Reader reader = Files.newBufferedReader(csv.resolve(table + ".csv"))) {
                if (byteOrderMark) {
                    assertEquals('\uFEFF', reader.read());
                }
                List<CSVRecord> records = CSVFormat.RFC4180.parse(reader).getRecords();
                assertEquals(
                        Drawn.CATALOGUE.table(table).columnNames(),
                        records.get(0).toList());
                read.put(
                        table,
                        records.stream().skip(1).map(ReadBackTest::unquoted).toList());
            }
        }
        assertHolds(read);
    }

    private static List<String> unquoted(CSVRecord row) {
        return row.stream()
                .map(cell -> cell.startsWith("'") ? cell.substring(1) : cell)
                .toList();
    }

    @Test
    void noCellOfCsvBeginsLikeAFormula() throws IOException, HyokashoException {
        Path csv = export(ExportFormat.csv, false, folder.resolve("csv"));
        for (String table : expected.keySet()) {
            try (Reader reader = Files.newBufferedReader(csv.resolve(table + ".csv"))) {
                CSVFormat.RFC4180
                        .parse(reader)
                        .forEach(row -> row.forEach(
                                cell -> assertTrue(cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0, cell)));
            }
        }
    }

    @Test
    void jsonLinesHoldEveryCell() throws IOException, HyokashoException {
        Path lines = export(ExportFormat.jsonl);
        Map<String, List<List<String>>> read = new LinkedHashMap<>();
        for (String table : expected.keySet()) {
            List<List<String>> rows = new ArrayList<>();
            for (String line : Files.readString(lines.resolve(table + ".jsonl")).split("\n")) {
                List<String> row = new ArrayList<>();
                JsonNode json = new ObjectMapper().readTree(line);
                json.forEach(cell -> row.add(cell.isNull() ? "" : cell.asText()));
                rows.add(row);
            }
            read.put(table, rows);
        }
        assertHolds(read);
    }

    @Test
    void sqliteHoldsEveryCell() throws IOException, HyokashoException, SQLException {
        Path file = export(ExportFormat.sqlite);
        assertHolds(query("jdbc:sqlite:" + file, table -> "SELECT * FROM \"" + table + "\" ORDER BY rowid"));
    }

    @Test
    void duckDbHoldsEveryCell() throws IOException, HyokashoException, SQLException {
        Path file = export(ExportFormat.duckdb);
        assertHolds(query("jdbc:duckdb:" + file, table -> "SELECT * FROM \"" + table + "\""));
    }

    @Test
    void parquetHoldsEveryCell() throws IOException, HyokashoException, SQLException {
        Path parquet = export(ExportFormat.parquet);
        assertHolds(query("jdbc:duckdb:", table -> "SELECT * FROM '" + parquet.resolve(table + ".parquet") + "'"));
    }

    /** Asks for the rows of a table. */
    @FunctionalInterface
    private interface Query {
        String of(String table);
    }

    private Map<String, List<List<String>>> query(String database, Query query) throws SQLException {
        Map<String, List<List<String>>> read = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            for (String table : expected.keySet()) {
                try (ResultSet rows = statement.executeQuery(query.of(table))) {
                    read.put(table, rows(Drawn.CATALOGUE.table(table), rows));
                }
            }
        }
        return read;
    }

    private static List<List<String>> rows(Table table, ResultSet rows) throws SQLException {
        List<List<String>> read = new ArrayList<>();
        while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (Column column : table.columns()) {
                Object cell = rows.getObject(column.name());
                row.add(
                        column.type() == Column.Type.BOOLEAN && cell instanceof Integer number
                                ? text(number == 1)
                                : text(cell));
            }
            read.add(row);
        }
        return read;
    }

    @Test
    void xlsxHoldsEveryCellAndWhatIsTooLongForOneGoesOn() throws IOException, HyokashoException {
        Path file = export(ExportFormat.xlsx);
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            Map<String, String> rests = rests(workbook);
            Map<String, List<List<String>>> read = new LinkedHashMap<>();
            for (String table : expected.keySet()) {
                Sheet sheet = workbook.findSheet(table).orElseThrow();
                read.put(table, sheetRows(sheet, Drawn.CATALOGUE.table(table), rests));
            }
            expected.values().forEach(rows -> rows.forEach(row -> row.replaceAll(ReadBackTest::withoutControls)));
            assertHolds(read);
        }
    }

    /** XML cannot hold control characters. */
    private static String withoutControls(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "\uFFFD");
    }

    private static Map<String, String> rests(ReadableWorkbook workbook) throws IOException {
        Map<String, String> rests = new LinkedHashMap<>();
        workbook.findSheet("continued").orElseThrow().read().stream()
                .skip(1)
                .forEach(row -> rests.merge(
                        row.getCellText(0) + " " + row.getCellText(1) + " " + row.getCellText(2),
                        row.getCellText(4),
                        String::concat));
        return rests;
    }

    private static List<List<String>> sheetRows(Sheet sheet, Table table, Map<String, String> rests)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        sheet.read().stream().skip(1).forEach(row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                String key = table.name() + " " + row.getRowNum() + " "
                        + table.columns().get(i).name();
                cells.add(whole(excelText(row, i, table.columns().get(i)), rests.get(key)));
            }
            rows.add(cells);
        });
        return rows;
    }

    private static String excelText(org.dhatim.fastexcel.reader.Row row, int index, Column column) {
        Optional<org.dhatim.fastexcel.reader.Cell> cell = row.getOptionalCell(index);
        return switch (column.type()) {
            case TEXT -> cell.map(c -> c.asString().replace("_x005F_", "_")).orElse("");
            case INTEGER ->
                cell.map(c -> c.asNumber().toBigInteger().toString()).orElse("");
            case DECIMAL -> cell.map(c -> text(c.asNumber().doubleValue())).orElse("");
            case BOOLEAN -> cell.map(c -> text(c.asBoolean())).orElse("");
        };
    }

    private static String whole(String cell, String rest) {
        return rest == null ? cell : cell.substring(0, cell.length() - XlsxSink.CONTINUED.length()) + rest;
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"csv", "jsonl", "sqlite"})
    void theSameDocumentsGiveTheSameBytes(ExportFormat format) throws IOException, HyokashoException {
        Path first = export(format, true, folder.resolve("first"));
        Path second = export(format, true, folder.resolve("second"));
        try (Stream<Path> files = Files.walk(first)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path other = second.resolve(first.relativize(file).toString());
                assertEquals(-1, Files.mismatch(file, file.equals(first) ? second : other), file.toString());
            }
        }
    }

    @Test
    void theDictionaryNamesEveryColumn() throws IOException, HyokashoException, SQLException {
        Path file = export(ExportFormat.sqlite);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String table : expected.keySet()) {
                List<String> columns = names(connection, "SELECT name FROM pragma_table_info('" + table + "')");
                assertTrue(!columns.isEmpty(), table);
                assertEquals(
                        columns,
                        names(
                                connection,
                                "SELECT \"column\" FROM dictionary WHERE \"table\" = '" + table
                                        + "' AND \"column\" IS NOT NULL"));
            }
        }
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"csv", "parquet"})
    void theDataPackageNamesEveryFileAndColumn(ExportFormat format) throws IOException, HyokashoException {
        Path export = export(format);
        JsonNode json = new ObjectMapper().readTree(Files.readString(export.resolve("datapackage.json")));
        assertEquals(12, json.path("resources").size());
        for (JsonNode resource : json.path("resources")) {
            assertTrue(Files.exists(export.resolve(resource.path("path").asText())));
        }
        List<String> columns =
                json.path("resources").path(1).path("schema").path("fields").findValuesAsText("name");
        assertEquals(Drawn.CATALOGUE.table("systems").columnNames(), columns);
        assertEquals(
                "documents",
                json.at("/resources/1/schema/foreignKeys/0/reference/resource").asText());
    }
}
