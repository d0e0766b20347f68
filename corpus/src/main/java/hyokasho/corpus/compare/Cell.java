package hyokasho.corpus.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one document has in a box that is compared.
 *
 * @param kind how much is known of it
 * @param path of the box in this document; empty if it has none
 * @param text what is written in it, as printed; the best reading of one that is not sure
 * @param pieces the same for people, with what differs marked; of check boxes also those that only others mark
 * @param sameAs the number (from 0) of the first document that surely has the same in it, if it is an earlier one
 * @param page on which it is printed, or else the line of the text; empty if it was not found
 */
public record Cell(
        Kind kind,
        Optional<String> path,
        String text,
        List<Piece> pieces,
        Optional<Integer> sameAs,
        Optional<String> page) {

    public Cell {
        pieces = List.copyOf(pieces);
    }

    /** How much is known of a box. */
    public enum Kind {
        /** Something is written in it. */
        WRITTEN,
        /** Its author left it empty. */
        EMPTY,
        /** The source does not tell what is in it. */
        UNSURE,
        /** It was not found in the document. */
        MISSING,
        /** The document has no such block: no 委託事項 that says the like. */
        NO_BLOCK,
        /** The form, in this edition, has no such box. */
        NO_BOX;

        /** The name as the formats write it, e.g. {@code no_block}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** In words, for people. */
        public String words() {
            return switch (this) {
                case WRITTEN -> "written";
                case EMPTY -> "empty";
                case UNSURE -> "not sure";
                case MISSING -> "not found";
                case NO_BLOCK -> "none";
                case NO_BOX -> "not on this form";
            };
        }

        /** Whether the document settles what is in the box. */
        public boolean isSure() {
            return this == WRITTEN || this == EMPTY;
        }

        /** Whether there is no such box. */
        public boolean isAbsent() {
            return this == NO_BLOCK || this == NO_BOX;
        }
    }
}
