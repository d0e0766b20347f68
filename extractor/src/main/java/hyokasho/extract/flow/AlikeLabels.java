package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Labels of a page that are printed alike. They stand in the form's order as a rule; where the texts at two of them have
 * the wording of each other's box, and neither label stands where the form has it, they stand in another order.
 */
final class AlikeLabels {

    /** So much better the wording must fit, in the units of {@link Matching}. */
    private static final double EXCHANGED = 0.5;

    private final FlowPage page;
    private final Fit fit;
    private List<Step> steps;

    /**
     * @param steps what was found on the page
     */
    AlikeLabels(FlowPage page, Fit fit, List<Step> steps) {
        this.page = page;
        this.fit = fit;
        this.steps = steps;
    }

    /** The steps with the places exchanged that are each other's. */
    List<Step> settled() {
        for (int p = 0; p < page.places().size(); p++) {
            for (int q = p + 1; q < page.places().size(); q++) {
                if (areAlike(p, q)
                        && !isAtItsPlace(p)
                        && !isAtItsPlace(q)
                        && haveEachOthersWording(page.place(p), page.place(q))) {
                    exchange(page.place(p), page.place(q));
                }
            }
        }
        return steps;
    }

    private boolean areAlike(int p, int q) {
        return page.labelOf(p) >= 0
                && page.labelOf(q) >= 0
                && page.place(p).slot().index() != page.place(q).slot().index()
                && page.place(p).holds(FieldType.TEXT)
                && page.place(q).holds(FieldType.TEXT)
                && page.piece(page.labelOf(p)).mayBelongTo(page.place(q).slot())
                && page.piece(page.labelOf(q)).mayBelongTo(page.place(p).slot());
    }

    /** Whether a place's label was written right behind the one that the form prints ahead of it. */
    private boolean isAtItsPlace(int p) {
        int before = page.labelBefore(page.labelOf(p));
        return before >= 0 && page.namedBy(before) == p - 1;
    }

    private boolean haveEachOthersWording(Place p, Place q) {
        OptionalInt a = text(p);
        OptionalInt b = text(q);
        return a.isPresent()
                && b.isPresent()
                && wording(a.getAsInt(), p) + wording(b.getAsInt(), q)
                        > wording(a.getAsInt(), q) + wording(b.getAsInt(), p) + EXCHANGED;
    }

    private double wording(int piece, Place place) {
        return fit.wording(piece, place.slot());
    }

    private OptionalInt text(Place place) {
        return IntStream.range(0, page.length())
                .filter(i -> page.piece(i).is(Kind.TEXT) && !steps.get(i).label())
                .filter(i -> steps.get(i).place().equals(Optional.of(place)))
                .findFirst();
    }

    private void exchange(Place p, Place q) {
        List<Step> exchanged = new ArrayList<>();
        for (Step step : steps) {
            exchanged.add(new Step(
                    step.place().map(place -> place == p ? q : place == q ? p : place),
                    step.label(),
                    step.at() == p ? q : step.at() == q ? p : step.at()));
        }
        steps = exchanged;
    }
}
