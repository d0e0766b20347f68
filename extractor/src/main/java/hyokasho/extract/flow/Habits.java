package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.List;

/**
 * How a document writes.
 *
 * @param valueFirst how often a text stands right ahead of its label, and not right behind it
 * @param goesOnAfterBlank how often a text goes on behind an empty line, and is not another box's
 * @param layered whether it writes what wraps behind all that does not
 */
record Habits(double valueFirst, double goesOnAfterBlank, boolean layered) {

    /** Most documents write labels first. */
    static final Habits USUAL = new Habits(0.15, 0.5, false);

    /** A text on the height of its label tells so much less about the others. */
    private static final double BESIDES = 0.1;

    /**
     * What a document's pages tell.
     *
     * @param steps where its first pieces belong
     */
    static Habits of(List<Piece> pieces, List<Step> steps) {
        return new Habits(valueFirst(pieces, steps), goesOnAfterBlank(pieces, steps), false);
    }

    Habits inLayers(boolean layered) {
        return new Habits(valueFirst, goesOnAfterBlank, layered);
    }

    private static double valueFirst(List<Piece> pieces, List<Step> steps) {
        double first = 1;
        double behind = 2;
        for (int i = 1; i < steps.size(); i++) {
            Step last = steps.get(i - 1);
            Step step = steps.get(i);
            boolean together = step.label() != last.label()
                    && step.place().equals(last.place())
                    && step.place().filter(Place::wantsText).isPresent();
            double weight = pieces.get(i).before().besides() ? BESIDES : 1;
            first += together && step.label() && pieces.get(i - 1).is(Kind.TEXT) ? weight : 0;
            behind += together && last.label() && pieces.get(i).is(Kind.TEXT) ? weight : 0;
        }
        return first / (first + behind);
    }

    /** Items and lines in ＜＞ say by themselves that they go on, so that they do not tell. */
    private static double goesOnAfterBlank(List<Piece> pieces, List<Step> steps) {
        int[] itemBefore = Items.before(pieces.subList(0, steps.size()));
        double on = 1;
        double parted = 1;
        for (int i = 1; i < steps.size(); i++) {
            boolean plain = pieces.get(i).before() == Break.BLANK
                    && itemBefore[i] < 0
                    && isText(pieces, steps, i)
                    && isText(pieces, steps, i - 1)
                    && !Fit.isHead(pieces.get(i));
            boolean same = steps.get(i).place().equals(steps.get(i - 1).place());
            on += plain && same ? 1 : 0;
            parted += plain && !same ? 1 : 0;
        }
        return on / (on + parted);
    }

    private static boolean isText(List<Piece> pieces, List<Step> steps, int i) {
        return pieces.get(i).is(Kind.TEXT)
                && steps.get(i)
                        .place()
                        .filter(place -> place.holds(FieldType.TEXT))
                        .isPresent();
    }
}
