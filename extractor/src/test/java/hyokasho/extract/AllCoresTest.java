package hyokasho.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Document;
import hyokasho.extract.cores.Cores;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.ContentDump;
import hyokasho.testkit.Sample;
import hyokasho.testkit.TextMutant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document is the same on however many cores it was read. */
class AllCoresTest {

    private static final FormCatalogue FORMS = FormCatalogue.official();

    @TempDir
    private Path folder;

    static Stream<Path> samples() {
        return Sample.ofTheProject().stream().map(Sample::pdf);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ofAPdf(Path pdf) throws Exception {
        assertSame(pdf);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ofAText(Path pdf) throws Exception {
        assertSame(Files.writeString(folder.resolve("a.txt"), ContentDump.of(Files.readAllBytes(pdf))));
    }

    /** What a damaged page shows depends on more of what is before it. */
    @ParameterizedTest
    @MethodSource("samples")
    void ofADamagedText(Path pdf) throws Exception {
        String text = ContentDump.of(Files.readAllBytes(pdf));
        for (long seed = 1; seed <= 8; seed++) {
            assertSame(Files.writeString(folder.resolve("a.txt"), text + "\f" + TextMutant.of(text, seed)));
        }
    }

    private static void assertSame(Path file) throws Exception {
        Document alone = new Extractor(FORMS).extract(Input.of(file));
        Document together = new Extractor(FORMS, Cores.ALL).extract(Input.of(file));
        assertEquals(alone, together);
    }
}
