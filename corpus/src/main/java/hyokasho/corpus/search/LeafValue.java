package hyokasho.corpus.search;

import hyokasho.document.Evidence;
import java.util.List;

/**
 * One value of a document, as it is searched: a box, a cell of a table, or what no box holds.
 *
 * @param path of the field; of a cell with its row and column, {@code VI.change[2].変更日}; {@code unlisted[1]} and {@code
 *     unclaimed[1]} for what no box holds
 * @param label printed beside it; empty if nothing is
 * @param chapter the heading of its chapter; empty if it stands in none
 * @param text the value, or where there is none what is printed; never blank
 * @param status of its field: {@code ok}, {@code ambiguous} …
 * @param evidence where it is printed
 */
public record LeafValue(
        String path, String label, String chapter, String text, String status, List<Evidence> evidence) {
    public LeafValue {
        evidence = List.copyOf(evidence);
    }

    /** The status of what no box holds: no value is made of it. */
    static final String UNREAD = "unread";

    boolean isUnread() {
        return status.equals(UNREAD);
    }
}
