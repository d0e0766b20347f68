package hyokasho.extract.flow;

import hyokasho.extract.flow.Hypothesis.Layer;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import java.util.List;

/**
 * How a document writes.
 *
 * @param valueFirst how often what is written stands ahead of its label, from 0 to 1
 * @param answerFirst how often the answer of a choice does
 * @param layers how its pages of layers are written: {@link Layer#FIRST}, or {@link Layer#LOOSE} if they are torn
 */
record Style(double valueFirst, double answerFirst, Layer layers) {

    /** An answer and its label stand within so many pieces. */
    private static final int NEAR = 8;

    /** Nothing is known but that. */
    static Style unknown(Layer layers) {
        return new Style(0.5, 0.5, layers);
    }

    /** Learned from a way through the beginning of the document. */
    static Style of(List<Piece> pieces, List<Walk.Step> steps, Layer layers) {
        return new Style(valueFirst(pieces, steps), answerFirst(pieces, steps), layers);
    }

    /** How often a text of this document stands ahead of its label where they are on different lines. */
    private static double valueFirst(List<Piece> pieces, List<Walk.Step> steps) {
        double first = 1;
        double behind = 1;
        for (int i = 1; i < steps.size(); i++) {
            Walk.Step last = steps.get(i - 1);
            Walk.Step step = steps.get(i);
            boolean beside = step.place().isPresent()
                    && step.place().equals(last.place())
                    && step.label() != last.label()
                    && step.place().get().slot().kind() == Slot.Kind.LABEL
                    && !pieces.get(i).before().besides();
            first += beside && step.label() && pieces.get(i - 1).is(Kind.TEXT) ? 1 : 0;
            behind += beside && last.label() && pieces.get(i).is(Kind.TEXT) ? 1 : 0;
        }
        return first / (first + behind);
    }

    /** How often an answer of this document stands ahead of its label where they are on different lines. */
    private static double answerFirst(List<Piece> pieces, List<Walk.Step> steps) {
        double first = 1;
        double behind = 1;
        for (int i = 0; i < steps.size(); i++) {
            if (!pieces.get(i).is(Kind.ANSWER) || steps.get(i).place().isEmpty()) {
                continue;
            }
            Place place = steps.get(i).place().get();
            for (int away = 1; away < NEAR; away++) {
                if (isLabelOf(place, pieces, steps, i + away)) {
                    first += lineBetween(pieces, i, i + away) ? 1 : 0;
                    break;
                }
                if (isLabelOf(place, pieces, steps, i - away)) {
                    behind += lineBetween(pieces, i - away, i) ? 1 : 0;
                    break;
                }
            }
        }
        return first / (first + behind);
    }

    private static boolean isLabelOf(Place place, List<Piece> pieces, List<Walk.Step> steps, int i) {
        return i >= 0
                && i < steps.size()
                && steps.get(i).label()
                && steps.get(i).place().get() == place;
    }

    /** Whether the writing left the line between two pieces. */
    static boolean lineBetween(List<Piece> pieces, int from, int to) {
        return pieces.subList(from + 1, to + 1).stream()
                .anyMatch(piece -> !piece.before().besides());
    }
}
