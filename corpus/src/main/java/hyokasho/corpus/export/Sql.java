package hyokasho.corpus.export;

import static java.util.stream.Collectors.joining;

import hyokasho.corpus.table.Column;
import hyokasho.corpus.table.Table;
import java.util.Map;
import java.util.stream.Stream;

/** SQL that the databases have in common. */
final class Sql {

    private Sql() {}

    /** A name as SQL wants it when it may be a word of its own. */
    static String quoted(String name) {
        return '"' + name + '"';
    }

    /** A text as SQL wants it. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The columns of a table with their types, and what else is to stand between the parentheses. */
    static String createTable(Table table, Map<Column.Type, String> types, Stream<String> more) {
        Stream<String> columns =
                table.columns().stream().map(column -> quoted(column.name()) + " " + types.get(column.type()));
        return "CREATE TABLE " + quoted(table.name()) + " ("
                + Stream.concat(columns, more).collect(joining(", ")) + ")";
    }
}
