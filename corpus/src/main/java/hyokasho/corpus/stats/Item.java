package hyokasho.corpus.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What figures are of: the places of all forms that mean the same, which is to say, have the same English name.
 *
 * @param name the English name
 * @param measure what is counted of it
 * @param places one of each form that has it, from the shortest form to the longest
 */
public record Item(String name, Measure measure, List<Place> places) {

    public Item {
        places = List.copyOf(places);
    }

    /** As the longest form prints it. */
    public String label() {
        return longest().label();
    }

    /** From the chapter of the longest form downwards; none for an annex. */
    public List<String> headings() {
        return longest().headings();
    }

    /** The chapter of the longest form. */
    public String chapter() {
        return headings().stream().findFirst().orElse(label());
    }

    private Place longest() {
        return places.get(places.size() - 1);
    }

    /**
     * The options of all forms, in form order: those of the form that offers most, and what only another one offers before
     * the next that both do.
     */
    public List<String> options() {
        List<List<String>> offered = places.stream()
                .map(Place::options)
                .sorted(Comparator.comparingInt(options -> -options.size()))
                .toList();
        List<String> merged = new ArrayList<>(offered.get(0));
        for (List<String> options : offered) {
            int position = merged.size();
            for (int i = options.size() - 1; i >= 0; i--) {
                int known = merged.indexOf(options.get(i));
                if (known < 0) {
                    merged.add(position, options.get(i));
                } else {
                    position = known;
                }
            }
        }
        return merged;
    }

    /** The same in one form only. */
    Item in(Place place) {
        return new Item(name, measure, List.of(place));
    }

    /** The same in each form by itself. */
    List<Item> apart() {
        return places.stream().map(this::in).toList();
    }
}
