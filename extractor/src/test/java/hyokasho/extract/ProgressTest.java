package hyokasho.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.PdfDrawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the reading of a document has come can be seen while it is read. */
class ProgressTest {

    private final Extractor extractor = new Extractor(FormCatalogue.official());

    @TempDir
    private Path folder;

    @Test
    void eachPageOfAPdfIsToldBeforeItIsRead() {
        Path pdf = new PdfDrawing()
                .page(page -> page.text(72, 100, "一頁"))
                .page(page -> page.operators("broken ( operators"))
                .page(page -> page.text(72, 100, "三頁"))
                .writeTo(folder.resolve("a.pdf"));

        assertEquals(List.of("1 of 3", "2 of 3", "3 of 3"), toldOf(pdf));
    }

    @Test
    void aTextIsToldOnceWithItsLastPage() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "一頁\n\f二頁\n");

        assertEquals(List.of("2 of 2"), toldOf(text));
    }

    @Test
    void aFileThatDoesNotOpenIsNotTold() throws IOException {
        assertEquals(List.of(), toldOf(Files.createFile(folder.resolve("a.pdf"))));
    }

    /** What is told of a file that is no form. */
    private List<String> toldOf(Path file) {
        List<String> told = new ArrayList<>();
        assertThrows(
                UnreadableSourceException.class,
                () -> extractor.extract(Input.of(file), (number, of) -> told.add(number + " of " + of)));
        return told;
    }
}
