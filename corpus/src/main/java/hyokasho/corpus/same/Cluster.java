package hyokasho.corpus.same;

import java.util.List;
import java.util.Optional;

/**
 * Texts that are alike, with the one of them that stands for all.
 *
 * @param texts how many they are
 * @param documents in how many they stand
 * @param municipalities of how many, not counting documents that do not surely say whose they are
 * @param wordings how many of them differ
 * @param least how like the shown one the least like it is, from 0 to 1
 * @param boxes in which they stand, with the most texts first
 * @param shown the commonest wording, where it stands first
 * @param municipality whose document that is; empty if it does not surely say
 * @param verbatim how often it stands just so, but for width, case, lookalikes and white space
 */
public record Cluster(
        int texts,
        int documents,
        int municipalities,
        int wordings,
        double least,
        List<BoxCount> boxes,
        Place shown,
        Optional<String> municipality,
        int verbatim) {

    public Cluster {
        boxes = List.copyOf(boxes);
    }

    /** {@link #least} with two decimals, never more than it is. */
    double leastRounded() {
        return Math.floor(least * 100) / 100;
    }

    /**
     * A text where it stands.
     *
     * @param document its id
     * @param path of the box
     * @param text as printed
     */
    public record Place(String document, String path, String text) {}

    /**
     * A box with how many of the texts stand in it.
     *
     * @param name its English name
     * @param label printed beside it
     */
    public record BoxCount(String name, String label, int texts) {}
}
