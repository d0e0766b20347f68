package hyokasho.corpus.history;

import hyokasho.document.Document;
import java.util.List;

/**
 * How a document changed from one edition to the next, and whether its table of changes tells the truth about it.
 *
 * @param changes the boxes that differ, in the order of the new edition; those that are gone at the end
 * @param listed the changes that the table has new
 * @param unlisted the changes that no row of the table speaks of; of boxes that were surely read
 * @param tableIsSure whether the table itself was surely read in both editions
 */
public record History(List<BoxChange> changes, List<Listed> listed, List<BoxChange> unlisted, boolean tableIsSure) {

    public History {
        changes = List.copyOf(changes);
        listed = List.copyOf(listed);
        unlisted = List.copyOf(unlisted);
    }

    /** Compares two editions of one document, filled in on the same form. */
    public static History between(Document before, Document after) {
        return new EditionComparison(before, after).history();
    }

    /** How many listed changes have this verdict. */
    public long count(Listed.Verdict verdict) {
        return listed.stream().filter(one -> one.verdict() == verdict).count();
    }

    /** In how many boxes it could not be told whether they changed. */
    public long unsure() {
        return changes.stream()
                .filter(change -> change.kind() == BoxChange.Kind.UNSURE)
                .count();
    }

    /** Whether the table surely tells of all changes that there are, of no other, and of each in its words. */
    public boolean tableIsTrue() {
        return tableIsSure && unsure() == 0 && unlisted.isEmpty() && count(Listed.Verdict.TRUE) == listed.size();
    }
}
