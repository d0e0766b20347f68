package hyokasho.extract.flow;

import hyokasho.extract.section.Section.Doubt;
import hyokasho.form.FieldType;
import java.util.Set;

/**
 * Which boxes' contents the order of a text does not tell for sure.
 *
 * @param disputed the places of which two ways through the form, about as likely, have different opinions
 * @param exchangeable the places whose contents may be exchanged for another's
 * @param settled the places whose contents something else tells, whatever the ways through the form say
 */
record Doubts(Set<Place> disputed, Set<Place> exchangeable, Set<Place> settled) {

    Doubt about(Place place) {
        if (exchangeable.contains(place)) {
            return Doubt.WHOLE;
        }
        if (!disputed.contains(place) || settled.contains(place)) {
            return Doubt.NONE;
        }
        return place.holds(FieldType.TEXT) || place.isTable()
                ? Doubt.EDGE
                : place.holds(FieldType.CHECKS) ? Doubt.DETAIL : Doubt.WHOLE;
    }
}
