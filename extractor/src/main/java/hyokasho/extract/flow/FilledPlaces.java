package hyokasho.extract.flow;

import hyokasho.form.FieldType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The places of a document in whose boxes something was found. */
final class FilledPlaces {

    private final Set<Place> filled = Collections.newSetFromMap(new IdentityHashMap<>());

    private FilledPlaces(List<Piece> pieces, List<Step> steps) {
        for (int i = 0; i < pieces.size(); i++) {
            if (!steps.get(i).label()) {
                boolean name = pieces.get(i).option().isPresent();
                // a group of check boxes is there with their names, and not with a number of blocks
                steps.get(i)
                        .place()
                        .filter(place -> name || !place.holds(FieldType.CHECKS))
                        .ifPresent(filled::add);
            }
        }
    }

    static FilledPlaces of(List<Piece> pieces, List<Step> steps) {
        return new FilledPlaces(pieces, steps);
    }

    boolean contains(Place place) {
        return filled.contains(place);
    }

    /** Whether nothing else was found in a place's block, but for its check boxes. */
    boolean isAlone(Place place) {
        return place.block() > 0
                && filled.stream()
                        .noneMatch(
                                other -> other != place && !other.holds(FieldType.CHECKS) && other.isOfBlockOf(place));
    }

    /** Whether a place is to be filled in: blocks that are not needed are blank as a whole, but for their check boxes. */
    boolean isInUse(Place place) {
        return place.block() == 0
                || filled.stream().anyMatch(other -> !other.holds(FieldType.CHECKS) && other.isOfBlockOf(place));
    }
}
