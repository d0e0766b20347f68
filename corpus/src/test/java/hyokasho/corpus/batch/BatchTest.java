package hyokasho.corpus.batch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.input.NamedInputs;
import hyokasho.corpus.input.UnwritableException;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run leaves, and what the next one does with it. */
class BatchTest {

    @TempDir
    private Path folder = Path.of("");

    private Runs runs = new Runs(Files.createTempDirectory("runs"));

    BatchTest() throws IOException {}

    @BeforeEach
    void begin() throws IOException {
        runs = new Runs(folder);
    }

    @Test
    void eachFileHasItsVerdictAndWhatIsConvertedItsResult() throws Exception {
        runs.file("a.pdf", "one");
        runs.file("13/b.pdf", "refuse");
        runs.run();
        assertAll(
                () -> assertEquals(Map.of("13/b.pdf", "not-a-form", "a.pdf", "ok"), runs.verdicts()),
                () -> assertEquals(Map.of("a.json", "{\"text\":\"one\"}\n"), runs.results()));
    }

    @Test
    void anUnchangedFileIsNotConvertedAgain() throws Exception {
        runs.file("a.pdf", "one");
        runs.file("b.pdf", "refuse");
        runs.run();
        assertEquals(List.of(), runs.run());
    }

    @Test
    void aFileThatWasOnlyTouchedIsNotConvertedAgain() throws Exception {
        runs.file("a.pdf", "one");
        runs.run();
        Files.writeString(runs.in.resolve("a.pdf"), "one");
        assertEquals(List.of(), runs.run());
    }

    @Test
    void onlyWhatIsNewOrChangedIsConverted() throws Exception {
        runs.file("a.pdf", "one");
        runs.file("b.pdf", "two");
        runs.run();
        Files.writeString(runs.in.resolve("b.pdf"), "two, changed");
        runs.file("c.pdf", "three");
        assertAll(
                () -> assertEquals(List.of("b.pdf", "c.pdf"), runs.run()),
                () -> assertEquals(
                        "{\"text\":\"two, changed\"}\n", runs.results().get("b.json")));
    }

    @Test
    void aResultThatIsGoneIsMadeAgain() throws Exception {
        runs.file("a.pdf", "one");
        runs.run();
        Files.delete(runs.out.resolve("a.json"));
        assertAll(
                () -> assertEquals(List.of("a.pdf"), runs.run()),
                () -> assertEquals(1, runs.results().size()));
    }

    @Test
    void theResultOfAVanishedFileIsKeptAndMarked() throws Exception {
        Files.delete(runAndReturn(runs.file("a.pdf", "one")));
        runs.run();
        assertAll(
                () -> assertEquals("true", runs.column("vanished").get("a.pdf")),
                () -> assertEquals(1, runs.results().size()));
    }

    @Test
    void pruningDeletesTheResultOfAVanishedFileAndItsFolder() throws Exception {
        runs.file("b.pdf", "two");
        Files.delete(runAndReturn(runs.file("13/a.pdf", "one")));
        runs.prune = true;
        runs.run();
        assertAll(
                () -> assertEquals(Map.of("b.pdf", "ok"), runs.verdicts()),
                () -> assertFalse(Files.exists(runs.out.resolve("13"))));
    }

    @Test
    void aFileThatIsNoLongerConvertedHasNoResultAnyMore() throws Exception {
        runs.file("a.pdf", "one");
        runs.run();
        Files.writeString(runs.in.resolve("a.pdf"), "refuse now");
        runs.run();
        assertAll(
                () -> assertEquals(Map.of(), runs.results()),
                () -> assertEquals(Map.of("a.pdf", "not-a-form"), runs.verdicts()));
    }

    @Test
    void anotherVersionConvertsAllAgain() throws Exception {
        runs.file("a.pdf", "one");
        runs.run();
        runs.version = "1.1";
        assertAll(
                () -> assertEquals(List.of("a.pdf"), runs.run()),
                () -> assertEquals(Map.of("a.pdf", "1.1"), runs.column("version")));
    }

    @Test
    void resultsInAnotherFormatStandBesideTheFormer() throws Exception {
        runs.file("a.pdf", "one");
        runs.run();
        runs.format = ResultFormat.jsonl;
        runs.run();
        assertEquals(List.of("a.json", "a.jsonl"), List.copyOf(runs.results().keySet()));
    }

    @Test
    void ifNewerGoesByTheDatesAlone() throws Exception {
        runs.file("a.pdf", "one");
        runs.file("b.pdf", "two");
        runs.run();
        runs.version = "1.1";
        runs.redo = Redo.NEWER;
        Files.writeString(runs.in.resolve("b.pdf"), "two, changed");
        Files.setLastModifiedTime(runs.in.resolve("b.pdf"), FileTime.fromMillis(System.currentTimeMillis() + 5000));
        assertEquals(List.of("b.pdf"), runs.run());
    }

    @Test
    void forceConvertsAllAgain() throws Exception {
        runs.file("a.pdf", "one");
        runs.run();
        runs.redo = Redo.ALL;
        assertEquals(List.of("a.pdf"), runs.run());
    }

    @Test
    void otherLimitsReconsiderOnlyTheVerdictsThatDependOnThem() throws Exception {
        runs.file("a.pdf", "one");
        runs.file("b.pdf", "hang");
        runs.file("c.pdf", "refuse");
        runs.run();
        runs.limits = new Limits(Duration.ofSeconds(90), Duration.ofSeconds(60), 64, 1 << 20);
        assertEquals(List.of("b.pdf", "b.pdf"), runs.run());
    }

    @Test
    void aFileLargerThanTheLimitIsNotRead() throws Exception {
        runs.file("a.pdf", "x".repeat(2 << 20));
        assertAll(
                () -> assertEquals(List.of(), runs.run()),
                () -> assertEquals(Map.of("a.pdf", "too-large"), runs.verdicts()));
    }

    @Test
    void theSameContentIsConvertedOnceAndTheFirstByPathIs() throws Exception {
        runs.file("b.pdf", "one");
        runs.file("a.pdf", "one");
        assertAll(
                () -> assertEquals(List.of("a.pdf"), runs.run()),
                () -> assertEquals(Map.of("a.pdf", "null", "b.pdf", "a.pdf"), runs.column("same_as")),
                () -> assertEquals(Map.of("a.pdf", "a.json", "b.pdf", "a.json"), runs.column("result")));
    }

    @Test
    void aCopyThatComesLaterButStandsFirstLeavesWhatAFreshRunWould() throws Exception {
        runs.file("b.pdf", "one");
        runs.run();
        runs.file("a.pdf", "one");
        runs.run();
        assertAll(
                () -> assertEquals(List.of("a.json"), List.copyOf(runs.results().keySet())),
                () -> assertEquals(Map.of("a.pdf", "null", "b.pdf", "a.pdf"), runs.column("same_as")));
    }

    @Test
    void aCopyWhoseOriginalVanishedIsConverted() throws Exception {
        Path original = runs.file("a.pdf", "one");
        runs.file("b.pdf", "one");
        Files.delete(runAndReturn(original));
        assertEquals(List.of("b.pdf"), runs.run());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "die"})
    void aFileThatKilledItsWorkerIsTriedOnceMoreAlone(String deed) throws Exception {
        for (int i = 0; i < 30; i++) {
            runs.file(i + ".pdf", i == 3 ? deed : "text " + i);
        }
        runs.jobs = 4;
        ContentWorker.Tally tally = new ContentWorker.Tally();
        runs.run(tally);
        assertAll(
                () -> assertEquals(
                        2, tally.begun.stream().filter("3.pdf"::equals).count()),
                () -> assertEquals(List.of(0), tally.beside),
                () -> assertEquals(
                        deed.equals("hang") ? "timeout" : "failed",
                        runs.verdicts().get("3.pdf")),
                () -> assertEquals(29, runs.results().size()));
    }

    @Test
    void theNumberOfJobsDoesNotMatter() throws Exception {
        for (int i = 0; i < 60; i++) {
            runs.file(
                    i % 7 + "/" + i + ".pdf",
                    List.of("hang", "die", "refuse", "text").get(i % 4) + i % 30);
        }
        runs.jobs = 1;
        runs.run();
        String manifest = runs.manifest();
        Map<String, String> results = runs.results();
        Runs others = new Runs(folder.resolve("others"));
        Files.delete(others.in);
        Files.createSymbolicLink(others.in, runs.in);
        others.jobs = 5;
        others.run();
        assertAll(() -> assertEquals(manifest, others.manifest()), () -> assertEquals(results, others.results()));
    }

    @Test
    void aRunThatIsStoppedFinishesWhatIsInHandAndTheNextOneGoesOn() throws Exception {
        for (int i = 0; i < 40; i++) {
            runs.file(i + ".pdf", "text " + i);
        }
        runs.run();
        String undisturbed = runs.manifest();
        Runs stopped = new Runs(folder.resolve("stopped"));
        Files.delete(stopped.in);
        Files.createSymbolicLink(stopped.in, runs.in);
        AtomicInteger done = new AtomicInteger();
        Batch[] batch = new Batch[1];
        Runs.Unheard unheard = new Runs.Unheard();
        batch[0] = new Batch(stopped.settings(), files -> new ContentWorker.Tally(), new BatchListener() {
            @Override
            public void listed(long files, long unchanged, long vanished, long leftAlone) {
                unheard.listed(files, unchanged, vanished, leftAlone);
            }

            @Override
            public void done(String path, Verdict verdict, String message, long milliseconds) {
                if (done.incrementAndGet() == 10) {
                    batch[0].stop();
                }
            }

            @Override
            public void same(String path, String as) {}

            @Override
            public void retried(String path, String reason) {}
        });
        Summary summary = batch[0].run(stopped.inputs());
        int first = stopped.results().size();
        List<String> rest = stopped.run();
        assertAll(
                () -> assertTrue(first >= 10 && first <= 12, "after the stop there are " + first),
                () -> assertEquals(40 - first, summary.left()),
                () -> assertEquals(40 - first, rest.size()),
                () -> assertEquals(undisturbed, stopped.manifest()));
    }

    @Test
    void aDiskThatIsFullEndsTheRunWithASentenceAndTheNextOneGoesOn() throws Exception {
        for (int i = 0; i < 10; i++) {
            runs.file(i + ".pdf", "text " + i);
        }
        ContentWorker.Tally tally = new ContentWorker.Tally();
        Worker.Factory full = () -> {
            if (tally.begun.size() >= 4) {
                throw new UnwritableException(new IOException("No space left on device"));
            }
            Worker worker = tally.start();
            return new Worker() {
                @Override
                public Outcome convert(Task task, hyokasho.extract.Progress progress) throws WorkerDiedException {
                    if (tally.begun.size() >= 4) {
                        throw new UnwritableException(new IOException("No space left on device"));
                    }
                    return worker.convert(task, progress);
                }

                @Override
                public void close() {}
            };
        };
        HyokashoException e = assertThrows(HyokashoException.class, () -> runs.run(full));
        int before = runs.results().size();
        assertAll(
                () -> assertEquals(
                        "[" + runs.out
                                + "] the run cannot go on (No space left on device); see to that and run the same command"
                                + " again: what is finished is kept.",
                        e.getMessage()),
                () -> assertEquals(10 - before, runs.run().size()),
                () -> assertEquals(10, runs.results().size()));
    }

    @Test
    void whatAKilledRunLeftInItsFolderForWorkIsTidiedUp() throws Exception {
        runs.file("a.pdf", "one");
        Files.createDirectories(runs.out.resolve(".hyokasho/json/work"));
        Files.writeString(runs.out.resolve(".hyokasho/json/work/result-1"), "half of it");
        runs.run();
        try (var left = Files.list(runs.out.resolve(".hyokasho/json/work"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aSecondRunIntoTheSameFolderIsRefused() throws Exception {
        runs.file("a.pdf", "one");
        Files.createDirectories(runs.out.resolve(".hyokasho/json"));
        try (Ledger ledger = Ledger.open(runs.out.resolve(".hyokasho/json/ledger.sqlite"))) {
            assertEquals(0, ledger.lastRun());
            HyokashoException e = assertThrows(HyokashoException.class, runs::run);
            assertTrue(e.getMessage().contains("is being written to by another run"), e.getMessage());
        }
    }

    @Test
    void aLedgerThatIsDamagedIsSaidSo() throws Exception {
        runs.file("a.pdf", "one");
        Files.createDirectories(runs.out.resolve(".hyokasho/json"));
        Path ledger = Files.writeString(runs.out.resolve(".hyokasho/json/ledger.sqlite"), "no database".repeat(1000));
        HyokashoException e = assertThrows(HyokashoException.class, runs::run);
        assertEquals(
                "[" + ledger + "] is damaged; delete it and run the same command again: all is converted anew.",
                e.getMessage());
    }

    @Test
    void aFileThatCannotBeOpenedAnyMoreHasNoResultAnyMore() throws Exception {
        Path file = runs.file("a.pdf", "one");
        ContentWorker.Tally tally = new ContentWorker.Tally();
        NamedInputs inputs = new NamedInputs(List.of(file.toString()), Optional.empty(), Optional.empty());
        new Batch(runs.settings(), files -> tally, new Runs.Unheard()).run(inputs);
        Files.delete(file);
        new Batch(runs.settings(), files -> tally, new Runs.Unheard()).run(inputs);
        assertAll(
                () -> assertEquals(Map.of("a.pdf", "failed"), runs.verdicts()),
                () -> assertEquals(Map.of(), runs.results()));
    }

    @Test
    void allResultsInOneFileStandByPathAndNameTheirDocuments() throws Exception {
        runs.file("b.pdf", "two");
        runs.file("a.pdf", "one");
        runs.format = ResultFormat.fields;
        runs.oneFile = true;
        runs.run();
        assertEquals(
                Map.of(
                        "fields.jsonl",
                        "{\"document\":\"a.pdf\",\"text\":\"one\"}\n{\"document\":\"b.pdf\",\"text\":\"two\"}\n"),
                runs.results());
    }

    @Test
    void theSummaryCountsVerdictsFormsAndFindings() throws Exception {
        runs.file("a.pdf", "one");
        runs.file("b.pdf", "two");
        runs.file("c.pdf", "two");
        runs.file("d.pdf", "refuse");
        Summary summary = runs.run(new ContentWorker.Tally());
        assertAll(
                () -> assertEquals(Map.of(Verdict.OK, 3L, Verdict.NOT_A_FORM, 1L), summary.verdicts()),
                () -> assertEquals(Map.of("basic 2024-10", 2L), summary.forms()),
                () -> assertEquals(Map.of("unlisted-field", 2L), summary.findings()),
                () -> assertEquals(3, summary.converted()),
                () -> assertEquals(1, summary.same()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void afterAnyChangesTheFolderIsAsAfterAFreshRun(long seed) throws Exception {
        Random random = new Random(seed);
        runs.prune = true;
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 12; i++) {
                change(
                        "%s/%s"
                                .formatted(
                                        random.nextInt(3),
                                        List.of("x.pdf", "X.pdf", "x.txt", "y").get(random.nextInt(4))),
                        random);
            }
            runs.run();
        }
        Runs fresh = new Runs(folder.resolve("fresh"));
        Files.delete(fresh.in);
        Files.createSymbolicLink(fresh.in, runs.in);
        fresh.run();
        assertAll(
                "seed " + seed,
                () -> assertEquals(fresh.manifest(), runs.manifest()),
                () -> assertEquals(fresh.results(), runs.results()));
    }

    private void change(String path, Random random) throws IOException {
        if (random.nextInt(4) == 0) {
            Files.deleteIfExists(runs.in.resolve(path));
        } else {
            runs.file(
                    path,
                    List.of("refuse", "hang", "%PDF- a", "%PDF- b", "%PDF- c").get(random.nextInt(5)));
            Files.setLastModifiedTime(runs.in.resolve(path), FileTime.fromMillis(random.nextInt(1_000_000)));
        }
    }

    private Path runAndReturn(Path file) throws HyokashoException {
        runs.run();
        return file;
    }
}
