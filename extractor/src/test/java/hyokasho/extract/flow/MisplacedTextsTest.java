package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which texts may be another label's. */
class MisplacedTextsTest {

    private final FilledForm form = new FilledForm("full");

    private final Place name = form.place("II[].5.provision[].name", 1);
    private final Place law = form.place("II[].5.provision[].1", 1);
    private final Place use = form.place("II[].5.provision[].2", 1);
    private final Place data = form.place("II[].5.provision[].3", 1);
    private final Place persons = form.place("II[].5.provision[].5", 1);

    @Test
    void aTextThatIsAllThatWasFoundOfABlockIsHardlyThatBlocks() {
        List.of(name, law, use, data, persons).forEach(place -> form.label(place, Break.BLANK));
        form.add(use, Kind.TEXT, "台帳の入力業務", Break.BLANK);

        assertEquals(Set.of(name, law, use, data, persons), MisplacedTexts.of(form.pieces, form.steps));
    }

    @Test
    void theTextsOfABlockThatIsFilledInAreItsOwn() {
        List.of(name, law, use, data, persons).forEach(place -> {
            form.label(place, Break.BLANK);
            form.add(place, Kind.TEXT, "見本", Break.SPACE);
        });

        assertEquals(Set.of(), MisplacedTexts.of(form.pieces, form.steps));
    }
}
