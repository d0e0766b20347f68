package hyokasho.corpus.batch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.input.UnwritableException;
import hyokasho.extract.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, also such that do what no worker should. */
@Timeout(60)
class WorkerProcessTest {

    private static final Path SAMPLE = Path.of("..", "samples", "basic-004.pdf");

    @TempDir
    private Path folder = Path.of("");

    /** Says that it is ready, takes a task, begins a page, and then does as its name says. */
    private static void takeTask() throws IOException {
        System.out.println("{\"ready\":true}");
        new BufferedReader(new InputStreamReader(System.in)).readLine();
        System.out.println("{\"page\":1,\"of\":3}");
    }

    static final class Hanging {
        public static void main(String... arguments) throws Exception {
            takeTask();
            Thread.sleep(1_000_000);
        }
    }

    static final class Endless {
        public static void main(String... arguments) throws Exception {
            takeTask();
            for (int page = 2; ; page++) {
                System.out.println("{\"page\":" + page + ",\"of\":1000000}");
                Thread.sleep(50);
            }
        }
    }

    static final class Dying {
        public static void main(String... arguments) throws Exception {
            takeTask();
            System.exit(7);
        }
    }

    static final class Filling {
        public static void main(String... arguments) throws Exception {
            takeTask();
            List<long[]> all = new ArrayList<>();
            while (true) {
                all.add(new long[1 << 16]);
            }
        }
    }

    static final class Chatting {
        public static void main(String... arguments) throws Exception {
            takeTask();
            System.out.println("WARNING: a font is missing");
            System.out.println("{\"verdict\":\"damaged\",\"message\":\"is so.\",\"milliseconds\":1}");
            Thread.sleep(1_000_000);
        }
    }

    static final class NeverReady {
        public static void main(String... arguments) {
            System.err.println("no license");
        }
    }

    @Test
    void aDocumentIsConvertedAndItsPagesAreTold() throws Exception {
        List<Integer> pages = new ArrayList<>();
        try (WorkerProcess worker = start(WorkerMain.class)) {
            Outcome outcome = worker.convert(task(SAMPLE), (number, of) -> pages.add(number));
            assertAll(
                    () -> assertEquals(Verdict.OK, outcome.verdict()),
                    () -> assertEquals(List.of(1, 2, 3, 4), pages),
                    () -> assertTrue(Files.readString(folder.resolve("result")).startsWith("{")));
        }
    }

    @Test
    void oneWorkerConvertsOneFileAfterTheOther() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        try (WorkerProcess worker = start(WorkerMain.class)) {
            assertAll(
                    () -> assertEquals(
                            new Outcome(
                                    Verdict.DAMAGED,
                                    "is empty; get the file again from where it was published.",
                                    Optional.empty(),
                                    0),
                            timeless(worker.convert(task(empty), Progress.UNSEEN))),
                    () -> assertEquals(
                            Verdict.OK,
                            worker.convert(task(SAMPLE), Progress.UNSEEN).verdict()));
        }
    }

    @Test
    void aPageThatTakesTooLongEndsTheWorker() {
        assertDies(Hanging.class, limits(60_000, 400), Verdict.TIMEOUT, "took longer than 0.4 s at page 1 of 3");
    }

    @Test
    void aDocumentThatTakesTooLongEndsTheWorkerAlthoughItsPagesGoOn() {
        WorkerDiedException e = assertDies(Endless.class, limits(900, 60_000), Verdict.TIMEOUT);
        assertTrue(e.getMessage().startsWith("took longer than 0.9 s at page "), e.getMessage());
    }

    @Test
    void aWorkerThatEndsByItselfIsToldWithItsCode() {
        assertDies(Dying.class, limits(60_000, 60_000), Verdict.FAILED, "ended its worker with code 7 at page 1 of 3");
    }

    @Test
    void aWorkerWhoseMemoryIsFullIsToldAsThat() {
        assertDies(
                Filling.class, limits(60_000, 60_000), Verdict.OUT_OF_MEMORY, "needed more than 64 MiB at page 1 of 3");
    }

    @Test
    void whatALibraryPrintsIsNoMessage() throws Exception {
        try (WorkerProcess worker = start(Chatting.class)) {
            assertEquals("is so.", worker.convert(task(SAMPLE), Progress.UNSEEN).message());
        }
    }

    @Test
    void aWorkerThatDoesNotStartIsNoFaultOfAnyFile() {
        UnwritableException e = assertThrows(UnwritableException.class, () -> start(NeverReady.class));
        assertTrue(e.getMessage().contains("no worker can be started"), e.getMessage());
    }

    @Test
    void aResultThatCannotBeWrittenIsNoFaultOfTheFile() throws Exception {
        Task task = new Task(
                "a.pdf",
                SAMPLE.toAbsolutePath(),
                folder.resolve("no/such/folder"),
                ResultFormat.json,
                Optional.empty());
        try (WorkerProcess worker = start(WorkerMain.class)) {
            assertThrows(UnwritableException.class, () -> worker.convert(task, Progress.UNSEEN));
        }
    }

    @Test
    void aWorkerEndsWhenNobodyTalksToItAnyMore() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerMain.class.getName())
                .start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    }

    private WorkerDiedException assertDies(Class<?> main, Limits limits, Verdict verdict, String sentence) {
        WorkerDiedException e = assertDies(main, limits, verdict);
        assertEquals(sentence, e.getMessage());
        return e;
    }

    private WorkerDiedException assertDies(Class<?> main, Limits limits, Verdict verdict) {
        try (WorkerProcess worker = start(main, limits)) {
            WorkerDiedException e =
                    assertThrows(WorkerDiedException.class, () -> worker.convert(task(SAMPLE), Progress.UNSEEN));
            assertEquals(verdict, e.verdict());
            return e;
        }
    }

    private WorkerProcess start(Class<?> main) {
        return start(main, limits(60_000, 60_000));
    }

    private WorkerProcess start(Class<?> main, Limits limits) {
        return WorkerProcess.start(main, limits, List.of("-XX:TieredStopAtLevel=1"), folder.resolve("log.txt"));
    }

    private Task task(Path file) {
        return new Task(
                file.getFileName().toString(),
                file.toAbsolutePath(),
                folder.resolve("result"),
                ResultFormat.json,
                Optional.empty());
    }

    private static Limits limits(long document, long page) {
        return new Limits(Duration.ofMillis(document), Duration.ofMillis(page), 64, 1 << 20);
    }

    private static Outcome timeless(Outcome outcome) {
        return new Outcome(outcome.verdict(), outcome.message(), outcome.contents(), 0);
    }
}
