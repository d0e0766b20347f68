package hyokasho.corpus.batch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultNamesTest {

    private final ResultNames names = new ResultNames(ResultFormat.json);

    @Test
    void aResultIsCalledAfterItsFile() {
        assertEquals("2023.zip/13/評価.json", name("2023.zip/13/評価.pdf"));
    }

    @Test
    void whereTheNameIsTakenTheEndingIsKept() {
        assertEquals("x.txt.json", name("x.txt", "x.json"));
    }

    @Test
    void whereThatIsTakenTooAChecksumOfThePathIsAdded() {
        assertTrue(name("X.PDF", "x.json", "x.pdf.json").matches("X~[0-9a-f]{12}\\.json"));
    }

    @Test
    void aNameThatDiffersOnlyInUnicodeFormIsTaken() {
        assertEquals(ResultNames.key("ガ.json"), ResultNames.key("カ\u3099.JSON"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a:b?.pdf", "con.pdf", "aux", "a\u0000b.pdf", "a\nb.pdf", "trailing. /x.pdf", ".hyokasho/x.pdf"})
    void whatIsNoNameOnEveryDiskIsReplacedAndMarked(String path) {
        String name = name(path);
        assertAll(
                () -> assertTrue(name.matches("[^\\p{Cntrl}:?]+~[0-9a-f]{12}(/x)?\\.json"), name),
                () -> assertTrue(!name.startsWith(".hyokasho"), name));
    }

    @Test
    void namesOfAnyLengthFitOnADisk() {
        String name = name("a/" + "あ".repeat(3000) + ".pdf");
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length < 250, name);
    }

    @Test
    void pathsOfAnyDepthFitOnADisk() {
        String name = name("folder/".repeat(2000) + "x.pdf");
        assertTrue(name.matches("~[0-9a-f]{12}/x\\.json"), name);
    }

    @Test
    void cutNamesStayDifferent() {
        assertNotEquals(name("あ".repeat(300) + "1.pdf"), name("あ".repeat(300) + "2.pdf"));
    }

    @Test
    void theNameOfTheManifestIsTaken() {
        assertEquals("manifest.pdf.jsonl", new ResultNames(ResultFormat.jsonl).of("manifest.pdf", key -> false));
    }

    private String name(String path, String... taken) {
        return names.of(path, Set.of(taken)::contains);
    }
}
