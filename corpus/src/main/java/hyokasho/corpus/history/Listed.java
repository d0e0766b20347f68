package hyokasho.corpus.history;

import java.util.List;

/**
 * A change that the table of the new edition lists and that of the old one does not.
 *
 * @param row of the table, from 1
 * @param item its 項目
 * @param verdict whether it is there
 * @param paths of the boxes that it may speak of
 */
public record Listed(int row, String item, Verdict verdict, List<String> paths) {

    public Listed {
        paths = List.copyOf(paths);
    }

    /** Whether a listed change is there. */
    public enum Verdict {
        /** The box changed from what is listed, or to what is listed. */
        TRUE,
        /** The box changed, but neither from nor to what is listed. */
        OTHER_WORDS,
        /** The box is the same in both editions. */
        NOT_THERE,
        /** The 項目 does not tell which box it is, or the box was not surely read. */
        UNTOLD
    }
}
