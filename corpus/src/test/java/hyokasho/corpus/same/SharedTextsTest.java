package hyokasho.corpus.same;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.export.Drawn;
import hyokasho.corpus.search.BoxFilter;
import hyokasho.corpus.search.SearchException;
import hyokasho.document.Field;
import hyokasho.document.HyokashoException;
import hyokasho.document.Status;
import hyokasho.document.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedTextsTest {

    /** 30 characters. */
    private static final String COMMON = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほ";

    /** 20 characters, none of which stands in the other one. */
    private static final String OWN = "一二三四五六七八九十百千万億兆春夏秋冬空";

    private static final String PLACE = "II[1].6.1";
    private static final String MEASURES = "III[1].2.risk2.measures";

    @TempDir
    private Path folder;

    private Documents documents = new Documents(Path.of(""));

    @BeforeEach
    void begin() {
        documents = new Documents(folder);
    }

    private static Field text(String path, String text) {
        return Drawn.text("full", path, text);
    }

    private static Field unsure(String path, String text) {
        return Drawn.field("full", path, Status.AMBIGUOUS, new Value.Text(text));
    }

    @Test
    void aClusterSaysInHowManyTextsDocumentsAndMunicipalitiesItIs() throws IOException, HyokashoException {
        documents
                .with("a", "川崎市長", text(PLACE, COMMON), text(MEASURES, COMMON))
                .with("b", "川崎市長", text(PLACE, COMMON))
                .with("c", "千葉市長", text(PLACE, COMMON + "。"));
        List<Cluster> clusters = documents.clusters(2);
        assertEquals(1, clusters.size());
        Cluster cluster = clusters.get(0);
        assertAll(
                () -> assertEquals(4, cluster.texts()),
                () -> assertEquals(3, cluster.documents()),
                () -> assertEquals(2, cluster.municipalities()),
                () -> assertEquals(2, cluster.wordings()),
                () -> assertEquals(
                        new Cluster.Wording(3, "a", Optional.of("神奈川県川崎市"), PLACE, COMMON), cluster.central()),
                () -> assertEquals(cluster.central(), cluster.commonest()));
    }

    /** Five texts are like the one in between, each of both ends only like three. */
    @Test
    void theCentralTextIsShownAndTheCommonestWording() throws IOException, HyokashoException {
        String end = "まみむめもやゆよ";
        documents
                .with("a", "川崎市長", text(PLACE, COMMON))
                .with("b", "千葉市長", text(PLACE, COMMON))
                .with("c", "世田谷区長", text(PLACE, COMMON + end))
                .with("d", "川口市長", text(PLACE, COMMON.substring(6) + end))
                .with("e", "川口市長", text(PLACE, COMMON.substring(6) + end + "。"));
        Cluster cluster = documents.clusters(2).get(0);
        assertAll(
                () -> assertEquals(5, cluster.texts()),
                () -> assertEquals("c", cluster.central().document()),
                () -> assertEquals("a", cluster.commonest().document()),
                () -> assertEquals(2, cluster.commonest().times()));
    }

    @Test
    void itsBoxesAreNamedAlikeInAllFormsTheCommonestFirst() throws IOException, HyokashoException {
        documents
                .with("a", "川崎市長", text(MEASURES, COMMON), text("III[2].2.risk2.measures", COMMON), text(PLACE, COMMON))
                .with(
                        "b",
                        Drawn.document(
                                "focused",
                                Drawn.text("focused", "cover.agency", "千葉市長"),
                                Drawn.text("focused", "II[1].6.place", COMMON)));
        assertEquals(
                List.of(
                        "risk_measures[].acquisition.improper_acquisition.measures リスクに対する措置の内容 2",
                        "files[].storage_and_erasure.storage_place ①保管場所 1",
                        "files[].storage_and_erasure.storage_place 保管場所 1"),
                documents.clusters(2).get(0).boxes().stream()
                        .map(box -> box.name() + " " + box.label() + " " + box.texts())
                        .toList());
    }

    @Test
    void widthCaseAndWhiteSpaceMakeNoOtherWording() throws IOException, HyokashoException {
        documents
                .with("a", "川崎市長", text(PLACE, "ＩＤカードによる認証を行い、1年ごとに更新する。"))
                .with("b", "千葉市長", text(PLACE, "IDｶｰﾄﾞによる認証を行い、\n１年ごとに更新する。"));
        assertEquals(1, documents.clusters(2).get(0).wordings());
    }

    @Test
    void clustersInMoreDocumentsComeFirst() throws IOException, HyokashoException {
        documents
                .with("a", "川崎市長", text(PLACE, OWN), text(MEASURES, COMMON))
                .with("b", "千葉市長", text(PLACE, OWN), text(MEASURES, COMMON))
                .with("c", "千葉市長", text(MEASURES, COMMON));
        assertEquals(
                List.of(COMMON, OWN),
                documents.clusters(2).stream()
                        .map(cluster -> cluster.central().text())
                        .toList());
        assertEquals(1, documents.clusters(3).size());
    }

    @Test
    void whatIsShorterThanTwentyCharactersIsNotCompared() throws IOException, HyokashoException {
        String nineteen = OWN.substring(1);
        documents.with("a", "川崎市長", text(PLACE, nineteen)).with("b", "千葉市長", text(PLACE, nineteen));
        assertEquals(List.of(), documents.clusters(2));
    }

    @Test
    void whatWasNotSurelyReadIsLeftOutAndCounted() throws IOException, HyokashoException {
        documents.with("a", "川崎市長", text(PLACE, COMMON)).with("b", "千葉市長", unsure(PLACE, COMMON));
        assertEquals(List.of(), documents.clusters(2));
        assertEquals(Optional.of(30L), documents.shares().get("a").all().own());
        assertEquals(1, documents.shares().get("b").unsure());
        try (SharedTexts texts = documents.read()) {
            assertEquals(1, texts.counts().unsure());
        }
    }

    @Test
    void whatStandsInARunOfTwentyCharactersOfOthersIsNotOwn() throws IOException, HyokashoException {
        documents.with("a", "川崎市長", text(PLACE, COMMON.substring(0, 20) + OWN)).with("b", "千葉市長", text(PLACE, COMMON));
        DocumentShare a = documents.shares().get("a");
        assertAll(
                () -> assertEquals(new Share(40, Optional.of(20L)), a.all()),
                () -> assertEquals(
                        new Share(30, Optional.of(10L)),
                        documents.shares().get("b").all()));
    }

    @Test
    void nineteenCharactersInCommonAreChance() throws IOException, HyokashoException {
        documents.with("a", "川崎市長", text(PLACE, COMMON.substring(0, 19) + OWN)).with("b", "千葉市長", text(PLACE, COMMON));
        assertEquals(Optional.of(1.0), documents.shares().get("a").all().share());
    }

    @Test
    void whatTheSameMunicipalityHasElsewhereIsStillItsOwn() throws IOException, HyokashoException {
        documents.with("a", "川崎市長", text(PLACE, COMMON)).with("b", "神奈川県川崎市長", text(PLACE, COMMON));
        assertEquals(Optional.of(30L), documents.shares().get("a").all().own());
    }

    /** 三ツ瀬原市 is in no register, so nobody knows whether one with its prefecture and one without are two. */
    @Test
    void twoMunicipalitiesWithoutCodeThatHaveOneNameAreOne() throws IOException, HyokashoException {
        documents.with("a", "日高見県三ツ瀬原市長", text(PLACE, COMMON)).with("b", "三ツ瀬原市長", text(PLACE, COMMON));
        assertEquals(Optional.of(30L), documents.shares().get("a").all().own());
    }

    @Test
    void aDocumentThatDoesNotSayWhoseItIsNeitherSharesNorHasItsOwn() throws IOException, HyokashoException {
        documents.with("a", "川崎市長", text(PLACE, COMMON)).with("b", Drawn.document("full", text(PLACE, COMMON)));
        assertAll(
                () -> assertEquals(
                        Optional.of(30L), documents.shares().get("a").all().own()),
                () -> assertEquals(
                        Optional.empty(), documents.shares().get("b").all().own()),
                () -> assertEquals(1, documents.clusters(2).get(0).municipalities()));
    }

    @Test
    void theShareIsToldByChapterToo() throws IOException, HyokashoException {
        documents.with("a", "川崎市長", text(PLACE, COMMON), text(MEASURES, OWN)).with("b", "千葉市長", text(MEASURES, COMMON));
        assertEquals(
                List.of(
                        new DocumentShare.Chapter("Ⅱ　特定個人情報ファイルの概要", new Share(30, Optional.of(0L))),
                        new DocumentShare.Chapter("Ⅲ　特定個人情報ファイルの取扱いプロセスにおけるリスク対策", new Share(20, Optional.of(20L)))),
                documents.shares().get("a").chapters());
    }

    @Test
    void aDocumentWithoutAnyTextHasNoShare() throws IOException, HyokashoException {
        documents.with("a", "川崎市長").with("b", "千葉市長", text(PLACE, COMMON)).with("c", "千葉市長");
        assertEquals(List.of("a", "b", "c"), List.copyOf(documents.shares().keySet()));
        assertEquals(Optional.empty(), documents.shares().get("c").all().share());
    }

    @Test
    void whatIsOwnIsHeldAgainstAllBoxesOfOthersWhateverIsAskedFor()
            throws IOException, HyokashoException, SearchException {
        documents.with("a", "川崎市長", text(PLACE, COMMON)).with("b", "千葉市長", text(MEASURES, COMMON));
        BoxFilter chapter = BoxFilter.of(Optional.empty(), Optional.of("II"));
        assertAll(
                () -> assertEquals(
                        new Share(30, Optional.of(0L)),
                        documents.shares(chapter).get("a").all()),
                () -> assertEquals(
                        new Share(0, Optional.of(0L)),
                        documents.shares(chapter).get("b").all()));
    }

    @Test
    void onlyTheBoxesThatAreAskedForAreCompared() throws IOException, HyokashoException, SearchException {
        documents.with("a", "川崎市長", text(PLACE, COMMON), text(MEASURES, OWN)).with("b", "千葉市長", text(PLACE, COMMON));
        BoxFilter chapter = BoxFilter.of(Optional.empty(), Optional.of("III"));
        BoxFilter field = BoxFilter.of(Optional.of("II.6"), Optional.empty());
        assertAll(
                () -> assertEquals(20, documents.shares(chapter).get("a").all().characters()),
                () -> assertEquals(30, documents.shares(field).get("a").all().characters()));
    }

    @Test
    void theSameDocumentsGiveTheSameBytes() throws IOException, HyokashoException {
        documents
                .with("a", "川崎市長", text(PLACE, COMMON), text(MEASURES, OWN))
                .with("b", "千葉市長", text(PLACE, COMMON + OWN));
        for (SameFormat format : SameFormat.values()) {
            String written = documents.written(format);
            assertFalse(written.isEmpty());
            assertEquals(written, documents.written(format));
        }
    }

    @Test
    void nothingIsLeftAmongTheTemporaryFiles() throws IOException, HyokashoException {
        documents.with("a", "川崎市長", text(PLACE, COMMON));
        SharedTexts texts = documents.read();
        Path kept = texts.folder();
        assertTrue(kept.toFile().exists());
        texts.close();
        assertFalse(kept.toFile().exists());
    }
}
