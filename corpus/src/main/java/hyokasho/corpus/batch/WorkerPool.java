package hyokasho.corpus.batch;

import hyokasho.extract.Progress;
import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/** Workers, as many as are in use at once, each replaced when it dies. May be used by several threads. */
final class WorkerPool implements Closeable {

    private final Worker.Factory factory;
    private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();

    /** Who tries a file alone writes, all others read; it is fair, so that the one comes to its turn. */
    private final ReadWriteLock alone = new ReentrantReadWriteLock(true);

    WorkerPool(Worker.Factory factory) {
        this.factory = factory;
    }

    /**
     * Converts a file. If that ends its worker, it is tried once more while nothing else is done, in a worker that has read
     * nothing before.
     *
     * @param retried is told what ended the first worker
     */
    Outcome convert(Task task, Consumer<String> retried) {
        try {
            return amongOthers(task);
        } catch (WorkerDiedException e) {
            retried.accept(e.getMessage());
            return alone(task);
        }
    }

    @Override
    public void close() {
        idle.forEach(Worker::close);
    }

    private Outcome amongOthers(Task task) throws WorkerDiedException {
        alone.readLock().lock();
        try {
            Worker worker = idle.poll();
            return with(worker == null ? factory.start() : worker, task);
        } finally {
            alone.readLock().unlock();
        }
    }

    private Outcome alone(Task task) {
        alone.writeLock().lock();
        long start = System.nanoTime();
        try {
            return with(factory.start(), task);
        } catch (WorkerDiedException e) {
            String sentence = e.getMessage() + ", also when it was tried alone; " + advice(e.verdict());
            long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();
            return Outcome.failure(e.verdict(), sentence, milliseconds);
        } finally {
            alone.writeLock().unlock();
        }
    }

    /** A worker that is of use afterwards becomes idle, any other is ended. */
    private Outcome with(Worker worker, Task task) throws WorkerDiedException {
        boolean alive = false;
        try {
            Outcome outcome = worker.convert(task, Progress.UNSEEN);
            alive = true;
            idle.add(worker);
            return outcome;
        } finally {
            if (!alive) {
                worker.close();
            }
        }
    }

    private static String advice(Verdict verdict) {
        return switch (verdict) {
            case TIMEOUT -> "give it more time with --timeout or --page-timeout.";
            case OUT_OF_MEMORY -> "give it more with --memory.";
            default -> "please report it, with the file if you may (the log may show why).";
        };
    }
}
