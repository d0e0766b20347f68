package hyokasho.corpus.batch;

import hyokasho.corpus.batch.WorkerMessages.Report;
import hyokasho.corpus.input.UnwritableException;
import hyokasho.extract.Progress;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A worker in a process of its own, watched: it is ended when a page or a document takes too long. */
final class WorkerProcess implements Worker {

    /** What Java ends with when its heap is full ({@code -XX:+ExitOnOutOfMemoryError}). */
    private static final int EXIT_OUT_OF_MEMORY = 3;

    /** Behind the last line of a worker; no message is empty. */
    private static final String GONE = "";

    private static final Duration TO_START = Duration.ofMinutes(2);

    private final WorkerMessages messages = new WorkerMessages();
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Process process;
    private final Writer tasks;
    private final Limits limits;

    private WorkerProcess(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.tasks = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        Thread listener = new Thread(this::listen, "worker " + process.pid());
        listener.setDaemon(true);
        listener.start();
    }

    /**
     * Starts a worker with the Java and the classes of this process.
     *
     * @param javaOptions further options for it
     * @param log the file that its messages are put behind
     * @throws UnwritableException if none can be started
     */
    static WorkerProcess start(Limits limits, List<String> javaOptions, Path log) {
        return start(WorkerMain.class, limits, javaOptions, log);
    }

    /** @param main what to start; it talks as {@link WorkerMain} does */
    static WorkerProcess start(Class<?> main, Limits limits, List<String> javaOptions, Path log) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            // Ctrl-C is for the coordinator, which lets its workers finish. A signal that is ignored stays so in a
            // child.
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add("-Xmx" + limits.memory() + "m");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(Redirect.appendTo(log.toFile()))
                    .start();
            WorkerProcess worker = new WorkerProcess(process, limits);
            worker.awaitReady(log);
            return worker;
        } catch (IOException e) {
            throw new UnwritableException(new IOException("no worker can be started (" + e.getMessage() + ")", e));
        }
    }

    private void awaitReady(Path log) throws IOException {
        try {
            next(System.nanoTime() + TO_START.toNanos(), TO_START, "while it started");
        } catch (WorkerDiedException e) {
            close();
            throw new IOException("it " + e.getMessage() + "; " + log + " may say why", e);
        }
    }

    @Override
    public Outcome convert(Task task, Progress progress) throws WorkerDiedException {
        long end = System.nanoTime() + limits.document().toNanos();
        String at = "before its first page";
        send(task);
        while (true) {
            Report report = nextBefore(end, at);
            if (report instanceof Report.Done done) {
                return done.outcome();
            }
            if (report instanceof Report.Unwritable unwritable) {
                throw new UnwritableException(new IOException(unwritable.reason()));
            }
            if (report instanceof Report.Page page) {
                at = "at page " + page.number() + " of " + page.of();
                progress.page(page.number(), page.of());
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void send(Task task) {
        try {
            tasks.write(messages.write(task) + "\n");
            tasks.flush();
        } catch (IOException e) {
            lines.add(GONE); // its end is told as any other, with its exit code
        }
    }

    private Report nextBefore(long end, String at) throws WorkerDiedException {
        long pageEnd = System.nanoTime() + limits.page().toNanos();
        return pageEnd < end ? next(pageEnd, limits.page(), at) : next(end, limits.document(), at);
    }

    private Report next(long deadline, Duration limit, String at) throws WorkerDiedException {
        try {
            String line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                close();
                String sentence = "took longer than " + limit.toMillis() / 1000.0 + " s " + at;
                throw new WorkerDiedException(Verdict.TIMEOUT, sentence);
            }
            if (line.equals(GONE)) {
                throw died(at);
            }
            return messages.report(line);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the threads of a batch", e);
        }
    }

    private WorkerDiedException died(String at) {
        close();
        int exit = process.exitValue();
        return exit == EXIT_OUT_OF_MEMORY
                ? new WorkerDiedException(Verdict.OUT_OF_MEMORY, "needed more than " + limits.memory() + " MiB " + at)
                : new WorkerDiedException(Verdict.FAILED, "ended its worker with code " + exit + " " + at);
    }

    private void listen() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("{") && line.endsWith("}")) { // Java itself says there that its memory is full
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            // The pipe of a process that is ended breaks; what is told is how it ended.
        } finally {
            lines.add(GONE);
        }
    }
}
