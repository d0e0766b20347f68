package hyokasho.extract.flow;

import hyokasho.form.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The boxes of a page in the rows that the form prints them in. */
final class FormRows {

    private final List<List<FormBox>> rows = new ArrayList<>();

    /**
     * @param boxes the page's boxes
     * @param joined by slot, the options that stand on one row with the option behind them
     */
    FormRows(List<FormBox> boxes, Map<Integer, Set<Integer>> joined) {
        Map<Place, List<FormBox>> ofPlaces = new LinkedHashMap<>();
        boxes.forEach(box -> ofPlaces.computeIfAbsent(box.place(), place -> new ArrayList<>())
                .add(box));
        List<FormBox> ordered = new ArrayList<>();
        for (List<FormBox> ofPlace : ofPlaces.values()) {
            ofPlace.sort(Comparator.comparingInt(FormBox::option));
            ordered.addAll(ofPlace);
        }
        for (FormBox box : ordered) {
            List<FormBox> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (!last.isEmpty() && isBesides(last.get(last.size() - 1), box, joined)) {
                last.add(box);
            } else {
                rows.add(new ArrayList<>(List.of(box)));
            }
        }
    }

    private static boolean isBesides(FormBox a, FormBox b, Map<Integer, Set<Integer>> joined) {
        if (!a.place().equals(b.place()) || !a.isCheck()) {
            return false;
        }
        Set<Integer> options = joined.getOrDefault(a.place().slot().index(), Set.of());
        for (int option = a.option(); option < b.option(); option++) {
            if (!options.contains(option)) {
                return false;
            }
        }
        return true;
    }

    List<List<FormBox>> all() {
        return rows;
    }

    List<List<FormBox>> rowsOf(List<FormBox> boxes) {
        return rows.stream()
                .filter(row -> row.stream().anyMatch(boxes::contains))
                .toList();
    }

    /** By slot, the options that stand on one row with the next one, by the form or in this document. */
    static Map<Integer, Set<Integer>> joined(List<BoxRows> pages) {
        Map<Integer, Set<Integer>> joined = new HashMap<>();
        for (BoxRows page : pages) {
            page.boxes()
                    .forEach(box -> joined.computeIfAbsent(box.place().slot().index(), slot -> new TreeSet<>()));
            page.rows().forEach(row -> join(row, joined));
        }
        Map<Integer, Set<Integer>> all = new HashMap<>();
        for (BoxRows page : pages) {
            for (FormBox box : page.boxes()) {
                int slot = box.place().slot().index();
                all.computeIfAbsent(slot, s -> withUsual(box, joined.get(slot)));
            }
        }
        return all;
    }

    /** What the form usually has on one row, but where this document prints two rows instead. */
    private static Set<Integer> withUsual(FormBox box, Set<Integer> joined) {
        Set<Integer> all = new TreeSet<>(joined);
        for (int option : besides(box)) {
            if (!joined.contains(option - 1) || !joined.contains(option + 1)) {
                all.add(option);
            }
        }
        return all;
    }

    private static Set<Integer> besides(FormBox box) {
        Set<Integer> besides = new TreeSet<>();
        List<Option> options = box.entry().options();
        for (int i = 1; i < options.size() && box.isCheck(); i++) {
            if (options.get(i).besides()) {
                besides.add(i - 1);
            }
        }
        return besides;
    }

    private static void join(BoxRow row, Map<Integer, Set<Integer>> joined) {
        Optional<FormBox> last = Optional.empty();
        for (BoxToken token : row.tokens()) {
            if (token.isNamed()) {
                FormBox box = token.boxes().get(0);
                if (last.isPresent() && box.isCheck() && last.get().place().equals(box.place())) {
                    int from = Math.min(last.get().option(), box.option());
                    int to = Math.max(last.get().option(), box.option());
                    Set<Integer> options = joined.get(box.place().slot().index());
                    for (int option = from; option < to && to - from < 3; option++) {
                        options.add(option);
                    }
                }
                last = Optional.of(box);
            }
        }
    }
}
