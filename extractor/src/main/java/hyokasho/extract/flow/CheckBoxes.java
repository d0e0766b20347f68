package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import hyokasho.form.Entry;
import hyokasho.form.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The check boxes of one place, put together again from what a text tore apart.
 *
 * <p>A box is put together only if the text leaves no choice: its parts stayed together, or every way to put the loose
 * parts together comes to the same, or all brackets of the group are there in the form's order.
 */
final class CheckBoxes {

    /**
     * A box of the form.
     *
     * @param label its name as printed
     * @param brackets its two brackets
     * @param mark what stands between them, if anything
     * @param detail what is written behind it in （ ）
     */
    record CheckBox(Piece label, List<Piece> brackets, Optional<Piece> mark, List<Piece> detail) {}

    private static final class Opener {
        private final int at;
        private final Piece open;
        private Optional<Piece> mark = Optional.empty();
        private Optional<Piece> close = Optional.empty();
        private boolean reversed;
        private final List<Piece> detail = new ArrayList<>();
        private Optional<Label> label = Optional.empty();

        Opener(int at, Piece open) {
            this.at = at;
            this.open = open;
        }
    }

    private static final class Label {
        private final int at;
        private final Piece piece;
        private final Optional<Piece> close;
        private final List<Piece> detail = new ArrayList<>();
        private Optional<Opener> opener = Optional.empty();

        Label(int at, Piece piece, Optional<Piece> close) {
            this.at = at;
            this.piece = piece;
            this.close = close;
        }
    }

    private final Entry entry;
    private final List<Opener> openers = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Piece> loose = new ArrayList<>();
    private boolean reversed;

    /**
     * @param entry the group of boxes
     * @param pieces what belongs to it, in the order of the text
     */
    CheckBoxes(Entry entry, List<Piece> pieces) {
        this.entry = entry;
        gather(pieces);
        match();
    }

    /** The boxes that are put together. */
    List<CheckBox> boxes() {
        List<CheckBox> boxes = new ArrayList<>();
        for (Label label : labels) {
            label.opener.ifPresent(opener -> {
                List<Piece> detail = new ArrayList<>(label.detail);
                detail.addAll(opener.detail);
                Piece close = opener.close.or(() -> label.close).orElseThrow();
                boxes.add(new CheckBox(label.piece, List.of(opener.open, close), opener.mark, inReadingOrder(detail)));
            });
        }
        return boxes;
    }

    /** The （ first and the ） last, as rows that are written from right to left have them the other way round. */
    private static List<Piece> inReadingOrder(List<Piece> detail) {
        List<Piece> ordered = new ArrayList<>(detail);
        ordered.sort(Comparator.comparingInt(CheckBoxes::place));
        return ordered;
    }

    private static int place(Piece piece) {
        String text = piece.text().strip();
        boolean single = text.length() == 1;
        return single && "（(".contains(text) ? -1 : single && "）)".contains(text) ? 1 : 0;
    }

    /** The names of boxes that are not decided, and brackets. */
    List<Piece> looseForm() {
        List<Piece> form =
                new ArrayList<>(loose.stream().filter(p -> !p.is(Kind.MARK)).toList());
        for (Label label : labels) {
            if (label.opener.isEmpty()) {
                form.add(label.piece);
                label.close.ifPresent(form::add);
            }
        }
        for (Opener opener : openers) {
            if (opener.label.isEmpty()) {
                form.add(opener.open);
                opener.close.ifPresent(form::add);
            }
        }
        return form;
    }

    /** Marks and details that belong to no decided box. */
    List<Piece> looseWriting() {
        List<Piece> writing =
                new ArrayList<>(loose.stream().filter(p -> p.is(Kind.MARK)).toList());
        for (Label label : labels) {
            if (label.opener.isEmpty()) {
                writing.addAll(label.detail);
            }
        }
        for (Opener opener : openers) {
            if (opener.label.isEmpty()) {
                opener.mark.ifPresent(writing::add);
                writing.addAll(opener.detail);
            }
        }
        return writing;
    }

    // Parts

    private void gather(List<Piece> pieces) {
        int i = 0;
        while (i < pieces.size()) {
            i = switch (pieces.get(i).kind()) {
                case OPEN -> opener(pieces, i, Optional.empty());
                case MARK -> mark(pieces, i);
                case CLOSE -> close(pieces, i);
                case BOX -> label(pieces, i, Optional.empty());
                default -> detail(pieces, i);
            };
        }
    }

    private static boolean is(List<Piece> pieces, int i, Kind kind) {
        return i >= 0 && i < pieces.size() && pieces.get(i).is(kind);
    }

    private int mark(List<Piece> pieces, int i) {
        boolean ahead = is(pieces, i + 1, Kind.OPEN) && pieces.get(i + 1).before() == Piece.Break.TOUCH;
        if (ahead) {
            return opener(pieces, i + 1, Optional.of(pieces.get(i)));
        }
        if (!openers.isEmpty()) {
            Opener last = openers.get(openers.size() - 1);
            boolean mine = last.at == i - 1 && last.mark.isEmpty() && last.close.isEmpty();
            if (mine) {
                last.mark = Optional.of(pieces.get(i));
                return i + 1;
            }
        }
        loose.add(pieces.get(i));
        return i + 1;
    }

    private int opener(List<Piece> pieces, int i, Optional<Piece> markAhead) {
        Opener opener = new Opener(i, pieces.get(i));
        opener.mark = markAhead;
        openers.add(opener);
        int next = i + 1;
        boolean jumpedBack = pieces.get(i).before() == Piece.Break.TOUCH && is(pieces, i - 1, Kind.BOX);
        if (markAhead.isPresent() || jumpedBack) {
            opener.reversed = true;
            reversed = true;
            lastHalfLabel().ifPresent(label -> join(opener, label));
            return next;
        }
        if (markAhead.isEmpty() && is(pieces, next, Kind.MARK) && !isReversedMark(pieces, next)) {
            opener.mark = Optional.of(pieces.get(next));
            next++;
        }
        if (is(pieces, next, Kind.CLOSE) && !isReversedClose(pieces, next)) {
            opener.close = Optional.of(pieces.get(next));
            next++;
            if (is(pieces, next, Kind.BOX)) {
                next = label(pieces, next, Optional.empty());
                join(opener, labels.get(labels.size() - 1));
            }
        }
        return next;
    }

    private Optional<Label> lastHalfLabel() {
        for (int i = labels.size() - 1; i >= 0; i--) {
            if (labels.get(i).opener.isEmpty() && labels.get(i).close.isPresent()) {
                return Optional.of(labels.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isReversedMark(List<Piece> pieces, int i) {
        return is(pieces, i + 1, Kind.OPEN) && pieces.get(i + 1).before() == Piece.Break.TOUCH;
    }

    /** {@code [} of one box and {@code ] label} of the next, where rows are written from right to left. */
    private static boolean isReversedClose(List<Piece> pieces, int i) {
        boolean touches = pieces.get(i).before() == Piece.Break.TOUCH;
        return touches && is(pieces, i + 1, Kind.BOX) && !is(pieces, i - 1, Kind.MARK);
    }

    private int close(List<Piece> pieces, int i) {
        if (is(pieces, i + 1, Kind.BOX)) {
            return label(pieces, i + 1, Optional.of(pieces.get(i)));
        }
        loose.add(pieces.get(i));
        return i + 1;
    }

    private int label(List<Piece> pieces, int i, Optional<Piece> close) {
        Label label = new Label(i, pieces.get(i), close);
        labels.add(label);
        return i + 1;
    }

    private int detail(List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        boolean besides = piece.before().besides() && i > 0;
        int label = i + 1;
        while (label < pieces.size() && pieces.get(label).before().besides() && isDetail(pieces.get(label))) {
            label++;
        }
        boolean labelFollows = piece.text().startsWith("）") || piece.text().startsWith(")");
        if (labelFollows
                && is(pieces, label, Kind.CLOSE)
                && pieces.get(label).before().besides()
                && is(pieces, label + 1, Kind.BOX)) {
            int next = label(pieces, label + 1, Optional.of(pieces.get(label)));
            labels.get(labels.size() - 1).detail.addAll(pieces.subList(i, label));
            return next;
        }
        Optional<Label> lastLabel = labels.isEmpty() ? Optional.empty() : Optional.of(labels.get(labels.size() - 1));
        Optional<Opener> lastOpener =
                openers.isEmpty() ? Optional.empty() : Optional.of(openers.get(openers.size() - 1));
        boolean openerIsLater = lastOpener.isPresent()
                && (lastLabel.isEmpty() || lastOpener.get().at > lastLabel.get().at)
                && lastOpener.get().label.isEmpty();
        if (besides && openerIsLater && !reversed) {
            lastOpener.get().detail.add(piece);
        } else if (lastLabel.filter(this::hasDetail).isPresent()) {
            lastLabel.get().detail.add(piece);
        } else {
            writingWithoutBox.add(piece);
        }
        return i + 1;
    }

    private static boolean isDetail(Piece piece) {
        return piece.is(Kind.TEXT) || piece.is(Kind.PARENTHESIS) || piece.is(Kind.COUNT);
    }

    private final List<Piece> writingWithoutBox = new ArrayList<>();

    /** What is written in （ ） of a box that is not known. */
    List<Piece> writingWithoutBox() {
        return writingWithoutBox;
    }

    private boolean hasDetail(Label label) {
        return label.piece
                .option()
                .filter(name ->
                        entry.options().stream().anyMatch(o -> o.label().equals(name) && (o.detail() || isCounted(o))))
                .isPresent();
    }

    /** 提供を行っている （ 4 ） 件: the number has an entry of its own, called like the box. */
    private static boolean isCounted(Option option) {
        return true;
    }

    // Which opening bracket is whose

    private void match() {
        if (matchInOrder()) {
            return;
        }
        matchNeighbours();
        matchAlike();
    }

    private static void join(Opener opener, Label label) {
        opener.label = Optional.of(label);
        label.opener = Optional.of(opener);
    }

    /** All boxes are there, in the form's order: the n-th bracket is that of the n-th box. */
    private boolean matchInOrder() {
        List<Option> options = entry.options();
        if (openers.size() != options.size() || labels.size() != options.size() || reversed) {
            return false;
        }
        for (int i = 0; i < options.size(); i++) {
            if (!labels.get(i).piece.option().equals(Optional.of(options.get(i).label()))) {
                return false;
            }
            Optional<Label> known = openers.get(i).label;
            if (known.isPresent() && known.get() != labels.get(i)) {
                return false;
            }
            if (openers.get(i).close.isPresent() == labels.get(i).close.isPresent() && known.isEmpty()) {
                return false;
            }
        }
        for (int i = 0; i < options.size(); i++) {
            join(openers.get(i), labels.get(i));
        }
        return true;
    }

    private void matchNeighbours() {
        for (Opener opener : openers) {
            if (opener.label.isPresent() || opener.close.isPresent()) {
                continue;
            }
            for (Label label : labels) {
                boolean free = label.opener.isEmpty() && label.close.isPresent();
                int reach = opener.mark.isEmpty() ? 1 : 2;
                if (free && label.at == opener.at + reach + 1) {
                    join(opener, label);
                    break;
                }
            }
        }
    }

    /** As many brackets as boxes are left, and all are marked or none is: it does not matter which is whose. */
    private void matchAlike() {
        List<Opener> left = openers.stream().filter(o -> o.label.isEmpty()).toList();
        List<Label> open = labels.stream().filter(l -> l.opener.isEmpty()).toList();
        boolean looseMark = loose.stream().anyMatch(p -> p.is(Kind.MARK));
        boolean alike = left.stream().allMatch(o -> o.mark.isPresent())
                || left.stream().noneMatch(o -> o.mark.isPresent()) && !looseMark;
        boolean whole = labels.size() == entry.options().size() && openers.size() == labels.size();
        if (!alike || !whole || left.size() != open.size()) {
            return;
        }
        List<Opener> closed =
                new ArrayList<>(left.stream().filter(o -> o.close.isPresent()).toList());
        List<Opener> halves =
                new ArrayList<>(left.stream().filter(o -> o.close.isEmpty()).toList());
        for (Label label : open) {
            List<Opener> fitting = label.close.isPresent() ? halves : closed;
            if (!fitting.isEmpty()) {
                join(fitting.remove(0), label);
            }
        }
    }
}
