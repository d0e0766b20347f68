package hyokasho.extract.flow;

import hyokasho.extract.flow.BoxRow.Fit;
import hyokasho.extract.flow.BoxToken.Part;
import hyokasho.extract.flow.BoxToken.Way;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the boxes of a page together from the rows of their parts.
 *
 * <p>Each row can be found on the form in some ways; no two rows have the same part of the same box. What follows from
 * that is taken first; what is left is tried in all ways, and a box is decided if all of them agree.
 */
final class PageBoxes {

    private final FormRows form;
    private final List<FormBox> boxes;
    private final Map<BoxRow, Fit> known;
    private final List<Open> open = new ArrayList<>();

    /** A row and the ways that are left for it. */
    static final class Open {
        final BoxRow row;
        final List<Fit> all;
        List<Fit> fits;

        Open(BoxRow row, List<Fit> all) {
            this.row = row;
            this.all = all;
            this.fits = closest(all);
        }

        private static List<Fit> closest(List<Fit> all) {
            return all.stream()
                    .filter(fit -> fit.skipped() == all.get(0).skipped())
                    .toList();
        }

        boolean isSettled() {
            return fits.size() == 1;
        }

        /** The boxes that it may be of, by their index. */
        BitSet boxes() {
            BitSet boxes = new BitSet();
            fits.forEach(fit -> fit.boxes().forEach(box -> boxes.set(box.index())));
            return boxes;
        }

        List<Integer> slots(Fit fit) {
            List<Integer> slots = new ArrayList<>();
            for (int i = 0; i < row.tokens().size(); i++) {
                BoxToken token = row.tokens().get(i);
                FormBox box = fit.boxes().get(i);
                if (!token.part().isDetail()) {
                    slots.add(box.slot(token.part()));
                }
                if (token.close().isPresent()) {
                    slots.add(box.slot(Part.CLOSE));
                }
            }
            return slots;
        }
    }

    PageBoxes(List<FormBox> boxes, List<BoxRow> rows, FormRows form, Map<BoxRow, Fit> known, WritingStyle style) {
        this.boxes = boxes;
        this.form = form;
        this.known = known;
        rows.forEach(this::add);
        if (style.loneMarks()) {
            keepMarksAtTheirRows();
        } else {
            leaveWholeBoxesAlone();
        }
        exclude();
        if (style.forwards()) {
            inOrder();
            exclude();
        }
    }

    private void add(BoxRow row) {
        if (row.tokens().stream().allMatch(token -> token.part().isDetail() || token.is(Part.CLOSE))) {
            return;
        }
        List<Fit> fits = known.containsKey(row) ? List.of(known.get(row)) : row.fits(form);
        if (!fits.isEmpty()) {
            open.add(new Open(row, fits));
        } else if (row.tokens().size() > 1) {
            row.parted(form).forEach(this::add);
        }
    }

    List<Open> rows() {
        return open;
    }

    /** The rows that concern each other. */
    List<List<Open>> parts() {
        List<Group> parts = new ArrayList<>();
        for (Open row : open) {
            Group joined = new Group(new ArrayList<>(List.of(row)), row.boxes());
            List<Group> near = parts.stream()
                    .filter(part -> part.boxes.intersects(joined.boxes))
                    .toList();
            near.forEach(joined::add);
            parts.removeAll(near);
            parts.add(joined);
        }
        return parts.stream().map(Group::rows).toList();
    }

    /** Rows that concern each other, and the boxes that they may be of. */
    private record Group(List<Open> rows, BitSet boxes) {

        void add(Group other) {
            rows.addAll(other.rows);
            boxes.or(other.boxes);
        }
    }

    // A mark of its own never belongs to a box that stayed together

    private static boolean isOfMarks(Open row) {
        return !row.row.has(Part.OPEN) && !row.row.has(Part.NAME) && row.row.has(Part.MARK);
    }

    /** Marks on lines of their own belong to the row before or behind them. */
    private void keepMarksAtTheirRows() {
        for (int i = 0; i < open.size(); i++) {
            if (isOfMarks(open.get(i))) {
                List<FormBox> near = new ArrayList<>();
                for (Open row : open.subList(Math.max(0, i - 1), Math.min(open.size(), i + 2))) {
                    row.fits.stream().filter(fit -> !isOfMarks(row)).forEach(fit -> near.addAll(fit.boxes()));
                }
                open.get(i).fits = open.get(i).fits.stream()
                        .filter(fit -> near.containsAll(fit.boxes()))
                        .toList();
            }
        }
    }

    private void leaveWholeBoxesAlone() {
        List<FormBox> whole = new ArrayList<>();
        for (Open settled : open) {
            if (settled.isSettled()) {
                whole.addAll(wholeBoxes(settled));
            }
        }
        for (Open row : open) {
            if (isOfMarks(row)) {
                row.fits = row.fits.stream()
                        .filter(fit -> fit.boxes().stream().noneMatch(whole::contains))
                        .toList();
            }
        }
    }

    static List<FormBox> wholeBoxes(Open row) {
        List<BoxToken> tokens = row.row.tokens();
        List<FormBox> found = row.fits.get(0).boxes();
        List<FormBox> whole = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            int ahead = tokens.get(i - 1).is(Part.MARK) ? i - 2 : i - 1;
            if (ahead >= 0 && areTogether(tokens.get(ahead), tokens.get(i)) && found.get(ahead) == found.get(i)) {
                whole.add(found.get(i));
            }
        }
        return whole;
    }

    private static boolean areTogether(BoxToken a, BoxToken b) {
        return a.is(Part.OPEN) && b.is(Part.NAME) && b.way() == Way.RIGHT
                || a.is(Part.NAME) && b.is(Part.OPEN) && b.way() == Way.LEFT;
    }

    // What follows from the rows that can be found in one way only

    private void exclude() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Open row : open) {
                if (row.isSettled() && !takesWhatIsFirm(row)) {
                    continue;
                }
                List<Fit> left = free(row, row.fits);
                if (left.isEmpty()) {
                    left = Open.closest(free(row, row.all));
                }
                changed |= left.size() != row.fits.size();
                row.fits = left;
            }
        }
    }

    /** Whether a row was found where another one stands that can stand nowhere else. */
    private boolean takesWhatIsFirm(Open row) {
        List<Integer> slots = row.slots(row.fits.get(0));
        return row.all.size() > 1
                && open.stream()
                        .filter(other -> other != row && other.all.size() == 1)
                        .anyMatch(
                                other -> other.slots(other.all.get(0)).stream().anyMatch(slots::contains));
    }

    private List<Fit> free(Open row, List<Fit> fits) {
        if (fits.isEmpty()) {
            return fits;
        }
        List<Integer> taken = new ArrayList<>();
        for (Open other : open) {
            if (other != row && other.isSettled()) {
                taken.addAll(other.slots(other.fits.get(0)));
            }
        }
        return fits.stream()
                .filter(fit -> row.slots(fit).stream().noneMatch(taken::contains))
                .toList();
    }

    // Texts that write brackets in the form's order, and names later

    /** A bracket of a row, and its box if that is settled. */
    private record Bracket(Open row, Optional<FormBox> box) {}

    private void inOrder() {
        List<FormBox> order = boxes.stream().sorted(PageBoxes::compare).toList();
        List<Bracket> brackets = brackets();
        List<FormBox> known =
                brackets.stream().flatMap(bracket -> bracket.box().stream()).toList();
        if (!known.equals(known.stream().sorted(PageBoxes::compare).distinct().toList())) {
            return;
        }
        int from = 0;
        int box = 0;
        for (int to = 0; to <= brackets.size(); to++) {
            boolean end = to == brackets.size();
            if (end || brackets.get(to).box.isPresent()) {
                int next =
                        end ? order.size() : order.indexOf(brackets.get(to).box.get());
                align(brackets.subList(from, to), order.subList(box, next));
                from = to + 1;
                box = next + 1;
            }
        }
    }

    private static int compare(FormBox a, FormBox b) {
        Place x = a.place();
        Place y = b.place();
        boolean sameGroup =
                x.slot().group().isPresent() && x.slot().group().equals(y.slot().group());
        int blocks = sameGroup ? Integer.compare(x.block(), y.block()) : 0;
        int slots = Integer.compare(x.slot().index(), y.slot().index());
        int chapters = x.slot().chapter() == y.slot().chapter() ? Integer.compare(x.chapter(), y.chapter()) : 0;
        return chapters != 0
                ? chapters
                : blocks != 0 ? blocks : slots != 0 ? slots : Integer.compare(a.option(), b.option());
    }

    private List<Bracket> brackets() {
        List<Bracket> brackets = new ArrayList<>();
        for (Open row : open) {
            for (int i = 0; i < row.row.tokens().size(); i++) {
                if (row.row.tokens().get(i).is(Part.OPEN)) {
                    brackets.add(new Bracket(
                            row,
                            row.isSettled()
                                    ? Optional.of(row.fits.get(0).boxes().get(i))
                                    : Optional.empty()));
                }
            }
        }
        return brackets;
    }

    /** As many brackets as boxes between two that are known: the n-th bracket is that of the n-th box. */
    private static void align(List<Bracket> brackets, List<FormBox> boxes) {
        if (brackets.size() != boxes.size()) {
            return;
        }
        int from = 0;
        while (from < brackets.size()) {
            Open row = brackets.get(from).row;
            int to = from + (int) row.row.count(Part.OPEN);
            if (to <= boxes.size()) {
                row.row.along(boxes.subList(from, to)).ifPresent(fit -> row.fits = List.of(fit));
            }
            from = to;
        }
    }
}
