package hyokasho.corpus.history;

import hyokasho.document.Value;
import java.util.List;
import java.util.Map;

/**
 * A row of a table of changes.
 *
 * @param number in its table, from 1
 * @param date 変更日
 * @param item 項目
 * @param before 変更前の記載
 * @param after 変更後の記載
 */
record Row(int number, String date, String item, String before, String after) {

    /** The table's columns in the order of the form: 変更日, 項目, 変更前の記載, 変更後の記載. */
    static Row of(int number, Value.Row row, List<String> columns) {
        Map<String, Value.Cell> cells = row.cells();
        return new Row(
                number,
                text(cells, columns, 0),
                text(cells, columns, 1),
                text(cells, columns, 2),
                text(cells, columns, 3));
    }

    private static String text(Map<String, Value.Cell> cells, List<String> columns, int column) {
        Value.Cell cell = column < columns.size() ? cells.get(columns.get(column)) : null;
        return cell == null ? "" : Boxes.text(cell.value());
    }

    /** Whether it says the same, wherever its lines break. */
    boolean isSameAs(Row other) {
        return Boxes.same(date, other.date)
                && Boxes.same(item, other.item)
                && Boxes.same(before, other.before)
                && Boxes.same(after, other.after);
    }
}
