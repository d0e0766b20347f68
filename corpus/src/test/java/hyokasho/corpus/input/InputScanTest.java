package hyokasho.corpus.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.HyokashoException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputScanTest {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    @TempDir
    private Path temp = Path.of("");

    private Path in = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        in = Files.createDirectory(temp.resolve("in"));
    }

    @Test
    void aFolderGivesWhatIsCalledAsADocumentInItAndInItsFoldersSortedByName() throws Exception {
        write("b.PDF", "");
        write("a.txt", "");
        write("13/世田谷区/x.html", "");
        write("table.csv", "");
        assertEquals(List.of("13/世田谷区/x.html", "a.txt", "b.PDF", "left alone table.csv"), scan(in));
    }

    @Test
    void aFileWithoutAnEndingIsADocumentIfItBeginsAsAPdf() throws Exception {
        write("0123abc", "%PDF-1.4");
        write("LICENSE", "Anybody may");
        assertEquals(List.of("0123abc", "left alone LICENSE"), scan(in));
    }

    @Test
    void whatIsNamedItselfCountsWhateverItIsCalled() throws Exception {
        assertEquals(List.of("table.csv"), scan(write("table.csv", "")));
    }

    @Test
    void pathsAreRelativeToTheFolderThatHoldsAllThatIsNamed() throws Exception {
        write("2023/a.pdf", "");
        write("2024/a.pdf", "");
        assertEquals(List.of("2023/a.pdf", "2024/a.pdf"), scan(in.resolve("2023/a.pdf"), in.resolve("2024")));
    }

    @Test
    void aLinkInACircleIsGoneThroughOnce() throws Exception {
        write("a/x.pdf", "");
        Files.createSymbolicLink(in.resolve("a/up"), in);
        assertEquals(List.of("a/x.pdf"), scan(in));
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() throws Exception {
        assertEquals(
                List.of("[no.pdf] cannot be opened; check that it exists and may be read."),
                scan(in.resolve("no.pdf")));
    }

    @Test
    void aPatternGivesAllThatMatchesInAnyDepth() throws Exception {
        write("x.pdf", "");
        write("1/x.pdf", "");
        write("1/2/x.pdf", "");
        write("1/2/y.txt", "");
        assertEquals(List.of("1/2/x.pdf", "1/x.pdf", "x.pdf"), scan(in.resolve("**/*.pdf")));
    }

    @Test
    void aFileThatIsCalledLikeAPatternIsThatFile() throws Exception {
        write("[1].pdf", "");
        write("1.pdf", "");
        assertEquals(List.of("[1].pdf"), scan(in.resolve("[1].pdf")));
    }

    @Test
    void aListNamesFilesInUtf8OrShiftJis() throws Exception {
        write("評価.pdf", "");
        write("書.pdf", "");
        Path list = temp.resolve("list");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((in.resolve("評価.pdf") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        bytes.write((in.resolve("書.pdf") + "").getBytes(SHIFT_JIS));
        Files.write(list, bytes.toByteArray());
        assertEquals(List.of("評価.pdf", "書.pdf"), scan(new NamedInputs(List.of(), Optional.of(list), Optional.empty())));
    }

    @Test
    void aZipGivesItsDocumentsBehindItsName() throws Exception {
        zip("a.zip", StandardCharsets.UTF_8, "13/評価.pdf", "note.csv");
        assertEquals(List.of("archive a.zip", "a.zip/13/評価.pdf", "left alone a.zip/note.csv"), scan(in));
    }

    @Test
    void namesInAnOldZipAreInShiftJis() throws Exception {
        zip("a.zip", SHIFT_JIS, "特定個人情報/評価書.pdf", "ソ表.pdf");
        assertEquals(List.of("archive a.zip", "a.zip/特定個人情報/評価書.pdf", "a.zip/ソ表.pdf"), scan(in));
    }

    @Test
    void namesInATarAreInUtf8OrShiftJis() throws Exception {
        tar("a.tar", StandardCharsets.UTF_8, "評価書.pdf");
        tar("b.tar", SHIFT_JIS, "評価書.pdf");
        assertEquals(List.of("archive a.tar", "a.tar/評価書.pdf", "archive b.tar", "b.tar/評価書.pdf"), scan(in));
    }

    @Test
    void noNameLeadsOutOfItsArchive() throws Exception {
        zip("a.zip", StandardCharsets.UTF_8, "../../etc/x.pdf", "/root/y.pdf", "..\\z.pdf");
        assertEquals(List.of("archive a.zip", "a.zip/etc/x.pdf", "a.zip/root/y.pdf", "a.zip/z.pdf"), scan(in));
    }

    @Test
    void whatMacOsPutsIntoAZipIsLeftAlone() throws Exception {
        zip("a.zip", StandardCharsets.UTF_8, "x.pdf", "__MACOSX/._x.pdf");
        assertEquals(List.of("archive a.zip", "a.zip/x.pdf", "left alone a.zip/__MACOSX/._x.pdf"), scan(in));
    }

    @Test
    void archivesInArchivesAreLookedInto() throws Exception {
        Path inner = zip("inner.zip", StandardCharsets.UTF_8, "x.pdf");
        byte[] bytes = Files.readAllBytes(inner);
        Files.delete(inner);
        try (TarArchiveOutputStream tar = tgz("outer.tar.gz")) {
            put(tar, "inner.zip", bytes);
        }
        assertEquals(
                List.of("archive outer.tar.gz", "archive outer.tar.gz/inner.zip", "outer.tar.gz/inner.zip/x.pdf"),
                scan(in));
    }

    @Test
    void archivesOfOneNameInAnArchiveAreToldApart() throws Exception {
        byte[] first = Files.readAllBytes(zip("z.zip", StandardCharsets.UTF_8, "x.pdf"));
        byte[] second = Files.readAllBytes(zip("z.zip", StandardCharsets.UTF_8, "y.pdf"));
        Files.delete(in.resolve("z.zip"));
        try (TarArchiveOutputStream tar = tgz("outer.tgz")) {
            put(tar, "d/z.zip", first);
            put(tar, "d/z.zip", second);
        }
        assertEquals(
                List.of(
                        "archive outer.tgz",
                        "archive outer.tgz/d/z.zip",
                        "outer.tgz/d/z.zip/x.pdf",
                        "archive outer.tgz/d/2#z.zip",
                        "outer.tgz/d/2#z.zip/y.pdf"),
                scan(in));
    }

    @Test
    void archivesInArchivesWithoutEndAreNot() throws Exception {
        byte[] bytes = Files.readAllBytes(zip("z.zip", StandardCharsets.UTF_8, "x.pdf"));
        for (int i = 0; i < 6; i++) {
            ByteArrayOutputStream outer = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(outer)) {
                zip.putNextEntry(new ZipEntry("z.zip"));
                zip.write(bytes);
            }
            bytes = outer.toByteArray();
        }
        Files.write(in.resolve("z.zip"), bytes);
        List<String> seen = scan(in);
        assertEquals(
                "[z.zip/z.zip/z.zip/z.zip/z.zip] is not looked into: it is an archive within 4 others; unpack these first.",
                seen.get(seen.size() - 1));
    }

    @Test
    void aTarThatIsCutOffGivesWhatStandsBefore() throws Exception {
        try (TarArchiveOutputStream tar = tgz("a.tgz")) {
            put(tar, "x.pdf", noise(40_000));
            put(tar, "y.pdf", noise(40_000));
        }
        Path file = in.resolve("a.tgz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length * 3 / 4));
        assertEquals(
                List.of(
                        "archive a.tgz",
                        "a.tgz/x.pdf",
                        "a.tgz/y.pdf",
                        "[a.tgz] is damaged (it is cut off): what stands before the damage is read; get the archive again."),
                scan(in));
    }

    @Test
    void whatIsNoZipAlthoughItIsCalledSoIsDamaged() throws Exception {
        write("a.zip", "hello");
        assertTrue(scan(in).get(1).startsWith("[a.zip] is damaged ("), () -> "a zip");
    }

    @Test
    void anArchiveOfNothingIsSaidSo() throws Exception {
        zip("a.zip", StandardCharsets.UTF_8, "x.csv");
        assertEquals(
                "[a.zip] holds no document; name archives with *.pdf, *.txt, *.md or *.html files.", scan(in).get(2));
    }

    @Test
    void aGzipThatIsMadeToFillDisksIsNotReadToItsEnd() throws Exception {
        try (TarArchiveOutputStream tar = tgz("a.tgz")) {
            TarArchiveEntry entry = new TarArchiveEntry("x.pdf");
            entry.setSize(3L << 30);
            tar.putArchiveEntry(entry);
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 3 << 10; i++) {
                tar.write(zeros);
            }
            tar.closeArchiveEntry();
        }
        List<String> seen = scan(in);
        assertEquals(
                "[a.tgz] is not read to its end: it unpacks to more than 100 times its size.",
                seen.get(seen.size() - 1));
    }

    private Path write(String path, String text) throws IOException {
        Path file = in.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path zip(String name, Charset charset, String... entries) throws IOException {
        Path file = in.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), charset)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private void tar(String name, Charset charset, String entry) throws IOException {
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(Files.newOutputStream(in.resolve(name)), charset.name())) {
            put(tar, entry, new byte[10]);
        }
    }

    private TarArchiveOutputStream tgz(String name) throws IOException {
        TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(in.resolve(name))), "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return tar;
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }

    private List<String> scan(Path... named) throws HyokashoException, IOException {
        List<String> arguments = Stream.of(named).map(Path::toString).toList();
        return scan(new NamedInputs(arguments, Optional.empty(), Optional.empty()));
    }

    private List<String> scan(NamedInputs inputs) throws HyokashoException, IOException {
        List<String> seen = new ArrayList<>();
        Path work = Files.createDirectories(temp.resolve("work"));
        new InputScan(work, 1 << 20, new Listing(seen)).scan(inputs);
        return seen;
    }

    private record Listing(List<String> seen) implements InputVisitor {

        @Override
        public void file(InputFile file) {
            seen.add(file.path());
        }

        @Override
        public void archive(InputFile archive) {
            seen.add("archive " + archive.path());
        }

        @Override
        public void unreadable(InputFile file, InputProblem problem, String sentence) {
            seen.add("[" + file.path() + "] " + sentence);
        }

        @Override
        public void leftAlone(String path) {
            seen.add("left alone " + path);
        }
    }
}
