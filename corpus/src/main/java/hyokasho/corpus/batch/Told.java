package hyokasho.corpus.batch;

/** Tells all listeners, one thread after the other. */
final class Told implements BatchListener {

    private final BatchListener first;
    private final BatchListener second;

    Told(BatchListener first, BatchListener second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public synchronized void listed(long files, long unchanged, long vanished, long leftAlone) {
        first.listed(files, unchanged, vanished, leftAlone);
        second.listed(files, unchanged, vanished, leftAlone);
    }

    @Override
    public synchronized void done(String path, Verdict verdict, String message, long milliseconds) {
        first.done(path, verdict, message, milliseconds);
        second.done(path, verdict, message, milliseconds);
    }

    @Override
    public synchronized void same(String path, String as) {
        first.same(path, as);
        second.same(path, as);
    }

    @Override
    public synchronized void retried(String path, String reason) {
        first.retried(path, reason);
        second.retried(path, reason);
    }
}
