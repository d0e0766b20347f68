package hyokasho.extract.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
}
