package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Labels of a page that are printed alike. They stand in the form's order as a rule; where the texts at two of them have
 * the wording of each other's box, or one begins as another text of the other's block does (both name the same law), and
 * neither label stands where the form has it, they stand in another order.
 */
final class AlikeLabels {

    /** So much better the wording must fit, in the units of {@link Matching}. */
    private static final double EXCHANGED = 0.5;

    /** The name of a law is as long as this. */
    private static final int SURELY_ALIKE = 10;

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
        int[] elsewhere = IntStream.range(0, page.places().size())
                .filter(p -> page.labelOf(p) >= 0 && !isAtItsPlace(p))
                .toArray();
        for (int i = 0; i < elsewhere.length; i++) {
            for (int j = i + 1; j < elsewhere.length; j++) {
                Place p = page.place(elsewhere[i]);
                Place q = page.place(elsewhere[j]);
                if (areAlike(elsewhere[i], elsewhere[j]) && haveEachOthersWording(p, q)
                        || areOfBlocks(p, q) && fitEachOthersBlock(p, q)) {
                    exchange(p, q);
                }
            }
        }
        return steps;
    }

    private boolean areAlike(int p, int q) {
        return page.place(p).slot().index() != page.place(q).slot().index()
                && page.place(p).holds(FieldType.TEXT)
                && page.place(q).holds(FieldType.TEXT)
                && page.piece(page.labelOf(p)).mayBelongTo(page.place(q).slot())
                && page.piece(page.labelOf(q)).mayBelongTo(page.place(p).slot());
    }

    private static boolean areOfBlocks(Place p, Place q) {
        return p.slot().index() == q.slot().index() && p.block() > 0 && !p.isNameOfBlock() && p.holds(FieldType.TEXT);
    }

    /** Whether one of two texts begins as another text of the other's block does, and none so of its own block. */
    private boolean fitEachOthersBlock(Place p, Place q) {
        OptionalInt a = text(p);
        OptionalInt b = text(q);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        int own = Math.max(begunAlike(a.getAsInt(), p), begunAlike(b.getAsInt(), q));
        int others = Math.max(begunAlike(a.getAsInt(), q), begunAlike(b.getAsInt(), p));
        return others >= SURELY_ALIKE && others >= 2 * own;
    }

    /** With how many characters of a text another text of a block begins, too. */
    private int begunAlike(int text, Place block) {
        return IntStream.range(0, page.places().size())
                .filter(p -> page.place(p).isOfBlockOf(block)
                        && page.place(p).slot().index() != block.slot().index())
                .mapToObj(p -> text(page.place(p)))
                .flatMapToInt(OptionalInt::stream)
                .map(other -> begunAlike(
                        page.piece(text).text().strip(),
                        page.piece(other).text().strip()))
                .max()
                .orElse(0);
    }

    private static int begunAlike(String a, String b) {
        int alike = Arrays.mismatch(a.toCharArray(), b.toCharArray());
        return alike < 0 ? a.length() : alike;
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
                .filter(i -> page.piece(i).is(Kind.TEXT))
                .filter(i -> steps.get(i).given().equals(Optional.of(place)))
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
