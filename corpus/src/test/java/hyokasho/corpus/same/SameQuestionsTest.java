package hyokasho.corpus.same;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hyokasho.corpus.search.BoxFilter;
import hyokasho.corpus.search.SearchException;
import hyokasho.document.HyokashoException;
import hyokasho.testkit.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions that a researcher asks. The answers were looked up in the documents by hand; shares were counted anew by another
 * program, which compares all runs of twenty characters.
 */
class SameQuestionsTest {

    private static final Documents SAMPLES =
            new Documents(Path.of("").toAbsolutePath().resolveSibling("samples"));

    private static final Path SEEDS = Sample.sharedFolder().resolveSibling("seeds");

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void convertTheRealOnes() throws IOException, HyokashoException {
        if (Files.exists(SEEDS)) {
            new Documents(folder).withTextsIn(SEEDS);
        }
    }

    @Test
    void whichTextsDoTheSamplesHaveWordForWordInCommon() throws IOException, HyokashoException {
        assertEquals(
                List.of(
                        "3 II[1].5.provision[1].3",
                        "2 II[1].5.provision[3].2",
                        "2 II[1].6.place",
                        "2 IV.1.2",
                        "2 IV.2.2",
                        "2 V.2.1"),
                SAMPLES.clusters(2).stream()
                        .filter(cluster -> cluster.wordings() == 1)
                        .map(cluster ->
                                cluster.texts() + " " + cluster.central().path())
                        .toList());
    }

    @Test
    void doTheirDeclarationsFollowOnePattern() throws IOException, HyokashoException {
        Cluster cluster = SAMPLES.clusters(3).get(0);
        assertEquals(List.of(new Cluster.BoxCount("cover.declaration", "個人のプライバシー等の権利利益の保護の宣言", 3)), cluster.boxes());
    }

    @Test
    void howMuchOfEachSampleIsItsOwn() throws IOException, HyokashoException {
        Map<String, Share> shares = SAMPLES.shares().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, share -> share.getValue().all(), (a, b) -> a, TreeMap::new));
        assertEquals(
                Map.of(
                        "basic-004", new Share(747, Optional.of(417L)),
                        "focused-004", new Share(6343, Optional.of(3436L)),
                        "full-002", new Share(10051, Optional.of(5295L))),
                shares);
    }

    private static Documents seeds() {
        assumeTrue(
                Files.exists(SEEDS),
                "The real texts are not at " + SEEDS + "; say where with -Dhyokasho.shared=FOLDER");
        return new Documents(folder);
    }

    /** A plain scan for all runs of 20 characters, in another language, says the same of what is read of them. */
    @Test
    void howMuchOfTheirRiskMeasuresIsOwnInTheRealOnes() throws IOException, HyokashoException, SearchException {
        Map<String, Optional<Long>> own =
                seeds().shares(BoxFilter.of(Optional.empty(), Optional.of("III"))).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                share -> share.getValue().all().own()));
        assertEquals(
                Map.of(
                        "chiba-kaigo", Optional.of(6504L),
                        "kawaguchi-koki", Optional.of(965L),
                        "kawasaki-boshi", Optional.of(8601L),
                        "kawasaki-koki", Optional.of(3099L),
                        "setagaya-kokuho", Optional.of(14133L)),
                own);
    }

    /** Of the four sentences on terminals, 川崎市 has one and a half, and 世田谷区 two and a half: it writes ウィルス for ウイルス. */
    @Test
    void whoHasTheMeasuresOfKawaguchiForItsTerminals() throws IOException, HyokashoException {
        ComparedBox box = seeds().compared("kawaguchi-koki").boxes().stream()
                .filter(compared -> compared.path().equals("III[1].7.risk.other_measures"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(new ComparedBox.SharedWith("東京都世田谷区", 91), new ComparedBox.SharedWith("神奈川県川崎市", 68)),
                box.sharedWith());
    }

    /** 千葉市, 川口市, 世田谷区 and one of 川崎市 follow one pattern; that of the other was not found. */
    @Test
    void whichDeclarationsOfTheRealOnesFollowOnePattern() throws IOException, HyokashoException {
        List<Cluster> clusters = seeds().clusters(2).stream()
                .filter(cluster -> cluster.boxes().get(0).name().equals("cover.declaration"))
                .toList();
        assertEquals(1, clusters.size());
        assertEquals(4, clusters.get(0).municipalities());
        assertEquals("kawaguchi-koki", clusters.get(0).central().document());
    }
}
