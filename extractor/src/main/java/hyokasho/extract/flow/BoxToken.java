package hyokasho.extract.flow;

import java.util.List;
import java.util.Optional;

/**
 * A part of a check box or of a choice in the row of a text that it was written in.
 *
 * @param piece the piece
 * @param part what of the box it is
 * @param close the closing bracket that was written ahead of a box's name
 * @param boxes the boxes that it can be of, if that is known
 * @param way where it stands on the row, seen from the token before it
 */
record BoxToken(Piece piece, Part part, Optional<Piece> close, List<FormBox> boxes, Way way) {

    /** The parts of a box, from left to right. */
    enum Part {
        OPEN,
        MARK,
        /** What stands between the brackets of a choice. */
        ANSWER,
        CLOSE,
        NAME,
        LEFT,
        DETAIL,
        RIGHT;

        /** Every box has one. */
        boolean isFirm() {
            return this == OPEN || this == NAME;
        }

        boolean isDetail() {
            return this == LEFT || this == DETAIL || this == RIGHT;
        }
    }

    /** The direction of the writing. */
    enum Way {
        RIGHT,
        LEFT,
        /** Not known: something else stands between. */
        EITHER
    }

    BoxToken {
        boxes = List.copyOf(boxes);
    }

    boolean is(Part other) {
        return part == other;
    }

    boolean isNamed() {
        return !boxes.isEmpty();
    }

    boolean mayBelongTo(FormBox box) {
        return boxes.isEmpty() || boxes.contains(box);
    }
}
