package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which of the labels that are printed alike is which place's. */
class LabelPlacesTest {

    private final FilledForm form = new FilledForm("full");

    /** From その他の措置の内容 of risk 1 on, with what is asked below it, to those of risk 3. */
    private final List<Place> places = form.places("III[].2.risk1.other_measures", "III[].2.risk3.sufficient");

    @Test
    void labelsThatArePrintedAlikeAreInTheFormsOrder() {
        assertEquals(places, named(places));
    }

    @Test
    void twoLabelsOfAStretchThatIsWrittenFirstAreExchangedTogether() {
        List<Place> written = new ArrayList<>(places.subList(places.size() - 2, places.size()));
        written.addAll(places.subList(0, places.size() - 2));

        assertEquals(written, named(written));
    }

    /** What the labels are found to name, if they are written in an order. */
    private List<Place> named(List<Place> written) {
        written.forEach(place -> form.label(place, Break.BLANK));
        LabelPlaces found = new LabelPlaces(form.pieces, new PagePlan(places, Set.copyOf(places)));
        return Arrays.stream(found.ofPieces()).mapToObj(places::get).toList();
    }
}
