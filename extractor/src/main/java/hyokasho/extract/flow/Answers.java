package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which choices the answers of a document belong to: first as its pages were matched, then as what is around the answers
 * tells for sure.
 */
final class Answers {

    private final List<Piece> pieces;
    private final List<Step> steps;
    private final Set<Place> settled = new HashSet<>();

    /**
     * @param steps where the pieces belong as far as is known without them
     */
    Answers(List<Piece> pieces, List<Step> steps) {
        this.pieces = pieces;
        this.steps = new ArrayList<>(steps);
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** One a piece, with the answers at their choices. */
    List<Step> steps() {
        return steps;
    }

    /** The choices that have their answer for sure. */
    Set<Place> settled() {
        return settled;
    }

    /** The choice that an answer belongs to; nothing if the piece is none. */
    Optional<Place> choiceOf(int piece) {
        return pieces.get(piece).is(Kind.ANSWER) ? choiceAt(piece) : Optional.empty();
    }

    /** The choice that a label names; nothing if the piece is none. */
    Optional<Place> choiceNamedBy(int piece) {
        return steps.get(piece).label() ? choiceAt(piece) : Optional.empty();
    }

    private Optional<Place> choiceAt(int piece) {
        return steps.get(piece).place().filter(place -> place.holds(FieldType.CHOICE));
    }

    /** The first piece on the height of a piece. */
    int rowStart(int piece) {
        int start = piece;
        while (start > 0 && pieces.get(start).before().besides()) {
            start--;
        }
        return start;
    }

    /** The one behind the last piece on the height of a piece. */
    int rowEnd(int piece) {
        int end = piece + 1;
        while (end < pieces.size() && pieces.get(end).before().besides()) {
            end++;
        }
        return end;
    }

    /** An answer is that of a choice for sure; what it had on this page so far goes to where the answer was. */
    void settle(PageRange page, int answer, Place choice) {
        Place other = choiceOf(answer).orElseThrow();
        for (int i = page.from(); other != choice && i < page.to(); i++) {
            if (choiceOf(i).equals(Optional.of(choice))) {
                give(i, other);
            }
        }
        give(answer, choice);
        makeCertain(choice);
    }

    /** What a choice has is its answer for sure. */
    void makeCertain(Place choice) {
        settled.add(choice);
    }

    /** An answer is given to a choice, which may be another one's as well. */
    void give(int answer, Place choice) {
        steps.set(answer, steps.get(answer).movedTo(choice));
    }
}
