package hyokasho.corpus.same;

import java.util.List;
import java.util.Optional;

/**
 * A document beside all those of other municipalities.
 *
 * @param id of the document
 * @param municipality whose it is
 * @param others how many documents of others there are
 * @param untold how many do not surely say whose they are and are not compared
 * @param unsure how many boxes of it were not surely read and are left out
 * @param boxes those with a text, in their order
 */
public record ComparedDocument(
        String id, String municipality, int others, int untold, int unsure, List<ComparedBox> boxes) {

    public ComparedDocument {
        boxes = List.copyOf(boxes);
    }

    /** How much of all is its own. */
    public Share share() {
        return new Share(
                boxes.stream().mapToLong(box -> box.share().characters()).sum(),
                boxes.stream().map(box -> box.share().own()).reduce(Optional.of(0L), ComparedDocument::sum));
    }

    private static Optional<Long> sum(Optional<Long> a, Optional<Long> b) {
        return a.flatMap(first -> b.map(second -> first + second));
    }
}
