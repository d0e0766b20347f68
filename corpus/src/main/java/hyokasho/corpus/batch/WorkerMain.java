package hyokasho.corpus.batch;

import hyokasho.corpus.batch.WorkerMessages.Report;
import hyokasho.corpus.input.UnwritableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A worker's process: tasks on standard input, reports on standard output, a line each ({@link WorkerMessages}). It ends
 * when its standard input does, also in the midst of a document: then nobody waits for it any more.
 */
public final class WorkerMain {

    private final WorkerMessages messages = new WorkerMessages();
    private final LinkedBlockingQueue<String> tasks = new LinkedBlockingQueue<>();
    private final PrintStream reports;

    private WorkerMain(PrintStream reports) {
        this.reports = reports;
    }

    /** Runs until standard input ends. */
    public static void main(String... arguments) throws InterruptedException {
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("java.awt.headless", "true");
        PrintStream reports = System.out;
        System.setOut(System.err); // what a library prints is no report
        new WorkerMain(new PrintStream(reports, true, StandardCharsets.UTF_8)).work();
    }

    private void work() throws InterruptedException {
        Thread listener = new Thread(this::listen, "listener");
        listener.setDaemon(true);
        listener.start();
        Conversion conversion = new Conversion();
        report(new Report.Ready());
        while (true) {
            Task task = messages.task(tasks.take());
            report(convert(conversion, task));
        }
    }

    private Report convert(Conversion conversion, Task task) {
        try {
            return new Report.Done(conversion.convert(task, (number, of) -> report(new Report.Page(number, of))));
        } catch (UnwritableException e) {
            return new Report.Unwritable(String.valueOf(e.getCause().getMessage()));
        }
    }

    private void report(Report report) {
        reports.println(messages.write(report));
    }

    private void listen() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                tasks.add(line);
            }
        } catch (IOException e) {
            e.printStackTrace(); // into the log; without a coordinator there is nothing to work for
        }
        Runtime.getRuntime().halt(0);
    }
}
