package hyokasho.corpus.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.Corpus;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the full-text tables of SQLite find in the samples, compared with reading every text. */
class SqliteSearchTest {

    private static final Path SAMPLES = Path.of("").toAbsolutePath().resolveSibling("samples");
    private static final Pattern PAIR = Pattern.compile("(?=([\\p{L}\\p{N}]{2}))");
    private static final String TEXTS =
            "SELECT rowid, coalesce(value, raw) FROM fields WHERE coalesce(value, raw) IS NOT NULL";
    private static final String SEARCH = "SELECT rowid FROM fields_fts WHERE fields_fts MATCH ?";

    @TempDir
    private Path folder;

    private String database = "";

    @BeforeEach
    void exportTheSamples() throws IOException, HyokashoException {
        Path file = folder.resolve("samples.sqlite");
        new Export(ExportFormat.sqlite, false).write(Corpus.at(SAMPLES), file, new Export.Listener() {
            @Override
            public void refused(boolean ours, String sentence) {
                assertTrue(!ours, sentence);
            }

            @Override
            public void fileDone() {}
        });
        assertTrue(Files.size(file) > 0);
        database = "jdbc:sqlite:" + file;
    }

    private static Map<Integer, String> texts(Connection connection) throws SQLException {
        Map<Integer, String> texts = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TEXTS)) {
            while (rows.next()) {
                String text = Normalizer.normalize(rows.getString(2), Normalizer.Form.NFKC);
                texts.put(rows.getInt(1), text.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
            }
        }
        return texts;
    }

    private static Set<Integer> scan(Map<Integer, String> texts, String word) {
        Set<Integer> found = new TreeSet<>();
        texts.forEach((row, text) -> {
            if (text.contains(word)) {
                found.add(row);
            }
        });
        return found;
    }

    private static Set<Integer> search(PreparedStatement search, String query) throws SQLException {
        Set<Integer> found = new TreeSet<>();
        search.setString(1, query);
        try (ResultSet rows = search.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }

    @Test
    void everyPairOfCharactersIsFoundWhereverItOccursAndNowhereElse() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement search = connection.prepareStatement(SEARCH)) {
            Map<Integer, String> texts = texts(connection);
            Set<String> pairs = new TreeSet<>();
            for (String text : texts.values()) {
                Matcher matcher = PAIR.matcher(text);
                while (matcher.find()) {
                    pairs.add(matcher.group(1));
                }
            }
            assertTrue(pairs.size() > 3_000, pairs.size() + " pairs");
            for (String pair : pairs) {
                assertEquals(scan(texts, pair), search(search, '"' + pair + '"'), pair);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"再委託, 再委 委託", "委託先, 委託 託先", "クラウド, クラ ラウ ウド", "個人番号, 個人 人番 番号"})
    void aLongerWordIsFoundByThePhraseOfItsPairs(String word, String phrase) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement search = connection.prepareStatement(SEARCH)) {
            Set<Integer> scanned = scan(texts(connection), word);
            assertTrue(!scanned.isEmpty(), word + " occurs");
            assertEquals(scanned, search(search, '"' + phrase + '"'));
        }
    }

    @Test
    void aTableIsKnownToHaveAFullTextTableAsDatasetteLooksForIt() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("SELECT name FROM sqlite_master WHERE rootpage = 0"
                        + " AND sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"fields\"%'")) {
            assertTrue(tables.next());
            assertEquals("fields_fts", tables.getString(1));
        }
    }
}
