package hyokasho.corpus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.form.DataFile;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ItemsTest {

    private static final List<Item> ITEMS = Items.official();

    private static Item named(String name) {
        return ITEMS.stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> places(Item item) {
        return item.places().stream()
                .map(place -> place.form() + " " + place.path())
                .toList();
    }

    @Test
    void everyBoxOfEveryFormIsInOneItem() {
        for (Form form : FormCatalogue.official().forms()) {
            List<String> expected =
                    form.entries().stream().map(entry -> entry.path()).sorted().toList();
            List<String> found = ITEMS.stream()
                    .filter(item -> item.measure() != Measure.BLOCKS)
                    .flatMap(item -> item.places().stream())
                    .filter(place -> place.form().equals(form.id()))
                    .map(Place::path)
                    .sorted()
                    .toList();
            assertEquals(expected, found);
        }
    }

    @Test
    void boxesOfDifferentFormsThatAskTheSameAreOneItem() {
        assertEquals(
                List.of("focused II[].4.outsourcing[].4", "full II[].4.outsourcing[].7"),
                places(named("files[].outsourcing.contracts[].subcontracting.answer")));
    }

    @Test
    void aBlockIsCalledAsTheFormPrintsIt() {
        Item block = named("files[].outsourcing.contracts[]");
        assertEquals("委託事項", block.label());
        assertEquals(List.of("focused II[].4.outsourcing[]", "full II[].4.outsourcing[]"), places(block));
    }

    @Test
    void theOptionsAreThoseOfTheFormThatOffersMost() {
        assertEquals(
                List.of("1,000人未満", "1,000人以上1万人未満", "1万人以上10万人未満", "10万人以上30万人未満", "30万人以上"),
                named("basics.affairs.subjects.count").options());
    }

    @Test
    void anOptionOfOneFormAloneStandsBeforeTheNextThatBothOffer() {
        Item item = new Item("x", Measure.CHOICE, List.of(place("a", "c", "z"), place("a", "b", "d", "z")));
        assertEquals(List.of("a", "b", "d", "c", "z"), item.options());
    }

    private static Place place(String... options) {
        Place any = named("cover.name").places().get(0);
        return new Place("any", "様式", "x", "x", List.of(), List.of(options), any.editions());
    }

    @Test
    void theSummaryShowsItemsThatThereAre() {
        Stream<String> names =
                DataFile.rows("/hyokasho/corpus/stats/summary.csv", 1).stream().map(row -> row.get(0));
        assertTrue(names.allMatch(
                name -> ITEMS.stream().anyMatch(item -> item.name().equals(name))));
    }
}
