package hyokasho.corpus.export;

import hyokasho.corpus.table.Column;
import hyokasho.corpus.table.Row;
import hyokasho.corpus.table.Table;
import hyokasho.corpus.table.TableSink;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** A database of DuckDB. */
final class DuckDbSink implements TableSink {

    private static final Map<Column.Type, String> TYPES = Map.of(
            Column.Type.TEXT, "VARCHAR",
            Column.Type.INTEGER, "INTEGER",
            Column.Type.DECIMAL, "DOUBLE",
            Column.Type.BOOLEAN, "BOOLEAN");

    /**
     * DuckDB would else take most of the machine's memory. Each of its threads has its own beside this, so there is one,
     * and the file is the same each time.
     */
    private static final String MEMORY = "256MB";

    /** Rows that are handed over at once; by itself an appender would keep ten times as many in memory. */
    private static final int BATCH = 20_000;

    private static final String DATABASE = "export";

    private final DuckDBConnection connection;
    private final Map<Table, DuckDBAppender> appenders = new LinkedHashMap<>();
    private int pending;

    /** The file is attached, because in the address of a connection its name would end at the first semicolon. */
    DuckDbSink(Path file, List<Table> tables) throws IOException {
        try {
            connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            execute("SET memory_limit = '" + MEMORY + "'");
            execute("SET threads = 1");
            execute("SET temp_directory = " + Sql.text(file + ".tmp"));
            execute("ATTACH " + Sql.text(file.toString()) + " AS " + DATABASE);
            execute("USE " + DATABASE);
            for (Table table : tables) {
                execute(Sql.createTable(table, TYPES, Stream.of()));
                appenders.put(table, connection.createAppender(table.name()));
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void write(Row row) throws IOException {
        DuckDBAppender appender = appenders.get(row.table());
        try {
            appender.beginRow();
            for (Object cell : row.cells()) {
                append(appender, cell);
            }
            appender.endRow();
            pending++;
            if (pending == BATCH) {
                handOver();
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void handOver() throws SQLException {
        for (DuckDBAppender appender : appenders.values()) {
            appender.flush();
        }
        pending = 0;
    }

    private static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
        if (cell == null) {
            appender.appendNull();
        } else if (cell instanceof Integer number) {
            appender.append(number.intValue());
        } else if (cell instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (cell instanceof Boolean truth) {
            appender.append(truth.booleanValue());
        } else {
            appender.append(cell.toString());
        }
    }

    /** Writes what the appenders still hold, so that statements see all rows. */
    void flush() throws IOException {
        try {
            for (DuckDBAppender appender : appenders.values()) {
                appender.close();
            }
            appenders.clear();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Executes a statement. */
    void execute(String sql) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public List<String> finish() throws IOException {
        flush();
        close();
        return List.of();
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
