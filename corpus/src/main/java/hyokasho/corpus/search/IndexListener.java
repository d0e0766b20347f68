package hyokasho.corpus.search;

/** Hears how an index is brought up to date. */
public interface IndexListener {

    /** So many files came, changed or went. */
    void begin(int files);

    /** One of them has been dealt with. */
    void fileDone();

    /** A file that is no document; see {@link hyokasho.corpus.Corpus.Reader#refused}. */
    void refused(boolean ours, String sentence);

    /** What may be good to know. */
    void note(String sentence);
}
