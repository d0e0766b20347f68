package hyokasho.extract.flow;

import java.util.Optional;

/**
 * Where a piece belongs.
 *
 * @param place the place that it was given to; empty for what belongs to none
 * @param label whether it is that place's label
 * @param at the place that the writing was at
 */
record Step(Optional<Place> place, boolean label, Place at) {

    /** The place in whose box it stands; a label stands in none. */
    Optional<Place> given() {
        return label ? Optional.empty() : place;
    }

    /** The piece in another place, whose label it is not. */
    Step movedTo(Place other) {
        return new Step(Optional.of(other), false, at);
    }
}
