package hyokasho.corpus.compare;

/**
 * A piece of what a document has in a box.
 *
 * @param text the piece; empty for a place where others have something more
 * @param marked whether others have something else here
 */
public record Piece(String text, boolean marked) {}
