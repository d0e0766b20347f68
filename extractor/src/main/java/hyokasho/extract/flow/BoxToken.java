package hyokasho.extract.flow;

import java.util.Optional;

/**
 * A part of a check box or of a choice in the row of a text that it was written in.
 *
 * @param piece the piece
 * @param part what of the box it is
 * @param close the closing bracket that was written ahead of a box's name
 * @param box the box, if it is named
 * @param way where it stands on the row, seen from the token before it
 */
record BoxToken(Piece piece, Part part, Optional<Piece> close, Optional<FormBox> box, Way way) {

    /** The parts of a box, from left to right. */
    enum Part {
        OPEN,
        MARK,
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

    boolean is(Part other) {
        return part == other;
    }
}
