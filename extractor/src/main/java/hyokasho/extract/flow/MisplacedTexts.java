package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.form.FieldType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Texts and answers that may be another label's. A box that every document fills in and that has nothing here lost it to
 * another; if a box on its page has two texts that were not written in one go, one of them may be the lost one. So may be a
 * text that is all that was found of a block.
 */
final class MisplacedTexts {

    /** A text alone in a block of which so many boxes that are always filled in are open is hardly that block's. */
    private static final int ALONE_AMONG = 3;

    private final List<Piece> pieces;
    private final List<Step> steps;
    private final FilledPlaces filled;
    private final Set<Place> misplaced = new HashSet<>();

    private MisplacedTexts(List<Piece> pieces, List<Step> steps) {
        this.pieces = pieces;
        this.steps = steps;
        this.filled = FilledPlaces.of(pieces, steps);
        PageRange.of(pieces).forEach(page -> read(page.from(), page.to()));
    }

    /** The boxes that have nothing and should have something, and those that may have it. */
    static Set<Place> of(List<Piece> pieces, List<Step> steps) {
        return new MisplacedTexts(pieces, steps).misplaced;
    }

    /** The box of text that a piece was given to. */
    private Optional<Place> text(int i) {
        return steps.get(i).given().filter(place -> place.holds(FieldType.TEXT));
    }

    /** The label of a box that every document fills in, or in which the form prints check boxes. */
    private Optional<Place> label(int i) {
        Step step = steps.get(i);
        return step.label()
                ? step.place()
                        .filter(place -> place.holds(FieldType.CHECKS)
                                || !place.isOptional() && (place.wantsText() || place.holds(FieldType.CHOICE)))
                : Optional.empty();
    }

    private void read(int from, int to) {
        Set<Place> open = new HashSet<>();
        Set<Place> once = new HashSet<>();
        Set<Place> twice = new HashSet<>();
        for (int i = from; i < to; i++) {
            label(i).filter(place -> !filled.contains(place)).ifPresent(open::add);
            Optional<Place> place = text(i);
            if (place.isPresent() && !(i > from && goesOn(i)) && !once.add(place.get())) {
                twice.add(place.get());
            }
        }
        if (open.stream().anyMatch(place -> place.holds(FieldType.TEXT))) {
            misplaced.addAll(twice);
        }
        once.stream()
                .filter(place -> filled.isAlone(place)
                        && open.stream().filter(place::isOfBlockOf).count() >= ALONE_AMONG)
                .forEach(misplaced::add);
        open.stream().filter(filled::isInUse).forEach(misplaced::add);
    }

    private boolean goesOn(int i) {
        return text(i - 1).equals(text(i)) && pieces.get(i).before() != Break.BLANK;
    }
}
