package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which texts of blocks are doubtful because of what they say of the blocks' names. */
class NamesakeTextsTest {

    private final FilledForm form = new FilledForm("full");

    private final Place name1 = form.place("II[].5.transfer[].name", 1);
    private final Place name2 = form.place("II[].5.transfer[].name", 2);
    private final Place use1 = form.place("II[].5.transfer[].2", 1);
    private final Place use2 = form.place("II[].5.transfer[].2", 2);

    @Test
    void ofBlocksWhoseNamesStandTogetherATextThatSaysTheOthersNameMayBeTheOthers() {
        box(name1, "見本福祉部");
        box(name2, "税務課");
        box(use1, "税の計算");
        box(use2, "見本福祉の手当の支給");

        assertEquals(Set.of(use1, use2), NamesakeTexts.of(form.pieces, form.steps));
    }

    @Test
    void aTextThatSaysItsOwnNameIsItsBlocks() {
        box(name1, "見本福祉部");
        box(name2, "税務課");
        box(use1, "見本福祉の手当の支給");
        box(use2, "税の計算");

        assertEquals(Set.of(), NamesakeTexts.of(form.pieces, form.steps));
    }

    @Test
    void aNameThatBothTextsSayTellsNothing() {
        box(name1, "見本福祉部");
        box(name2, "税務課");
        box(use1, "見本福祉の手当の支給");
        box(use2, "見本福祉の手当の返還");

        assertEquals(Set.of(), NamesakeTexts.of(form.pieces, form.steps));
    }

    @Test
    void aTextRightBelowItsBlocksNameIsItsWhateverItSays() {
        box(name1, "見本福祉部");
        box(use1, "税の計算");
        box(name2, "税務課");
        box(use2, "見本福祉の手当の支給");

        assertEquals(Set.of(), NamesakeTexts.of(form.pieces, form.steps));
    }

    private void box(Place place, String text) {
        form.label(place, Break.BLANK);
        form.add(place, Kind.TEXT, text, Break.SPACE);
    }
}
