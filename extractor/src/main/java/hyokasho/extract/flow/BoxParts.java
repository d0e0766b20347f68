package hyokasho.extract.flow;

import hyokasho.extract.flow.BoxToken.Part;
import hyokasho.extract.flow.CheckBoxes.CheckBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The parts of a box that were found, and whether the text leaves no choice about them. */
final class BoxParts {

    private final FormBox box;
    private final Map<Part, Piece> pieces = new HashMap<>();
    private final List<Piece> detail = new ArrayList<>();
    private boolean decided;

    BoxParts(FormBox box) {
        this.box = box;
    }

    FormBox box() {
        return box;
    }

    Place place() {
        return box.place();
    }

    void put(Part part, Piece piece) {
        if (part.isDetail()) {
            detail.add(piece);
        } else {
            pieces.put(part, piece);
        }
    }

    boolean has(Part part) {
        return pieces.containsKey(part);
    }

    Optional<Piece> piece(Part part) {
        return Optional.ofNullable(pieces.get(part));
    }

    List<Piece> pieces() {
        List<Piece> all = new ArrayList<>(pieces.values());
        all.addAll(detail);
        return all;
    }

    /** What is written in its （ ）, with these. */
    List<Piece> detail() {
        return detail;
    }

    boolean isDecided() {
        return decided;
    }

    void decide(boolean isSure) {
        decided = isSure;
    }

    void leaveOpen() {
        decided = false;
    }

    boolean isMarked() {
        return has(Part.MARK) || isSquare() && pieces.get(Part.OPEN).isCheckedSquare();
    }

    boolean isSquare() {
        return has(Part.OPEN) && pieces.get(Part.OPEN).is(Piece.Kind.SQUARE);
    }

    boolean isNamed() {
        return box.isCheck() && has(Part.NAME);
    }

    boolean isMarkedLike(BoxParts other) {
        return isMarked() == other.isMarked();
    }

    /** Whether a row that a page's end cuts is printed on both pages. */
    boolean isReprintOf(BoxParts before) {
        return box.option() == before.box.option() && decided && before.decided && isMarkedLike(before);
    }

    boolean hasText() {
        return detail.stream().anyMatch(piece -> !piece.is(Piece.Kind.PARENTHESIS));
    }

    /** Has what is written in another's （ ） instead, with the ） behind it. */
    void takeTextOf(BoxParts other) {
        int text = IntStream.range(0, other.detail.size())
                .filter(i -> !other.detail.get(i).is(Piece.Kind.PARENTHESIS))
                .findFirst()
                .orElseThrow();
        boolean closed =
                text + 1 < other.detail.size() && other.detail.get(text + 1).closesParenthesis();
        List<Piece> taken = other.detail.subList(text, closed ? text + 2 : text + 1);
        detail.addAll(taken);
        taken.clear();
    }

    /** Whether it is marked, has a place for a text, and has none. */
    boolean lacksText() {
        return decided && isMarked() && box.hasDetail() && !hasText();
    }

    /** The box, if it is decided and has all that a box has. */
    Optional<CheckBox> checkBox() {
        boolean whole = decided && has(Part.OPEN) && has(Part.CLOSE) && has(Part.NAME);
        if (!whole) {
            return Optional.empty();
        }
        Piece open = pieces.get(Part.OPEN);
        return Optional.of(new CheckBox(
                pieces.get(Part.NAME),
                isSquare() ? List.of(open) : List.of(open, pieces.get(Part.CLOSE)),
                piece(Part.MARK),
                inReadingOrder(detail)));
    }

    /** The （ first and the ） last, as rows that are written from right to left have them the other way round. */
    private static List<Piece> inReadingOrder(List<Piece> detail) {
        List<Piece> ordered = new ArrayList<>(detail);
        ordered.sort(Comparator.comparingInt(BoxParts::order));
        return ordered;
    }

    private static int order(Piece piece) {
        String text = piece.text().strip();
        boolean single = text.length() == 1;
        return single && "（(".contains(text) ? -1 : single && "）)".contains(text) ? 1 : 0;
    }
}
