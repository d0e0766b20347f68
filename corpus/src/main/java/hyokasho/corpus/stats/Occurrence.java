package hyokasho.corpus.stats;

/**
 * How often something was met in the documents on a form.
 *
 * @param form the id of the form
 * @param key what: the code of a finding, or the path of the place behind which a box stands that the catalogue does not
 *     know
 * @param times how often
 * @param documents in how many documents
 */
public record Occurrence(String form, String key, int times, int documents) {}
