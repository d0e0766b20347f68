package hyokasho.corpus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Questions that a researcher asks; the answers were looked up in the documents by hand. */
class StatsQuestionsTest {

    private static final String SUBCONTRACTING = "files[].outsourcing.contracts[].subcontracting.answer";

    private static Figures samples() throws IOException, HyokashoException {
        return Counted.figures(Selection.everything(), Counted.SAMPLES);
    }

    private static Figures seeds() throws IOException, HyokashoException {
        Path seeds = Sample.sharedFolder().resolveSibling("seeds");
        assumeTrue(
                Files.exists(seeds),
                "The real texts are not at " + seeds + "; say where with -Dhyokasho.shared=FOLDER");
        Extractor extractor = new Extractor(FormCatalogue.official());
        Census census = new Census(Selection.everything());
        try (Stream<Path> texts = Files.list(seeds)) {
            for (Path text : texts.toList()) {
                Document document = extractor.extract(Input.of(text));
                census.add(document);
            }
        }
        return census.figures();
    }

    /** The answers of all forms by prefecture, a line each: prefecture, answers in form order, what is not sure. */
    private static List<String> byPrefecture(Figures figures, String name) {
        return figures.slices(Counted.item(figures, name)).stream()
                .filter(slice -> slice.form().equals(Slice.ALL) && !slice.isOfAllPrefectures())
                .map(slice -> slice.prefecture() + " "
                        + slice.counts().answers().values().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" "))
                        + ", " + (slice.counts().unsure() + slice.counts().missing()))
                .toList();
    }

    @Test
    void howManyOutsourcedMattersOfTheSamplesAreSubcontracted() throws IOException, HyokashoException {
        assertEquals(List.of("潮見県 2 0, 0", "青海県 1 1, 0"), byPrefecture(samples(), SUBCONTRACTING));
    }

    /** focused-004 has 提供先1 to 提供先4, full-002 提供先1 and 提供先2; basic-004 is on a form without. */
    @Test
    void howManyRecipientsTheSamplesHave() throws IOException, HyokashoException {
        AnswerCounts counts =
                Counted.answers(samples(), "files[].provision_and_transfer.provisions[]", Slice.ALL, Slice.ALL);
        assertEquals(new Quartiles(2, 2, 2, 2, 4, 4), counts.quartiles().orElseThrow());
    }

    /** full-002 has 実施する, focused-004 未定; in basic-004 the brackets are empty. */
    @Test
    void whoLinksInformation() throws IOException, HyokashoException {
        assertEquals(
                List.of("日高見県 0 0 0, 0", "潮見県 0 0 1, 0", "青海県 1 0 0, 0"),
                byPrefecture(samples(), "basics.information_linkage.answer"));
    }

    /** 川口市 has two contracts, 千葉市 sixteen in five files, 世田谷区 five and 川崎市 four in two documents. */
    @Test
    void whichPrefecturesOfRealTextsSubcontract() throws IOException, HyokashoException {
        assertEquals(
                List.of("埼玉県 2 0, 0", "千葉県 6 10, 0", "東京都 5 0, 0", "神奈川県 4 0, 0"),
                byPrefecture(seeds(), SUBCONTRACTING));
    }

    /** 千葉市 has five files, and only the second has fewer than 100,000 persons. */
    @Test
    void howManyPersonsTheFilesOfRealTextsAreAbout() throws IOException, HyokashoException {
        assertEquals(
                List.of("埼玉県 0 0 1 0 0, 0", "千葉県 0 1 4 0 0, 0", "東京都 0 0 1 0 0, 0", "神奈川県 0 0 2 0 0, 0"),
                byPrefecture(seeds(), "files[].overview.subjects.count"));
    }
}
