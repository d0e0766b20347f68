package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers that left one of their brackets at the label that they answer. */
class TornAnswersTest {

    private static final String ENOUGH = "十分に整備している";
    private static final String NOT_ENOUGH = "十分に整備していない";

    private final FilledForm form = new FilledForm("full");
    private final Place system = form.place("III[].7.risk1.2");
    private final Place rules = form.place("III[].7.risk1.3");

    @Test
    void anAnswerThatLacksABracketIsThatOfTheLabelThatHasIt() {
        label(system, Break.BLANK);
        add(system, Kind.OPEN, "[", Break.BLANK);
        answer(system, NOT_ENOUGH, Break.SPACE);
        add(rules, Kind.CLOSE, "]", Break.BLANK);
        label(rules, Break.LINE);
        add(rules, Kind.OPEN, "[", Break.BLANK);
        answer(rules, ENOUGH, Break.SPACE);
        add(rules, Kind.CLOSE, "]", Break.SPACE);

        TornAnswers.Settled settled = TornAnswers.of(form.pieces, form.steps);

        assertEquals(List.of(ENOUGH), answers(system, settled));
        assertEquals(List.of(NOT_ENOUGH), answers(rules, settled));
        assertEquals(Set.of(rules), settled.places());
    }

    @Test
    void nothingIsKnownIfTwoLabelsHaveALooseBracket() {
        label(system, Break.BLANK);
        add(system, Kind.CLOSE, "]", Break.SPACE);
        label(rules, Break.BLANK);
        add(rules, Kind.CLOSE, "]", Break.SPACE);
        add(rules, Kind.OPEN, "[", Break.BLANK);
        answer(system, NOT_ENOUGH, Break.SPACE);

        TornAnswers.Settled settled = TornAnswers.of(form.pieces, form.steps);

        assertEquals(form.steps, settled.steps());
        assertEquals(Set.of(), settled.places());
    }

    @Test
    void anAnswerWithBothBracketsIsNotTorn() {
        label(system, Break.BLANK);
        add(system, Kind.OPEN, "[", Break.BLANK);
        answer(system, NOT_ENOUGH, Break.SPACE);
        add(system, Kind.CLOSE, "]", Break.LINE);
        label(rules, Break.BLANK);
        add(rules, Kind.CLOSE, "]", Break.SPACE);

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

    private void add(Place place, Kind kind, String text, Break before) {
        form.add(place, Piece.of(kind, form.line(text), before));
    }

    private void answer(Place place, String option, Break before) {
        form.add(
                place,
                new Piece(
                        Kind.ANSWER,
                        List.of(form.line(option)),
                        List.of(system.slot(), rules.slot()),
                        OptionalInt.empty(),
                        Optional.of(option),
                        before));
    }

    private void label(Place place, Break before) {
        form.add(
                place,
                new Piece(
                        Kind.LABEL,
                        List.of(form.line(place.slot().label())),
                        List.of(place.slot()),
                        OptionalInt.empty(),
                        Optional.empty(),
                        before));
    }
}
