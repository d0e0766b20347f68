package hyokasho.extract.field;

import hyokasho.document.Box;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.extract.block.Block;
import hyokasho.extract.block.Span;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Region;
import hyokasho.extract.value.JapaneseDate;
import hyokasho.form.Entry;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a table with column heads, over as many pages as it runs: heads that are repeated are the form's, and a row that a
 * page end cut is put together again.
 */
final class TableReader {

    /** Edges of cells this close are the same, in points. */
    private static final double SAME_EDGE = 3;

    /** So many of a page's cells must have the width of a column. */
    private static final double MOST = 0.8;

    private static final Reading.Remark UNREAD_ROWS = new Reading.Remark(
            "unread-rows", "Not all cells of this table could be told apart; what is in none of them is unclaimed.");

    private final Outline outline;
    private final Folding folding;
    private final JapaneseDate dates;

    TableReader(Outline outline, Folding folding, JapaneseDate dates) {
        this.outline = outline;
        this.folding = folding;
        this.dates = dates;
    }

    /** The cells of one column, page by page, of one row. */
    private record Cell(List<Region> regions) {

        boolean isEmpty() {
            return regions.stream().allMatch(r -> r.spans().isEmpty());
        }
    }

    /** A row while its parts come in. */
    private record Row(
            Map<String, Cell> cells, boolean cutAbove, boolean cutBelow, boolean firstCutAbove, boolean firstCutBelow) {

        Cell first() {
            return cells.values().iterator().next();
        }

        boolean isEmpty() {
            return cells.values().stream().allMatch(Cell::isEmpty);
        }

        List<Span> spans() {
            return cells.values().stream()
                    .flatMap(cell -> cell.regions().stream())
                    .flatMap(region -> region.spans().stream())
                    .toList();
        }

        /** Whether the text of the second column goes on in mid-sentence. */
        boolean runsOnFrom(Row last, Paragraphs paragraphs) {
            return cells.keySet().stream()
                    .skip(1)
                    .limit(1)
                    .anyMatch(column -> paragraphs.runsOn(
                            last.cells.get(column).regions(), cells.get(column).regions()));
        }

        /**
         * A first cell that is merged over several rows is cut by the page's end, and its text stands on one side only: the
         * rows on the other side have it too.
         */
        void shareMerged(List<Row> rows) {
            if (!firstCutAbove || rows.isEmpty()) {
                return;
            }
            if (first().isEmpty()) {
                first().regions().addAll(rows.get(rows.size() - 1).first().regions());
            }
            for (int i = rows.size() - 1;
                    i >= 0 && rows.get(i).firstCutBelow && rows.get(i).first().isEmpty();
                    i--) {
                rows.get(i).first().regions().addAll(first().regions());
            }
        }
    }

    Reading read(Entry entry, List<Region> regions, Paragraphs paragraphs) {
        List<Span> furniture = new ArrayList<>();
        List<Span> others = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<Span> unread = new ArrayList<>();
        Map<String, Box> columns = new LinkedHashMap<>();
        for (Region region : regions) {
            if (region.cells().isEmpty() && !region.spans().isEmpty()) {
                unread.addAll(region.spans());
                continue;
            }
            Optional<Map<String, Box>> heads = heads(entry, region.cells(), furniture);
            heads.ifPresent(found -> replace(columns, found));
            if (columns.isEmpty() || heads.isEmpty() && !isInColumns(region.cells(), columns)) {
                region.cells().forEach(cell -> others.addAll(cell.spans()));
                continue;
            }
            double below = heads.map(h -> h.values().iterator().next().bottom()).orElse(Double.NEGATIVE_INFINITY);
            addRows(region, columns, below, rows, others, furniture, paragraphs);
        }
        others.addAll(unread);
        Reading reading = result(entry, rows, furniture, others, paragraphs);
        return unread.isEmpty() ? reading : reading.doubted(UNREAD_ROWS);
    }

    /** A page without heads goes on with the table if its cells have the table's columns. */
    private static boolean isInColumns(List<Block> cells, Map<String, Box> columns) {
        long fitting = cells.stream()
                .filter(cell -> columns.values().stream().anyMatch(c -> isAsWide(cell.box(), c)))
                .count();
        return fitting >= MOST * cells.size();
    }

    private static boolean isAsWide(Box cell, Box column) {
        return Math.abs(cell.left() - column.left()) <= SAME_EDGE
                && Math.abs(cell.right() - column.right()) <= SAME_EDGE;
    }

    private static void replace(Map<String, Box> columns, Map<String, Box> found) {
        columns.clear();
        columns.putAll(found);
    }

    /** The cells of the column heads, if the page prints them. */
    private Optional<Map<String, Box>> heads(Entry entry, List<Block> cells, List<Span> furniture) {
        Map<String, Box> heads = new LinkedHashMap<>();
        List<Span> spans = new ArrayList<>();
        for (String column : entry.columns().keySet()) {
            String label = folding.fold(column);
            for (Block cell : cells) {
                if (!heads.containsKey(column)
                        && folding.fold(text(cell.spans())).equals(label)) {
                    heads.put(column, cell.box());
                    spans.addAll(cell.spans());
                }
            }
        }
        if (heads.size() * 2 <= entry.columns().size()) {
            return Optional.empty();
        }
        furniture.addAll(spans);
        return Optional.of(heads);
    }

    private void addRows(
            Region region,
            Map<String, Box> columns,
            double below,
            List<Row> rows,
            List<Span> others,
            List<Span> furniture,
            Paragraphs paragraphs) {
        Map<Block, String> columnOf = new LinkedHashMap<>();
        for (Block cell : region.cells()) {
            if (cell.box().top() < below - SAME_EDGE) {
                cell.spans().stream().filter(s -> !furniture.contains(s)).forEach(others::add);
                continue;
            }
            Optional<String> column = columnAt(columns, cell.box());
            column.ifPresentOrElse(c -> columnOf.put(cell, c), () -> others.addAll(cell.spans()));
        }
        List<double[]> bands = bands(columns, columnOf);
        for (int i = 0; i < bands.size(); i++) {
            Row row = row(region, columns, columnOf, bands.get(i));
            if (i == 0 && !rows.isEmpty() && continues(rows.get(rows.size() - 1), row, paragraphs)) {
                append(rows.get(rows.size() - 1), row.cells);
            } else if (!row.isEmpty()) {
                row.shareMerged(rows);
                rows.add(row);
            }
        }
    }

    /** The cells that share a row's height; a cell that is merged over several rows is in each of them. */
    private static Row row(Region region, Map<String, Box> columns, Map<Block, String> columnOf, double[] band) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        columns.keySet().forEach(c -> cells.put(c, new Cell(new ArrayList<>())));
        int cutAbove = 0;
        int cutBelow = 0;
        int count = 0;
        for (Map.Entry<Block, String> e : columnOf.entrySet()) {
            Box box = e.getKey().box();
            double middle = (band[0] + band[1]) / 2;
            if (box.centerY() >= band[0] && box.centerY() <= band[1] || box.top() <= middle && middle <= box.bottom()) {
                count++;
                cutAbove += e.getKey().cutAbove() ? 1 : 0;
                cutBelow += e.getKey().cutBelow() ? 1 : 0;
                cells.get(e.getValue())
                        .regions()
                        .add(new Region(region.page(), box, e.getKey().spans(), List.of(), List.of()));
            }
        }
        List<Block> first = columnOf.entrySet().stream()
                .filter(e -> e.getValue().equals(columns.keySet().iterator().next()))
                .map(Map.Entry::getKey)
                .filter(b -> b.box().top() <= band[0] + SAME_EDGE && b.box().bottom() >= band[1] - SAME_EDGE)
                .toList();
        return new Row(
                cells,
                2 * cutAbove > count,
                2 * cutBelow > count,
                first.stream().anyMatch(Block::cutAbove),
                first.stream().anyMatch(Block::cutBelow));
    }

    /**
     * A row goes on at the top of a page if the page's end cut it, or if the columns that tell rows apart are empty there.
     */
    private boolean continues(Row last, Row row, Paragraphs paragraphs) {
        boolean keysEmpty = row.cells.values().stream().limit(2).allMatch(Cell::isEmpty);
        boolean anything = !row.isEmpty();
        return anything
                && (keysEmpty
                        || row.cutAbove && last.cutBelow
                        || row.first().isEmpty() && row.runsOnFrom(last, paragraphs) && !beginsWithTitle(row));
    }

    /** What was changed is named from its chapter on, so where a chapter is named a new row begins. */
    private boolean beginsWithTitle(Row row) {
        return row.cells.values().stream()
                .skip(1)
                .limit(1)
                .flatMap(cell -> cell.regions().stream())
                .filter(region -> !region.spans().isEmpty())
                .limit(1)
                .anyMatch(region -> outline.beginsWithTitle(folding.fold(text(region.spans()))));
    }

    private static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    private static void append(Row row, Map<String, Cell> cells) {
        cells.forEach((column, cell) -> row.cells.get(column).regions().addAll(cell.regions()));
    }

    private static Optional<String> columnAt(Map<String, Box> columns, Box cell) {
        return columns.entrySet().stream()
                .filter(e -> e.getValue().left() - SAME_EDGE <= cell.centerX()
                        && cell.centerX() <= e.getValue().right() + SAME_EDGE)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The heights of the rows: those of the cells in whichever of the first two columns has more. */
    private static List<double[]> bands(Map<String, Box> columns, Map<Block, String> columnOf) {
        List<double[]> most = List.of();
        for (String column : columns.keySet().stream().limit(2).toList()) {
            List<double[]> bands = columnOf.entrySet().stream()
                    .filter(e -> e.getValue().equals(column))
                    .map(e -> new double[] {
                        e.getKey().box().top(), e.getKey().box().bottom()
                    })
                    .sorted(Comparator.comparingDouble(b -> b[0]))
                    .toList();
            if (bands.size() > most.size()) {
                most = bands;
            }
        }
        return most;
    }

    private Reading result(
            Entry entry, List<Row> rows, List<Span> furniture, List<Span> others, Paragraphs paragraphs) {
        List<Value.Row> values = new ArrayList<>();
        List<Span> used = new ArrayList<>();
        Set<Span> seen = new HashSet<>();
        StringBuilder raw = new StringBuilder();
        for (Row row : rows) {
            Map<String, Value.Cell> cells = new LinkedHashMap<>();
            boolean written = false;
            for (String column : entry.columns().keySet()) {
                List<Region> regions =
                        row.cells.containsKey(column) ? row.cells.get(column).regions() : List.of();
                String text = paragraphs.text(regions);
                regions.stream()
                        .flatMap(r -> r.spans().stream())
                        .filter(seen::add)
                        .forEach(used::add);
                written |= !text.isEmpty();
                Value value = entry.hasDatesIn(column)
                        ? new Value.CalendarDate(dates.read(text), text)
                        : new Value.Text(text);
                cells.put(column, new Value.Cell(value, Evidences.of(regions, row.spans())));
                raw.append(text.replace("\n", " ")).append('\t');
            }
            raw.append('\n');
            if (written) {
                values.add(new Value.Row(cells));
            }
        }
        Status status = values.isEmpty() ? Status.BLANK : Status.OK;
        return new Reading(
                Optional.of(new Value.Rows(values)),
                raw.toString().strip(),
                status,
                1,
                used,
                furniture,
                others,
                List.of());
    }
}
