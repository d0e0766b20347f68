package hyokasho.extract.dump;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the visible characters of a text with markup into lines, cells, rows, tables and pages. */
final class MarkupBuilder {

    private final List<List<MarkupTable>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    private final StringBuilder text = new StringBuilder();
    private int[] columns = new int[64];
    private int line;
    private List<MarkupLine> lines = new ArrayList<>();
    private List<MarkupCell> row = new ArrayList<>();
    private List<List<MarkupCell>> rows = new ArrayList<>();
    /** The rows, this one included, in which a cell from above still takes a column. */
    private final Map<Integer, Integer> taken = new HashMap<>();

    private boolean inTable;
    private boolean inCell;
    private int width = 1;
    private int height = 1;

    /** Adds a character that stands in the file from the column {@code from} to {@code to} of a line. */
    void add(int codePoint, int atLine, int from, int to) {
        if (text.length() > 0 && atLine != line) {
            endLine();
        }
        boolean space = Character.isSpaceChar(codePoint) && codePoint != '\u3000' || codePoint == '\t';
        if (space && (text.length() == 0 || text.charAt(text.length() - 1) == ' ')) {
            return;
        }
        line = atLine;
        text.appendCodePoint(space ? ' ' : codePoint);
        if (columns.length < 2 * text.length()) {
            columns = Arrays.copyOf(columns, 4 * text.length());
        }
        for (int i = text.length() - (space ? 1 : Character.charCount(codePoint)); i < text.length(); i++) {
            columns[2 * i] = from;
            columns[2 * i + 1] = to;
        }
    }

    void endLine() {
        int end = text.length();
        while (end > 0 && Character.isSpaceChar(text.charAt(end - 1))) {
            end--;
        }
        if (end > 0) {
            lines.add(new MarkupLine(line, text.substring(0, end), Arrays.copyOf(columns, 2 * end)));
        }
        text.setLength(0);
    }

    boolean inTable() {
        return inTable;
    }

    boolean inCell() {
        return inCell;
    }

    void beginTable() {
        endTable();
        inTable = true;
    }

    /** Begins a cell that takes so many columns and rows. */
    void beginCell(int columnsTaken, int rowsTaken) {
        endCell();
        inTable = true;
        inCell = true;
        width = columnsTaken;
        height = rowsTaken;
    }

    void endCell() {
        endLine();
        if (inTable && (inCell || !lines.isEmpty())) {
            int column = row.isEmpty() ? 0 : lastColumn();
            while (taken.getOrDefault(column, 0) > 0) {
                column++;
            }
            row.add(new MarkupCell(column, width, lines));
            if (height > 1) {
                for (int i = 0; i < width; i++) {
                    taken.put(column + i, height);
                }
            }
            lines = new ArrayList<>();
        }
        inCell = false;
        width = 1;
        height = 1;
    }

    private int lastColumn() {
        MarkupCell last = row.get(row.size() - 1);
        return last.column() + last.columns();
    }

    void endRow() {
        endCell();
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
            row = new ArrayList<>();
            taken.replaceAll((column, left) -> left - 1);
            taken.values().removeIf(left -> left <= 0);
        }
    }

    /** Ends the table, or the lines outside of tables. */
    void endTable() {
        if (inTable) {
            endRow();
            add(new MarkupTable(false, rows));
            rows = new ArrayList<>();
            taken.clear();
            inTable = false;
        } else {
            endLine();
            add(new MarkupTable(true, List.of(List.of(new MarkupCell(MarkupCell.NO_COLUMN, 1, lines)))));
            lines = new ArrayList<>();
        }
    }

    private void add(MarkupTable table) {
        boolean written = table.rows().stream().flatMap(List::stream).anyMatch(cell -> !cell.lines()
                .isEmpty());
        if (written) {
            pages.get(pages.size() - 1).add(table);
        }
    }

    void endPage() {
        endTable();
        pages.add(new ArrayList<>());
    }

    /** The tables of each page, with the lines between them, in their order. */
    List<List<MarkupTable>> pages() {
        endTable();
        return pages;
    }
}
