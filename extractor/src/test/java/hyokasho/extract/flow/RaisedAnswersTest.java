package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers between the label of a text and that text. */
class RaisedAnswersTest {

    private static final String MUCH = "特に力を入れている";
    private static final String ENOUGH = "十分である";

    private final FilledForm form = new FilledForm("full");

    @Test
    void whereAllAreThoseOfTheNextChoiceTheDisputedOnesAreToo() {
        raised(2, 2, ENOUGH);
        raised(3, 3, ENOUGH);
        raised(4, 4, ENOUGH);
        raised(6, 7, MUCH);
        raised(7, 6, ENOUGH);

        Answers answers = settled(Set.of(sufficient(6), sufficient(7)));

        assertEquals(List.of(MUCH), form.answers(sufficient(6), answers.steps()));
        assertEquals(List.of(ENOUGH), form.answers(sufficient(7), answers.steps()));
        assertEquals(
                Set.of(sufficient(2), sufficient(3), sufficient(4), sufficient(6), sufficient(7)), answers.settled());
    }

    @Test
    void nothingIsKnownWhereOneIsAnotherChoices() {
        raised(2, 2, ENOUGH);
        raised(3, 4, ENOUGH);
        raised(4, 3, ENOUGH);
        raised(6, 7, MUCH);
        raised(7, 6, ENOUGH);

        assertEquals(Set.of(), settled(Set.of(sufficient(6), sufficient(7))).settled());
    }

    @Test
    void twoAreNoHabit() {
        raised(2, 2, ENOUGH);
        raised(3, 3, ENOUGH);
        raised(6, 7, MUCH);
        raised(7, 6, ENOUGH);

        assertEquals(Set.of(), settled(Set.of(sufficient(6), sufficient(7))).settled());
    }

    private Place sufficient(int risk) {
        return form.place("III[].6.risk" + risk + ".sufficient");
    }

    /** The answer of one risk's choice ahead of the measures of another. */
    private void raised(int risk, int answered, String option) {
        Place measures = form.place("III[].6.risk" + risk + ".measures");
        form.label(measures, Break.BLANK);
        form.answer(sufficient(answered), List.of(sufficient(risk), sufficient(answered)), option, Break.BLANK);
        form.add(measures, Kind.TEXT, "鍵の付いた書庫へ納める。", Break.BLANK);
        form.label(sufficient(risk), Break.BLANK);
    }

    private Answers settled(Set<Place> disputed) {
        Answers answers = new Answers(form.pieces, form.steps);
        RaisedAnswers.settle(answers, disputed);
        return answers;
    }
}
