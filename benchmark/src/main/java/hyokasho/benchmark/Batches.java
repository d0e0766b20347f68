package hyokasho.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sqlite.util.OSInfo;

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
        return start(messages, List.of(), arguments, "-Djava.awt.headless=true");
    }

    /** The same where no file can grow beyond a size in KiB, which is how a disk that is full looks from within. */
    static Process startWithSmallFiles(Path messages, int kibibytes, List<String> arguments) throws IOException {
        List<String> shell = List.of("/bin/sh", "-c", "ulimit -f " + 2 * kibibytes + "; exec \"$@\"", "sh");
        Path library = Files.createTempDirectory("sqlite").resolve(System.mapLibraryName("sqlitejdbc"));
        String resource =
                "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + library.getFileName();
        try (InputStream in = Objects.requireNonNull(Batches.class.getResourceAsStream(resource), resource)) {
            Files.copy(in, library); // which would not fit any more
        }
        return start(messages, shell, arguments, "-Dorg.sqlite.lib.path=" + library.getParent());
    }

    private static Process start(Path messages, List<String> shell, List<String> arguments, String option)
            throws IOException {
        List<String> command = new ArrayList<>(shell);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                option,
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
