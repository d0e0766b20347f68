package hyokasho.corpus.export;

import hyokasho.corpus.table.CsvSink;
import hyokasho.corpus.table.JsonLinesSink;
import hyokasho.corpus.table.Table;
import hyokasho.corpus.table.TableSink;
import hyokasho.corpus.table.XlsxSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tables can be written as. */
public enum ExportFormat {
    csv(true),
    xlsx(false),
    parquet(true),
    sqlite(false),
    duckdb(false),
    jsonl(true);

    private static final Set<ExportFormat> WITH_DATA_PACKAGE = Set.of(csv, parquet);

    private final boolean folder;

    ExportFormat(boolean folder) {
        this.folder = folder;
    }

    /** Whether it is a folder with a file a table; otherwise it is one file. */
    public boolean isFolder() {
        return folder;
    }

    /** Where an export of the documents in {@code results} goes if nothing else is said: out.sqlite, or out-csv. */
    public Path defaultTarget(Path results) {
        Path last = results.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "export" : last.toString(); // the root of a disk has none
        return Path.of(folder ? name + "-" + name() : name + "." + name());
    }

    /** The names of the files that an export of these tables has in its folder. */
    Set<String> files(List<Table> tables) {
        return Stream.concat(tables.stream().map(table -> table.name() + "." + name()), Stream.of(DataPackage.FILE))
                .collect(Collectors.toSet());
    }

    /** What writes {@code tables} to {@code place}, which is not there yet, or is an empty folder. */
    TableSink sink(Path place, List<Table> tables, boolean byteOrderMark) throws IOException {
        return switch (this) {
            case csv -> new CsvSink(place, tables, byteOrderMark);
            case xlsx -> new XlsxSink(place, tables, XlsxSink.Limits.EXCEL);
            case parquet -> new ParquetSink(place, tables);
            case sqlite -> new SqliteSink(place, tables);
            case duckdb -> new DuckDbSink(place, tables);
            case jsonl -> new JsonLinesSink(place, tables);
        };
    }

    /** The tables as the format has them: some have a column of their own. */
    List<Table> described(List<Table> tables) {
        return this == sqlite ? SqliteSink.described(tables) : tables;
    }

    boolean hasDataPackage() {
        return WITH_DATA_PACKAGE.contains(this);
    }
}
