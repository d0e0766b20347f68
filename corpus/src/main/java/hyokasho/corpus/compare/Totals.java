package hyokasho.corpus.compare;

/**
 * Of what a tally is made.
 *
 * @param documents how many were asked
 * @param others how many the filters left out
 * @param withoutBox how many stand on a form, or an edition of it, that does not have the box
 * @param withoutBlock how many have none of the blocks that it stands in
 * @param municipalities how many are told of those with the box
 * @param boxes how many boxes there are
 * @param written how many have an answer
 * @param empty how many were left empty
 * @param unsure how many were not surely read, or not found
 * @param distinct how many distinct answers there are
 */
public record Totals(
        long documents,
        long others,
        long withoutBox,
        long withoutBlock,
        long municipalities,
        long boxes,
        long written,
        long empty,
        long unsure,
        long distinct) {}
