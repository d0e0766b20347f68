package hyokasho.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Document;
import hyokasho.document.GlyphCount;
import hyokasho.document.HyokashoException;
import hyokasho.document.Source;
import hyokasho.form.FormCatalogue;
import hyokasho.json.DocumentJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    @TempDir
    private Path folder;

    /** Notes what it is given. */
    private static final class Notes implements Corpus.Reader {
        private final List<String> documents = new ArrayList<>();
        private final List<String> lost = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private int done;

        @Override
        public void document(String id, Document document) {
            documents.add(id + "=" + document.source().file());
        }

        @Override
        public void refused(boolean ours, String sentence) {
            (ours ? lost : others).add(sentence);
        }

        @Override
        public void fileDone() {
            done++;
        }
    }

    private static String json(String source) throws IOException {
        Document document = new Document(
                FormCatalogue.official().form("basic").orElseThrow(),
                "2018-05",
                new Source(source, "0".repeat(64), 1, Optional.empty(), "pdf"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new GlyphCount(0, 0, 0, 0));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DocumentJson.official().write(document, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void file(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Notes read() throws IOException, HyokashoException {
        Notes notes = new Notes();
        Corpus.at(folder).read(notes);
        return notes;
    }

    private static String onOneLine(String json) {
        return json.replace("\n", "") + "\n";
    }

    @Test
    void documentsAnywhereBelowTheFolderComeInTheOrderOfTheirPaths() throws IOException, HyokashoException {
        file("b.json", json("1.pdf"));
        file("a/c.json", json("2.pdf"));
        file("市/a.json", json("3.pdf"));
        file("a.json", json("4.pdf"));
        assertEquals(List.of("a=4.pdf", "a/c=2.pdf", "b=1.pdf", "市/a=3.pdf"), read().documents);
    }

    @Test
    void aFileOfLinesGivesADocumentALine() throws IOException, HyokashoException {
        file("all.jsonl", onOneLine(json("1.pdf")) + onOneLine(json("2.pdf")));
        assertEquals(List.of("all.jsonl/1=1.pdf", "all.jsonl/2=2.pdf"), read().documents);
    }

    @Test
    void aDocumentThatIsThereInTwoFormatsCountsOnce() throws IOException, HyokashoException {
        file("a.json", json("1.pdf"));
        file("a.jsonl", json("1.pdf").replace("\n", "") + "\n");
        assertEquals(List.of("a=1.pdf"), read().documents);
    }

    @Test
    void documentsInOneFileCountOnceIfTheyStandBesideItOneByOne() throws IOException, HyokashoException {
        file("documents.jsonl", onOneLine(json("1.pdf")) + onOneLine(json("2.pdf")));
        file("13/1.json", json("1.pdf"));
        file("2.jsonl", onOneLine(json("2.pdf")));
        Notes notes = read();
        assertEquals(List.of("13/1=1.pdf", "2.jsonl/1=2.pdf"), notes.documents);
        assertEquals(
                List.of("[documents.jsonl] is passed over, because documents stand beside it one by one; put it into a"
                        + " folder of its own if it holds others."),
                notes.others);
    }

    @Test
    void documentsInOneFileAreReadBesideWhatIsNoDocument() throws IOException, HyokashoException {
        file("13/documents.jsonl", onOneLine(json("1.pdf")));
        file("13/settings.json", "{}");
        file("14/2.json", json("2.pdf"));
        assertEquals(List.of("13/documents.jsonl/1=1.pdf", "14/2=2.pdf"), read().documents);
    }

    @Test
    void theWorkshopsOfFoldersOfResultsBelowArePassedOver() throws IOException, HyokashoException {
        file("2023/.hyokasho/jsonl-in-one/results/1.jsonl", onOneLine(json("1.pdf")));
        file("2023/documents.jsonl", onOneLine(json("1.pdf")));
        assertEquals(List.of("2023/documents.jsonl/1=1.pdf"), read().documents);
    }

    @Test
    void aLinkToTheFolderIsTheFolder() throws IOException, HyokashoException {
        file("out/a.json", json("1.pdf"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("out"));
        Notes notes = new Notes();
        Corpus.at(link).read(notes);
        assertEquals(List.of("a=1.pdf"), notes.documents);
    }

    @Test
    void theFilesOfOtherCommandsArePassedOver() throws IOException, HyokashoException {
        file("manifest.jsonl", "{}\n");
        file("a.fields.jsonl", "{}\n");
        file("fields.jsonl", "{}\n");
        file(".hyokasho/work/half.json", json("1.pdf"));
        file("a.csv", "1,2");
        Notes notes = read();
        assertEquals(List.of(), notes.others);
        assertEquals(0, notes.done);
    }

    @Test
    void aFileThatIsNoDocumentIsSaidAndDoesNotStopTheRest() throws IOException, HyokashoException {
        file("a.json", "{\"some\": \"thing\"}");
        file("b.json", json("1.pdf"));
        file("c.json", "");
        Notes notes = read();
        assertEquals(List.of("b=1.pdf"), notes.documents);
        assertEquals(
                List.of(
                        "[a.json] is no document of hyokasho; it is passed over.",
                        "[c.json] is no document of hyokasho; it is passed over."),
                notes.others);
        assertEquals(3, notes.done);
    }

    @Test
    void aDocumentThatIsCutOffIsLost() throws IOException, HyokashoException {
        file("a.json", json("1.pdf").substring(0, 300));
        Notes notes = read();
        assertEquals(
                List.of("[a.json] is not the JSON of a document as this version writes it; convert the PDF again."),
                notes.lost);
    }

    @Test
    void aLineThatIsCutOffDoesNotStopTheNext() throws IOException, HyokashoException {
        String whole = onOneLine(json("1.pdf"));
        file("all.jsonl", whole + whole.substring(0, 300) + "\n" + whole);
        Notes notes = read();
        assertEquals(List.of("all.jsonl/1=1.pdf", "all.jsonl/3=1.pdf"), notes.documents);
        assertTrue(notes.lost.get(0).startsWith("[all.jsonl line 2] "), notes.lost.toString());
    }

    @Test
    void linesOfSomethingElseAreSaidOnce() throws IOException, HyokashoException {
        file("log.jsonl", "{}\n{}\n{}\n");
        assertEquals(List.of("[log.jsonl line 1] is no document of hyokasho; it is passed over."), read().others);
    }

    @Test
    void aFolderThatIsNotThereIsRefusedWithItsName() {
        HyokashoException e = assertThrows(HyokashoException.class, () -> Corpus.at(folder.resolve("none")));
        assertTrue(e.getMessage().startsWith("[" + folder.resolve("none") + "] is no folder"), e.getMessage());
    }

    private List<String> named(String name) throws IOException, HyokashoException {
        Notes notes = new Notes();
        Corpus.named(folder.resolve(name)).read(notes);
        return notes.documents;
    }

    @Test
    void aDocumentIsNamedByItsFileOrItsId() throws IOException, HyokashoException {
        Files.createDirectory(folder.resolve("13"));
        Files.writeString(folder.resolve("13/x.json"), json("x.pdf"));
        Files.writeString(folder.resolve("all.jsonl"), line("a.pdf") + line("b.pdf"));
        assertEquals(List.of("x=x.pdf"), named("13/x.json"));
        assertEquals(List.of("x=x.pdf"), named("13/x"));
        assertEquals(List.of("all.jsonl/2=b.pdf"), named("all.jsonl/2"));
        assertEquals(List.of("all.jsonl/1=a.pdf", "all.jsonl/2=b.pdf"), named("all.jsonl"));
        assertEquals(List.of("13/x=x.pdf", "all.jsonl/1=a.pdf", "all.jsonl/2=b.pdf"), named(""));
    }

    @Test
    void aNameOfNothingIsRefused() {
        HyokashoException e = assertThrows(HyokashoException.class, () -> Corpus.named(folder.resolve("none")));
        assertTrue(e.getMessage().contains("is not there; name a document"), e.getMessage());
    }

    private static String line(String source) throws IOException {
        return json(source).replaceAll("\\s*\n\\s*", "") + "\n";
    }
}
