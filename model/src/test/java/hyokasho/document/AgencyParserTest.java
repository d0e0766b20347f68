package hyokasho.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hyokasho.form.FieldType;
import hyokasho.form.FormCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyParserTest {

    private static final AgencyParser PARSER = AgencyParser.official();

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # printed                     , prefecture, county, name, kind, organ, title
            常陽県翠川台市長              , 常陽県  , -      , 翠川台市     , 市, -, 市長
            日高見県三ツ瀬原市長          , 日高見県, -      , 三ツ瀬原市   , 市, -, 市長
            川崎市長                      , -       , -      , 川崎市       , 市, -, 市長
            東京都世田谷区長              , 東京都  , -      , 世田谷区     , 区, -, 区長
            東京都府中市長                , 東京都  , -      , 府中市       , 市, -, 市長
            京都府京都市長                , 京都府  , -      , 京都市       , 市, -, 市長
            京都市長                      , -       , -      , 京都市       , 市, -, 市長
            宇都宮市長                    , -       , -      , 宇都宮市     , 市, -, 市長
            山県市長                      , -       , -      , 山県市       , 市, -, 市長
            岐阜県山県市長                , 岐阜県  , -      , 山県市       , 市, -, 市長
            北辰県山県市長                , 北辰県  , -      , 山県市       , 市, -, 市長
            奈良県大和郡山市長            , 奈良県  , -      , 大和郡山市   , 市, -, 市長
            四日市市長                    , -       , -      , 四日市市     , 市, -, 市長
            市川市長                      , -       , -      , 市川市       , 市, -, 市長
            東村山市長                    , -       , -      , 東村山市     , 市, -, 市長
            常陽県村上市長                , 常陽県  , -      , 村上市       , 市, -, 市長
            常陽県郡上市長                , 常陽県  , -      , 郡上市       , 市, -, 市長
            常陽県河内郡美浦町長          , 常陽県  , 河内郡 , 美浦町       , 町, -, 町長
            兵庫県赤穂郡上郡町長          , 兵庫県  , 赤穂郡 , 上郡町       , 町, -, 町長
            兵庫県上郡町長                , 兵庫県  , -      , 上郡町       , 町, -, 町長
            広島県山県郡北広島町長        , 広島県  , 山県郡 , 北広島町     , 町, -, 町長
            河内郡美浦村長                , -       , 河内郡 , 美浦村       , 村, -, 村長
            神奈川県川崎市幸区長          , 神奈川県, -      , 川崎市幸区   , 区, -, 区長
            朝霧野市教育委員会            , -       , -      , 朝霧野市     , 市, 教育委員会, -
            四日市市教育委員会教育長      , -       , -      , 四日市市     , 市, 教育委員会, 教育長
            川崎市上下水道事業管理者      , -       , -      , 川崎市       , 市, 上下水道事業, 管理者
            北辰県教育委員会              , 北辰県  , -      , 北辰県       , 県, 教育委員会, -
            千葉県企業庁                  , 千葉県  , -      , 千葉県       , 県, 企業庁, -
            神戸市長田区長                , -       , -      , 神戸市長田区 , 区, -, 区長
            川崎市                        , -       , -      , 川崎市       , 市, -, -
            """)
    void aMunicipalityIsToldFromItsPrefectureCountyOrganAndHead(
            String printed, String prefecture, String county, String name, String kind, String organ, String title) {
        assertEquals(told(printed, prefecture, county, name, kind, organ, title), PARSER.parse(printed));
    }

    @ParameterizedTest
    @CsvSource({
        "東京都知事, 東京都, 都",
        "北海道知事, 北海道, 道",
        "大阪府知事, 大阪府, 府",
        "北辰県知事, 北辰県, 県",
        "○○県知事, ○○県, 県",
    })
    void aPrefectureIsItsOwnPrefecture(String printed, String name, String kind) {
        assertEquals(told(printed, name, null, name, kind, null, "知事"), PARSER.parse(printed));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "千葉県後期高齢者医療広域連合長, 千葉県, 千葉県後期高齢者医療広域連合, 広域連合, 広域連合長",
                "朝霧地区広域行政事務組合管理者, -, 朝霧地区広域行政事務組合, 一部事務組合, 管理者",
                "国税庁長官, -, 国税庁, 省庁, 長官",
                "厚生労働大臣, -, 厚生労働省, 省庁, 大臣",
                "個人情報保護委員会委員長, -, 個人情報保護委員会, 省庁, 委員長",
                "日本年金機構理事長, -, 日本年金機構, 独立行政法人等, 理事長",
                "日本私立学校振興・共済事業団理事長, -, 日本私立学校振興・共済事業団, 独立行政法人等, 理事長",
                "全国健康保険協会, -, 全国健康保険協会, 健康保険組合等, -",
            })
    void anotherBodyKeepsItsWholeName(String printed, String prefecture, String name, String kind, String title) {
        assertEquals(told(printed, prefecture, null, name, kind, null, title), PARSER.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"神奈川県　川崎市長", "神奈川県\n川崎市長", " 神 奈 川 県 川 崎 市 長 ", "神奈川県\r\n\u3000\u3000川崎市\u00A0長"})
    void whiteSpaceDoesNotMatter(String printed) {
        assertEquals(told(printed, "神奈川県", null, "川崎市", "市", null, "市長"), PARSER.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "－",
                "市長",
                "教育委員会",
                "川崎市知事",
                "神奈川県庁",
                "東京消防庁",
                "総務部長",
                "内閣総理大臣",
                "川崎市長、横浜市長",
                "川崎市及び横浜市長",
                "川崎市長\n川崎市教育委員会",
                "川崎市長　川崎　太郎",
                "川崎市長（市民局）",
                "山県郡北広島町長",
                "Kawasaki City",
            })
    void whatCannotBeToldIsNotGuessed(String printed) {
        assertEquals(Agency.untold(printed, Status.AMBIGUOUS), PARSER.parse(printed));
    }

    @Test
    void nothingPrintedIsBlank() {
        assertEquals(Agency.untold(" 　", Status.BLANK), PARSER.parse(" 　"));
    }

    @Test
    void aDocumentWithoutTheFieldHasNoAgency() {
        assertEquals(Agency.untold("", Status.MISSING), PARSER.of(document()));
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "OK", mode = EnumSource.Mode.EXCLUDE)
    void anAgencyIsNoSurerThanTheFieldItIsReadFrom(Status status) {
        assertEquals(Agency.untold("川崎市長", status), PARSER.of(document(agency("川崎市長", status))));
    }

    @Test
    void theAgencyIsReadFromThePlaceThatTheFormHasForIt() {
        assertEquals(told("川崎市長", null, null, "川崎市", "市", null, "市長"), PARSER.of(document(agency("川崎市長", Status.OK))));
    }

    private static Field agency(String text, Status status) {
        return new Field(
                "cover.agency",
                "評価実施機関名",
                FieldType.TEXT,
                Optional.of(new Value.Text(text)),
                text,
                status,
                1,
                List.of());
    }

    private static Document document(Field... fields) {
        return new Document(
                FormCatalogue.official().form("full").orElseThrow(),
                "2018-05",
                new Source("sample.pdf", "0".repeat(64), 1, Optional.empty(), "pdf"),
                List.of(fields),
                List.of(),
                List.of(),
                List.of(),
                new GlyphCount(0, 0, 0, 0));
    }

    @Test
    void everyMunicipalityOfTodayIsToldFromItsPrefecture() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String[] row : municipalities()) {
            Agency agency = PARSER.parse(row[0] + row[1] + "長");
            if (!agency.prefecture().equals(Optional.of(row[0]))
                    || !agency.name().equals(Optional.of(row[1]))) {
                wrong.add(agency.toString());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyMunicipalityOfTodayIsToldWithoutItsPrefecture() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String[] row : municipalities()) {
            Agency agency = PARSER.parse(row[1] + "長");
            if (agency.prefecture().isPresent() || !agency.name().equals(Optional.of(row[1]))) {
                wrong.add(agency.toString());
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Prefecture and name; the list is no part of the project. */
    private static List<String[]> municipalities() throws IOException {
        Path shared = Path.of(System.getProperty("hyokasho.shared", "../../shared"));
        Path list = shared.resolve("data/municipalities.csv");
        assumeTrue(
                Files.exists(list),
                "The list of municipalities is not at " + list.toAbsolutePath().normalize()
                        + "; say where with -Dhyokasho.shared=FOLDER");
        List<String[]> rows = Files.readAllLines(list).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new String[] {cells[1], cells[2].replace(" ", "")})
                .toList();
        assertTrue(rows.size() > 1700, "rows of " + list);
        return rows;
    }

    private static Agency told(
            String printed, String prefecture, String county, String name, String kind, String organ, String title) {
        return new Agency(
                printed,
                Status.OK,
                Optional.ofNullable(prefecture),
                Optional.ofNullable(county),
                Optional.of(name),
                Optional.of(AgencyKind.of(kind)),
                Optional.ofNullable(organ),
                Optional.ofNullable(title));
    }
}
