package hyokasho.corpus.search;

import static hyokasho.corpus.export.Drawn.document;
import static hyokasho.corpus.export.Drawn.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.Corpus;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.json.DocumentJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How an index is kept up to date, and what becomes of one that is broken, locked or left by a process that died. */
class SearchIndexTest {

    @TempDir
    private Path folder;

    private Archive archive = new Archive(Path.of(""), Path.of(""));

    @BeforeEach
    void drawAnArchive() throws IOException {
        archive = Archive.in(folder);
    }

    private static Document remark(String text) {
        return document("full", text("full", "cover.remarks", text));
    }

    @Test
    void whatCameChangedAndWentIsFoundAsItIsNow() throws IOException, HyokashoException {
        archive.put("a", remark("委託"));
        archive.put("b", remark("委託"));
        archive.put("c", remark("委託"));
        assertEquals(3, archive.places("委託").size());
        archive.put("b", remark("提供する"));
        archive.put("d", remark("委託"));
        Files.delete(archive.results.resolve("c.json"));
        assertEquals(List.of("a cover.remarks", "d cover.remarks"), archive.places("委託"));
        assertEquals(3, archive.dealtWith, "b, c and d");
        assertEquals(List.of("b cover.remarks"), archive.places("提供"));
        assertEquals(0, archive.dealtWith);
    }

    @Test
    void aFileThatWasOnlyTouchedIsNotReadAgain() throws IOException, HyokashoException {
        Path file = archive.put("a", remark("委託"));
        archive.places("委託");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        assertEquals(List.of("a cover.remarks"), archive.places("委託"));
        assertEquals(1, archive.dealtWith);
        archive.places("委託");
        assertEquals(0, archive.dealtWith, "the new time is noted");
    }

    @Test
    void anIndexInPlaceAnswersLikeANewOne() throws IOException, HyokashoException {
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            for (int i = 0; i < 5; i++) {
                Path file = archive.results.resolve("d" + random.nextInt(9) + ".json");
                if (random.nextInt(3) == 0) {
                    Files.deleteIfExists(file);
                } else {
                    String text = "東京都の".repeat(random.nextInt(2)) + "京都の" + random.nextInt(99);
                    archive.put(file.getFileName().toString().replace(".json", ""), remark(text));
                }
            }
            Archive anew = new Archive(archive.results, folder.resolve("anew" + round));
            assertEquals(
                    anew.find("京都", SearchFilter.NONE),
                    archive.find("京都", SearchFilter.NONE),
                    "round " + round + ", seed " + seed);
        }
    }

    @Test
    void everyLineOfAFileOfLinesIsADocument() throws IOException, HyokashoException {
        try (OutputStream out = Files.newOutputStream(archive.results.resolve("all.jsonl"))) {
            DocumentJson.official().writeLine(remark("委託"), out);
            DocumentJson.official().writeLine(remark("提供"), out);
            DocumentJson.official().writeLine(remark("委託"), out);
        }
        assertEquals(List.of("all.jsonl/1 cover.remarks", "all.jsonl/3 cover.remarks"), archive.places("委託"));
    }

    @Test
    void aDocumentThatIsLostIsSaidEachTime() throws IOException, HyokashoException {
        Path file = archive.put("a", remark("委託"));
        Files.writeString(file, Files.readString(file).substring(0, 900));
        String sentence = "[a.json] is not the JSON of a document as this version writes it; convert the PDF again.";
        archive.places("委託");
        assertEquals(List.of(sentence), archive.said);
        archive.places("委託");
        assertEquals(List.of(sentence), archive.said);
        archive.put("a", remark("委託"));
        assertEquals(1, archive.places("委託").size());
        assertEquals(List.of(), archive.said);
    }

    @Test
    void anIndexOfAnotherVersionIsMadeAnew() throws IOException, HyokashoException {
        archive.put("a", remark("委託"));
        archive.places("委託");
        archive.version = "2.0";
        assertEquals(1, archive.places("委託").size());
        assertEquals(List.of("[INDEX] The index was of another version and is made anew."), archive.said);
        archive.places("委託");
        assertEquals(List.of(), archive.said);
    }

    @Test
    void aBrokenIndexIsMadeAnew() throws IOException, HyokashoException {
        archive.put("a", remark("委託"));
        for (int broken = 0; broken < files().size(); broken++) {
            archive.places("委託");
            Path file = files().get(Math.min(broken, files().size() - 1));
            if (!file.endsWith("write.lock")) {
                Files.write(file, new byte[] {1, 2, 3});
                assertEquals(List.of("a cover.remarks"), archive.places("委託"), file + " is broken");
                assertEquals(List.of("[INDEX] The index was broken and is made anew."), archive.said, file.toString());
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(archive.index)) {
            return List.of(archive.results);
        }
        try (Stream<Path> files = Files.list(archive.index)) {
            return files.sorted().toList();
        }
    }

    @Test
    void anIndexThatAnotherProcessWritesIsSearchedAsItWas() throws IOException, HyokashoException {
        archive.put("a", remark("委託"));
        archive.places("委託");
        archive.put("b", remark("委託"));
        try (Directory directory = FSDirectory.open(archive.index);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            assertEquals(List.of("a cover.remarks"), archive.places("委託"));
            assertTrue(archive.said.get(0).endsWith("it is searched as it was before."), archive.said.get(0));
        }
        assertEquals(2, archive.places("委託").size());
    }

    @Test
    void aFolderThatIsUsedForSomethingElseIsLeftAlone() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("notes.txt"), "mine");
        Archive other = new Archive(archive.results, notes);
        HyokashoException e = assertThrows(HyokashoException.class, () -> other.places("委託"));
        assertEquals(
                "[" + notes + "] holds other files, such as notes.txt; give an empty folder for the index.",
                e.getMessage());
        assertEquals("mine", Files.readString(notes.resolve("notes.txt")));
    }

    @Test
    void whereNoIndexCanBeMadeAnotherFolderIsAskedFor() throws IOException {
        Files.writeString(archive.results.resolve(".hyokasho"), "in the way");
        HyokashoException e = assertThrows(HyokashoException.class, () -> archive.places("委託"));
        assertTrue(e.getMessage().endsWith("give a folder for it with --index DIR."), e.getMessage());
    }

    @Test
    @Timeout(120)
    void aProcessThatIsKilledWithinAnUpdateLosesNothingThatWasThere()
            throws IOException, HyokashoException, InterruptedException {
        for (int i = 0; i < 60; i++) {
            archive.put("%02d".formatted(i), remark("委託" + i));
        }
        for (int kill = 1; kill <= 4; kill++) {
            killAfter(kill * 12);
            for (int i = kill; i < 60; i += 7) {
                archive.put("%02d".formatted(i), remark("提供" + kill + i));
            }
        }
        Archive anew = new Archive(archive.results, folder.resolve("anew"));
        assertEquals(60, new TreeSet<>(anew.places("委託 OR 提供")).size());
        assertEquals(anew.places("提供"), archive.places("提供"));
        assertEquals(anew.places("委託"), archive.places("委託"));
        assertEquals(List.of(), archive.said, "it was whole");
        assertFalse(archive.places("提供").isEmpty());
    }

    /** Another process brings the index up to date and is killed when it has dealt with so many files. */
    private void killAfter(int files) throws IOException, InterruptedException {
        Process updating = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Updating.class.getName(),
                        archive.results.toString(),
                        archive.index.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader done = updating.inputReader(StandardCharsets.UTF_8)) {
            int count = 0;
            while (count < files && done.readLine() != null) {
                count++;
            }
        } finally {
            updating.destroyForcibly().waitFor();
        }
    }

    /** Brings an index up to date, a line for each file that it has dealt with, and commits whenever it may. */
    static final class Updating {

        private Updating() {}

        public static void main(String[] arguments) throws IOException, HyokashoException {
            Archive archive = new Archive(Path.of(arguments[0]), Path.of(arguments[1]));
            IndexListener telling = new IndexListener() {
                @Override
                public void begin(int files) {}

                @Override
                public void fileDone() {
                    System.out.println("done");
                }

                @Override
                public void refused(boolean ours, String sentence) {}

                @Override
                public void note(String sentence) {}
            };
            Search.over(Corpus.at(archive.results), archive.index, archive.version, telling, Duration.ofMillis(20))
                    .close();
        }
    }
}
