package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers that left one of their brackets at the label that they answer. */
class TornAnswersTest {

    private static final String ENOUGH = "十分に整備している";
    private static final String NOT_ENOUGH = "十分に整備していない";

    private final FilledForm form = new FilledForm("full");
    private final Place system = form.place("III[].7.risk1.2");
    private final Place rules = form.place("III[].7.risk1.3");
    private final List<Place> both = List.of(system, rules);

    @Test
    void anAnswerThatLacksABracketIsThatOfTheLabelThatHasIt() {
        form.label(system, Break.BLANK);
        form.add(system, Kind.OPEN, "[", Break.BLANK);
        form.answer(system, both, NOT_ENOUGH, Break.SPACE);
        form.add(rules, Kind.CLOSE, "]", Break.BLANK);
        form.label(rules, Break.LINE);
        form.add(rules, Kind.OPEN, "[", Break.BLANK);
        form.answer(rules, both, ENOUGH, Break.SPACE);
        form.add(rules, Kind.CLOSE, "]", Break.SPACE);

        TornAnswers.Settled settled = TornAnswers.of(form.pieces, form.steps);

        assertEquals(List.of(ENOUGH), answers(system, settled));
        assertEquals(List.of(NOT_ENOUGH), answers(rules, settled));
        assertEquals(Set.of(rules), settled.places());
    }

    @Test
    void nothingIsKnownIfTwoLabelsHaveALooseBracket() {
        form.label(system, Break.BLANK);
        form.add(system, Kind.CLOSE, "]", Break.SPACE);
        form.label(rules, Break.BLANK);
        form.add(rules, Kind.CLOSE, "]", Break.SPACE);
        form.add(rules, Kind.OPEN, "[", Break.BLANK);
        form.answer(system, both, NOT_ENOUGH, Break.SPACE);

        TornAnswers.Settled settled = TornAnswers.of(form.pieces, form.steps);

        assertEquals(form.steps, settled.steps());
        assertEquals(Set.of(), settled.places());
    }

    @Test
    void anAnswerWithBothBracketsIsNotTorn() {
        form.label(system, Break.BLANK);
        form.add(system, Kind.OPEN, "[", Break.BLANK);
        form.answer(system, both, NOT_ENOUGH, Break.SPACE);
        form.add(system, Kind.CLOSE, "]", Break.LINE);
        form.label(rules, Break.BLANK);
        form.add(rules, Kind.CLOSE, "]", Break.SPACE);

        assertEquals(Set.of(), TornAnswers.of(form.pieces, form.steps).places());
    }

    private List<String> answers(Place place, TornAnswers.Settled settled) {
        return form.pieces.stream()
                .filter(piece -> piece.is(Kind.ANSWER)
                        && settled.steps()
                                .get(form.pieces.indexOf(piece))
                                .place()
                                .equals(Optional.of(place)))
                .map(Piece::text)
                .toList();
    }
}
