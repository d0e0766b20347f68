package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which texts of blocks whose names stand together are told by what they say. */
class KindredTextsTest {

    private final FilledForm form = new FilledForm("full");
    private final List<Place> names = places("name");
    private final List<Place> uses = places("2");
    private final List<Place> data = places("3");

    @Test
    void aTextThatSaysTheNameOfAnotherBlockIsThatBlocks() {
        names("見本福祉部", "税務課");
        use(0, "税の計算");
        use(1, "見本福祉の手当の支給");

        assertEquals("見本福祉の手当の支給", text(uses.get(0)));
        assertEquals("税の計算", text(uses.get(1)));
        assertEquals(Set.copyOf(uses.subList(0, 2)), told().places());
    }

    @Test
    void aTextThatSaysItsOwnBlocksNameIsTold() {
        names("見本福祉部", "税務課");
        use(0, "見本福祉の手当の支給");
        use(1, "税の計算");

        assertEquals(form.steps, told().steps());
        assertEquals(Set.copyOf(uses.subList(0, 2)), told().places());
    }

    @Test
    void aNameThatAllTextsSayTellsNothing() {
        names("見本福祉部", "税務課");
        use(0, "見本福祉の手当の支給");
        use(1, "見本福祉の手当の返還");

        assertEquals(form.steps, told().steps());
        assertEquals(Set.of(), told().places());
    }

    @Test
    void aTextRightBelowItsBlocksNameIsItsWhateverItSays() {
        name(0, "見本福祉部");
        use(0, "税の計算");
        name(1, "税務課");
        use(1, "見本福祉の手当の支給");

        assertEquals(form.steps, told().steps());
        assertEquals(Set.of(), told().places());
    }

    @Test
    void ofTwoParagraphsInOneBoxEachIsThatOfTheBlockWhoseNameItSays() {
        names("見本福祉部", "例示教育課", "手本税務課");
        use(0, "手本税務の計算");
        form.add(uses.get(0), Kind.TEXT, "見本福祉の手当の支給", Break.BLANK);
        form.label(uses.get(1), Break.BLANK);
        use(2, "例示教育の費用の免除");

        assertEquals("見本福祉の手当の支給", text(uses.get(0)));
        assertEquals("例示教育の費用の免除", text(uses.get(1)));
        assertEquals("手本税務の計算", text(uses.get(2)));
    }

    @Test
    void ofTextsThatNameTheLawOfTwoBlocksTheOtherOneIsTheThirdBlocks() {
        names("市長", "知事", "町長");
        use(0, "見本福祉法による手当");
        use(1, "見本福祉法による費用");
        use(2, "例示接種法による給付");
        form.add(data.get(0), Kind.TEXT, "見本福祉法第１条の情報", Break.BLANK);
        form.add(data.get(1), Kind.TEXT, "見本福祉法第２条の情報", Break.BLANK);
        form.add(data.get(2), Kind.TEXT, "ほかの法令による情報", Break.BLANK);

        assertEquals(form.steps, told().steps());
        assertEquals(Set.of(uses.get(2)), told().places());
    }

    @Test
    void aTextWhoseBoxIsAnothersMayBeThatOfAnyBlockThatIsLeft() {
        names("見本福祉部", "教育課", "税務課");
        use(0, "税の計算");
        use(1, "学校の費用");
        use(2, "見本福祉の手当の支給");

        assertEquals("見本福祉の手当の支給", text(uses.get(0)));
        assertEquals(Set.of(uses.get(0)), told().places());
        assertEquals(Set.of(uses.get(2)), told().doubtful());
    }

    private KindredTexts.Told told() {
        return KindredTexts.of(form.pieces, form.steps);
    }

    private String text(Place place) {
        List<Step> steps = told().steps();
        return IntStream.range(0, steps.size())
                .filter(i -> !steps.get(i).label() && steps.get(i).place().equals(Optional.of(place)))
                .mapToObj(i -> form.pieces.get(i).text())
                .collect(Collectors.joining(" "));
    }

    private void names(String... texts) {
        for (int block = 0; block < texts.length; block++) {
            name(block, texts[block]);
        }
    }

    private void name(int block, String text) {
        box(names.get(block), text);
    }

    private void use(int block, String text) {
        box(uses.get(block), text);
    }

    private void box(Place place, String text) {
        form.label(place, Break.BLANK);
        form.add(place, Kind.TEXT, text, Break.SPACE);
    }

    private List<Place> places(String asked) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(block -> form.place("II[].5.transfer[]." + asked, block))
                .toList();
    }
}
