package hyokasho.corpus.same;

import java.util.Arrays;

/**
 * Texts that are alike, each group with its middle: the one that the most are like, and all of the group are.
 *
 * @param middles for each text the middle of its group; a text that is alone is its own
 * @param least for each middle how like it is the one that is least like it
 */
public record Groups(int[] middles, float[] least) {

    /** Each text in a group of its own. */
    static Groups alone(int texts) {
        int[] middles = new int[texts];
        Arrays.setAll(middles, text -> text);
        float[] least = new float[texts];
        Arrays.fill(least, 1);
        return new Groups(middles, least);
    }

    void put(int text, int middle, double similarity) {
        middles[text] = middle;
        least[middle] = Math.min(least[middle], (float) similarity);
    }
}
