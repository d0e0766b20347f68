package hyokasho.corpus.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedOutputTest {

    private static final Set<String> FILES = Set.of("a.csv", "b.csv");

    @TempDir
    private Path folder;

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileTakesThePlaceOfAnEarlierOneWhenItIsComplete() throws IOException, HyokashoException {
        Path target = folder.resolve("out.sqlite");
        Files.writeString(target, "before");
        try (StagedOutput output = StagedOutput.at(target, false, FILES)) {
            Files.writeString(output.place(), "after");
            assertEquals("before", Files.readString(target));
            output.complete();
        }
        assertEquals("after", Files.readString(target));
        assertEquals(List.of("out.sqlite"), left());
    }

    @Test
    void aFolderTakesThePlaceOfAnEarlierExport() throws IOException, HyokashoException {
        Path target = Files.createDirectory(folder.resolve("out-csv"));
        Files.writeString(target.resolve("a.csv"), "before");
        try (StagedOutput output = StagedOutput.at(target, true, FILES)) {
            Files.writeString(output.place().resolve("b.csv"), "after");
            output.complete();
        }
        assertFalse(Files.exists(target.resolve("a.csv")));
        assertEquals("after", Files.readString(target.resolve("b.csv")));
        assertEquals(List.of("out-csv"), left());
    }

    @Test
    void whatIsNotCompletedLeavesNothing() throws IOException, HyokashoException {
        try (StagedOutput output = StagedOutput.at(folder.resolve("out-csv"), true, FILES)) {
            Files.writeString(output.place().resolve("a.csv"), "half");
        }
        assertEquals(List.of(), left());
    }

    @Test
    void aFolderWithOtherFilesIsNotReplaced() throws IOException {
        Path target = Files.createDirectory(folder.resolve("out"));
        Files.writeString(target.resolve("thesis.doc"), "years of work");
        HyokashoException e = assertThrows(HyokashoException.class, () -> StagedOutput.at(target, true, FILES));
        assertTrue(e.getMessage().contains("thesis.doc, which is no part of an export"), e.getMessage());
    }

    @Test
    void aFileAndAFolderDoNotReplaceEachOther() throws IOException {
        Path target = Files.createDirectory(folder.resolve("out"));
        assertThrows(HyokashoException.class, () -> StagedOutput.at(target, false, FILES));
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThrows(HyokashoException.class, () -> StagedOutput.at(file, true, FILES));
    }

    @Test
    void whereNothingCanBeMadeIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        HyokashoException e =
                assertThrows(HyokashoException.class, () -> StagedOutput.at(file.resolve("out.xlsx"), false, FILES));
        assertTrue(e.getMessage().endsWith("choose another place with -o."), e.getMessage());
    }
}
