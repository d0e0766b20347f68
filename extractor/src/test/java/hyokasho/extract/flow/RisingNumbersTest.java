package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether numbers at labels put a page's labels in order. */
class RisingNumbersTest {

    private static final String LAW = "番号法第１９条第８号　別表第２の";

    private final List<List<Piece>> pages = new ArrayList<>();
    private final List<PagePlan> plans = new ArrayList<>();

    @Test
    void numbersThatRiseFromPageToPagePutThoseOfAPageInOrder() {
        page(LAW + "４", LAW + "２");
        page(LAW + "９", LAW + "５");
        page(LAW + "１７", LAW + "１２", LAW + "１５");

        assertEquals(List.of(Map.of(0, 4, 2, 2), Map.of(0, 9, 2, 5), Map.of(0, 17, 2, 12, 4, 15)), rising());
    }

    @Test
    void numbersThatRiseFromOnePageToTheNextMayDoSoByChance() {
        page(LAW + "４", LAW + "２");
        page(LAW + "９", LAW + "５");

        assertEquals(List.of(Map.of(), Map.of()), rising());
    }

    @Test
    void numbersOfWhichOneFallsFromPageToPageTellNothing() {
        page(LAW + "４", LAW + "２");
        page(LAW + "９", LAW + "３");
        page(LAW + "１７", LAW + "１２", LAW + "１５");

        assertEquals(List.of(Map.of(), Map.of(), Map.of()), rising());
    }

    @Test
    void onlyNumbersInTheSameWordsAreCompared() {
        page(LAW + "４", LAW + "２");
        page(LAW + "９", "番号法第９条第２項及び条例第３条", LAW + "５");
        page(LAW + "１７", LAW + "１２", LAW + "１５");

        assertEquals(List.of(Map.of(0, 4, 2, 2), Map.of(0, 9, 4, 5), Map.of(0, 17, 2, 12, 4, 15)), rising());
    }

    private List<Map<Integer, Integer>> rising() {
        return RisingNumbers.of(pages, plans);
    }

    /** A page on which the ①法令上の根拠 of blocks have texts right behind them. */
    private void page(String... texts) {
        FilledForm form = new FilledForm("full");
        Place law = form.place("II[].5.provision[].1", 1);
        for (String text : texts) {
            form.label(law, Break.BLANK);
            form.add(law, Kind.TEXT, text, Break.SPACE);
        }
        pages.add(form.pieces);
        plans.add(new PagePlan(List.of(law), Set.of(law)));
    }
}
