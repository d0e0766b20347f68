package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers that a text which is written stack by stack has behind several labels. */
class QueuedAnswersTest {

    private static final String ENOUGH = "十分に整備している";
    private static final String NOT_ENOUGH = "十分に整備していない";

    private final FilledForm form = new FilledForm("full");
    private final Place boxes = form.place("II[].3.2");
    private final Place system = form.place("III[].7.risk1.2");
    private final Place rules = form.place("III[].7.risk1.3");
    private final List<Place> both = List.of(system, rules);

    @Test
    void asManyAnswersAsLabelsAreInTheirOrder() {
        writeAStack();
        form.label(system, Break.BLANK);
        form.label(rules, Break.BLANK);
        form.answer(rules, both, NOT_ENOUGH, Break.BLANK);
        form.answer(system, both, ENOUGH, Break.BLANK);

        assertEquals(List.of(NOT_ENOUGH), answers(system));
        assertEquals(List.of(ENOUGH), answers(rules));
    }

    @Test
    void fewerAnswersThanLabelsStayWhereTheyAre() {
        writeAStack();
        form.label(system, Break.BLANK);
        form.label(rules, Break.BLANK);
        form.answer(rules, both, NOT_ENOUGH, Break.BLANK);

        assertEquals(List.of(), answers(system));
        assertEquals(List.of(NOT_ENOUGH), answers(rules));
    }

    @Test
    void answersBetweenTheLabelsStayWhereTheyAre() {
        writeAStack();
        form.label(system, Break.BLANK);
        form.answer(rules, both, NOT_ENOUGH, Break.BLANK);
        form.label(rules, Break.BLANK);
        form.answer(system, both, ENOUGH, Break.BLANK);

        assertEquals(List.of(ENOUGH), answers(system));
        assertEquals(List.of(NOT_ENOUGH), answers(rules));
    }

    @Test
    void anyOtherTextKeepsItsAnswers() {
        form.label(system, Break.BLANK);
        form.label(rules, Break.BLANK);
        form.answer(rules, both, NOT_ENOUGH, Break.BLANK);
        form.answer(system, both, ENOUGH, Break.BLANK);

        assertEquals(List.of(ENOUGH), answers(system));
    }

    /** Brackets first, and then what they belong to. */
    private void writeAStack() {
        form.add(boxes, Kind.OPEN, "[", Break.BLANK);
        form.add(boxes, Kind.OPEN, "[", Break.BLANK);
        form.add(boxes, Kind.CLOSE, "]", Break.BLANK);
        form.add(boxes, Kind.BOX, "紙", Break.SPACE);
        form.add(boxes, Kind.CLOSE, "]", Break.BLANK);
        form.add(boxes, Kind.BOX, "専用線", Break.SPACE);
    }

    private List<String> answers(Place place) {
        List<Step> settled = QueuedAnswers.of(form.pieces, form.steps);
        return form.pieces.stream()
                .filter(piece -> piece.is(Kind.ANSWER)
                        && settled.get(form.pieces.indexOf(piece)).place().equals(Optional.of(place)))
                .map(Piece::text)
                .toList();
    }
}
