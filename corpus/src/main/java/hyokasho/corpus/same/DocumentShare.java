package hyokasho.corpus.same;

import java.util.List;
import java.util.Optional;

/**
 * How much of a document is its own.
 *
 * @param document its id
 * @param municipality whose it is; empty if it does not surely say, and then nothing is told of what is its own
 * @param form the form's id
 * @param unsure how many boxes were not surely read and are left out
 * @param all over all of its texts
 * @param chapters by the headings of the chapters, in their order
 */
public record DocumentShare(
        String document, Optional<String> municipality, String form, int unsure, Share all, List<Chapter> chapters) {

    public DocumentShare {
        chapters = List.copyOf(chapters);
    }

    /** A chapter with its share. */
    public record Chapter(String heading, Share share) {}
}
