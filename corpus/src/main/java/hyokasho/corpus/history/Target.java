package hyokasho.corpus.history;

import hyokasho.form.FieldPath;
import java.util.List;
import java.util.Optional;

/**
 * What a 項目 of the table of changes points to: a box, or with {@code whole} all boxes of a block.
 *
 * @param place of the catalogue
 * @param numbers of its repetitions; empty for one that is not told
 * @param whole whether the place is a block
 */
record Target(String place, List<Optional<Integer>> numbers, boolean whole) {

    Target {
        numbers = List.copyOf(numbers);
    }

    boolean includes(String path) {
        FieldPath one = FieldPath.of(path);
        boolean samePlace = whole ? one.place().startsWith(place) : one.place().equals(place);
        return samePlace && sameNumbers(one.indices());
    }

    private boolean sameNumbers(List<Integer> indices) {
        for (int i = 0; i < numbers.size() && i < indices.size(); i++) {
            Optional<Integer> number = numbers.get(i);
            if (number.isPresent() && !number.get().equals(indices.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean includes(BoxChange change) {
        return change.newPath().filter(this::includes).isPresent()
                || change.oldPath().filter(this::includes).isPresent();
    }
}
