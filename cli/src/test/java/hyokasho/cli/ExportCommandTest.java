package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

    private static final String SAMPLE = "basic-004.json";

    @TempDir
    private Path folder;

    private Path results = Path.of("");

    @BeforeEach
    void copyASample() throws IOException {
        results = Files.createDirectory(folder.resolve("results"));
        Files.copy(Cli.SAMPLES.resolve(SAMPLE), results.resolve(SAMPLE));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "sqlite", "duckdb"})
    void aFormatOfOneFileWritesIt(String format) throws IOException {
        Cli.Result result = Cli.launch("export", results, "--to", format, "-o", folder.resolve("tables"));
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(Files.isRegularFile(folder.resolve("tables")));
        assertEquals(List.of("results", "tables"), written());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet", "jsonl"})
    void aFormatOfManyFilesWritesAFileATable(String format) {
        Cli.Result result = Cli.launch("export", results, "--to", format, "-o", folder.resolve("tables"));
        assertEquals(0, result.exitCode(), result.err());
        assertTrue(Files.isRegularFile(folder.resolve("tables/documents." + format)));
        assertTrue(Files.isRegularFile(folder.resolve("tables/dictionary." + format)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "sqlite", "duckdb", "csv", "parquet", "jsonl"})
    void aSemicolonOrAQuoteInTheNameOfThePlaceIsNoMatter(String format) throws IOException {
        Path target = folder.resolve("a; 市's b=c#d%20.tables");
        Cli.Result result = Cli.launch("export", results, "--to", format, "-o", target);
        assertEquals(0, result.exitCode(), result.err());
        assertEquals(List.of(target.getFileName().toString(), "results"), written());
    }

    @Test
    void theRootOfADiskIsRefusedAsAnyFolderThatHoldsTheTarget() {
        Cli.Result result = Cli.launch("export", folder.getRoot(), "--to", "csv");
        assertEquals(2, result.exitCode());
        assertTrue(result.err().contains("export-csv lies in /, which is read"), result.err());
    }

    @Test
    void howManyDocumentsAndRowsThereAreIsSaid() {
        Path target = folder.resolve("tables");
        Cli.Result result = Cli.launch("export", results, "--to", "csv", "-o", target);
        assertEquals("[" + target + "] documents: 1, rows: 27.\n", result.err());
    }

    @Test
    void csvBeginsWithAByteOrderMarkUnlessItIsNotWanted() throws IOException {
        Cli.launch("export", results, "--to", "csv", "-o", folder.resolve("with"));
        Cli.launch("export", results, "--to", "csv", "--no-bom", "-o", folder.resolve("without"));
        assertTrue(Files.readString(folder.resolve("with/documents.csv")).startsWith("\uFEFFdocument,form,"));
        assertTrue(Files.readString(folder.resolve("without/documents.csv")).startsWith("document,form,"));
    }

    @Test
    void anotherFileIsSaidAndPassedOver() throws IOException {
        Files.writeString(results.resolve("notes.json"), "{}");
        Cli.Result result = Cli.launch("export", results, "--to", "jsonl", "-o", folder.resolve("tables"));
        assertEquals(0, result.exitCode());
        assertTrue(
                result.err().startsWith("[notes.json] is no document of hyokasho; it is passed over.\n"), result.err());
        assertTrue(result.err().endsWith(", other files passed over: 1.\n"), result.err());
    }

    @Test
    void aDocumentThatIsLostIsAFailureButTheRestIsExported() throws IOException {
        String half = Files.readString(results.resolve(SAMPLE)).substring(0, 2_000);
        Files.writeString(results.resolve("half.json"), half);
        Cli.Result result = Cli.launch("export", results, "--to", "jsonl", "-q", "-o", folder.resolve("tables"));
        assertEquals(1, result.exitCode());
        assertEquals(
                "[half.json] is not the JSON of a document as this version writes it; convert the PDF again.\n",
                result.err());
        assertEquals(
                1, Files.readAllLines(folder.resolve("tables/documents.jsonl")).size());
    }

    @Test
    void aFolderWithoutDocumentsIsAFailureAndNothingIsWritten() throws IOException {
        Files.delete(results.resolve(SAMPLE));
        Cli.Result result = Cli.launch("export", results, "--to", "xlsx", "-o", folder.resolve("tables.xlsx"));
        assertEquals(1, result.exitCode());
        assertEquals("[" + results + "] holds no document to export; convert some first.\n", result.err());
        assertEquals(List.of("results"), written());
    }

    @Test
    void aPlaceWithinTheResultsIsAWrongCommandLine() {
        Cli.Result result = Cli.launch("export", results, "--to", "csv", "-o", results.resolve("tables"));
        assertEquals(2, result.exitCode());
        assertTrue(result.err().contains("choose a place outside of it with -o."), result.err());
        assertFalse(Files.exists(results.resolve("tables")));
    }

    @Test
    void aFormatThatIsNotKnownIsAWrongCommandLine() {
        Cli.Result result = Cli.launch("export", results, "--to", "pdf");
        assertEquals(2, result.exitCode());
        assertTrue(result.err().contains("csv, xlsx, parquet, sqlite, duckdb, jsonl"), result.err());
    }

    @Test
    void theFolderMustBeThere() {
        Cli.Result result = Cli.launch("export", folder.resolve("none"), "--to", "csv", "-o", folder.resolve("tables"));
        assertEquals(1, result.exitCode());
        assertTrue(result.err().endsWith("is no folder; name the one that hyokasho convert wrote its results to.\n"));
    }
}
