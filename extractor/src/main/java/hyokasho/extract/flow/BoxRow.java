package hyokasho.extract.flow;

import hyokasho.extract.flow.BoxToken.Part;
import hyokasho.extract.flow.BoxToken.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Parts of boxes that a text has on one height, in the order of the writing, and the ways to find them on the form.
 *
 * @param tokens the parts
 * @param at where the walk was
 */
record BoxRow(List<BoxToken> tokens, Place at) {

    /** More ways than these do not tell anything. */
    private static final int MOST = 400;

    BoxRow {
        tokens = List.copyOf(tokens);
    }

    /**
     * One way to find the parts of a row on the form.
     *
     * @param boxes the box of each part
     * @param skipped how many brackets and names of the form's row lie between the parts
     */
    record Fit(List<FormBox> boxes, int skipped) {}

    boolean has(Part part) {
        return tokens.stream().anyMatch(token -> token.is(part));
    }

    long count(Part part) {
        return tokens.stream().filter(token -> token.is(part)).count();
    }

    /** Rows of the same kind are exchangeable. */
    String kind() {
        boolean named = tokens.stream().anyMatch(BoxToken::isNamed);
        return named
                ? ""
                : tokens.stream().map(token -> token.way() + " " + token.part()).collect(Collectors.joining(" "));
    }

    /** All ways, the closest ones first. */
    List<Fit> fits(FormRows rows) {
        List<Fit> fits = new ArrayList<>();
        Optional<BoxToken> named = tokens.stream().filter(BoxToken::isNamed).findFirst();
        List<List<FormBox>> all = named.map(token -> rows.rowsOf(token.boxes())).orElseGet(rows::all);
        all.forEach(row -> extend(row, new ArrayList<>(), 0, fits));
        fits.sort(java.util.Comparator.comparingInt(Fit::skipped));
        return fits.stream().distinct().toList();
    }

    private void extend(List<FormBox> row, List<FormBox> boxes, int skipped, List<Fit> fits) {
        int i = boxes.size();
        if (i == tokens.size() || fits.size() > MOST) {
            fits.add(new Fit(List.copyOf(boxes), skipped));
            return;
        }
        BoxToken token = tokens.get(i);
        for (FormBox box : row) {
            if (token.mayBelongTo(box)
                    && box.has(token.part())
                    && isFree(boxes, box, token)
                    && isOnItsWay(boxes, box, token)) {
                int between =
                        i == 0 || mayBeElsewhere(boxes, box) ? 0 : between(row, at(boxes, i - 1), box.at(token.part()));
                boxes.add(box);
                extend(row, boxes, skipped + between, fits);
                boxes.remove(i);
            }
        }
    }

    /** Whether the mark ahead of a part says nothing of which box the part is, so that none is nearer. */
    private boolean mayBeElsewhere(List<FormBox> boxes, FormBox box) {
        int i = boxes.size();
        return isMarkAheadOfRow(i)
                || isBrokenBehindMark(i) && box.option() >= boxes.get(i - 1).option();
    }

    /** {@code ○[ ] 専用線 [ ] 紙}: a mark that was written first may stand in any of the boxes that follow it. */
    private boolean isMarkAheadOfRow(int i) {
        boolean back = tokens.get(i - 1).is(Part.MARK) && tokens.get(i).way() == Way.LEFT;
        return back && i + 1 < tokens.size() && tokens.get(i + 1).way() == Way.RIGHT;
    }

    /** {@code [ ○} at a line's end, and the next begins {@code ] 紙}: names of boxes between them may be written elsewhere. */
    private boolean isBrokenBehindMark(int i) {
        return tokens.get(i - 1).is(Part.MARK) && tokens.get(i).way() == Way.EITHER;
    }

    private int at(List<FormBox> boxes, int i) {
        return boxes.get(i).at(tokens.get(i).part());
    }

    private boolean isFree(List<FormBox> boxes, FormBox box, BoxToken token) {
        if (token.part().isDetail()) {
            return true;
        }
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i) == box && tokens.get(i).is(token.part())) {
                return false;
            }
        }
        return true;
    }

    private boolean isOnItsWay(List<FormBox> boxes, FormBox box, BoxToken token) {
        int i = boxes.size();
        if (i == 0 || token.way() == Way.EITHER) {
            return true;
        }
        int step = box.at(token.part()) - at(boxes, i - 1);
        boolean besides = token.part().isDetail() && tokens.get(i - 1).part().isDetail() && boxes.get(i - 1) == box;
        return besides || (token.way() == Way.RIGHT ? step > 0 : step < 0);
    }

    /** Its brackets are those of some boxes, each with what follows it. */
    Optional<Fit> along(List<FormBox> row) {
        List<FormBox> boxes = new ArrayList<>();
        int bracket = -1;
        for (BoxToken token : tokens) {
            bracket += token.is(Part.OPEN) ? 1 : 0;
            if (bracket < 0
                    || !token.mayBelongTo(row.get(bracket))
                    || !row.get(bracket).has(token.part())) {
                return Optional.empty();
            }
            boxes.add(row.get(bracket));
        }
        return Optional.of(new Fit(boxes, 0));
    }

    private static int between(List<FormBox> row, int a, int b) {
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        int count = 0;
        for (FormBox box : row) {
            for (Part part : Part.values()) {
                boolean inside = box.at(part) > from && box.at(part) < to;
                count += part.isFirm() && box.has(part) && inside ? 1 : 0;
            }
        }
        return count;
    }

    /** Its first part and the rest, where they do not fit together. */
    List<BoxRow> parted(FormRows rows) {
        int length = tokens.size() - 1;
        while (length > 1
                && new BoxRow(tokens.subList(0, length), at).fits(rows).isEmpty()) {
            length--;
        }
        return List.of(
                new BoxRow(tokens.subList(0, length), at), new BoxRow(tokens.subList(length, tokens.size()), at));
    }
}
