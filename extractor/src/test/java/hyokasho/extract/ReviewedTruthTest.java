package hyokasho.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.GlyphCount;
import hyokasho.extract.page.Glyph;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.Sample;
import hyokasho.testkit.Score;
import hyokasho.testkit.Truth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole documents are read as people who reviewed them read them, and nothing printed on them is lost. */
class ReviewedTruthTest {

    private static final double FIELDS_RIGHT = 0.995;
    private static final double BREAKS_RIGHT = 0.97;

    private final Extractor extractor = new Extractor(FormCatalogue.official());

    static List<Sample> samplesOfTheProject() {
        return Sample.ofTheProject();
    }

    @ParameterizedTest
    @MethodSource("samplesOfTheProject")
    void everyFieldIsEqualToItsTruth(Sample sample) throws Exception {
        Score score = score(sample);

        assertEquals("", String.join("\n", score.faults()));
        assertEquals("", String.join("\n", score.spurious()));
    }

    @ParameterizedTest
    @MethodSource("samplesOfTheProject")
    void whateverWasReadKnowsWhereItIsPrinted(Sample sample) throws Exception {
        List<Field> nowhere = extractor.extract(Input.of(sample.pdf())).fields().stream()
                .filter(field -> !field.raw().isEmpty() && field.evidence().isEmpty())
                .toList();

        assertEquals(List.of(), nowhere);
    }

    @Test
    void linesBreakWhereTheAuthorBeganANewOne() throws Exception {
        Score score = score(Sample.ofTheProject());

        assertTrue(score.breaksF1() >= BREAKS_RIGHT, () -> "F1 of the line breaks was " + score.breaksF1());
    }

    @ParameterizedTest
    @MethodSource("samplesOfTheProject")
    void everyVisibleGlyphIsAccountedForOnce(Sample sample) throws Exception {
        assertAllGlyphsAccountedFor(sample);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "gs", "objstm", "encrypted", "mutool"})
    void sharedSamplesAreReadRight(String kind) throws Exception {
        assumeShared();
        Score score = score(Sample.shared(kind));

        assertTrue(score.right() > 0, "no truths in " + Sample.sharedFolder().resolve(kind));
        assertEquals("", String.join("\n", score.spurious()));
        assertTrue(
                score.rightPart() >= FIELDS_RIGHT,
                () -> score.rightPart() + " of the fields were right, not\n" + String.join("\n", score.faults()));
        assertTrue(score.breaksF1() >= BREAKS_RIGHT, () -> "F1 of the line breaks was " + score.breaksF1());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "gs", "objstm", "encrypted", "mutool"})
    void everyVisibleGlyphOfSharedSamplesIsAccountedForOnce(String kind) throws Exception {
        assumeShared();
        for (Sample sample : Sample.shared(kind)) {
            assertAllGlyphsAccountedFor(sample);
        }
    }

    private static void assumeShared() {
        Path folder = Sample.sharedFolder();
        assumeTrue(
                Files.isDirectory(folder),
                () -> "The shared samples are not at " + folder + "; set -Dhyokasho.shared to the folder above them.");
    }

    private Score score(List<Sample> samples) throws Exception {
        Score all = Score.nothing();
        for (Sample sample : samples) {
            all = all.plus(score(sample));
        }
        return all;
    }

    private Score score(Sample sample) throws Exception {
        Document document = extractor.extract(Input.of(sample.pdf()));
        return Truth.read(sample.truth()).compare(document.fields());
    }

    /** The parts of a count add up by themselves; that its total is what the pages show is to be seen here. */
    private void assertAllGlyphsAccountedFor(Sample sample) throws Exception {
        Trace trace = extractor.trace(Input.of(sample.pdf()));
        GlyphCount count = trace.document().glyphs();
        long visible = trace.pages().stream()
                .flatMap(page -> page.glyphs().stream())
                .mapToLong(ReviewedTruthTest::visibleCharacters)
                .sum();

        assertEquals(visible, count.total(), sample.name());
        assertTrue(count.fields() > 0, () -> sample + " has no characters in its fields: " + count);
        assertTrue(count.furniture() > 0, () -> sample + " has no characters in its labels: " + count);
    }

    private static long visibleCharacters(Glyph glyph) {
        return glyph.text()
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }
}
