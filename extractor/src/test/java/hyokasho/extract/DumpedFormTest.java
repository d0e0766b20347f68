package hyokasho.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Field;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.Borders;
import hyokasho.testkit.ContentDump;
import hyokasho.testkit.FormDrawing;
import hyokasho.testkit.Score;
import hyokasho.testkit.Sheet;
import hyokasho.testkit.Style;
import hyokasho.testkit.Truth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form is drawn and dumped in the order of its content; its fields are read from the text, however it was drawn. */
class DumpedFormTest {

    private static final String FORM = "# 特定個人情報保護評価書（全項目評価書）\n---\n" + DrawnForm.CHAPTER_1;

    @TempDir
    private Path folder;

    private final Extractor extractor = new Extractor(FormCatalogue.official());

    static Stream<Named<Style>> ways() {
        Style usual = Style.usual().withOptionColumns(2);
        return Stream.of(
                Named.of("as Excel prints it", usual),
                Named.of("in small print", usual.withSize(7)),
                Named.of("with narrow labels that wrap in mid-word", usual.withLabelWidth(70)),
                Named.of("with labels at the top", usual.withLabelsAtTop(true)),
                Named.of("with borders between rows only", usual.withBorders(Borders.ROWS)),
                Named.of("with full-width brackets", usual.withBrackets("［］")),
                Named.of("with options below", usual.withOptionsBelow(true)),
                Named.of("with options beside in one column", usual.withOptionColumns(1)),
                Named.of("with full-width numbering", usual.withNumbering("）")),
                Named.of("marked by ◯", usual.withMark("◯")),
                Named.of("marked by 〇", usual.withMark("〇")),
                Named.of("marked by ●", usual.withMark("●")),
                Named.of("marked by ✓", usual.withMark("✓")),
                Named.of("marked by レ", usual.withMark("レ")),
                Named.of("marked by ■", usual.withMark("■")),
                Named.of("in landscape", usual.withSheet(Sheet.a4().landscape())),
                Named.of("on short pages", usual.withSheet(Sheet.a4().withHeight(400))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyWayToPrintAFormIsReadTheSame(Style style) throws Exception {
        assertReads(DrawnForm.CHAPTER_1_TRUTH, FORM, style);
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyMixtureOfThemIsReadTheSame(long seed) throws Exception {
        assertReads(DrawnForm.CHAPTER_1_TRUTH, FORM, mixture(new Random(seed)));
    }

    private static Style mixture(Random random) {
        return Style.usual()
                .withSize(oneOf(random, 6.5, 7.0, 8.0, 9.0))
                .withLabelWidth(oneOf(random, 70.0, 100.0, 130.0, 150.0))
                .withLabelsAtTop(random.nextBoolean())
                .withBrackets(oneOf(random, "[]", "［］"))
                .withMark(oneOf(random, "○", "〇", "レ", "■"))
                .withNumbering(oneOf(random, ")", "）"))
                .withOptionsBelow(random.nextBoolean())
                .withOptionColumns(oneOf(random, 1, 2));
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void assertReads(String truth, String form, Style style) throws Exception {
        Score score = truth(truth).compare(read(form, style));

        assertEquals("", String.join("\n", score.faults()));
        assertEquals("", String.join("\n", score.spurious()));
    }

    private static Truth truth(String values) {
        return Truth.of("{\"values\": {" + values + "}}");
    }

    private List<Field> read(String form, Style style) throws Exception {
        String dump = ContentDump.of(FormDrawing.of(form, style).bytes());
        return extractor
                .extract(Input.of(Files.writeString(folder.resolve("a.txt"), dump)))
                .fields();
    }
}
