package hyokasho.extract;

/** Is told how far the reading of a document has come, in the thread that reads it. */
@FunctionalInterface
public interface Progress {

    /** For those who do not look. */
    Progress UNSEEN = (number, of) -> {};

    /**
     * A page of a PDF is about to be read. Of a text, whose pages are parted all at once, only the last one is told, once:
     * when the text is decoded and parted, and its form is about to be looked for.
     *
     * @param number of the page, from 1
     * @param of how many pages the document has
     */
    void page(int number, int of);
}
