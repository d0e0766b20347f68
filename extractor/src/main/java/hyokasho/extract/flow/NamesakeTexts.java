package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.FieldType;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts of blocks whose names stand together, of which one says the name of another: 移転先4 is 生活保護室, and what 移転先5
 * uses the data for is 生活保護法による保護の決定. They may be each other's, even if each stands at a label of its own.
 */
final class NamesakeTexts {

    /** So many characters that two texts share are no chance. */
    private static final int WORD = 4;

    private final List<Piece> pieces;
    private final List<Step> steps;
    private final Set<Place> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());

    private NamesakeTexts(List<Piece> pieces, List<Step> steps) {
        this.pieces = pieces;
        this.steps = steps;
        read();
    }

    /** The places of such texts, page by page. */
    static Set<Place> of(List<Piece> pieces, List<Step> steps) {
        Set<Place> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());
        PageRange.of(pieces)
                .forEach(page -> doubtful.addAll(new NamesakeTexts(page.partOf(pieces), page.partOf(steps)).doubtful));
        return doubtful;
    }

    private void read() {
        List<Place> labels = steps.stream()
                .filter(Step::label)
                .flatMap(step -> step.place().stream())
                .toList();
        Map<Integer, Map<Place, String>> texts = texts();
        for (int i = 1; i < labels.size(); i++) {
            Place a = labels.get(i - 1);
            Place b = labels.get(i);
            if (a.isNameOfBlock()
                    && b.isNameOfBlock()
                    && a.slot().index() == b.slot().index()) {
                Map<Place, String> names = texts.getOrDefault(a.slot().index(), Map.of());
                texts.values().stream()
                        .filter(others -> others != names)
                        .forEach(others -> doubtExchanged(others, names, a, b));
            }
        }
    }

    /** What stands in the boxes of blocks, by their slot. */
    private Map<Integer, Map<Place, String>> texts() {
        Map<Integer, Map<Place, String>> texts = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.get(i).text().strip();
            Optional<Place> place = pieces.get(i).is(Kind.TEXT) && !steps.get(i).label()
                    ? steps.get(i).place()
                    : Optional.empty();
            place.filter(given -> given.holds(FieldType.TEXT) && given.block() > 0)
                    .ifPresent(given -> texts.computeIfAbsent(given.slot().index(), slot -> new IdentityHashMap<>())
                            .merge(given, text, String::concat));
        }
        return texts;
    }

    private void doubtExchanged(Map<Place, String> texts, Map<Place, String> names, Place a, Place b) {
        Optional<Place> ofA = texts.keySet().stream().filter(a::isOfBlockOf).findFirst();
        Optional<Place> ofB = texts.keySet().stream().filter(b::isOfBlockOf).findFirst();
        if (ofA.isEmpty() || ofB.isEmpty()) {
            return;
        }
        String nameA = names.getOrDefault(a, "");
        String nameB = names.getOrDefault(b, "");
        String textA = texts.get(ofA.get());
        String textB = texts.get(ofB.get());
        if (saysAlone(textB, nameA, List.of(textA, nameB)) || saysAlone(textA, nameB, List.of(textB, nameA))) {
            doubtful.add(ofA.get());
            doubtful.add(ofB.get());
        }
    }

    /** Whether a text says a word of a name that none of the others says. */
    private static boolean saysAlone(String text, String name, List<String> others) {
        return words(name)
                .anyMatch(word -> text.contains(word) && others.stream().noneMatch(other -> other.contains(word)));
    }

    private static Stream<String> words(String name) {
        return IntStream.rangeClosed(0, name.length() - WORD).mapToObj(i -> name.substring(i, i + WORD));
    }
}
