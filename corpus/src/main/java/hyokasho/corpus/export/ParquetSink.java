package hyokasho.corpus.export;

import hyokasho.corpus.table.Row;
import hyokasho.corpus.table.Table;
import hyokasho.corpus.table.TableSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with a file {@code TABLE.parquet} for each table. DuckDB writes them, from a database beside them. */
final class ParquetSink implements TableSink {

    static final String SUFFIX = ".parquet";

    /** Rows that are in memory at once; DuckDB's own number is six times as large, and the texts here are long. */
    private static final int ROW_GROUP = 20_480;

    private final Path folder;
    private final List<Table> tables;
    private final Path database;
    private final DuckDbSink rows;

    ParquetSink(Path folder, List<Table> tables) throws IOException {
        this.folder = folder;
        this.tables = tables;
        this.database = folder.resolve("rows.duckdb");
        this.rows = new DuckDbSink(database, tables);
    }

    @Override
    public void write(Row row) throws IOException {
        rows.write(row);
    }

    @Override
    public List<String> finish() throws IOException {
        rows.flush();
        for (Table table : tables) {
            String file = folder.resolve(table.name() + SUFFIX).toString();
            rows.execute("COPY " + Sql.quoted(table.name()) + " TO " + Sql.text(file)
                    + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + ROW_GROUP + ")");
        }
        rows.close();
        Files.delete(database);
        return List.of();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
