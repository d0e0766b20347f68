package hyokasho.corpus.export;

import hyokasho.corpus.table.Cells;
import hyokasho.corpus.table.Column;
import hyokasho.corpus.table.Row;
import hyokasho.corpus.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data dictionary: a table that says of every table and column what it is, made from the catalogue. */
public final class Dictionary {

    /** The table of the dictionary. */
    public static final Table TABLE = new Table(
            "dictionary",
            "データ辞書",
            "One row a table or column of this export",
            List.of(
                    text("table", "表", "Table"),
                    text("column", "列", "Column; empty for the table itself"),
                    text("type", "型", "What the cells hold: text, integer, decimal or boolean"),
                    text("japanese", "日本語名", "Name in Japanese; for a box its headings and label, one form a line"),
                    text("english", "英語名", "Name in English"),
                    text("places", "様式の項目番号", "For a box its places in the forms, one a line")));

    private Dictionary() {}

    private static Column text(String name, String japanese, String english) {
        return new Column(name, Column.Type.TEXT, japanese, english, "");
    }

    /** The rows about these tables, the dictionary itself among them if it is. */
    public static List<Row> rows(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(row(table.name(), null, null, table.japanese(), table.english(), null)),
                        table.columns().stream().map(column -> row(table, column))))
                .toList();
    }

    private static Row row(Table table, Column column) {
        return row(
                table.name(),
                column.name(),
                column.type().key(),
                column.japanese(),
                column.english(),
                Cells.text(column.places()));
    }

    private static Row row(@Nullable String... cells) {
        List<@Nullable Object> row = new ArrayList<>(List.of());
        for (String cell : cells) {
            row.add(cell);
        }
        return new Row(TABLE, row);
    }
}
