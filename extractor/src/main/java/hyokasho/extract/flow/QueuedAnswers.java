package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers in a text that is written stack by stack: the labels of several choices that offer the same answers come first, and
 * then as many answers, in the same order, though the first of these stands right behind the last label.
 */
final class QueuedAnswers {

    private final List<Piece> pieces;
    private final List<Step> steps;
    private final List<Step> settled;
    private final List<Place> labels = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    private QueuedAnswers(List<Piece> pieces, List<Step> steps) {
        this.pieces = pieces;
        this.steps = steps;
        this.settled = new ArrayList<>(steps);
    }

    /** The steps, with such answers at their labels. */
    static List<Step> of(List<Piece> pieces, List<Step> steps) {
        if (!WritingStyle.of(pieces).stacked()) {
            return steps;
        }
        QueuedAnswers queued = new QueuedAnswers(pieces, steps);
        for (PageRange page : PageRange.of(pieces)) {
            for (int i = page.from(); i < page.to(); i++) {
                queued.read(i);
            }
            queued.settle();
        }
        return queued.settled;
    }

    private void read(int i) {
        Optional<Place> place = steps.get(i).place().filter(p -> p.slot().hasBox());
        boolean label = steps.get(i).label() && place.isPresent();
        if (label && (!answers.isEmpty() || !place.get().holds(FieldType.CHOICE))) {
            settle();
        }
        if (label && place.get().holds(FieldType.CHOICE)) {
            labels.add(place.get());
        } else if (pieces.get(i).is(Kind.ANSWER)
                && place.filter(labels::contains).isPresent()) {
            answers.add(i);
        }
    }

    private void settle() {
        boolean alike = answers.stream().allMatch(answer -> labels.stream()
                .allMatch(label -> pieces.get(answer).mayBelongTo(label.slot())));
        for (int i = 0; alike && labels.size() == answers.size() && i < labels.size(); i++) {
            int answer = answers.get(i);
            settled.set(answer, steps.get(answer).movedTo(labels.get(i)));
        }
        labels.clear();
        answers.clear();
    }
}
