package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Where the names of a page's check boxes were written. */
class BoxRowsTest {

    private final FilledForm form = new FilledForm("focused");

    private final Place from = form.place("II[].3.1");
    private final Place by = form.place("II[].3.2");

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
        BoxRows rows = new BoxRows(form.pieces, form.steps, WritingStyle.of(form.pieces));
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
        List<Slot> slots = List.of(place.slot());
        form.add(
                place,
                new Piece(
                        Kind.BOX,
                        List.of(form.line(name)),
                        slots,
                        OptionalInt.empty(),
                        Optional.of(name),
                        Break.BLANK));
    }
}
