package hyokasho.corpus.stats;

/**
 * How much of a place is in the documents on one edition of a form.
 *
 * @param item of which the place is
 * @param place the place
 * @param edition of the form
 * @param documents on this edition
 * @param found in how many of them a box of the place was found
 * @param statuses of all its boxes
 */
public record Coverage(Item item, Place place, String edition, int documents, int found, StatusCounts statuses) {

    /** Whether the edition prints the place. */
    boolean isPrinted() {
        return place.editions().include(edition);
    }
}
