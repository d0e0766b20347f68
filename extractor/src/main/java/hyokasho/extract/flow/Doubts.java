package hyokasho.extract.flow;

import hyokasho.extract.section.Section.Doubt;
import java.util.Set;

/**
 * Which boxes' contents the order of a text does not tell for sure.
 *
 * @param disputed the places of which two ways through the form, about as likely, have different opinions
 * @param exchangeable the places whose contents may be exchanged for another's
 */
record Doubts(Set<Place> disputed, Set<Place> exchangeable) {

    Doubt about(Place place) {
        if (exchangeable.contains(place)) {
            return Doubt.WHOLE;
        }
        return disputed.contains(place) ? Doubt.EDGE : Doubt.NONE;
    }
}
