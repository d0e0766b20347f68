package hyokasho.corpus.same;

import java.util.Optional;

/**
 * How much of some texts is their document's own.
 *
 * @param characters of the texts, without white space
 * @param own how many of them stand in no run of {@link SharedTexts#RUN} characters that a document of another municipality
 *     has, too; empty if it cannot be told, because nobody knows whose the document is
 */
public record Share(long characters, Optional<Long> own) {

    /** From 0 to 1; empty if there is no text, or it cannot be told. */
    public Optional<Double> share() {
        return own.filter(count -> characters > 0).map(count -> (double) count / characters);
    }
}
