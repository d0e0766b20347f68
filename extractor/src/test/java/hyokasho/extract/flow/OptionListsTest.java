package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers that were torn off with a part of their list. */
class OptionListsTest {

    private static final String MUCH = "特に力を入れている";
    private static final String ENOUGH = "十分である";
    private static final String LEFT = "課題が残されている";

    private final FilledForm form = new FilledForm("full");
    private final Place first = form.place("III[].2.risk1.sufficient");
    private final Place second = form.place("III[].2.risk2.sufficient");
    private final List<Place> both = List.of(first, second);

    @Test
    void anAnswerBelongsToTheChoiceThatLacksTheOptionsBesidesIt() {
        labelWithOptions(first, 1);
        labelWithOptions(second, 1, 2);
        form.listed(second, 2, Break.BLANK);
        form.answer(second, both, MUCH, Break.SPACE);
        form.answer(first, both, LEFT, Break.BLANK);

        Answers answers = settled();

        assertEquals(List.of(MUCH), form.answers(first, answers.steps()));
        assertEquals(List.of(LEFT), form.answers(second, answers.steps()));
        assertEquals(Set.of(first, second), answers.settled());
    }

    @Test
    void anAnswerBelongsToTheChoiceThatLacksTheOptionsBelowIt() {
        labelWithOptions(first, 1, 2);
        labelWithOptions(second, 1, 2, 3);
        form.answer(second, both, MUCH, Break.BLANK);
        form.listed(second, 3, Break.LINE);
        form.answer(first, both, LEFT, Break.BLANK);

        assertEquals(List.of(MUCH), form.answers(first, settled().steps()));
    }

    @Test
    void whatAnnouncesTheOptionsIsWrittenOnceToo() {
        labelWithOptions(first, 1, 2);
        form.add(second, Kind.LIST, "＜選択肢＞", Break.BLANK);
        form.label(second, Break.LINE);
        form.answer(second, both, MUCH, Break.BLANK);
        form.add(second, Kind.LIST, "＜選択肢＞", Break.SPACE);
        form.answer(first, both, LEFT, Break.BLANK);

        assertEquals(List.of(MUCH), form.answers(first, settled().steps()));
    }

    @Test
    void nothingIsKnownIfTheOptionsFitBoth() {
        labelWithOptions(first, 1, 2);
        labelWithOptions(second, 1, 2);
        form.listed(second, 3, Break.BLANK);
        form.answer(second, both, MUCH, Break.SPACE);
        form.answer(first, both, LEFT, Break.BLANK);

        Answers answers = settled();

        assertEquals(form.steps, answers.steps());
        assertEquals(Set.of(), answers.settled());
    }

    @Test
    void nothingIsKnownIfTheOptionsFitNone() {
        labelWithOptions(first, 1, 2, 3);
        labelWithOptions(second, 1, 2, 3);
        form.listed(second, 3, Break.BLANK);
        form.answer(second, both, MUCH, Break.SPACE);
        form.answer(first, both, LEFT, Break.BLANK);

        assertEquals(Set.of(), settled().settled());
    }

    @Test
    void nothingIsKnownOfAnswersOnOneHeight() {
        labelWithOptions(first, 1);
        labelWithOptions(second, 1, 2);
        form.listed(second, 2, Break.BLANK);
        form.answer(second, both, MUCH, Break.SPACE);
        form.answer(first, both, LEFT, Break.SPACE);

        assertEquals(Set.of(), settled().settled());
    }

    @Test
    void twoAnswersThatAreAlikeNeedNotBeToldApart() {
        labelWithOptions(first, 1, 2);
        labelWithOptions(second, 1, 2);
        form.answer(second, both, ENOUGH, Break.BLANK);
        form.answer(first, both, ENOUGH, Break.BLANK);

        assertEquals(Set.of(first, second), settled().settled());
    }

    @Test
    void belowTheListOfAChoiceTheNextOneMayBegin() {
        Place system = form.place("III[].7.risk1.2");
        Place rules = form.place("III[].7.risk1.3");
        List<Place> neighbours = List.of(system, rules);
        labelWithOptions(system, 1, 2);
        form.listed(rules, 1, Break.LINE);
        form.answer(rules, neighbours, system.options().get(0), Break.SPACE);
        form.label(rules, Break.BLANK);
        form.answer(system, neighbours, system.options().get(1), Break.BLANK);

        assertEquals(Set.of(system, rules), settled().settled());
    }

    private void labelWithOptions(Place choice, int... numbers) {
        form.label(choice, Break.BLANK);
        for (int number : numbers) {
            form.listed(choice, number, Break.SPACE);
        }
    }

    private Answers settled() {
        Answers answers = new Answers(form.pieces, form.steps);
        OptionLists.settle(answers);
        return answers;
    }
}
