package hyokasho.corpus.same;

import java.util.List;

/**
 * A box of a document, with what of it others have, too.
 *
 * @param box where it stands in the forms
 * @param path where it stands in the document
 * @param text as printed
 * @param share how much of it is its own
 * @param own the passages that are
 * @param sharedWith the municipalities that have parts of it, those with the most first
 */
public record ComparedBox(
        Box box, String path, String text, Share share, List<Range> own, List<SharedWith> sharedWith) {

    public ComparedBox {
        own = List.copyOf(own);
        sharedWith = List.copyOf(sharedWith);
    }

    /** A part of the text, from one character up to another. */
    public record Range(int from, int to) {}

    /** How many characters of the text a municipality has in its documents, too. */
    public record SharedWith(String municipality, int characters) {}
}
