package hyokasho.testkit;

import hyokasho.document.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sets the rows of a form on pages, from top to bottom. */
final class FormLayout {

    private static final double MARGIN = 45;
    private static final double PADDING = 2;
    private static final double INDENT = 12;
    private static final double GROUP_WIDTH = 14;
    private static final double LEADING = 1.2;

    /** A cell of the row that is being set. */
    private record Cell(double left, double right, List<Line> lines, boolean label) {

        Cell part(int from, int to) {
            List<Line> part = lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
            return new Cell(left, right, part, label);
        }

        Cell blank() {
            return new Cell(left, right, List.of(), label);
        }
    }

    private final Style style;
    private final List<FormPage> pages = new ArrayList<>();
    private double y;
    private double tableTop;
    private double groupTop;
    private Optional<String> group = Optional.empty();
    private Optional<Row> heads = Optional.empty();

    FormLayout(Style style) {
        this.style = style;
    }

    List<FormPage> lay(List<Row> rows) {
        beginPage();
        rows.forEach(this::lay);
        endGroup();
        endTable();
        return pages;
    }

    private void lay(Row row) {
        if (row.kind() != Row.Kind.TABLE_ROW) {
            heads = Optional.empty();
        }
        switch (row.kind()) {
            case CHAPTER -> chapter(row.cells().get(0));
            case HEADING, SUBHEADING -> heading(row);
            case LABELLED -> place(labelled(row));
            case WIDE -> place(List.of(cell(left(), right(), row.cells().get(0), false)));
            case TABLE_HEAD -> heads(row);
            case TABLE_ROW -> place(columns(row, false));
            case GROUP -> group(row.cells().get(0));
            case NEW_PAGE -> turnPage();
        }
    }

    private void chapter(String title) {
        endTable();
        double size = style.size * 1.5;
        y += tableTop > MARGIN ? size : 0;
        page().print(List.of(Line.of(Piece.text(0, size, title))), MARGIN, y, size);
        y += size * LEADING;
        tableTop = y;
    }

    private void heading(Row row) {
        Cell cell = cell(left(), right(), row.cells().get(0), false);
        makeRoomFor(height(List.of(cell)));
        Box box = new Box(cell.left(), y, cell.right(), y + height(List.of(cell)));
        if (row.kind() == Row.Kind.HEADING) {
            page().shadeHeading(box);
        }
        put(List.of(cell));
    }

    private List<Cell> labelled(Row row) {
        double labelRight = MARGIN + style.labelWidth;
        return List.of(
                cell(left() + row.depth() * INDENT, labelRight, row.cells().get(0), true),
                cell(labelRight, right(), row.cells().get(1), false));
    }

    private void heads(Row row) {
        heads = Optional.of(row);
        makeRoomFor(height(columns(row, true)));
        put(columns(row, true));
    }

    private List<Cell> columns(Row row, boolean label) {
        List<String> written = heads.orElseThrow(
                        () -> new IllegalArgumentException("A row of a table must follow its heads: " + row.cells()))
                .cells();
        double[] shares = written.stream().mapToDouble(FormLayout::share).toArray();
        double unit = (right() - left()) / Arrays.stream(shares).sum();
        List<Cell> cells = new ArrayList<>();
        double x = left();
        for (int i = 0; i < shares.length; i++) {
            String text = row.cells().get(i).replaceFirst(label ? ":\\d+$" : "$", "");
            cells.add(cell(x, x + shares[i] * unit, text, label));
            x += shares[i] * unit;
        }
        return cells;
    }

    private static double share(String head) {
        return head.matches(".*:\\d+") ? Integer.parseInt(head.substring(head.lastIndexOf(':') + 1)) : 1;
    }

    private Cell cell(double left, double right, String text, boolean label) {
        double width = right - left - 2 * PADDING;
        List<Line> lines = label ? Line.wrap(0, width, style.size, text) : new Content(style, width).lines(text);
        return new Cell(left, right, lines, label);
    }

    /** Puts a row down, in parts if the page ends within it. */
    private void place(List<Cell> row) {
        int from = 0;
        int count = lineCount(row);
        makeRoomFor(Math.min(height(row), 2 * lineHeight() + 2 * PADDING));
        while (from < count) {
            int to = Math.min(count, from + Math.max(1, (int) ((bottom() - y - 2 * PADDING) / lineHeight())));
            put(part(row, from, to));
            from = to;
            if (from < count) {
                turnPage();
            }
        }
    }

    private List<Cell> part(List<Cell> row, int from, int to) {
        List<Cell> part = new ArrayList<>();
        for (Cell cell : row) {
            if (!cell.label()) {
                part.add(cell.part(from, to));
            } else {
                part.add(from == 0 || style.repeatedLabels ? cell : cell.blank());
            }
        }
        return part;
    }

    private void put(List<Cell> row) {
        double height = height(row);
        for (Cell cell : row) {
            Box box = new Box(cell.left(), y, cell.right(), y + height);
            if (cell.label() && style.shadedLabels) {
                page().shadeLabel(box);
            }
            if (style.borders == Borders.CELLS || heads.isPresent()) {
                page().border(box, style.rule);
            }
            print(cell, box);
        }
        if (style.borders == Borders.ROWS) {
            page().border(new Box(row.get(0).left(), y, right(), y + height), style.rule);
        }
        y += height;
    }

    private void print(Cell cell, Box box) {
        double spare = box.height() - height(List.of(cell));
        double lineTop = box.top() + PADDING + (cell.label() && style.labelsAtTop ? 0 : spare / 2);
        page().print(cell.lines(), box.left() + PADDING, lineTop, lineHeight());
    }

    private void group(String name) {
        endGroup();
        group = name.isEmpty() ? Optional.empty() : Optional.of(name);
        groupTop = y;
    }

    /** Draws the narrow cell down the rows of the group so far, with its name in it. */
    private void endGroup() {
        if (group.isEmpty() || y == groupTop) {
            return;
        }
        Box box = new Box(MARGIN, groupTop, MARGIN + GROUP_WIDTH, y);
        page().border(box, style.rule);
        int[] characters = group.get().codePoints().toArray();
        double top = box.centerY() - characters.length * style.size / 2;
        List<Line> lines = Arrays.stream(characters)
                .mapToObj(character -> Line.of(Piece.text(0, style.size, Character.toString(character))))
                .toList();
        page().print(lines, box.centerX() - style.size / 2, top, style.size);
    }

    private void endTable() {
        if (y > tableTop) {
            page().border(new Box(MARGIN, tableTop, right(), y), style.rule);
        }
        tableTop = y;
    }

    private void makeRoomFor(double height) {
        if (y + height > bottom() && y > MARGIN) {
            turnPage();
        }
    }

    private void turnPage() {
        endGroup();
        if (!style.repeatedLabels) {
            group = group.map(name -> "");
        }
        endTable();
        beginPage();
        if (style.repeatedHeads) {
            heads.ifPresent(row -> put(columns(row, true)));
        }
    }

    private void beginPage() {
        pages.add(new FormPage());
        y = MARGIN;
        tableTop = MARGIN;
        groupTop = MARGIN;
    }

    private FormPage page() {
        return pages.get(pages.size() - 1);
    }

    private double left() {
        return MARGIN + (group.isPresent() ? GROUP_WIDTH : 0);
    }

    private double right() {
        return style.sheet.width() - MARGIN;
    }

    private double bottom() {
        return style.sheet.height() - MARGIN;
    }

    private double lineHeight() {
        return style.size * LEADING;
    }

    private double height(List<Cell> row) {
        return lineCount(row) * lineHeight() + 2 * PADDING;
    }

    /** An empty cell is as tall as one line. */
    private static int lineCount(List<Cell> row) {
        return row.stream()
                .mapToInt(cell -> Math.max(1, cell.lines().size()))
                .max()
                .orElse(1);
    }
}
