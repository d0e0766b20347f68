package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
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

        Answers settled = settled();

        assertEquals(List.of(ENOUGH), form.answers(system, settled.steps()));
        assertEquals(List.of(NOT_ENOUGH), form.answers(rules, settled.steps()));
        assertEquals(Set.of(rules), settled.settled());
    }

    @Test
    void nothingIsKnownIfTwoLabelsHaveALooseBracket() {
        form.label(system, Break.BLANK);
        form.add(system, Kind.CLOSE, "]", Break.SPACE);
        form.label(rules, Break.BLANK);
        form.add(rules, Kind.CLOSE, "]", Break.SPACE);
        form.add(rules, Kind.OPEN, "[", Break.BLANK);
        form.answer(system, both, NOT_ENOUGH, Break.SPACE);

        Answers settled = settled();

        assertEquals(form.steps, settled.steps());
        assertEquals(Set.of(), settled.settled());
    }

    @Test
    void anAnswerWithBothBracketsIsNotTorn() {
        form.label(system, Break.BLANK);
        form.add(system, Kind.OPEN, "[", Break.BLANK);
        form.answer(system, both, NOT_ENOUGH, Break.SPACE);
        form.add(system, Kind.CLOSE, "]", Break.LINE);
        form.label(rules, Break.BLANK);
        form.add(rules, Kind.CLOSE, "]", Break.SPACE);

        assertEquals(Set.of(), settled().settled());
    }

    private Answers settled() {
        Answers answers = new Answers(form.pieces, form.steps);
        TornAnswers.settle(answers);
        return answers;
    }
}
