package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import hyokasho.form.Folding;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Where the names of a page's check boxes were written. */
class BoxRowsTest {

    private final Outline outline =
            Outline.of(FormCatalogue.official().form("focused").orElseThrow(), Folding.standard());
    private final FormOrder order = new FormOrder(outline);

    private final Place from = place("II[].3.1");
    private final Place by = place("II[].3.2");

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    @Test
    void twoBoxesOfOneNameMayBeEachOthersIfTheyStandBesideEachOthersNeighbours() {
        name(from, "民間事業者");
        name(by, "その他");
        name(by, "紙");
        name(from, "その他");

        assertTrue(haveEachOthersPlaces());
    }

    @Test
    void twoBoxesOfOneNameThatStandBesideTheirOwnNeighboursAreTheirs() {
        name(from, "民間事業者");
        name(from, "その他");
        name(by, "情報提供ネットワークシステム");
        name(by, "その他");

        assertFalse(haveEachOthersPlaces());
    }

    private boolean haveEachOthersPlaces() {
        BoxRows rows = new BoxRows(pieces, steps, WritingStyle.of(pieces));
        return rows.haveEachOthersPlaces(other(rows, from), other(rows, by));
    }

    private static FormBox other(BoxRows rows, Place place) {
        return rows.boxes().stream()
                .filter(box -> box.place() == place
                        && place.options().get(box.option()).equals("その他"))
                .findFirst()
                .orElseThrow();
    }

    private void name(Place place, String name) {
        Span span = Span.ofText(1, name, 0, 20 * pieces.size(), 10, 1 + pieces.size(), 1);
        pieces.add(new Piece(
                Kind.BOX, List.of(span), List.of(place.slot()), OptionalInt.empty(), Optional.of(name), Break.BLANK));
        steps.add(new Step(Optional.of(place), false, place));
    }

    private Place place(String path) {
        Slot found = outline.slots().stream()
                .filter(slot ->
                        slot.entries().stream().anyMatch(entry -> entry.path().equals(path)))
                .findFirst()
                .orElseThrow();
        return order.place(found, 1, 0);
    }
}
