package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Blocks whose names were written together, away from what belongs to them: 提供先2, 提供先3, 提供先4. Nothing tells then in
 * which order the rest of them was written. What is the same in all of them can be exchanged without any difference.
 */
final class LooseBlocks {

    private final List<Piece> pieces;
    private final List<Step> steps;
    private final Set<Place> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());

    private LooseBlocks(List<Piece> pieces, List<Step> steps) {
        this.pieces = pieces;
        this.steps = steps;
        PageRange.of(pieces).forEach(page -> readPage(page.from(), page.to()));
    }

    /** The places of such blocks whose contents may be each other's. */
    static Set<Place> of(List<Piece> pieces, List<Step> steps) {
        return new LooseBlocks(pieces, steps).doubtful;
    }

    private void readPage(int from, int to) {
        List<Place> run = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Optional<Place> name = name(i);
            boolean goesOn = name.isPresent()
                    && !run.isEmpty()
                    && run.get(0).slot().index() == name.get().slot().index();
            if (!goesOn) {
                doubt(run, from, to);
                run.clear();
            }
            name.ifPresent(run::add);
        }
        doubt(run, from, to);
    }

    /** The block that a label with a number names. */
    private Optional<Place> name(int i) {
        Step step = steps.get(i);
        return step.label()
                ? step.place().filter(place -> place.slot().numbered() && place.block() > 0)
                : Optional.empty();
    }

    private void doubt(List<Place> names, int from, int to) {
        if (names.size() < 2) {
            return;
        }
        Map<Integer, Map<Place, String>> contents = new HashMap<>();
        for (int i = from; i < to; i++) {
            int piece = i;
            given(i).filter(place -> names.stream().anyMatch(place::isOfBlockOf))
                    .ifPresent(place -> contents.computeIfAbsent(place.slot().index(), slot -> new IdentityHashMap<>())
                            .merge(place, pieces.get(piece).text().strip(), String::concat));
        }
        for (Map<Place, String> places : contents.values()) {
            if (places.size() < names.size() || new HashSet<>(places.values()).size() > 1) {
                doubtful.addAll(places.keySet());
            }
        }
    }

    private Optional<Place> given(int i) {
        Kind kind = pieces.get(i).kind();
        boolean content = kind == Kind.TEXT || kind == Kind.ANSWER;
        return steps.get(i).label() || !content
                ? Optional.empty()
                : steps.get(i).place().filter(place -> !place.holds(FieldType.CHECKS));
    }
}
