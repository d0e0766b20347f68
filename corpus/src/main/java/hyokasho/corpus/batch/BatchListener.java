package hyokasho.corpus.batch;

/** Is told how a run goes, by one thread at a time. */
public interface BatchListener {

    /**
     * All inputs are listed.
     *
     * @param files how many there are
     * @param unchanged how many of them are done already
     * @param vanished how many were there in an earlier run and are not now
     * @param leftAlone how many files lie among them that are no documents by their names
     */
    void listed(long files, long unchanged, long vanished, long leftAlone);

    /**
     * A file has its verdict.
     *
     * @param message why it was not converted and what to do; empty if it was
     * @param milliseconds that it took; 0 if it was not read
     */
    void done(String path, Verdict verdict, String message, long milliseconds);

    /** A file counts as done because another one has the same content. */
    void same(String path, String as);

    /** A file ended its worker and is tried once more. */
    void retried(String path, String reason);
}
