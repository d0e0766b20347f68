package hyokasho.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs of {@code hyokasho convert} in processes of their own, watched from the outside. */
final class Batches {

    private static final long SAMPLE_EVERY_MILLISECONDS = 100;

    private Batches() {}

    /**
     * What a run took.
     *
     * @param exitCode of the process
     * @param seconds from its start to its end
     * @param coordinator the most memory of the process itself, in bytes; 0 where the system does not tell
     * @param worker the most memory of any of the processes that it started
     */
    record Run(int exitCode, double seconds, long coordinator, long worker) {}

    /** Runs {@code convert} with these arguments, its messages in a file. */
    static Process start(Path messages, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dhyokasho.worker=-XX:+UseSerialGC\n-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "hyokasho.cli.Main",
                "convert"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(messages.toFile()))
                .start();
    }

    /** Waits for the end of a run. */
    static Run watch(Process process) throws InterruptedException {
        long start = System.nanoTime();
        long coordinator = 0;
        long worker = 0;
        while (!process.waitFor(SAMPLE_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            coordinator = Math.max(coordinator, peak(process.toHandle()));
            try (Stream<ProcessHandle> workers = process.descendants()) {
                worker = Math.max(worker, workers.mapToLong(Batches::peak).max().orElse(0));
            }
        }
        return new Run(process.exitValue(), (System.nanoTime() - start) / 1e9, coordinator, worker);
    }

    /** The most memory that a process had so far, as Linux tells. */
    private static long peak(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            Optional<String> peak =
                    lines.filter(line -> line.startsWith("VmHWM:")).findFirst();
            return peak.map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .orElse(0L);
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has just ended, or the system is none of those that tell
        }
    }
}
