package hyokasho.corpus.export;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import hyokasho.corpus.table.Column;
import hyokasho.corpus.table.Row;
import hyokasho.corpus.table.Table;
import hyokasho.corpus.table.TableSink;
import hyokasho.form.DataFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A database of SQLite, as Datasette opens it: the tables, joined by their keys, and full-text tables ({@code search.csv})
 * over a column {@code words}, because SQLite's own tokenizers find no Japanese words of two characters.
 */
final class SqliteSink implements TableSink {

    private static final Map<Column.Type, String> TYPES = Map.of(
            Column.Type.TEXT, "TEXT",
            Column.Type.INTEGER, "INTEGER",
            Column.Type.DECIMAL, "REAL",
            Column.Type.BOOLEAN, "INTEGER");
    private static final String WORDS = "words";
    private static final String KEY = "document";

    /** Rows in one transaction; more make it hardly faster. */
    private static final int BATCH = 2_000;

    private final Connection connection;
    private final Map<Table, Target> targets = new LinkedHashMap<>();
    private final Words words = new Words();
    private int pending;

    /**
     * Where the rows of a table go.
     *
     * @param insert takes a row
     * @param searched the columns that are searched, alternatives together; none if it has no full-text table
     */
    private record Target(PreparedStatement insert, List<List<Integer>> searched) {}

    SqliteSink(Path file, List<Table> tables) throws IOException {
        try {
            connection = connect(file);
            Map<String, String> searched = searched();
            for (Table table : tables) {
                create(table, tables.get(0), searched.get(table.name()));
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** For each table with a full-text table the columns that it searches. */
    private static Map<String, String> searched() {
        return DataFile.rows("/hyokasho/corpus/export/search.csv", 2).stream()
                .collect(toMap(row -> row.get(0), row -> row.get(1)));
    }

    /** The tables with the columns that they have here only. */
    static List<Table> described(List<Table> tables) {
        Map<String, String> searched = searched();
        return tables.stream()
                .map(table -> searched.containsKey(table.name()) ? withWords(table, searched.get(table.name())) : table)
                .toList();
    }

    private static Table withWords(Table table, String searched) {
        String english = "Words and pairs of characters of " + searched.replace("|", " or else ")
                + ", which the full-text table " + table.name() + "_fts searches";
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(new Column(WORDS, Column.Type.TEXT, "検索用の語", english, ""));
        return new Table(table.name(), table.japanese(), table.english(), columns);
    }

    /** Nobody reads the file before it is complete, so it needs no journal. */
    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(false);
        return connection;
    }

    private void create(Table table, Table first, @Nullable String searched) throws SQLException {
        List<String> columns = table.columnNames();
        List<String> more = new ArrayList<>();
        if (searched != null) {
            more.add(Sql.quoted(WORDS) + " TEXT");
        }
        if (table.equals(first)) {
            more.add("PRIMARY KEY (" + Sql.quoted(KEY) + ")");
        } else if (columns.contains(KEY)) {
            more.add("FOREIGN KEY (" + Sql.quoted(KEY) + ") REFERENCES " + Sql.quoted(first.name()));
        }
        execute(Sql.createTable(table, TYPES, more.stream()));
        int cells = columns.size() + (searched == null ? 0 : 1);
        String insert = "INSERT INTO " + Sql.quoted(table.name()) + " VALUES ("
                + IntStream.range(0, cells).mapToObj(i -> "?").collect(joining(", ")) + ")";
        targets.put(table, new Target(connection.prepareStatement(insert), searched(columns, searched)));
    }

    private static List<List<Integer>> searched(List<String> columns, @Nullable String searched) {
        return searched == null
                ? List.of()
                : Stream.of(searched.split(" "))
                        .map(alternatives -> Stream.of(alternatives.split("\\|"))
                                .map(columns::indexOf)
                                .toList())
                        .toList();
    }

    @Override
    public void write(Row row) throws IOException {
        Target target = targets.get(row.table());
        try {
            int index = 0;
            for (Object cell : row.cells()) {
                index++;
                target.insert().setObject(index, cell);
            }
            if (!target.searched().isEmpty()) {
                target.insert().setString(index + 1, words(row, target.searched()));
            }
            target.insert().execute();
            pending++;
            if (pending == BATCH) {
                connection.commit();
                pending = 0;
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String words(Row row, List<List<Integer>> searched) {
        return words.of(searched.stream()
                .map(alternatives -> alternatives.stream()
                        .map(row.cells()::get)
                        .filter(Objects::nonNull)
                        .findFirst())
                .flatMap(cell -> cell.map(Object::toString).stream())
                .collect(joining("\u3002")));
    }

    @Override
    public List<String> finish() throws IOException {
        try {
            for (Map.Entry<Table, Target> target : targets.entrySet()) {
                complete(target.getKey(), target.getValue());
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
        close();
        return List.of();
    }

    private void complete(Table table, Target target) throws SQLException {
        String name = table.name();
        if (table.columnNames().contains(KEY)) {
            execute("CREATE INDEX " + Sql.quoted(name + "_document") + " ON " + Sql.quoted(name) + " ("
                    + Sql.quoted(KEY) + ")");
        }
        if (!target.searched().isEmpty()) {
            String search = Sql.quoted(name + "_fts");
            execute("CREATE VIRTUAL TABLE " + search + " USING fts5(" + WORDS + ", content=" + Sql.quoted(name)
                    + ", tokenize=\"unicode61 remove_diacritics 0\")");
            execute("INSERT INTO " + search + "(" + search + ") VALUES ('rebuild')");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
