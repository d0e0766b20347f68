package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Answers that were torn off and left one of their brackets where they stood: {@code ［ 十分である} and, at the label that it
 * answers, {@code ］}. If one answer of a page lacks such a bracket and one label of a choice that offers it has a loose one,
 * they belong together.
 */
final class TornAnswers {

    private final List<Piece> pieces;
    private final Answers answers;

    private TornAnswers(Answers answers) {
        this.pieces = answers.pieces();
        this.answers = answers;
    }

    /** Settles such answers. */
    static void settle(Answers answers) {
        TornAnswers torn = new TornAnswers(answers);
        for (PageRange page : PageRange.of(torn.pieces)) {
            torn.settle(page, Kind.OPEN, Kind.CLOSE);
            torn.settle(page, Kind.CLOSE, Kind.OPEN);
        }
    }

    private void settle(PageRange page, Kind lost, Kind kept) {
        List<Integer> torn = IntStream.range(page.from(), page.to())
                .filter(i -> answers.choiceOf(i).isPresent() && lacks(i, lost, kept))
                .boxed()
                .toList();
        List<Integer> labels = IntStream.range(page.from(), page.to())
                .filter(i -> answers.choiceNamedBy(i).isPresent() && hasLoose(i, lost, kept))
                .boxed()
                .toList();
        for (int answer : torn) {
            List<Integer> own =
                    labels.stream().filter(label -> mayAnswer(answer, label)).toList();
            boolean only = own.size() == 1
                    && torn.stream()
                                    .filter(other -> mayAnswer(other, own.get(0)))
                                    .count()
                            == 1;
            if (only) {
                answers.settle(page, answer, answers.choiceNamedBy(own.get(0)).orElseThrow());
            }
        }
    }

    private boolean mayAnswer(int answer, int label) {
        return pieces.get(answer)
                .mayBelongTo(answers.choiceNamedBy(label).orElseThrow().slot());
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
        int from = answers.rowStart(label);
        int to = answers.rowEnd(label);
        boolean above = from > 0
                && pieces.get(from).before() == Break.LINE
                && isLoose(answers.rowStart(from - 1), from, lost, kept);
        boolean below = to < pieces.size()
                && pieces.get(to).before() == Break.LINE
                && isLoose(to, answers.rowEnd(to), lost, kept);
        return above || below || isLoose(from, label, lost, kept) || isLoose(label + 1, to, lost, kept);
    }

    private boolean isLoose(int from, int to, Kind lost, Kind kept) {
        List<Piece> row = pieces.subList(from, to);
        return row.stream().allMatch(piece -> piece.is(lost) || piece.is(Kind.LIST))
                && row.stream().filter(piece -> piece.is(lost)).count() == 1;
    }
}
