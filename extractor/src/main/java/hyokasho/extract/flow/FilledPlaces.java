package hyokasho.extract.flow;

import hyokasho.form.FieldType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places of a document in whose boxes something was found. */
final class FilledPlaces {

    private final Set<Place> filled = new HashSet<>();

    /** By block, how many of its boxes have something; check boxes do not count, as the form prints their names. */
    private final Map<Place.Block, Integer> inBlocks = new HashMap<>();

    private FilledPlaces(List<Piece> pieces, List<Step> steps) {
        for (int i = 0; i < pieces.size(); i++) {
            boolean name = pieces.get(i).option().isPresent();
            // a group of check boxes is there with their names, and not with a number of blocks
            steps.get(i)
                    .given()
                    .filter(place -> name || !place.holds(FieldType.CHECKS))
                    .ifPresent(filled::add);
        }
        filled.stream()
                .filter(place -> !place.holds(FieldType.CHECKS))
                .forEach(place -> inBlocks.merge(place.ofBlock(), 1, Integer::sum));
    }

    static FilledPlaces of(List<Piece> pieces, List<Step> steps) {
        return new FilledPlaces(pieces, steps);
    }

    boolean contains(Place place) {
        return filled.contains(place);
    }

    /** Whether nothing was found in a place's block, but for what is in its box. */
    boolean isAlone(Place place) {
        return place.block() > 0 && inBlocks.getOrDefault(place.ofBlock(), 0) == 1 && contains(place);
    }

    /** Whether a place is to be filled in: blocks that are not needed are blank as a whole, but for their check boxes. */
    boolean isInUse(Place place) {
        return place.block() == 0 || inBlocks.containsKey(place.ofBlock());
    }
}
