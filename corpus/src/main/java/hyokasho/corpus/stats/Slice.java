package hyokasho.corpus.stats;

/**
 * The answers of some documents.
 *
 * @param form the id of their form, or {@link #ALL}
 * @param prefecture where they are from, {@link #ALL}, or {@link #UNKNOWN} where documents do not tell
 * @param counts what they answer
 */
public record Slice(String form, String prefecture, AnswerCounts counts) {

    /** All forms, or all prefectures. */
    public static final String ALL = Prefectures.ALL;

    /** Documents that do not tell their prefecture. */
    public static final String UNKNOWN = Prefectures.UNKNOWN;

    boolean isOfAllPrefectures() {
        return prefecture.equals(ALL);
    }
}
