package hyokasho.extract.flow;

import hyokasho.extract.flow.BoxRow.Fit;
import hyokasho.extract.flow.BoxToken.Part;
import hyokasho.extract.flow.PageBoxes.Open;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Tries all ways to find the rows of a page on the form, and sees which boxes are the same in all of them. */
final class BoxSearch {

    /** So many steps are enough for what a text decides. */
    private static final int STEPS = 20_000;

    private static final int UNMARKED = 1;
    private static final int MARKED = 2;
    private static final int OPEN = 4;
    private static final int UNKNOWN = 8;

    private final List<FormBox> boxes;
    private Set<FormBox> mustBeMarked;
    private Set<FormBox> mustBeUnmarked;
    private final List<Open> rows;
    private final Fit[] way;
    private final Map<FormBox, Integer> seen = new HashMap<>();
    private final BitSet used = new BitSet();
    private List<Fit> first = List.of();
    private boolean failed;
    private int mayBeLeft;
    private int steps;

    /**
     * @param mustBeMarked boxes with something in their （ ）
     * @param mustBeUnmarked boxes with nothing in them
     * @param complete whether all boxes of the page were found
     */
    BoxSearch(
            List<FormBox> boxes,
            List<Open> rows,
            Set<FormBox> mustBeMarked,
            Set<FormBox> mustBeUnmarked,
            boolean complete) {
        this.boxes = boxes;
        this.mustBeMarked = mustBeMarked;
        this.mustBeUnmarked = mustBeUnmarked;
        this.rows = new ArrayList<>(rows);
        this.rows.removeIf(row -> row.fits.isEmpty());
        this.rows.sort(Comparator.comparingInt((Open row) -> row.fits.size()).thenComparing(row -> row.row.kind()));
        this.way = new Fit[this.rows.size()];
        this.mayBeLeft = Math.max(0, brackets() - boxes.size());
        place(0);
        if (first.isEmpty() && !(mustBeMarked.isEmpty() && mustBeUnmarked.isEmpty())) {
            this.mustBeMarked = Set.of();
            this.mustBeUnmarked = Set.of();
            place(0);
        }
        if (!complete || steps > STEPS || first.isEmpty()) {
            takeWholeBoxes();
        }
    }

    /**
     * Where the ways are too many or there is none, only what stayed together is decided, and if that has all the marks, the
     * others have none.
     */
    private void takeWholeBoxes() {
        List<FormBox> whole = new ArrayList<>();
        List<Fit> settled = new ArrayList<>();
        for (Open row : rows) {
            if (row.isSettled()) {
                whole.addAll(PageBoxes.wholeBoxes(row));
            }
            settled.add(row.isSettled() ? row.fits.get(0) : null);
        }
        int others = rows.stream().allMatch(row -> hasItsMarks(row, whole)) ? UNMARKED : UNKNOWN;
        for (FormBox box : boxes) {
            if (whole.stream().filter(box::equals).count() != 1) {
                seen.merge(box, others, (a, b) -> a | b);
            }
        }
        if (first.isEmpty()) {
            failed = true;
            first = settled;
            whole.forEach(box -> seen.merge(box, UNMARKED, (a, b) -> a | b));
        }
    }

    /** Whether all marks of a row are those of boxes that stayed together. */
    private static boolean hasItsMarks(Open row, List<FormBox> whole) {
        List<BoxToken> tokens = row.row.tokens();
        return !row.row.has(Part.MARK)
                || row.isSettled()
                        && IntStream.range(0, tokens.size())
                                .filter(i -> tokens.get(i).is(Part.MARK))
                                .allMatch(i ->
                                        whole.contains(row.fits.get(0).boxes().get(i)));
    }

    /** Whether a part that was found in a row is really that box's; a name always is. */
    boolean isSure(Open row, FormBox box, Part part) {
        return !failed || part == Part.NAME || PageBoxes.wholeBoxes(row).contains(box);
    }

    private int brackets() {
        return (int) rows.stream().mapToLong(row -> row.row.count(Part.OPEN)).sum();
    }

    /** Whether all ways agree on it; a box without a mark in all of them is unmarked, whichever bracket is its own. */
    boolean isDecided(FormBox box) {
        int all = seen.getOrDefault(box, UNKNOWN);
        return all == MARKED || (all & (MARKED | UNKNOWN)) == 0;
    }

    List<Open> rows() {
        return rows;
    }

    /** The first way found, a row each; null for a row that is left. */
    List<Fit> way() {
        return first;
    }

    private boolean place(int i) {
        if (++steps > STEPS) {
            return false;
        }
        if (i == rows.size()) {
            return arrive();
        }
        Open row = rows.get(i);
        boolean placed = false;
        for (int k = firstOf(i); k < row.fits.size(); k++) {
            Fit fit = row.fits.get(k);
            List<Integer> slots = row.slots(fit);
            if (slots.stream().noneMatch(used::get)) {
                slots.forEach(used::set);
                way[i] = fit;
                placed |= place(i + 1);
                slots.forEach(used::clear);
                way[i] = null;
                if (steps > STEPS) {
                    return placed;
                }
            }
        }
        return leave(i) || placed;
    }

    /** A row that belongs to none of the boxes. */
    private boolean leave(int i) {
        BoxRow row = rows.get(i).row;
        int brackets = (int) row.count(Part.OPEN);
        boolean mayBeLeft = !row.has(Part.MARK) && !row.has(Part.NAME) && brackets <= this.mayBeLeft;
        if (!mayBeLeft) {
            return false;
        }
        this.mayBeLeft -= brackets;
        boolean placed = place(i + 1);
        this.mayBeLeft += brackets;
        return placed;
    }

    /** Rows of the same kind are exchangeable: they are tried in one order only. */
    private int firstOf(int i) {
        if (i == 0 || way[i - 1] == null) {
            return 0;
        }
        Open row = rows.get(i);
        Open before = rows.get(i - 1);
        boolean same =
                !row.row.kind().isEmpty() && row.row.kind().equals(before.row.kind()) && row.fits.equals(before.fits);
        return same ? row.fits.indexOf(way[i - 1]) + 1 : 0;
    }

    private boolean arrive() {
        for (FormBox box : mustBeMarked) {
            if (used.get(box.slot(Part.OPEN)) && !used.get(box.slot(Part.MARK))) {
                return false;
            }
        }
        if (mustBeUnmarked.stream().anyMatch(box -> used.get(box.slot(Part.MARK)))) {
            return false;
        }
        for (FormBox box : boxes) {
            boolean marked = used.get(box.slot(Part.MARK));
            int here = !used.get(box.slot(Part.OPEN)) ? OPEN : marked ? MARKED : UNMARKED;
            seen.merge(box, here, (a, b) -> a | b);
        }
        if (first.isEmpty()) {
            first = java.util.Arrays.asList(way.clone());
        }
        return true;
    }
}
