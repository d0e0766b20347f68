package hyokasho.corpus.same;

import java.util.List;
import java.util.Optional;

/**
 * Texts that are alike.
 *
 * @param texts how many they are
 * @param documents in how many they stand
 * @param municipalities of how many, not counting documents that do not surely say whose they are
 * @param wordings how many of them differ, but for width, case, lookalikes and white space
 * @param least how like the central one the least like it is, from 0 to 1
 * @param boxes in which they stand, with the most texts first
 * @param central the one that the most of them are like
 * @param commonest the one that stands so most often; the central one if no other does more often
 */
public record Cluster(
        int texts,
        int documents,
        int municipalities,
        int wordings,
        double least,
        List<BoxCount> boxes,
        Wording central,
        Wording commonest) {

    public Cluster {
        boxes = List.copyOf(boxes);
    }

    /** {@link #least} with two decimals, never more than it is. */
    double leastRounded() {
        return Math.floor(least * 100) / 100;
    }

    /**
     * A text where it stands first.
     *
     * @param times how often it stands so
     * @param document the id of the first document
     * @param municipality whose document that is; empty if it does not surely say
     * @param path of the box
     * @param text as printed
     */
    public record Wording(int times, String document, Optional<String> municipality, String path, String text) {}

    /**
     * A box with how many of the texts stand in it.
     *
     * @param name its English name
     * @param label printed beside it
     */
    public record BoxCount(String name, String label, int texts) {}
}
