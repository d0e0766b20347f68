package hyokasho.extract.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a page shows of the form.
 *
 * @param places in the form's order; the first is the one that goes on from the page before
 * @param labelled those of them whose labels are on the page
 */
record PagePlan(List<Place> places, Set<Place> labelled) {

    PagePlan {
        places = List.copyOf(places);
    }

    /** The same with a place that is printed anywhere on the page. */
    PagePlan with(Place place) {
        List<Place> more = new ArrayList<>(places);
        if (!places.contains(place)) {
            more.add(place);
        }
        return new PagePlan(more, labelled);
    }

    /** Whether the heading of a place is due on the page, and its label is not there. */
    boolean lacksHeadingOf(Place place) {
        return places.stream()
                .anyMatch(heading -> heading.slot().index() == place.slot().scope()
                        && heading.chapter() == place.chapter()
                        && !labelled.contains(heading));
    }

    /**
     * What the page shows right behind what goes on from the page before, if it is labelled there and its text can be told
     * by its wording: that text may begin on the page before, as a label stands in the middle of its box.
     */
    Optional<Place> firstToldByWording() {
        return places.stream()
                .skip(1)
                .findFirst()
                .filter(place -> place.slot().hasBox()
                        && labelled.contains(place)
                        && place.wantsText()
                        && place.slot()
                                .entries()
                                .get(0)
                                .wording()
                                .filter(wording -> !wording.seldom())
                                .isPresent());
    }
}
