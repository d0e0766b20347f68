package hyokasho.corpus.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hyokasho.corpus.municipality.Identification.Status;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.GlyphCount;
import hyokasho.document.Source;
import hyokasho.document.Unclaimed;
import hyokasho.document.Value;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.form.FieldType;
import hyokasho.form.FormCatalogue;
import hyokasho.testkit.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityFinderTest {

    private static final MunicipalityFinder FINDER = MunicipalityFinder.official();

    private static Document document(String agency, Field... others) {
        return document(List.of(), agency, others);
    }

    private static Document document(List<Unclaimed> unclaimed, String agency, Field... others) {
        List<Field> fields = new ArrayList<>(List.of(others));
        fields.add(0, field("cover.agency", agency));
        return new Document(
                FormCatalogue.official().form("full").orElseThrow(),
                "2018-05",
                new Source("sample.pdf", "0".repeat(64), 1, Optional.empty(), "pdf"),
                fields,
                List.of(),
                unclaimed,
                List.of(),
                new GlyphCount(0, 0, 0, 0));
    }

    private static Field field(String path, String text) {
        boolean blank = text.isEmpty();
        return new Field(
                path,
                path,
                FieldType.TEXT,
                blank ? Optional.empty() : Optional.of(new Value.Text(text)),
                text,
                blank ? hyokasho.document.Status.BLANK : hyokasho.document.Status.OK,
                1,
                List.of());
    }

    private static Unclaimed unclaimed(String text) {
        return new Unclaimed(text, Evidence.onPage(1, List.of()));
    }

    private static String code(Document document) {
        return FINDER.of(document).code().orElse("none");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            神奈川県川崎市長              , 141305
            川口市長                      , 112038
            東京都世田谷区長              , 131121
            世田谷区長                    , 131121
            神奈川県川崎市幸区長          , 141321
            広島県府中市長                , 342084
            仙北郡美郷町長                , 054348
            山県郡北広島町長              , 343692
            北海道北広島市長              , 012343
            龍ヶ崎市長                    , 082082
            青森県知事                    , 020001
            川崎市教育委員会              , 141305
            浜松市長                      , 221309
            静岡県浜松市天竜区長          , 221406
            """)
    void theCoverTellsAMunicipalityOfToday(String agency, String code) {
        Identification told = FINDER.of(document(agency));
        assertEquals(Optional.of(code), told.code());
        assertEquals(Status.KNOWN, told.status());
        assertEquals("cover", told.basis());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            福岡県那珂川町長      , 403059, 2018-10-01, 402311
            宮城県黒川郡富谷町長  , 044237, 2016-10-10, 042161
            滝沢村長              , 033057, 2014-01-01, 032166
            栃木県岩舟町長        , 093670, 2014-04-05, 092037
            篠山市長              , 282219, 2019-05-01, 282219
            浜松市浜北区長        , 221368, 2024-01-01, 221392
            """)
    void aFormerMunicipalityHasItsOwnCodeWithTheDateAndTheSuccessor(
            String agency, String code, LocalDate on, String successor) {
        Identification told = FINDER.of(document(agency));
        assertEquals(Status.FORMER, told.status());
        Municipality municipality = told.municipality().orElseThrow();
        assertEquals(code, municipality.code());
        assertEquals(Optional.of(new Municipality.Change(on, List.of(successor))), municipality.change());
    }

    @Test
    void namesakesAreAmbiguousWithTheirCandidates() {
        Identification told = FINDER.of(document("府中市長"));
        assertEquals(Status.AMBIGUOUS, told.status());
        assertEquals(
                List.of("132063", "342084"),
                told.candidates().stream().map(Municipality::code).toList());
        assertEquals("The document does not tell which it is: 東京都府中市 (132063), 広島県府中市 (342084).", told.note());
    }

    @Test
    void aTownOfTodayAndAFormerOneAreNamesakesToo() {
        assertEquals(
                List.of("094111", "403059"),
                FINDER.of(document("那珂川町長")).candidates().stream()
                        .map(Municipality::code)
                        .toList());
    }

    @Test
    void aNamesakeIsToldByAMentionWithItsPrefecture() {
        Identification told = FINDER.of(document("府中市長", field("V.2.1", "広島県府中市府川町315\n府中市 市民課")));
        assertEquals(Optional.of("342084"), told.code());
        assertEquals("cover mention", told.basis());
    }

    @Test
    void aNamesakeIsToldByAMentionWithItsCountyBrokenOverLines() {
        assertEquals("324485", code(document(List.of(unclaimed("邑智郡\n美郷町")), "美郷町長")));
    }

    @Test
    void aNamesakeIsToldByTheUnionOfItsPrefecture() {
        Identification told = FINDER.of(document("府中市長", field("I.8", "広島県後期高齢者医療広域連合")));
        assertEquals(Optional.of("342084"), told.code());
        assertEquals("cover prefecture", told.basis());
    }

    @Test
    void aTextThatNamesBothNamesakesSettlesNothing() {
        Document document = document("府中市長", field("I.8", "東京都府中市\n広島県府中市"));
        assertEquals(Status.AMBIGUOUS, FINDER.of(document).status());
    }

    @Test
    void anotherPrefectureThatIsOnlyMentionedSettlesNothing() {
        Document document = document("府中市長", field("I.8", "東京都千代田区のデータセンター"));
        assertEquals(Status.AMBIGUOUS, FINDER.of(document).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"日高見県三ツ瀬原市長", "水車橋町長", "潮見県川崎市長", "千葉県川崎市長", "邑智郡日野町長"})
    void anInventedMunicipalityIsUnknown(String agency) {
        Identification told = FINDER.of(document(agency));
        assertEquals(Status.UNKNOWN, told.status());
        assertEquals("none", told.code().orElse("none"));
        assertTrue(told.name().isPresent(), "its printed name is kept");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            千葉県後期高齢者医療広域連合長  , 広域連合      , The code that a 広域連合 has is not in the data.
            朝霧野衛生組合                  , 一部事務組合  , The code that a 一部事務組合 has is not in the data.
            厚生労働大臣                    , 省庁          , 省庁 have no 全国地方公共団体コード.
            地方公共団体情報システム機構    , 独立行政法人等, 独立行政法人等 have no 全国地方公共団体コード.
            全国健康保険協会                , 健康保険組合等, 健康保険組合等 have no 全国地方公共団体コード.
            """)
    void anotherBodyIsWhatItIsWithoutACode(String agency, String kind, String note) {
        Identification told = FINDER.of(document(agency));
        assertEquals(Status.NO_CODE, told.status());
        assertEquals(Optional.empty(), told.code());
        assertEquals(kind, told.kind().orElseThrow().japanese());
        assertEquals(note, told.note());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            head       , cover.published        , 東京都世田谷区長
            declaration, cover.declaration      , 世田谷区は、国民健康保険事務における
            declaration, cover.remarks          , 世田谷区が、ここに宣言する
            title      , cover.name             , 世田谷区 国民健康保険事務 全項目評価書
            office     , V.2.1                  , 〒154-8504 世田谷区役所 国保・年金課
            department , I.7.1                  , 世田谷区保健福祉政策部
            """)
    void whereTheCoverDoesNotNameTheAgencyAPlaceThatDoesTellsIt(String basis, String path, String text) {
        Identification told = FINDER.of(document("", field(path, text)));
        assertEquals(Optional.of("131121"), told.code());
        assertEquals(basis, told.basis());
    }

    @Test
    void anOfficeInAWardIsOneOfTheCity() {
        assertEquals("141305", code(document("", field("V.2.1", "神奈川県川崎市川崎区役所 保険年金課"))));
    }

    @Test
    void aNameAmongOtherWordsTellsNothing() {
        Document document = document("", field("cover.declaration", "新千葉市は、宣言する"), field("I.1.2", "千葉市への照会"));
        Identification told = FINDER.of(document);
        assertEquals(Status.UNTOLD, told.status());
        assertEquals("The document does not name its agency.", told.note());
    }

    @Test
    void aCountyThatCannotBeComparedIsSaidSo() {
        assertEquals(
                "Its county is printed, but is not in the data to compare with.",
                FINDER.of(document("邑智郡府中町長")).note());
        assertEquals("", FINDER.of(document("広島県安芸郡府中町長")).note());
    }

    @ParameterizedTest
    @CsvSource({"川崎市長　千葉市長, 2", "川崎市長及び千葉市長, 2", "川崎市長 新千葉市長, 1"})
    void severalAgenciesOnACoverAreAmbiguousEvenIfOneIsKnown(String agency, int known) {
        Identification told = FINDER.of(document(agency));
        assertEquals(Status.AMBIGUOUS, told.status());
        assertEquals(known, told.candidates().size());
        assertEquals(Optional.empty(), told.name());
    }

    @Test
    void anAgencyThatCannotBeTakenApartButNamesOneMunicipalityIsTold() {
        assertEquals("141305", code(document("川崎市長 福田太郎")));
    }

    @ParameterizedTest
    @CsvSource({
        "kawasaki-boshi, 141305, cover",
        "kawaguchi-koki, 112038, cover",
        "setagaya-kokuho, 131121, cover",
        "chiba-kaigo, 121002, cover",
        "kawasaki-koki, 141305, declaration"
    })
    void aRealDocumentIsToldByItsCoverOrWhatIsLeftOfIt(String name, String code, String basis)
            throws UnreadableSourceException {
        Path seed = Sample.sharedFolder().resolveSibling("seeds").resolve(name + ".txt");
        assumeTrue(Files.exists(seed), "The real text is not at " + seed + "; say where with -Dhyokasho.shared=FOLDER");
        Identification told = FINDER.of(new Extractor(FormCatalogue.official()).extract(Input.of(seed)));
        assertEquals(Optional.of(code), told.code());
        assertEquals(basis, told.basis());
    }
}
