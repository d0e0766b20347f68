package hyokasho.extract.flow;

import hyokasho.extract.flow.BoxToken.Way;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How a text writes its rows.
 *
 * @param forwards whether all rows are written from left to right
 * @param loneMarks whether marks stand a little higher than their brackets, and so on lines of their own
 * @param roundMarks whether marks on lines of their own stand between two parts of a box
 * @param touchingMarks whether a mark touches the bracket before it
 * @param touchingCloses whether a mark that stands apart from the bracket before it touches the one behind it
 * @param stacked whether brackets that stand one below the other are written together, and then the names behind them
 */
record WritingStyle(
        boolean forwards,
        boolean loneMarks,
        boolean roundMarks,
        boolean touchingMarks,
        boolean touchingCloses,
        boolean stacked) {

    static WritingStyle of(List<Piece> pieces) {
        int backwards = 0;
        int touching = 0;
        int touchingMarks = 0;
        int marks = 0;
        int touchingCloses = 0;
        int closes = 0;
        for (int i = 1; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Piece before = pieces.get(i - 1);
            boolean touches = piece.before() == Break.TOUCH;
            boolean besides = piece.before().besides();
            if (piece.is(Kind.OPEN) && touches) {
                boolean box = before.is(Kind.BOX) || before.is(Kind.MARK) || before.is(Kind.OPEN);
                backwards += box || before.is(Kind.ANSWER) ? 1 : 0;
            }
            if (before.is(Kind.OPEN) && besides && piece.is(Kind.CLOSE)) {
                // a bracket that jumped back touches the one that closes the box ahead of it, whatever the style
                boolean jumped = touches && before.before() == Break.TOUCH;
                touching += jumped ? 0 : touches ? 1 : -1;
            }
            boolean closed = i + 1 < pieces.size() && pieces.get(i + 1).is(Kind.CLOSE);
            if (before.is(Kind.OPEN) && besides && piece.is(Kind.MARK) && closed) {
                marks++;
                touchingMarks += touches ? 1 : 0;
            }
            if (piece.is(Kind.CLOSE) && besides && isForwardMark(pieces, i - 1)) {
                closes++;
                touchingCloses += touches ? 1 : 0;
            }
        }
        return new WritingStyle(
                backwards == 0 || touching > 0,
                areMany(pieces, i -> isLone(pieces, i)),
                areMany(pieces, i -> isOnOwnLine(pieces, i) && isRoundMark(pieces, i)),
                2 * touchingMarks > marks,
                2 * touchingCloses > closes,
                isStacked(pieces));
    }

    /**
     * Many names are written on another line than the bracket that opens their box, and either still more brackets stand
     * alone, or the writing never jumps back on a line.
     */
    private static boolean isStacked(List<Piece> pieces) {
        int names = 0;
        int parted = 0;
        int alone = 0;
        int jumps = 0;
        for (int i = 1; i < pieces.size(); i++) {
            boolean behind = pieces.get(i).is(Kind.BOX)
                    && pieces.get(i).before().besides()
                    && pieces.get(i - 1).is(Kind.CLOSE);
            names += behind ? 1 : 0;
            parted += behind && !pieces.get(i - 1).before().besides() ? 1 : 0;
            alone += pieces.get(i).is(Kind.OPEN) && isOnOwnLine(pieces, i) ? 1 : 0;
            boolean back = pieces.get(i).is(Kind.OPEN) && pieces.get(i).before() == Break.TOUCH;
            jumps += back && pieces.get(i - 1).is(Kind.BOX) ? 1 : 0;
        }
        return 4 * parted > names && (alone > parted || jumps == 0);
    }

    /** Whether so many marks stand in a way that it is more than a tear here and there. */
    private static boolean areMany(List<Piece> pieces, IntPredicate standsSo) {
        int[] marks = IntStream.range(0, pieces.size())
                .filter(i -> pieces.get(i).is(Kind.MARK))
                .toArray();
        long such = IntStream.of(marks).filter(standsSo).count();
        return such > 2 && 5 * such > marks.length;
    }

    private static boolean isLone(List<Piece> pieces, int i) {
        boolean ahead = i == 0
                || !pieces.get(i).before().besides() && !pieces.get(i - 1).is(Kind.OPEN);
        return ahead && endsLine(pieces, i);
    }

    private static boolean endsLine(List<Piece> pieces, int i) {
        return i + 1 == pieces.size() || !pieces.get(i + 1).before().besides();
    }

    private static boolean isOnOwnLine(List<Piece> pieces, int i) {
        return !pieces.get(i).before().besides() && endsLine(pieces, i);
    }

    /** Whether a piece on another line goes on with the row, as marks stand a little higher or lower. */
    boolean goesOn(List<Piece> pieces, int i) {
        if (i == 0 || pieces.get(i).before() != Break.LINE) {
            return false;
        }
        if (isAtWrappedName(pieces, i)) {
            return true;
        }
        if (!forwards) {
            return roundMarks && isRoundMark(pieces, i);
        }
        Kind before = pieces.get(i - 1).kind();
        return switch (pieces.get(i).kind()) {
            case MARK -> before == Kind.OPEN;
            case CLOSE -> (before == Kind.OPEN || before == Kind.MARK) && !isAmongSeveral(pieces, i);
            case BOX -> before == Kind.CLOSE;
            default -> false;
        };
    }

    /** {@code [ / [ ○ / ] 紙 / ] 専用線}: two brackets and then two names, of which the first is not the second bracket's. */
    private static boolean isAmongSeveral(List<Piece> pieces, int close) {
        int open = pieces.get(close - 1).is(Kind.MARK) ? close - 2 : close - 1;
        boolean opened = open > 0
                && pieces.get(open).before() == Break.LINE
                && pieces.get(open - 1).is(Kind.OPEN);
        boolean closed = close + 2 < pieces.size()
                && pieces.get(close + 1).is(Kind.BOX)
                && pieces.get(close + 2).before() == Break.LINE
                && pieces.get(close + 2).is(Kind.CLOSE);
        return opened && closed;
    }

    /** {@code [ / ○ / ] 紙}, or from right to left {@code ] 紙 / ○ / [}: a mark between two parts of one box, and what is behind it. */
    private static boolean isRoundMark(List<Piece> pieces, int i) {
        int mark = pieces.get(i).is(Kind.MARK) ? i : i - 1;
        if (mark < 1 || mark + 1 >= pieces.size() || !pieces.get(mark).is(Kind.MARK)) {
            return false;
        }
        return isRoundMarkForwards(pieces, mark) || isRoundMarkBackwards(pieces, mark);
    }

    /** Also with one of the brackets torn off, if an empty line stands there. */
    private static boolean isRoundMarkForwards(List<Piece> pieces, int mark) {
        Piece ahead = pieces.get(mark - 1);
        boolean ofNameAhead = ahead.before() == Break.TOUCH
                && mark > 1
                && pieces.get(mark - 2).is(Kind.BOX);
        boolean opened = ahead.is(Kind.OPEN) && !ofNameAhead;
        boolean closed = pieces.get(mark + 1).is(Kind.CLOSE);
        boolean begins = pieces.get(mark).before().isApart()
                && closed
                && mark + 2 < pieces.size()
                && pieces.get(mark + 2).is(Kind.BOX);
        boolean ends = opened && pieces.get(mark + 1).before().isApart();
        return opened && closed || begins || ends;
    }

    private static boolean isRoundMarkBackwards(List<Piece> pieces, int mark) {
        Piece ahead = pieces.get(mark - 1);
        boolean closed =
                ahead.before().besides() && mark > 1 && pieces.get(mark - 2).is(Kind.CLOSE);
        return ahead.is(Kind.BOX) && closed && pieces.get(mark + 1).is(Kind.OPEN);
    }

    /** The bracket of a name of several lines stands between their heights. */
    private static boolean isAtWrappedName(List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        Piece before = pieces.get(i - 1);
        boolean bracketBehind =
                isWrappedName(before) && (piece.is(Kind.OPEN) || piece.is(Kind.MARK) && isOpen(pieces, i + 1));
        boolean bracketAhead = (before.is(Kind.OPEN) || before.is(Kind.MARK))
                && piece.is(Kind.CLOSE)
                && i + 1 < pieces.size()
                && isWrappedName(pieces.get(i + 1));
        return bracketBehind || bracketAhead;
    }

    /** {@code [ ○}: the closing bracket that touches it is its own if most do, or else the writing jumped back. */
    private static boolean isForwardMark(List<Piece> pieces, int i) {
        return i > 0
                && pieces.get(i).is(Kind.MARK)
                && pieces.get(i).before() == Break.SPACE
                && pieces.get(i - 1).is(Kind.OPEN);
    }

    private static boolean isWrappedName(Piece piece) {
        return piece.is(Kind.BOX) && piece.spans().size() > 1;
    }

    private static boolean isOpen(List<Piece> pieces, int i) {
        return i < pieces.size() && pieces.get(i).is(Kind.OPEN);
    }

    /** Where a piece stands, seen from the piece before it. */
    Way way(List<Piece> pieces, int i) {
        Piece piece = pieces.get(i);
        if (i > 0 && piece.before() == Break.LINE && isAtWrappedName(pieces, i)) {
            return Way.EITHER;
        }
        if (piece.before() == Break.LINE && !forwards && roundMarks && isRoundMark(pieces, i)) {
            int mark = piece.is(Kind.MARK) ? i : i - 1;
            return isRoundMarkForwards(pieces, mark) ? Way.RIGHT : Way.LEFT;
        }
        if (piece.before() != Break.TOUCH || forwards) {
            return Way.RIGHT;
        }
        if (piece.is(Kind.CLOSE) && isForwardMark(pieces, i - 1)) {
            return touchingCloses ? Way.EITHER : Way.LEFT;
        }
        boolean mark = i > 0 && (piece.is(Kind.MARK) || pieces.get(i - 1).is(Kind.MARK) && piece.is(Kind.CLOSE));
        return mark && touchingMarks ? Way.RIGHT : Way.LEFT;
    }
}
