package hyokasho.corpus.history;

/**
 * A piece of a changed text.
 *
 * @param kind whether it stands in both editions, or only in one
 * @param text the piece
 */
public record Segment(Kind kind, String text) {

    /** Where a piece stands. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
