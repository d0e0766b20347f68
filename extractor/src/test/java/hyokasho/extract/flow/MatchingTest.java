package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** To whom the texts of a page are given, if it is all that is known. */
class MatchingTest {

    private final FilledForm form = new FilledForm("full");

    @Test
    void listsOfOptionsTellHowFarALayerHasCome() {
        List<Place> places = form.places("III[].6.risk2.sufficient", "III[].6.risk6.measures");
        for (Place place : places) {
            form.label(place, Break.BLANK);
            if (place.holds(FieldType.CHOICE)) {
                form.answer(place, List.of(place), "十分である", Break.BLANK);
            }
        }
        for (Place place : places) {
            if (place.holds(FieldType.CHOICE)) {
                form.listed(place, 1, Break.BLANK);
                form.listed(place, 3, Break.LINE);
            } else if (place.wantsText()) {
                write(place);
            }
        }

        Matching.Found found = found(places);

        assertEquals(texts(form.steps), texts(found.steps()));
        assertEquals(Set.of(), found.disputed());
    }

    @Test
    void textsBehindLabelsAreNotExchanged() {
        List<Place> places = form.places("III[].2.risk4.sufficient", "III[].3.risk1.other_systems");
        for (Place place : places.subList(0, places.size() - 1)) {
            form.label(place, Break.BLANK);
            if (place.wantsText() && place.isOptional()) {
                form.add(place, Kind.TEXT, "―", Break.LINE);
            }
        }
        Place address = places.get(places.size() - 2);
        Place other = places.get(places.size() - 1);
        form.add(address, Kind.TEXT, "＜見本システムにおける措置＞", Break.BLANK);
        write(address);
        form.add(address, Kind.TEXT, "＜見本の窓口における措置＞", Break.BLANK);
        form.add(address, Kind.TEXT, "・声に出して読み上げない。", Break.LINE);
        form.label(other, Break.BLANK);
        form.listed(places.get(0), 3, Break.BLANK);
        form.add(other, Kind.TEXT, "＜見本システムにおける措置＞", Break.BLANK);
        form.add(other, Kind.TEXT, "・伏せ字で表示される。", Break.LINE);

        assertEquals(texts(form.steps), texts(found(places).steps()));
    }

    @Test
    void theTextThatAPageEndsWithIsNoGuessBecauseOthersAreMissing() {
        List<Place> places = form.places("III[].6.risk2.measures", "III[].6.risk5.measures");
        places.forEach(place -> form.label(place, Break.BLANK));
        Place last = places.get(places.size() - 1);
        write(last);

        assertFalse(found(places).disputed().contains(last));
    }

    private void write(Place place) {
        form.add(place, Kind.TEXT, "・" + place.slot().index() + "番の書庫へ納める。", Break.BLANK);
        form.add(place, Kind.TEXT, "・" + place.slot().index() + "番の記録を残す。", Break.LINE);
    }

    private Matching.Found found(List<Place> places) {
        FlowPage page = new FlowPage(form.pieces, new PagePlan(places, Set.copyOf(places)), Optional.empty(), Map.of());
        Fit fit = new Fit(form.pieces, new Patterns(), new ColumnWidth(0));
        Matching.Before before = new Matching.Before(true, Set.of(), List.of(), false);
        return new Matching(page, fit, before, Habits.USUAL).found();
    }

    /** The places to which the texts of the page are given. */
    private List<Optional<Place>> texts(List<Step> steps) {
        return IntStream.range(0, form.pieces.size())
                .filter(i -> form.pieces.get(i).is(Kind.TEXT))
                .mapToObj(i -> steps.get(i).given())
                .toList();
    }
}
