package hyokasho.corpus.export;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.export.TableCatalogue.BoxColumn;
import hyokasho.corpus.table.Column;
import hyokasho.corpus.table.Table;
import hyokasho.form.DataFile;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data files of the tables against the catalogues of the forms. */
class TableCatalogueTest {

    private static final TableCatalogue CATALOGUE = TableCatalogue.official();
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int LONGEST_NAME_OF_A_SHEET = 31;

    /** A place of a form with its English name. */
    private record Place(Form form, Entry entry, String name) {}

    private static Stream<Place> places() {
        return FormCatalogue.official().forms().stream().flatMap(form -> form.entries().stream()
                .map(entry -> new Place(form, entry, CATALOGUE.name(form, entry.path()))));
    }

    private static Stream<List<String>> boxes() {
        return DataFile.rows("/hyokasho/corpus/export/boxes.csv", 4).stream();
    }

    @Test
    void everyBoxOfTheFormsHasAColumnButTables() {
        places().forEach(place -> assertEquals(
                place.entry().type() != FieldType.TABLE,
                CATALOGUE.box(place.name()).isPresent(),
                place.name()));
    }

    @Test
    void everyNameIsOneOfTheForms() {
        Set<String> names = places().map(Place::name).collect(toSet());
        boxes().forEach(row -> assertTrue(names.contains(row.get(3)), row.get(3)));
    }

    @Test
    void everyRepetitionOfABoxHasAColumn() {
        places().forEach(place -> CATALOGUE.box(place.name()).ifPresent(box -> {
            int repetitions = place.name().split("\\[\\]", -1).length - 1;
            boolean ofWholeDocument = repetitions == 0 && box.layout().table().equals("risks");
            assertTrue(
                    ofWholeDocument || repetitions == box.layout().repetitions().size(), place.name());
        }));
    }

    @Test
    void everyRowHasAPartForEachOfItsColumns() {
        places().forEach(place -> CATALOGUE.box(place.name()).ifPresent(box -> {
            int parts = box.row().isEmpty() ? 0 : box.row().split("\\.", -1).length;
            assertTrue(box.row().endsWith("*") || parts == box.layout().rows().size(), place.name());
        }));
    }

    @Test
    void noTwoBoxesOfOneEditionStandInOneCell() {
        for (Form form : FormCatalogue.official().forms()) {
            for (String edition : form.editions()) {
                Set<BoxColumn> seen = new HashSet<>();
                places().filter(place -> place.form().equals(form))
                        .filter(place -> place.entry().editions().include(edition))
                        .forEach(place -> CATALOGUE
                                .box(place.name())
                                .ifPresent(box -> assertTrue(seen.add(box), form.id() + " " + place.name())));
            }
        }
    }

    @Test
    void noColumnHoldsCountsAndTexts() {
        for (Table table : CATALOGUE.tables()) {
            for (Column column : table.columns()) {
                Set<Boolean> counts = places().filter(place -> standsIn(place, table, column))
                        .map(place -> place.entry().type() == FieldType.COUNT)
                        .collect(toSet());
                assertTrue(counts.size() <= 1, table.name() + "." + column.name());
            }
        }
    }

    private static boolean standsIn(Place place, Table table, Column column) {
        Optional<BoxColumn> box = CATALOGUE.box(place.name());
        return box.filter(b ->
                        b.layout().table().equals(table.name()) && b.column().equals(column.name()))
                .isPresent();
    }

    @Test
    void theColumnsOfChangesHaveTheHeadsOfTheForms() {
        Set<String> names = CATALOGUE.table("changes").columns().stream()
                .map(Column::japanese)
                .collect(toSet());
        places().filter(place -> place.entry().type() == FieldType.TABLE).forEach(place -> {
            assertEquals("changes", place.name());
            assertTrue(
                    names.containsAll(place.entry().columns().keySet()),
                    place.form().id());
        });
    }

    @Test
    void noColumnStandsTwiceInATable() {
        CATALOGUE
                .tables()
                .forEach(table ->
                        assertEquals(new ArrayList<>(new LinkedHashSet<>(table.columnNames())), table.columnNames()));
    }

    @Test
    void namesArePlainAndFitASheetOfExcel() {
        CATALOGUE.tables().forEach(table -> {
            assertTrue(table.name().length() <= LONGEST_NAME_OF_A_SHEET, table.name());
            Stream.concat(Stream.of(table.name()), table.columnNames().stream())
                    .forEach(name -> assertTrue(NAME.matcher(name).matches(), name));
        });
    }

    @Test
    void everyTableAndColumnIsNamedInJapaneseAndEnglish() {
        CATALOGUE.tables().forEach(table -> {
            assertTrue(!table.japanese().isEmpty() && !table.english().isEmpty(), table.name());
            table.columns()
                    .forEach(column -> assertTrue(
                            !column.japanese().isEmpty() && !column.english().isEmpty(),
                            table.name() + "." + column.name()));
        });
    }

    @Test
    void everyTableHasTheKeyOfItsDocumentFirst() {
        CATALOGUE
                .tables()
                .forEach(table -> assertEquals("document", table.columnNames().get(0), table.name()));
    }

    @Test
    void theFullTextTablesAreOfColumnsThatAreThere() {
        DataFile.rows("/hyokasho/corpus/export/search.csv", 2)
                .forEach(row -> Stream.of(row.get(1).split("[ |]"))
                        .forEach(column -> assertTrue(
                                CATALOGUE.table(row.get(0)).columnNames().contains(column), row + " " + column)));
    }

    @Test
    void theDictionarySaysOfABoxWhatEachFormCallsIt() {
        Column count = CATALOGUE.table("files").columns().stream()
                .filter(column -> column.name().equals("overview_subjects_count"))
                .findFirst()
                .orElseThrow();
        assertEquals("focused II[].2.2\nfull II[].2.2", count.places());
        assertEquals("Ⅱ　特定個人情報ファイルの概要 > ２．基本情報 > ②対象となる本人の数", count.japanese());
    }
}
