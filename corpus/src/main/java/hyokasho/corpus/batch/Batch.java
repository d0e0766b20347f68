package hyokasho.corpus.batch;

import hyokasho.corpus.input.InputScan;
import hyokasho.corpus.input.NamedInputs;
import hyokasho.corpus.input.UnwritableException;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Converts whatever a command line names, each file to one verdict, in a folder that any later run continues. For one run;
 * only {@link #stop} may be called by other threads.
 */
public final class Batch {

    /**
     * Java's quick compiler, which the launcher asks for, is ready sooner; the other one makes faster code, which pays from
     * so many documents on for each worker. {@code docs/performance.md} has the measurement.
     */
    private static final int MANY_FOR_A_WORKER = 300;

    private static final String BOTH_COMPILERS = "-XX:TieredStopAtLevel=4";

    private final BatchSettings settings;
    private final LongFunction<Worker.Factory> workers;
    private final BatchListener listener;
    private volatile boolean stopped;

    /** With workers in processes of their own. */
    public Batch(BatchSettings settings, BatchListener listener) {
        this(settings, files -> processes(settings, files), listener);
    }

    /**
     * Without other processes: quicker for a few files that are known to be good, but one that hangs or fills the memory
     * takes all with it.
     */
    public static Batch inThisProcess(BatchSettings settings, BatchListener listener) {
        return new Batch(settings, files -> Conversion::new, listener);
    }

    Batch(BatchSettings settings, LongFunction<Worker.Factory> workers, BatchListener listener) {
        this.settings = settings;
        this.workers = workers;
        this.listener = listener;
    }

    /**
     * Converts what there is to convert.
     *
     * @return what it came to, also if it was {@linkplain #stop stopped}
     * @throws HyokashoException if the run cannot go on: what is done is kept, and the next run continues
     */
    public Summary run(NamedInputs inputs) throws HyokashoException {
        Results results = Results.of(settings);
        Path file = results.own().resolve("ledger.sqlite");
        try (Ledger ledger = Ledger.open(file);
                LogFile log = new LogFile(log(settings))) {
            results.tidy();
            long run = ledger.lastRun() + 1;
            Told told = new Told(listener, log);
            Plan plan = list(inputs, ledger, results, run, told);
            new Conversions(settings, ledger, results, plan, run, told)
                    .run(workers.apply(ledger.openFiles(run)), () -> stopped);
            if (!stopped) {
                new Settling(ledger, results, run).settle(settings.prune());
            }
            new Manifest(ledger, run, settings.version()).write(results);
            if (settings.oneFile() && !stopped) {
                new OneFile(ledger, results, settings.format(), run).write();
            }
            results.tidy();
            return Summary.of(ledger, run, settings.out().resolve(Manifest.NAME), log(settings));
        } catch (Ledger.InUseException e) {
            throw new HyokashoException(
                    "[" + settings.out() + "] is being written to by another run; wait for it, or choose another folder"
                            + " with -o.",
                    e);
        } catch (LedgerException e) {
            if (e.isDamaged()) {
                throw new HyokashoException(
                        "[" + file + "] is damaged; delete it and run the same command again: all is converted anew.",
                        e);
            }
            throw stopped(e.getMessage(), e);
        } catch (UnwritableException e) {
            throw stopped(String.valueOf(e.getCause().getMessage()), e);
        } catch (IOException e) {
            throw stopped(String.valueOf(e.getMessage()), e);
        }
    }

    private static Worker.Factory processes(BatchSettings settings, long files) {
        List<String> options = new ArrayList<>(settings.workerOptions());
        if (files > (long) MANY_FOR_A_WORKER * settings.jobs()) {
            options.add(BOTH_COMPILERS);
        }
        return () -> WorkerProcess.start(settings.limits(), options, log(settings));
    }

    private Plan list(NamedInputs inputs, Ledger ledger, Results results, long run, BatchListener told)
            throws HyokashoException {
        Plan plan = new Plan(ledger, results, settings, run, told);
        Path work = results.work("");
        ledger.atOnce(() -> new InputScan(work, settings.limits().size(), plan).scan(inputs));
        told.listed(ledger.files(run), plan.unchanged(), ledger.vanished(run), plan.leftAlone());
        return plan;
    }

    /** Lets the run end when the files in hand are finished. */
    public void stop() {
        stopped = true;
    }

    private HyokashoException stopped(String reason, Exception e) {
        return new HyokashoException(
                "[" + settings.out() + "] the run cannot go on (" + reason
                        + "); see to that and run the same command again: what is finished is kept.",
                e);
    }

    private static Path log(BatchSettings settings) {
        return settings.log()
                .orElse(settings.out().resolve(InputScan.OWN_FOLDER).resolve("log.txt"));
    }
}
