package hyokasho.corpus.batch;

import hyokasho.extract.Progress;
import java.io.Closeable;

/** Converts one file after the other. For one thread. */
public interface Worker extends Closeable {

    /**
     * Converts a file.
     *
     * @throws WorkerDiedException if the worker did not live to tell; it is of no use any more
     * @throws hyokasho.corpus.input.UnwritableException if the result cannot be written
     */
    Outcome convert(Task task, Progress progress) throws WorkerDiedException;

    @Override
    void close();

    /** Starts workers. */
    @FunctionalInterface
    interface Factory {

        /** @throws hyokasho.corpus.input.UnwritableException if none can be started */
        Worker start();
    }
}
