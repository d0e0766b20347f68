package hyokasho.corpus.batch;

/** A worker came to its end, or had to be ended, while it had a file in hand. */
final class WorkerDiedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Verdict verdict;

    /** @param sentence what happened, without the file's name */
    WorkerDiedException(Verdict verdict, String sentence) {
        super(sentence);
        this.verdict = verdict;
    }

    /** What the file gets if that happens again. */
    Verdict verdict() {
        return verdict;
    }
}
