package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Check boxes of a block that were torn off and written among those of the next. */
class MixedBoxesTest {

    private static final WritingStyle FORWARDS = new WritingStyle(true, false, false, false, false, false);

    private static final String NETWORK = "情報提供ネットワークシステム";
    private static final String OFFICE = "庁内連携システム";
    private static final String REGISTER_NETWORK = "住民基本台帳ネットワークシステム";
    private static final String REGISTER = "既存住民基本台帳システム";
    private static final String TAXES = "税務システム";

    private final FilledForm form = new FilledForm("full");
    private final Place first = form.place("I.2[].3", 1);
    private final Place second = form.place("I.2[].3", 2);

    @Test
    void whatOneBlockLacksAndTheOtherHasAmongItsOwnIsNotMixed() {
        boxes(first, NETWORK, OFFICE, TAXES);
        boxes(second, NETWORK, OFFICE, TAXES, REGISTER);
        form.box(first, REGISTER, Break.BLANK);

        assertEquals(Set.of(), mixed());
    }

    @Test
    void whatMayBeEitherBlocksIsMixed() {
        boxes(first, NETWORK, OFFICE, TAXES);
        form.box(second, REGISTER, Break.BLANK);
        form.box(first, REGISTER, Break.BLANK);
        boxes(second, NETWORK, OFFICE, TAXES);

        assertEquals(Set.of(first, second), mixed());
    }

    @Test
    void aBoxBesideOneThatTheOtherBlockHasIsNotThatBlocks() {
        boxes(first, NETWORK, OFFICE, REGISTER_NETWORK);
        form.box(second, REGISTER_NETWORK, Break.BLANK);
        form.box(second, REGISTER, Break.SPACE);
        form.box(first, REGISTER, Break.BLANK);
        boxes(second, NETWORK, OFFICE, TAXES);

        assertEquals(Set.of(), mixed());
    }

    private void boxes(Place place, String... names) {
        for (String name : List.of(names)) {
            form.box(place, name, Break.LINE);
        }
    }

    private Set<Place> mixed() {
        return MixedBoxes.of(form.pieces, form.steps, FORWARDS);
    }
}
