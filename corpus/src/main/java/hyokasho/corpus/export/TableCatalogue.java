package hyokasho.corpus.export;

import static java.util.stream.Collectors.joining;

import hyokasho.corpus.table.Column;
import hyokasho.corpus.table.Table;
import hyokasho.form.DataFile;
import hyokasho.form.Entry;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldType;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of an export and where each box of the forms stands in them, as the data files beside this class say. */
public final class TableCatalogue {

    private static final String FOLDER = "/hyokasho/corpus/export/";
    private static final int COLUMNS = 5;
    private static final String BOXES = "*";

    private final FieldNames names;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, BoxColumn> boxes = new LinkedHashMap<>();

    /**
     * Where a box stands.
     *
     * @param layout the table and what its rows are told apart by
     * @param row of {@code boxes.csv}
     * @param column the column's name
     */
    record BoxColumn(BoxTable layout, String row, String column) {}

    /**
     * A table of boxes.
     *
     * @param table its name
     * @param repetitions the columns for the repetitions of a box
     * @param rows the columns for the parts of a row's name
     */
    record BoxTable(String table, List<String> repetitions, List<String> rows) {}

    private TableCatalogue(FieldNames names) {
        this.names = names;
    }

    /** The tables that come with the program. */
    public static TableCatalogue official() {
        TableCatalogue catalogue = new TableCatalogue(FieldNames.official());
        catalogue.readBoxes();
        catalogue.readTables(FormCatalogue.official());
        return catalogue;
    }

    private void readBoxes() {
        Map<String, BoxTable> layouts = new LinkedHashMap<>();
        rows("tables.csv", COLUMNS)
                .forEach(
                        row -> layouts.put(row.get(0), new BoxTable(row.get(0), words(row.get(1)), words(row.get(2)))));
        rows("boxes.csv", COLUMNS - 1).forEach(row -> {
            BoxColumn box = new BoxColumn(layouts.get(row.get(0)), row.get(1), row.get(2));
            if (boxes.put(row.get(3), box) != null) {
                throw new IllegalStateException("boxes.csv has " + row.get(3) + " twice.");
            }
        });
    }

    private void readTables(FormCatalogue forms) {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        rows("columns.csv", COLUMNS).forEach(row -> columns.computeIfAbsent(row.get(0), table -> new ArrayList<>())
                .addAll(row.get(1).equals(BOXES) ? boxColumns(row.get(0), forms) : List.of(fixed(row))));
        rows("tables.csv", COLUMNS).forEach(row -> {
            String name = row.get(0);
            tables.put(name, new Table(name, row.get(3), row.get(4), columns.get(name)));
        });
    }

    private static Column fixed(List<String> row) {
        return new Column(row.get(1), Column.Type.of(row.get(2)), row.get(3), row.get(4), "");
    }

    private List<Column> boxColumns(String table, FormCatalogue forms) {
        Map<String, List<String>> namesByColumn = new LinkedHashMap<>();
        boxes.forEach((name, box) -> {
            if (box.layout().table().equals(table)) {
                namesByColumn
                        .computeIfAbsent(box.column(), column -> new ArrayList<>())
                        .add(name);
            }
        });
        return namesByColumn.entrySet().stream()
                .map(column -> boxColumn(column.getKey(), column.getValue(), forms))
                .toList();
    }

    private Column boxColumn(String column, List<String> boxNames, FormCatalogue forms) {
        List<Place> places =
                forms.forms().stream().flatMap(form -> places(form, boxNames)).toList();
        boolean counts = places.stream().allMatch(place -> place.entry().type() == FieldType.COUNT);
        return new Column(
                column,
                counts ? Column.Type.INTEGER : Column.Type.TEXT,
                lines(places.stream().map(Place::title)),
                column.replace('_', ' '),
                lines(places.stream().map(Place::path)));
    }

    private Stream<Place> places(Form form, List<String> boxNames) {
        return form.entries().stream()
                .filter(entry -> names.name(form.id(), entry.path())
                        .filter(boxNames::contains)
                        .isPresent())
                .map(entry -> new Place(form, entry));
    }

    private static String lines(Stream<String> texts) {
        return texts.distinct().collect(joining("\n"));
    }

    /** A box of a form. */
    private record Place(Form form, Entry entry) {

        String title() {
            return Stream.concat(entry.headings().stream(), Stream.of(entry.label()))
                    .collect(joining(" > "));
        }

        String path() {
            return form.id() + " " + entry.path();
        }
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static Stream<List<String>> rows(String file, int columns) {
        return DataFile.rows(FOLDER + file, columns).stream();
    }

    /** All tables in their order. */
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** The table with this name. */
    Table table(String name) {
        return Optional.ofNullable(tables.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no table " + name));
    }

    /** Where the box with this English name stands; empty for a table of the form. */
    Optional<BoxColumn> box(String name) {
        return Optional.ofNullable(boxes.get(name));
    }

    /** The English name of a place of a form. */
    String name(Form form, String place) {
        return names.name(form.id(), place)
                .orElseThrow(() -> new IllegalStateException("The place " + place + " has no name."));
    }
}
