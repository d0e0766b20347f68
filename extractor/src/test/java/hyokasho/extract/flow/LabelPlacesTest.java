package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which of the labels that are printed alike is which place's. */
class LabelPlacesTest {

    private final FilledForm form = new FilledForm("full");

    /** From その他の措置の内容 of risk 1 on, with what is asked below it, to those of risk 3. */
    private final List<Place> risks = form.places("III[].2.risk1.other_measures", "III[].2.risk3.sufficient");

    @Test
    void labelsThatArePrintedAlikeAreInTheFormsOrder() {
        assertEquals(risks, named(risks, risks));
    }

    @Test
    void twoLabelsOfAStretchThatIsWrittenFirstAreExchangedTogether() {
        List<Place> written = new ArrayList<>(risks.subList(risks.size() - 2, risks.size()));
        written.addAll(risks.subList(0, risks.size() - 2));

        assertEquals(written, named(risks, written));
    }

    @Test
    void labelsThatArePrintedAlikeAreExchangedIfEachStretchThenEndsWhereTheOneBeforeItBegan() {
        List<Place> shown = form.places("III[].2.risk1.nonsubject", "III[].3.risk1.sufficient");
        List<Place> written = new ArrayList<>(shown.subList(8, shown.size()));
        written.addAll(shown.subList(3, 8));
        written.addAll(shown.subList(1, 3));
        written.addAll(shown.subList(0, 1));

        assertEquals(written, named(shown, written));
    }

    @Test
    void stretchesThatFollowEachOtherBackwardsAreWrittenFromThePagesFootWhateverTheBlock() {
        List<Place> shown = provisions("1 2 3 4 5 6 7", "2 name 1 2 3 4 5 6 7", "3 name 1");
        List<Place> written =
                provisions("2 name", "3 name", "2 7", "3 1", "2 5 6", "2 2 3 4", "1 7", "2 1", "1 3 4 5 6");

        assertEquals(written, named(shown, written));
    }

    @Test
    void labelsWithNumbersThatRiseAreInTheOrderOfTheNumbers() {
        List<Place> shown = provisions("2 name 1 2", "3 name 1", "4 name 1");
        List<Place> written = provisions("2 name", "3 name 1", "4 name", "2 1", "4 1");

        assertEquals(written, named(shown, written, Map.of(2, 15, 4, 12, 5, 17)));
    }

    @Test
    void aRunOfLabelsBehindTheNameOfABlockIsOfThatBlockWhateverStretchIsWrittenFirst() {
        List<Place> shown = provisions("1 name 1 2 3 4 5 6 7", "2 name 1 2 3 4 5 6 7", "3 name 1 2 3 4 5 6 7");
        List<Place> written =
                provisions("3 4 5 6 7", "1 6 7", "2 name 1 2 3 4 5 6 7", "3 name 1 2 3", "1 name 1 2 3 4 5");

        assertEquals(written, named(shown, written));
    }

    @Test
    void aLabelBesideSeveralBoxesIsOfTheBlockOfTheRunThatItIsWrittenIn() {
        List<Place> shown = List.of(
                outsourcing(1, "6"),
                again(1),
                outsourcing(1, "7"),
                outsourcing(1, "8"),
                outsourcing(2, "name"),
                outsourcing(2, "6"),
                again(2),
                outsourcing(2, "7"),
                outsourcing(2, "8"),
                outsourcing(3, "name"),
                outsourcing(3, "6"),
                again(3),
                outsourcing(3, "7"),
                outsourcing(3, "8"));
        List<Place> written = new ArrayList<>(shown.subList(4, shown.size()));
        written.addAll(shown.subList(0, 4));

        assertEquals(written, named(shown, written));
    }

    private Place again(int block) {
        return form.beside(outsourcing(block, "7"), "再委託");
    }

    private Place outsourcing(int block, String asked) {
        return form.place("II[].4.outsourcing[]." + asked, block);
    }

    @Test
    void namesThatStandTogetherDoNotTellWhoseTheLabelsBehindThemAre() {
        List<Place> shown = provisions("1 name 1 2", "2 name 1 2");
        List<Place> written = provisions("1 name", "2 name", "1 1", "1 2", "2 1", "2 2");

        assertEquals(written, named(shown, written));
    }

    /** Places of 提供先: in each part its number, and what is asked for it. */
    private List<Place> provisions(String... parts) {
        return Arrays.stream(parts)
                .map(part -> part.split(" "))
                .flatMap(part -> Arrays.stream(part)
                        .skip(1)
                        .map(asked -> form.place("II[].5.provision[]." + asked, Integer.parseInt(part[0]))))
                .toList();
    }

    private List<Place> named(List<Place> shown, List<Place> written) {
        return named(shown, written, Map.of());
    }

    /** What the labels are found to name, if they are written in an order. */
    private List<Place> named(List<Place> shown, List<Place> written, Map<Integer, Integer> numbers) {
        written.forEach(place -> form.label(place, Break.BLANK));
        LabelPlaces found = new LabelPlaces(form.pieces, new PagePlan(shown, Set.copyOf(shown)), numbers);
        return Arrays.stream(found.ofPieces()).mapToObj(shown::get).toList();
    }
}
