package hyokasho.corpus.history;

import java.util.List;
import java.util.Optional;

/**
 * A box that differs between two editions.
 *
 * @param kind what became of it
 * @param oldPath its path in the old edition; empty if its block is new
 * @param newPath its path in the new edition; empty if its block is gone
 * @param label of the box
 * @param before what it held
 * @param after what it holds
 * @param segments both in one, marked
 */
public record BoxChange(
        Kind kind,
        Optional<String> oldPath,
        Optional<String> newPath,
        String label,
        String before,
        String after,
        List<Segment> segments) {

    public BoxChange {
        segments = List.copyOf(segments);
    }

    /** What became of a box. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** It was not surely read in one of the editions. */
        UNSURE
    }

    /** The path in the new edition, or that in the old one if it is gone. */
    public String path() {
        return newPath.or(() -> oldPath).orElseThrow();
    }
}
