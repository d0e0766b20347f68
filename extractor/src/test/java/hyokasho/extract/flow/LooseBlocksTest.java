package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is doubtful of blocks whose names were written together: 提供先1, 提供先2, 提供先3. */
class LooseBlocksTest {

    private final FilledForm form = new FilledForm("full");
    private final List<Place> laws = places("1");
    private final List<Place> uses = places("2");

    @Test
    void textsThatDifferMayBeEachOthers() {
        names();
        box(0, "見本の申請");
        box(1, "手本の申請");
        box(2, "例の申請");

        assertEquals(Set.copyOf(uses), loose(Set.of(), Set.of()));
    }

    @Test
    void textsThatAreTheSameCanBeExchangedWithoutAnyDifference() {
        names();
        box(0, "見本の申請");
        box(1, "見本の申請");
        box(2, "見本の申請");

        assertEquals(Set.of(), loose(Set.of(), Set.of()));
    }

    @Test
    void whereNumbersTellTheOrderOfTheBlocksTextsAtTheirLabelsAreTold() {
        names();
        box(0, "見本の申請");
        box(1, "手本の申請");
        box(2, "例の申請");

        assertEquals(Set.of(), loose(Set.copyOf(laws), Set.of()));
    }

    @Test
    void theOneTextAwayFromItsLabelIsTheOneLabelsThatIsLeft() {
        names();
        label(2);
        box(0, "見本の申請");
        box(1, "手本の申請");
        away(2, "例の申請");

        assertEquals(Set.of(), loose(Set.copyOf(laws), Set.of()));
    }

    @Test
    void ofTwoTextsAwayFromTheirLabelsEachMayBeTheOthers() {
        writeTwoAwayFromTheirLabels();

        assertEquals(Set.copyOf(uses), loose(Set.copyOf(laws), Set.of()));
    }

    @Test
    void textsAwayFromTheirLabelsAreToldIfTheyStandWhereTheOrderOfTheBlocksHasThem() {
        writeTwoAwayFromTheirLabels();

        assertEquals(Set.of(), loose(Set.copyOf(laws), Set.of(uses.get(1), uses.get(2))));
    }

    @Test
    void whereABlockLacksItsTextItMayBeOneOfTheOthers() {
        names();
        label(1);
        label(2);
        box(0, "見本の申請");
        away(2, "例の申請");

        assertEquals(Set.of(uses.get(0), uses.get(2)), loose(Set.copyOf(laws), Set.of(uses.get(2))));
    }

    @Test
    void aTextAwayFromItsLabelMayBeToldByWhatItSays() {
        writeTwoAwayFromTheirLabels();

        assertEquals(Set.of(), loose(Set.copyOf(laws), Set.of(), Set.of(uses.get(1))));
    }

    @Test
    void aNameRightAboveItsBlockIsNotLoose() {
        writeNameAboveItsBlock(Break.BLANK);

        assertEquals(Set.of(), loose(Set.of(), Set.of()));
    }

    @Test
    void aNameRightBelowAnotherIsLoose() {
        writeNameAboveItsBlock(Break.LINE);

        assertEquals(Set.of(uses.get(0), uses.get(2)), loose(Set.of(), Set.of()));
    }

    /** Behind the name of another block. */
    private void writeNameAboveItsBlock(Break before) {
        List<Place> names = places("name");
        form.label(names.get(2), Break.BLANK);
        form.label(names.get(0), before);
        form.label(uses.get(0), Break.LINE);
        form.add(uses.get(0), Kind.TEXT, "見本の申請", Break.SPACE);
        box(2, "手本の申請");
    }

    private Set<Place> loose(Set<Place> numbered, Set<Place> inStretch) {
        return loose(numbered, inStretch, Set.of());
    }

    private Set<Place> loose(Set<Place> numbered, Set<Place> inStretch, Set<Place> kindred) {
        DocumentMatching matching = new DocumentMatching(form.steps, Set.of(), numbered, inStretch);
        return LooseBlocks.of(form.pieces, form.steps, matching, kindred);
    }

    private void writeTwoAwayFromTheirLabels() {
        names();
        label(1);
        label(2);
        box(0, "見本の申請");
        away(1, "手本の申請");
        away(2, "例の申請");
    }

    private void names() {
        places("name").forEach(name -> form.label(name, Break.BLANK));
    }

    private void box(int block, String text) {
        label(block);
        form.add(uses.get(block), Kind.TEXT, text, Break.SPACE);
    }

    private void label(int block) {
        form.label(uses.get(block), Break.BLANK);
    }

    /** A text behind what belongs to another box. */
    private void away(int block, String text) {
        form.add(laws.get(0), Kind.TEXT, "見本法第１条", Break.BLANK);
        form.add(uses.get(block), Kind.TEXT, text, Break.BLANK);
    }

    private List<Place> places(String asked) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(block -> form.place("II[].5.provision[]." + asked, block))
                .toList();
    }
}
