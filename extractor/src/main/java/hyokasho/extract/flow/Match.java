package hyokasho.extract.flow;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way to give the pieces of a page, up to one of them, to the page's places, which are called by their index. */
final class Match {

    /** What the writing went back to the top of the page for: texts that wrap, lists of options. */
    private static final int TEXTS = 1;

    private static final int LISTS = 2;

    private final @Nullable Match before;
    private final int given;
    private final int at;
    private final int text;
    private final int boxes;
    private final long[] filled;
    private final long[] named;
    /** A hash of both sets. */
    private final int sets;

    private final int again;
    private final double cost;
    private final @Nullable Match rival;

    private Match(
            @Nullable Match before,
            int given,
            int at,
            int text,
            int boxes,
            long[] filled,
            long[] named,
            int sets,
            int again,
            double cost,
            @Nullable Match rival) {
        this.before = before;
        this.given = given;
        this.at = at;
        this.text = text;
        this.boxes = boxes;
        this.filled = filled;
        this.named = named;
        this.sets = sets;
        this.again = again;
        this.cost = cost;
        this.rival = rival;
    }

    /** The beginning of a page with so many places and check boxes. */
    static Match nothing(int places, int boxes) {
        return new Match(null, -1, 0, -1, -1, new long[words(places)], new long[words(boxes)], 0, 0, 0, null);
    }

    /** The name of a check box was met on a page before. */
    Match met(int box) {
        return new Match(
                before, given, at, text, boxes, filled, with(named, box), sets ^ mixed(~box), again, cost, rival);
    }

    private static int words(int bits) {
        return bits / Long.SIZE + 1;
    }

    /** The way up to the piece before. */
    Match before() {
        if (before == null) {
            throw new IllegalStateException("Nothing was given yet.");
        }

        return before;
    }

    /** This way as it was when a piece was given away, if it is now at another one. */
    Match atPiece(int piece, int now) {
        Match then = this;
        for (int i = now - 1; i > piece; i--) {
            then = then.before();
        }
        return then;
    }

    /** Another way that comes to the same, of about the same cost. */
    Optional<Match> rival() {
        return Optional.ofNullable(rival);
    }

    /** The place that the last piece was given to; -1 for none. */
    int given() {
        return given;
    }

    /** The place that the writing is at. */
    int at() {
        return at;
    }

    /** The place that the last text or answer was given to; -1 for none. */
    int text() {
        return text;
    }

    /** The place of the last check box; -1 for none. */
    int boxes() {
        return boxes;
    }

    /** Whether the writing went back to the top of the page for what wraps. */
    boolean secondLayer() {
        return (again & TEXTS) != 0;
    }

    /** Whether the writing went back there for that or for lists of options. */
    boolean wentBack() {
        return again != 0;
    }

    /** How unusual all of it is. */
    double cost() {
        return cost;
    }

    /** Whether a text or answer was given to a place. */
    boolean isFilled(int place) {
        return has(filled, place);
    }

    /** Whether the name of a check box was met. */
    boolean hasBox(int box) {
        return has(named, box);
    }

    private static boolean has(long[] set, int i) {
        return (set[i >> 6] & 1L << i) != 0;
    }

    private static long[] with(long[] set, int i) {
        long[] more = set.clone();
        more[i >> 6] |= 1L << i;
        return more;
    }

    private static int mixed(int i) {
        int mixed = i * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    /** Whether all that follows costs the same after another way. */
    boolean comesToTheSame(Match other) {
        return sets == other.sets
                && at == other.at
                && text == other.text
                && boxes == other.boxes
                && again == other.again
                && (given == text) == (other.given == other.text)
                && Arrays.equals(filled, other.filled)
                && Arrays.equals(named, other.named);
    }

    Match dearer(double more) {
        return new Match(before, given, at, text, boxes, filled, named, sets, again, cost + more, rival);
    }

    Match inSecondLayer() {
        return new Match(before, given, at, text, boxes, filled, named, sets, again | TEXTS, cost, rival);
    }

    /** Back at the top of the page, for all that wraps. */
    Match atSecondLayer() {
        return new Match(before, given, 0, -1, -1, filled, named, sets, again | TEXTS, cost, rival);
    }

    Match withListsAgain() {
        return new Match(before, given, at, text, boxes, filled, named, sets, again | LISTS, cost, rival);
    }

    /** This way, beside another one that comes to the same and costs no less. */
    Match besides(Match other) {
        return rival != null
                ? this
                : new Match(before, given, at, text, boxes, filled, named, sets, again, cost, other);
    }

    /** The next piece belongs to none. */
    Match passed(double more) {
        return new Match(this, -1, at, text, boxes, filled, named, sets, again, cost + more, null);
    }

    /** The next piece is a place's label. */
    Match named(int place) {
        return new Match(this, place, place, text, boxes, filled, named, sets, again, cost, null);
    }

    /** The next piece belongs to none, and tells where the writing is. */
    Match movedTo(int place, double more) {
        return new Match(this, -1, place, text, boxes, filled, named, sets, again, cost + more, null);
    }

    /** The next piece belongs to a place that is printed anywhere on the page. */
    Match beside(int place) {
        return new Match(this, place, at, text, boxes, filled, named, sets, again, cost, null);
    }

    /** The next piece is in the table that goes on to the end of the page. */
    Match inTable(int place, int table) {
        return new Match(this, place, table, text, boxes, filled, named, sets, again, cost, null);
    }

    /**
     * The next piece is given to a place.
     *
     * @param fills whether it is what the place's box is to hold
     */
    Match given(int place, boolean fills, double more) {
        boolean first = fills && !isFilled(place);
        long[] then = first ? with(filled, place) : filled;
        int hash = first ? sets ^ mixed(place) : sets;
        return new Match(this, place, place, fills ? place : text, boxes, then, named, hash, again, cost + more, null);
    }

    /** The next piece is the name of a check box of a place. */
    Match withBox(int place, int box, double more) {
        int hash = hasBox(box) ? sets : sets ^ mixed(~box);
        return new Match(this, place, place, text, place, filled, with(named, box), hash, again, cost + more, null);
    }
}
