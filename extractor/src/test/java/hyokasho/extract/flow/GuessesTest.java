package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is no guess though it is unusual. */
class GuessesTest {

    private final FilledForm form = new FilledForm("focused");

    @Test
    void theTextThatAPageEndsWithIsNoneBecauseOthersAreMissing() {
        List<Place> places = form.places("III[].2.risk.measures", "III[].3.risk1.measures");
        places.forEach(place -> form.label(place, Break.BLANK));
        Place last = places.get(places.size() - 1);
        form.text(last);

        assertFalse(form.matched(places).disputed().contains(last));
    }

    @Test
    void theTextThatALayerBeginsWithIsNoneIfTheListOfTheNextChoiceFollows() {
        List<Place> places = form.places("III[].1", "III[].3.risk2.sufficient");
        form.label(places.get(0), Break.BLANK);
        form.add(places.get(0), Kind.TEXT, "見本台帳ファイル", Break.LINE);
        List<Place> others = places.subList(1, places.size());
        form.layers(others, others.stream().filter(place -> !place.isOptional()).toList());

        Matching.Found found = form.matched(places);

        assertEquals(form.texts(form.steps), form.texts(found.steps()));
        assertEquals(Set.of(), found.disputed());
    }
}
