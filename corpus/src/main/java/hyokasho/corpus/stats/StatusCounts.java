package hyokasho.corpus.stats;

import hyokasho.document.Status;

/**
 * Boxes by their status.
 *
 * @param ok read
 * @param blank left empty
 * @param ambiguous not surely read
 * @param missing not found
 */
public record StatusCounts(int ok, int blank, int ambiguous, int missing) {

    /** No box. */
    public static final StatusCounts NONE = new StatusCounts(0, 0, 0, 0);

    StatusCounts plus(StatusCounts other) {
        return new StatusCounts(
                ok + other.ok, blank + other.blank, ambiguous + other.ambiguous, missing + other.missing);
    }

    /** Boxes of this status. */
    public int of(Status status) {
        return switch (status) {
            case OK -> ok;
            case BLANK -> blank;
            case AMBIGUOUS -> ambiguous;
            case MISSING -> missing;
        };
    }

    /** All boxes. */
    public int boxes() {
        return ok + blank + ambiguous + missing;
    }

    /** Boxes of which nothing can be said. */
    public int doubtful() {
        return ambiguous + missing;
    }
}
