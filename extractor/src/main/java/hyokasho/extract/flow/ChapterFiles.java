package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which file each copy of a chapter is about. Ⅱ and Ⅲ occur once for each 特定個人情報ファイル and begin with its name; if a
 * text lacks the Ⅲ of the first file, the one that it has is that of the file which it names.
 */
final class ChapterFiles {

    private final FormOrder order;

    /** By chapter and copy as they were counted, the copy that it is; only of chapters in which they differ. */
    private final Map<Integer, Map<Integer, Integer>> copies = new HashMap<>();

    private ChapterFiles(List<Piece> pieces, List<Step> steps, FormOrder order) {
        this.order = order;
        TreeMap<Integer, Map<Integer, String>> names = names(pieces, steps);
        if (names.isEmpty()) {
            return;
        }
        Map<String, Integer> files = new HashMap<>();
        names.firstEntry().getValue().forEach((copy, name) -> files.merge(name, copy, (a, b) -> 0));
        names.tailMap(names.firstKey(), false).forEach((chapter, named) -> {
            Map<Integer, Integer> told = new HashMap<>();
            named.forEach((copy, name) -> told.put(copy, files.getOrDefault(name, 0)));
            boolean all = steps.stream()
                    .flatMap(step -> step.place().stream())
                    .filter(place -> place.slot().chapter() == chapter)
                    .allMatch(place -> told.getOrDefault(place.chapter(), 0) > 0);
            boolean counted =
                    told.entrySet().stream().allMatch(copy -> copy.getKey().equals(copy.getValue()));
            if (all && !counted && new HashSet<>(told.values()).size() == told.size()) {
                copies.put(chapter, told);
            }
        });
    }

    /**
     * @param steps of a whole document
     */
    static ChapterFiles of(List<Piece> pieces, List<Step> steps, FormOrder order) {
        return new ChapterFiles(pieces, steps, order);
    }

    /** By chapter and copy, the file that it names. */
    private static TreeMap<Integer, Map<Integer, String>> names(List<Piece> pieces, List<Step> steps) {
        TreeMap<Integer, Map<Integer, String>> names = new TreeMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            steps.get(i)
                    .given()
                    .filter(place -> piece.is(Kind.TEXT) && place.hasRole(Entry.FILE))
                    .ifPresent(place -> names.computeIfAbsent(place.slot().chapter(), chapter -> new HashMap<>())
                            .merge(place.chapter(), piece.text().strip(), String::concat));
        }
        return names;
    }

    /** Whether each copy is of the file by whose number it was counted, as far as the names tell. */
    boolean areAsCounted() {
        return copies.isEmpty();
    }

    /** A place in the chapter of the file that it is about. */
    Place place(Place place) {
        int copy = copies.getOrDefault(place.slot().chapter(), Map.of()).getOrDefault(place.chapter(), place.chapter());
        return copy == place.chapter() ? place : order.place(place.slot(), copy, place.block());
    }

    Step step(Step step) {
        return new Step(step.place().map(this::place), step.label(), place(step.at()));
    }
}
