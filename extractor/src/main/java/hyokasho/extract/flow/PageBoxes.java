package hyokasho.extract.flow;

import hyokasho.extract.flow.BoxRow.Fit;
import hyokasho.extract.flow.BoxToken.Part;
import hyokasho.extract.flow.BoxToken.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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

    PageBoxes(List<FormBox> boxes, List<BoxRow> rows, FormRows form, boolean forwards) {
        this.boxes = boxes;
        this.form = form;
        rows.forEach(this::add);
        leaveWholeBoxesAlone();
        exclude();
        if (forwards) {
            inOrder();
            exclude();
        }
    }

    private void add(BoxRow row) {
        if (row.tokens().stream()
                .allMatch(token -> token.part().isDetail() || token.is(Part.CLOSE))) {
            return;
        }
        List<Fit> fits = row.fits(form);
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
        List<List<Open>> parts = new ArrayList<>();
        for (Open row : open) {
            List<List<Open>> near = parts.stream()
                    .filter(part -> part.stream().anyMatch(other -> concern(row, other)))
                    .toList();
            List<Open> joined = new ArrayList<>(List.of(row));
            near.forEach(joined::addAll);
            parts.removeAll(near);
            parts.add(joined);
        }
        return parts;
    }

    private static boolean concern(Open a, Open b) {
        return a.fits.stream().anyMatch(x -> b.fits.stream().anyMatch(y -> !Collections.disjoint(x.boxes(), y.boxes())));
    }

    // A mark of its own never belongs to a box that stayed together

    private void leaveWholeBoxesAlone() {
        List<FormBox> whole = new ArrayList<>();
        for (Open settled : open) {
            if (settled.isSettled()) {
                whole.addAll(wholeBoxes(settled));
            }
        }
        for (Open row : open) {
            if (!row.row.has(Part.OPEN) && !row.row.has(Part.NAME) && row.row.has(Part.MARK)) {
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
            int bracket = tokens.get(i - 1).is(Part.MARK) ? i - 2 : i - 1;
            boolean together = bracket >= 0
                    && tokens.get(bracket).is(Part.OPEN)
                    && tokens.get(i).is(Part.NAME)
                    && tokens.get(i).way() == Way.RIGHT
                    && found.get(bracket) == found.get(i);
            if (together) {
                whole.add(found.get(i));
            }
        }
        return whole;
    }

    // What follows from the rows that can be found in one way only

    private void exclude() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Open row : open) {
                if (row.isSettled()) {
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

    // Texts that write all brackets of a group in its order, and names later

    private void inOrder() {
        for (FormBox first : boxes) {
            boolean begins = boxes.stream()
                    .noneMatch(box -> box.place().equals(first.place()) && box.index() < first.index());
            if (begins) {
                inOrder(first.place());
            }
        }
    }

    private void inOrder(Place place) {
        List<FormBox> group = boxes.stream()
                .filter(box -> box.place().equals(place))
                .sorted(Comparator.comparingInt(FormBox::option))
                .toList();
        List<Open> rows = open.stream()
                .filter(row -> row.row.has(Part.OPEN))
                .filter(row -> row.isSettled()
                        ? row.fits.get(0).boxes().get(0).place().equals(place)
                        : row.row.at().equals(place))
                .toList();
        long brackets = rows.stream().mapToLong(row -> row.row.count(Part.OPEN)).sum();
        if (brackets != group.size()) {
            return;
        }
        List<Fit> fits = new ArrayList<>();
        int next = 0;
        for (Open row : rows) {
            int from = next;
            int count = (int) row.row.count(Part.OPEN);
            Optional<Fit> fit = row.fits.stream()
                    .filter(f -> brackets(row, f).equals(group.subList(from, from + count)))
                    .findFirst();
            if (fit.isEmpty()) {
                return;
            }
            fits.add(fit.get());
            next += count;
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).fits = List.of(fits.get(i));
        }
    }

    private static List<FormBox> brackets(Open row, Fit fit) {
        List<FormBox> brackets = new ArrayList<>();
        for (int i = 0; i < fit.boxes().size(); i++) {
            if (row.row.tokens().get(i).is(Part.OPEN)) {
                brackets.add(fit.boxes().get(i));
            }
        }
        return brackets;
    }
}
