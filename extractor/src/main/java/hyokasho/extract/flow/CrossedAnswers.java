package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Choices of a page that offer the same answers, and whose answers stand away from their labels and in another order than
 * these, or of which one lost a bracket: one of them was torn off, and nothing tells which.
 */
final class CrossedAnswers {

    private CrossedAnswers() {}

    /** An answer, its place, and which label of the page is that place's. */
    private record Answer(Piece piece, Place place, int label, boolean torn) {

        boolean crosses(Answer later) {
            return (label > later.label || torn != later.torn)
                    && piece.mayBelongTo(later.place.slot())
                    && later.piece.mayBelongTo(place.slot())
                    && !piece.option().equals(later.piece.option());
        }
    }

    /**
     * The places of such choices.
     *
     * @param settled places that have their answer for sure
     */
    static Set<Place> of(List<Piece> pieces, List<Step> steps, Set<Place> settled) {
        Set<Place> crossed = new HashSet<>();
        for (PageRange page : PageRange.of(pieces)) {
            List<Answer> answers = answers(page.partOf(pieces), page.partOf(steps)).stream()
                    .filter(answer -> !settled.contains(answer.place))
                    .toList();
            addCrossed(answers, crossed);
        }
        return crossed;
    }

    private static void addCrossed(List<Answer> answers, Set<Place> crossed) {
        for (int i = 0; i < answers.size(); i++) {
            for (Answer later : answers.subList(i + 1, answers.size())) {
                if (answers.get(i).crosses(later)) {
                    crossed.add(answers.get(i).place);
                    crossed.add(later.place);
                }
            }
        }
    }

    private static List<Answer> answers(List<Piece> pieces, List<Step> steps) {
        Map<Place, Integer> labels = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (steps.get(i).label()) {
                labels.putIfAbsent(steps.get(i).place().orElseThrow(), i);
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int index = i;
            Piece piece = pieces.get(i);
            steps.get(i)
                    .place()
                    .filter(place ->
                            piece.is(Kind.ANSWER) && place.holds(FieldType.CHOICE) && labels.containsKey(place))
                    .filter(place -> !areTogether(pieces, index, labels.get(place)))
                    .ifPresent(
                            place -> answers.add(new Answer(piece, place, labels.get(place), isTorn(pieces, index))));
        }
        return answers;
    }

    /** Whether an answer lost a bracket. */
    private static boolean isTorn(List<Piece> pieces, int answer) {
        return !isBracket(pieces, answer - 1) || !isBracket(pieces, answer + 1);
    }

    private static boolean isBracket(List<Piece> pieces, int i) {
        return i >= 0 && i < pieces.size() && pieces.get(i).isBracket();
    }

    /** Whether nothing but brackets and options stands between an answer and its label, and it has a bracket. */
    private static boolean areTogether(List<Piece> pieces, int answer, int label) {
        boolean bracketed = isBracket(pieces, answer - 1) || isBracket(pieces, answer + 1);
        return bracketed
                && pieces.subList(Math.min(answer, label) + 1, Math.max(answer, label)).stream()
                        .allMatch(piece -> piece.isBracket() || piece.is(Kind.LIST));
    }
}
