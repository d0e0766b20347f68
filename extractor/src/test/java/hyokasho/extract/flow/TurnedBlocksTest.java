package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Blocks written from a page's foot to its head, of which the numbers at ① tell the order. */
class TurnedBlocksTest {

    private final FilledForm form = new FilledForm("full");
    private final List<Place> three = provisions("3 name 1 2", "4 name 1 2", "5 name 1 2");

    @Test
    void whatComesBetweenTwoNumbersIsOfTheBlockOfTheNumberBehindItOrOfTheOneAhead() {
        List<Place> shown = provisions("2 7", "3 name 1 2 3 4 5 6 7", "4 name 1 2");
        write("4 2", "3 7", "4 1", "3 2", "2 7", "3 1");

        assertNamed(shown);
    }

    @Test
    void aLabelThatWasTornFromItsTextIsOfTheBlockThatIsLeft() {
        List<Place> shown = provisions("3 name 1 2 3", "4 name 1 2 3", "5 name 1 2");
        label("3 name", "4 name", "5 name", "5 2");
        write("5 1", "4 2", "4 3", "4 1", "3 2", "3 3", "3 1");

        assertNamed(shown);
    }

    @Test
    void labelsThatWereTornTogetherAreOfOneBlock() {
        List<Place> shown = provisions("3 name 1 2 3", "4 name 1 2 3", "5 name 1 2 3");
        label("4 2", "4 3", "3 name", "5 2");
        text("4 2");
        write("5 3", "5 1", "4 1", "3 2", "3 3", "3 1");

        assertNamed(shown);
    }

    @Test
    void aTextWithoutItsLabelIsWhereTheOtherBlocksHaveTheirs() {
        int text = writeTextAwayFromItsLabel();
        write("5 1", "4 2", "4 1", "3 2", "3 1");

        FlowPage page = page(three);
        assertTrue(page.isInStretchOf(text, three.indexOf(place("5 2"))));
        assertTrue(page.isInStretchOfAnother(text, three.indexOf(place("3 2"))));
        assertFalse(page.isInStretchOfAnother(text, three.indexOf(place("5 1"))));
    }

    @Test
    void whereTwoStandBetweenTwoNumbersNothingTellsWhoseATextIs() {
        int text = writeTextAwayFromItsLabel();
        write("5 1", "4 1", "4 2", "3 2", "3 1");

        FlowPage page = page(three);
        assertFalse(page.isInStretchOf(text, three.indexOf(place("5 2"))));
        assertFalse(page.isInStretchOfAnother(text, three.indexOf(place("3 2"))));
    }

    private void assertNamed(List<Place> shown) {
        FlowPage page = page(shown);
        for (int i = 0; i < form.pieces.size(); i++) {
            if (form.steps.get(i).label()) {
                assertEquals(form.steps.get(i).at(), page.place(page.namedBy(i)));
            }
        }
    }

    /** The page, on which the number at each ① is higher than that of the block ahead. */
    private FlowPage page(List<Place> shown) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 0; i < form.pieces.size(); i++) {
            Place place = form.steps.get(i).at();
            if (form.steps.get(i).label() && place == place(place.block() + " 1")) {
                numbers.put(i, 3 * place.block());
            }
        }
        return new FlowPage(form.pieces, new PagePlan(shown, Set.copyOf(shown)), Optional.empty(), numbers);
    }

    /** ② of the last block, whose label is at the page's head among others. */
    private int writeTextAwayFromItsLabel() {
        label("3 name", "4 name", "5 name", "5 2");
        text("5 2");
        return form.pieces.size() - 1;
    }

    /** A label with its text each. */
    private void write(String... asked) {
        for (String one : asked) {
            label(one);
            text(one);
        }
    }

    private void text(String asked) {
        form.add(place(asked), Kind.TEXT, "見本の事務", Break.LINE);
    }

    private void label(String... asked) {
        Arrays.stream(asked).forEach(one -> form.label(place(one), Break.BLANK));
    }

    private List<Place> provisions(String... parts) {
        return Arrays.stream(parts)
                .map(part -> part.split(" "))
                .flatMap(part -> Arrays.stream(part).skip(1).map(asked -> place(part[0] + " " + asked)))
                .toList();
    }

    /** Of a block of 提供先, by its number, what is asked for it. */
    private Place place(String asked) {
        String[] parts = asked.split(" ");
        return form.place("II[].5.provision[]." + parts[1], Integer.parseInt(parts[0]));
    }
}
