package hyokasho.corpus.compare;

/**
 * An answer that is given once or often. Width, case, lookalikes and white space make no other one of it.
 *
 * @param text as the first document prints it; of check boxes one option
 * @param boxes how many give it
 * @param documents how many
 * @param municipalities how many; those that are not told do not count
 */
public record Distinct(String text, long boxes, long documents, long municipalities) {}
