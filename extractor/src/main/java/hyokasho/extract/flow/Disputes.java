package hyokasho.extract.flow;

import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the likeliest ways to give the pieces of a page away part: none of them is sure there. */
final class Disputes {

    /** A way that is so little dearer may be the right one. */
    private static final double DOUBT = 0.083;

    private final FlowPage page;

    private final Set<Place> places = new HashSet<>();

    /**
     * @param ends the ways through the whole page, the likeliest one first
     */
    Disputes(FlowPage page, List<Match> ends) {
        this.page = page;
        Match best = ends.get(0);
        addTied(best);
        // ways that come to the same tell nothing of check boxes: their names are alike in all blocks
        places.removeIf(place -> place.holds(FieldType.CHECKS));
        for (Match rival : ends.subList(1, ends.size())) {
            if (rival.cost() > best.cost() + DOUBT) {
                break;
            }
            add(best, rival, page.length());
        }
    }

    /** The places of which another way, about as likely, has another opinion. */
    Set<Place> places() {
        return places;
    }

    /** The texts and answers of which a way that came to the same on the way to the best one had another opinion. */
    private void addTied(Match best) {
        Match match = best;
        for (int pieces = page.length(); pieces > 0; pieces--) {
            if (match.rival().isPresent()) {
                add(match, match.rival().get(), pieces);
            }
            match = match.before();
        }
    }

    /** What is alike among the first pieces can be exchanged without any difference. */
    private void add(Match best, Match rival, int pieces) {
        Map<Integer, List<String>> contents = new HashMap<>();
        Map<Integer, List<String>> others = new HashMap<>();
        Match a = best;
        Match b = rival;
        for (int i = pieces - 1; i >= 0 && a != b; i--) {
            if (a.given() != b.given()) {
                add(a.given(), i, contents);
                add(b.given(), i, others);
            }
            a = a.before();
            b = b.before();
        }
        Set<Integer> given = new HashSet<>(contents.keySet());
        given.addAll(others.keySet());
        given.stream()
                .filter(p -> !contents.getOrDefault(p, List.of()).equals(others.getOrDefault(p, List.of())))
                .forEach(p -> places.add(page.place(p)));
    }

    private void add(int p, int i, Map<Integer, List<String>> contents) {
        if (p >= 0 && (page.place(p).holds(FieldType.CHOICE) || page.place(p).wantsText())) {
            contents.computeIfAbsent(p, place -> new ArrayList<>())
                    .add(page.piece(i).content());
        } else if (p >= 0) {
            places.add(page.place(p));
        }
    }
}
