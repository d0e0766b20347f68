package hyokasho.extract.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row of a table of changes as far as its cells could be told apart.
 *
 * @param cells for each column what its cell holds; nothing where it is empty or could not be told
 */
record ChangeRow(List<List<Scrap>> cells) {

    static final int DATE = 0;
    static final int ITEM = 1;
    static final int BEFORE = 2;
    static final int AFTER = 3;
    static final int TIME = 4;
    static final int REASON = 5;
    static final int COLUMNS = 6;

    ChangeRow {
        cells = cells.stream().map(List::copyOf).toList();
    }

    static ChangeRow empty() {
        return new ChangeRow(Collections.nCopies(COLUMNS, List.of()));
    }

    ChangeRow with(int column, List<Scrap> cell) {
        List<List<Scrap>> changed = new ArrayList<>(cells);
        changed.set(column, cell);
        return new ChangeRow(changed);
    }

    List<Scrap> cell(int column) {
        return cells.get(column);
    }
}
