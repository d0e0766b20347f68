package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Answers that were torn off and left one of their brackets where they stood: {@code ［ 十分である} and, at the label that it
 * answers, {@code ］}. If one answer of a page lacks such a bracket and one label of a choice that offers it has a loose one,
 * they belong together.
 */
final class TornAnswers {

    /**
     * What is known then.
     *
     * @param steps with such answers at their labels, and in exchange what was given to these
     * @param places that have their answer for sure
     */
    record Settled(List<Step> steps, Set<Place> places) {}

    private final List<Piece> pieces;
    private final List<Step> steps;
    private final Set<Place> settled = Collections.newSetFromMap(new IdentityHashMap<>());

    private TornAnswers(List<Piece> pieces, List<Step> steps) {
        this.pieces = pieces;
        this.steps = new ArrayList<>(steps);
    }

    static Settled of(List<Piece> pieces, List<Step> steps) {
        TornAnswers answers = new TornAnswers(pieces, steps);
        for (PageRange page : PageRange.of(pieces)) {
            answers.settle(page, Kind.OPEN, Kind.CLOSE);
            answers.settle(page, Kind.CLOSE, Kind.OPEN);
        }
        return new Settled(answers.steps, answers.settled);
    }

    private void settle(PageRange page, Kind lost, Kind kept) {
        List<Integer> answers = IntStream.range(page.from(), page.to())
                .filter(i -> isAnswer(i) && lacks(i, lost, kept))
                .boxed()
                .toList();
        List<Integer> labels = IntStream.range(page.from(), page.to())
                .filter(i -> isLabel(i) && hasLoose(i, lost, kept))
                .boxed()
                .toList();
        for (int answer : answers) {
            List<Integer> own =
                    labels.stream().filter(label -> mayAnswer(answer, label)).toList();
            boolean only = own.size() == 1
                    && answers.stream()
                                    .filter(other -> mayAnswer(other, own.get(0)))
                                    .count()
                            == 1;
            if (only) {
                give(page, answer, steps.get(own.get(0)).place().orElseThrow());
            }
        }
    }

    private boolean isAnswer(int i) {
        return pieces.get(i).is(Kind.ANSWER) && isOfChoice(i);
    }

    private boolean isLabel(int i) {
        return steps.get(i).label() && isOfChoice(i);
    }

    private boolean isOfChoice(int i) {
        return steps.get(i)
                .place()
                .filter(place -> place.holds(FieldType.CHOICE))
                .isPresent();
    }

    private boolean mayAnswer(int answer, int label) {
        return pieces.get(answer)
                .mayBelongTo(steps.get(label).place().orElseThrow().slot());
    }

    /** Whether one of an answer's brackets stands right beside it, and the other one not even on the next line. */
    private boolean lacks(int answer, Kind lost, Kind kept) {
        List<Integer> near = IntStream.of(answer - 1, answer + 1)
                .filter(i -> isNear(answer, i))
                .boxed()
                .toList();
        return near.stream().anyMatch(i -> pieces.get(i).is(kept))
                && near.stream().noneMatch(i -> pieces.get(i).is(lost));
    }

    private boolean isNear(int answer, int i) {
        return i >= 0
                && i < pieces.size()
                && pieces.get(Math.max(answer, i)).before().compareTo(Break.LINE) <= 0;
    }

    /** Whether a bracket alone stands beside a label, or on the line above or below it. */
    private boolean hasLoose(int label, Kind lost, Kind kept) {
        int from = rowStart(label);
        int to = rowEnd(label);
        boolean above =
                from > 0 && pieces.get(from).before() == Break.LINE && isLoose(rowStart(from - 1), from, lost, kept);
        boolean below =
                to < pieces.size() && pieces.get(to).before() == Break.LINE && isLoose(to, rowEnd(to), lost, kept);
        return above || below || isLoose(from, label, lost, kept) || isLoose(label + 1, to, lost, kept);
    }

    private int rowStart(int i) {
        int start = i;
        while (start > 0 && pieces.get(start).before().besides()) {
            start--;
        }
        return start;
    }

    private int rowEnd(int i) {
        int end = i + 1;
        while (end < pieces.size() && pieces.get(end).before().besides()) {
            end++;
        }
        return end;
    }

    private boolean isLoose(int from, int to, Kind lost, Kind kept) {
        List<Piece> row = pieces.subList(from, to);
        return row.stream().allMatch(piece -> piece.is(lost) || piece.is(Kind.LIST))
                && row.stream().filter(piece -> piece.is(lost)).count() == 1;
    }

    private void give(PageRange page, int answer, Place place) {
        Place other = steps.get(answer).place().orElseThrow();
        for (int i = page.from(); other != place && i < page.to(); i++) {
            if (isAnswer(i) && steps.get(i).place().equals(Optional.of(place))) {
                move(i, other);
            }
        }
        move(answer, place);
        settled.add(place);
    }

    private void move(int i, Place place) {
        steps.set(i, steps.get(i).movedTo(place));
    }
}
