package hyokasho.cli;

import hyokasho.corpus.batch.Batch;
import java.util.concurrent.CountDownLatch;

/** Ctrl-C, or a request of the system to end: the run is stopped, and the process ends when it has. */
final class Interruption implements AutoCloseable {

    /** What a process that Ctrl-C ended returns by convention. */
    static final int EXIT_CODE = 130;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean happened;

    private Interruption(Batch batch, BatchMessages messages) {
        this.hook = new Thread(() -> interrupt(batch, messages), "interruption");
    }

    /** Stops the run if it happens before {@link #close}. */
    static Interruption of(Batch batch, BatchMessages messages) {
        Interruption interruption = new Interruption(batch, messages);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean happened() {
        return happened;
    }

    @Override
    public void close() {
        ended.countDown();
        if (!happened) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                happened = true; // it came at the very end, when all was done
            }
        }
    }

    private void interrupt(Batch batch, BatchMessages messages) {
        happened = true;
        batch.stop();
        messages.interrupted();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
