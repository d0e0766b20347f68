package hyokasho.corpus.batch;

import hyokasho.corpus.batch.Results.InTheWayException;
import hyokasho.corpus.batch.Row.Content;
import hyokasho.corpus.batch.Row.Made;
import hyokasho.corpus.batch.Sources.Source;
import hyokasho.corpus.input.EncryptedEntryException;
import hyokasho.corpus.input.InputScan;
import hyokasho.corpus.input.Place;
import hyokasho.corpus.input.TooLargeException;
import hyokasho.corpus.input.UnwritableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Takes one open file of the ledger after the other to a verdict, several at once. What puts results into their places or
 * removes them is synchronized together with its note in the ledger: names may pass from one file to another.
 */
final class Conversions {

    private static final int ROWS_AT_ONCE = 256;

    private final BatchSettings settings;
    private final Ledger ledger;
    private final Results results;
    private final Plan plan;
    private final long run;
    private final Settling settling;
    private final BatchListener told;
    private final AtomicReference<Optional<RuntimeException>> failure = new AtomicReference<>(Optional.empty());

    /** One more file than there are jobs is made ready, so that none waits for its next one. */
    private final Semaphore hands;

    Conversions(BatchSettings settings, Ledger ledger, Results results, Plan plan, long run, BatchListener told) {
        this.settings = settings;
        this.ledger = ledger;
        this.results = results;
        this.plan = plan;
        this.run = run;
        this.settling = new Settling(ledger, results, run);
        this.told = told;
        this.hands = new Semaphore(settings.jobs() + 1);
    }

    /**
     * Converts all open files, or as many as there is time for.
     *
     * @param stopped whether no further file is to be begun
     * @throws UnwritableException or {@link LedgerException} if it cannot go on; the files in hand are finished then
     */
    void run(Worker.Factory workers, BooleanSupplier stopped) throws IOException {
        ExecutorService jobs = Executors.newFixedThreadPool(settings.jobs());
        try (WorkerPool pool = new WorkerPool(workers);
                Sources sources = new Sources(ledger, results, settings.limits().size())) {
            BooleanSupplier ended =
                    () -> stopped.getAsBoolean() || failure.get().isPresent();
            try {
                feed(sources, pool, jobs, ended);
            } finally {
                jobs.shutdown();
                awaitEnd(jobs);
            }
        }
        failure.get().ifPresent(e -> {
            throw e;
        });
    }

    private void feed(Sources sources, WorkerPool pool, ExecutorService jobs, BooleanSupplier ended) {
        long after = 0;
        for (List<Row> rows = next(after); !rows.isEmpty(); rows = next(after)) {
            for (Row row : rows) {
                hands.acquireUninterruptibly();
                if (ended.getAsBoolean()) {
                    return;
                }
                Optional<Source> source = source(row, sources);
                source.ifPresentOrElse(
                        s -> jobs.execute(() -> inHand(row.with(s.content()), s, pool, ended)), hands::release);
                after = row.seq();
            }
        }
    }

    private List<Row> next(long after) {
        return ledger.open(run, after, ROWS_AT_ONCE);
    }

    /** What is to be converted of a file; nothing if its verdict is clear without that. */
    private Optional<Source> source(Row row, Sources sources) {
        try {
            Optional<Content> known = row.knownContent();
            if (known.isPresent() && settle(row.with(known.get()))) {
                return Optional.empty();
            }
            Source source = sources.open(row);
            Row read = row.with(source.content());
            if (settle(read)) {
                discard(source);
                return Optional.empty();
            }
            ledger.put(read);
            return Optional.of(source);
        } catch (TooLargeException e) {
            finish(row, Outcome.failure(Verdict.TOO_LARGE, e.getMessage() + "; allow more with --max-size.", 0));
        } catch (EncryptedEntryException e) {
            finish(
                    row,
                    Outcome.failure(
                            Verdict.ENCRYPTED, "is " + e.getMessage() + " in its archive; unpack it first.", 0));
        } catch (IOException e) {
            finish(row, unreadable(row, e));
        }
        return Optional.empty();
    }

    private static Outcome unreadable(Row row, IOException e) {
        return row.place() instanceof Place.Packed
                ? Outcome.failure(
                        Verdict.DAMAGED, "cannot be unpacked (" + InputScan.reason(e) + "); get the archive again.", 0)
                : Outcome.failure(Verdict.FAILED, "cannot be opened; check that it exists and may be read.", 0);
    }

    /** Whether a file needs no conversion: another one has the same content, or its result is of this very content. */
    private synchronized boolean settle(Row row) {
        String sha256 = row.content().map(Content::sha256).orElseThrow();
        Optional<String> same = ledger.firstWith(sha256, run, row.seq());
        if (same.isPresent()) {
            removeFormer(row, false);
            ledger.put(row.withoutResult().as(same.get()));
            told.same(row.path(), same.get());
            return true;
        }
        if (row.made()
                .filter(made -> made.from().equals(sha256) && plan.isMadeAsNow(row, made))
                .isPresent()) {
            ledger.put(row.done());
            Outcome outcome = row.made().get().outcome();
            told.done(row.path(), outcome.verdict(), outcome.message(), 0);
            return true;
        }
        return false;
    }

    /** One job. An error of the program is this file's, trouble with our own folder is that of the run. */
    private void inHand(Row row, Source source, WorkerPool pool, BooleanSupplier ended) {
        try {
            if (!ended.getAsBoolean()) {
                convert(row, source, pool);
            }
            discard(source);
        } catch (IOException e) {
            fail(new UnwritableException(e));
        } catch (UnwritableException | LedgerException e) {
            fail(e);
        } finally {
            hands.release();
        }
    }

    private void fail(RuntimeException e) {
        failure.compareAndSet(Optional.empty(), Optional.of(e));
    }

    private void convert(Row row, Source source, WorkerPool pool) throws IOException {
        Path result = results.work("result-" + row.seq());
        String name = row.path().substring(row.path().lastIndexOf('/') + 1);
        Task task = new Task(name, source.file(), result, settings.format(), settings.password());
        try {
            Outcome outcome = outcome(row, task, pool);
            if (outcome.verdict().isConverted()) {
                finish(row, outcome, result);
            } else {
                finish(row, outcome);
            }
        } finally {
            Files.deleteIfExists(result);
        }
    }

    private Outcome outcome(Row row, Task task, WorkerPool pool) {
        try {
            return pool.convert(task, reason -> told.retried(row.path(), reason));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Outcome.failure(Verdict.FAILED, "met an error in hyokasho itself (" + e + "); please report it.", 0);
        }
    }

    private static void discard(Source source) throws IOException {
        if (source.copy()) {
            Files.deleteIfExists(source.file());
        }
    }

    private synchronized void finish(Row row, Outcome outcome, Path result) {
        try {
            long bytes = results.place(result, row.name());
            removeFormer(row, true);
            note(row, outcome, Optional.of(bytes));
        } catch (InTheWayException e) {
            finish(row, Outcome.failure(Verdict.FAILED, e.getMessage(), outcome.milliseconds()));
        }
    }

    private synchronized void finish(Row row, Outcome failed) {
        removeFormer(row, false);
        note(row, failed, Optional.empty());
    }

    private void note(Row row, Outcome outcome, Optional<Long> resultBytes) {
        String from = row.content().map(Content::sha256).orElse("");
        long now = System.currentTimeMillis();
        ledger.put(row.done(new Made(
                outcome,
                row.name(),
                resultBytes,
                from,
                settings.maker(),
                settings.limits().toString(),
                now)));
        told.done(row.path(), outcome.verdict(), outcome.message(), outcome.milliseconds());
    }

    /** Removes what an earlier run made of the file, unless the new result is in its place. */
    private void removeFormer(Row row, boolean replaced) {
        boolean other =
                row.made().filter(made -> !made.name().equals(row.name())).isPresent();
        if (other || !replaced) {
            settling.removeResult(row);
        }
    }

    private static void awaitEnd(ExecutorService jobs) {
        try {
            jobs.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the threads of a batch", e);
        }
    }
}
