package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not given as certain, because the order of the text does not tell whose it is. */
class DoubtsTest {

    private static final String BEFORE = CheckBoxesTest.BEFORE + """
            [ ] 情報提供ネットワークシステム [ ○ ] 庁内連携システム
            [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
            """;

    private static final String REST_OF_THE_BOXES = """
            [ ] 宛名システム等 [ ○ ] 税務システム
            [ ] その他 （ ）
            """;

    private static final String SECOND_SYSTEM = """
            システム2
            ①システムの名称 証明システム
            ②システムの機能
            証明書を作る。
            ③他のシステムとの接続
            [ ] 情報提供ネットワークシステム [ ] 庁内連携システム
            [ ] 住民基本台帳ネットワークシステム [ ○ ] 既存住民基本台帳システム
            [ ] 宛名システム等 [ ] 税務システム
            [ ] その他 （ ）
            """;

    private static final String FILES = """

            ３．特定個人情報ファイル名
            台帳ファイル
            ４．特定個人情報ファイルを取り扱う理由
            """;

    private static final String REASON = """
            ①事務実施上の必要性
            台帳を正しく保つため。
            """;

    @TempDir
    private Path folder;

    @Test
    void theBoxesOfTwoBlocksAreCertainWhereTheyFollowEachOther() throws Exception {
        Document document = read(BEFORE + REST_OF_THE_BOXES + SECOND_SYSTEM + FILES + REASON);

        assertEquals(Status.OK, field("I.2[1].3", document).status());
        assertEquals(Status.OK, field("I.2[2].3", document).status());
    }

    @Test
    void boxesThatOneBlockLacksAndTheOthersHaveAreItsOwnWhereverTheyAreWritten() throws Exception {
        Document document = read(BEFORE + SECOND_SYSTEM + "\n" + REST_OF_THE_BOXES + FILES + REASON);

        assertEquals(List.of("庁内連携システム", "税務システム"), checks("I.2[1].3", document).checked());
        assertEquals(List.of("既存住民基本台帳システム"), checks("I.2[2].3", document).checked());
    }

    @Test
    void boxesOfMixedBlocksAreOpenWhereTheyDiffer() throws Exception {
        String first = SECOND_SYSTEM.substring(0, SECOND_SYSTEM.indexOf("[ ] 宛名システム等"));
        Document document = read(BEFORE + first + """

                [ ] 宛名システム等 [ ○ ] 税務システム

                [ ] 宛名システム等 [ ] 税務システム

                [ ] その他 （ ）

                [ ] その他 （ ）
                """ + FILES + REASON);

        assertEquals(List.of("税務システム"), checks("I.2[1].3", document).unresolved());
        assertEquals(List.of("税務システム"), checks("I.2[2].3", document).unresolved());
        assertEquals(List.of("庁内連携システム"), checks("I.2[1].3", document).checked());
        assertEquals(List.of("既存住民基本台帳システム"), checks("I.2[2].3", document).checked());
    }

    @Test
    void whereABlockLostABoxThoseThatDifferBetweenBlocksAreOpen() throws Exception {
        String second = SECOND_SYSTEM.replace("[ ] その他 （ ）\n", "");
        Document document = read(BEFORE + REST_OF_THE_BOXES + second + FILES + REASON);

        assertEquals(
                List.of("庁内連携システム", "既存住民基本台帳システム", "税務システム"),
                checks("I.2[1].3", document).unresolved());
    }

    @Test
    void aDetailInABoxOfItsOwnBlockIsCertainThoughOtherBoxesAreMixed() throws Exception {
        String second = SECOND_SYSTEM.substring(0, SECOND_SYSTEM.indexOf("[ ] 宛名システム等"));
        Document document = read(BEFORE + "[ ] その他 （ ）\n" + second + """

                [ ] 宛名システム等 [ ] 税務システム

                [ ] 宛名システム等 [ ] 税務システム
                [ ○ ] その他 （ 窓口端末 ）
                """ + FILES + REASON);

        assertEquals(Map.of("その他", "窓口端末"), checks("I.2[2].3", document).details());
        assertEquals(Status.OK, field("I.2[1].3", document).status());
        assertEquals(Status.OK, field("I.2[2].3", document).status());
    }

    @Test
    void boxesOfMixedBlocksThatAreMarkedAlikeLeaveOnlyTheirDetailsOpen() throws Exception {
        String first = SECOND_SYSTEM.substring(0, SECOND_SYSTEM.indexOf("[ ] 宛名システム等"));
        Document document = read(BEFORE + first + """

                [ ] 宛名システム等 [ ○ ] 税務システム

                [ ] 宛名システム等 [ ] 税務システム

                [ ○ ] その他 （窓口端末）

                [ ○ ] その他 （検診端末）
                """ + FILES + REASON);

        assertEquals(List.of("庁内連携システム", "その他"), checks("I.2[1].3", document).checked());
        assertEquals(
                List.of("既存住民基本台帳システム", "その他"), checks("I.2[2].3", document).checked());
        assertEquals(List.of("税務システム"), checks("I.2[1].3", document).unresolved());
        assertEquals(Status.AMBIGUOUS, field("I.2[1].3", document).status());
        assertEquals(Status.AMBIGUOUS, field("I.2[2].3", document).status());
    }

    @Test
    void aTextIsAmbiguousInABoxOfWhichNeitherTheLabelNorTheLookTells() throws Exception {
        String cover = "台帳の取扱いに注意する。\n\n";
        Document document = read(BEFORE.replace("Ⅰ　", cover + "Ⅰ　") + REST_OF_THE_BOXES + FILES + REASON);

        Field remarks = field("cover.remarks", document);
        assertEquals("台帳の取扱いに注意する。", remarks.raw());
        assertEquals(Status.AMBIGUOUS, remarks.status());
    }

    private static final String LAST_CHAPTER = BEFORE + REST_OF_THE_BOXES + FILES + REASON + """


            Ⅳ　その他のリスク対策 ※
            １．監査
            ①自己点検
            [ 十分に行っている ]
            具体的なチェック方法
            年に一度、点検票で点検する。
            ②監査
            [ 十分に行っている ]
            具体的な内容
            年に一度、監査する。
            ２．従業者に対する教育・啓発
            従業者に対する教育・啓発
            [ 十分に行っている ]
            """;

    private static final String PUBLICATION = """


            ＜見本市における措置＞
            点検の結果を公表する。

            """;

    private static final String TRAINING = """
            具体的な方法
            ＜見本市における措置＞
            年に一度、全員に研修する。

            ３．その他のリスク対策
            """;

    @Test
    void aTextAwayFromTheOneLabelThatIsLeftOnAPageIsItsText() throws Exception {
        Document document = read(LAST_CHAPTER + PUBLICATION + TRAINING);

        assertEquals("＜見本市における措置＞\n点検の結果を公表する。", field("IV.3", document).raw());
        assertEquals(Status.OK, field("IV.3", document).status());
    }

    /** Labels that are printed alike stand together, away from the texts. */
    private static final String RISKS = CountsTest.BEFORE + """
            [ 委託しない ]


            Ⅲ　リスク対策 ※（７．②を除く。）

            ２．特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）

            リスクへの対策は十分か

            ３．特定個人情報の使用

            リスクへの対策は十分か

            リスク：　目的外の入手が行われるリスク

            %s

            リスク２：　権限のない者（元職員、アクセス権限のない職員等）によって不正に使用されるリスク

            リスクに対する措置の内容

            リスクに対する措置の内容

            リスク１：　目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク

            %s

            特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）におけるその他のリスク及びそのリスクに対する措置

            １．特定個人情報ファイル名

            台帳ファイル

            ユーザ認証の管理
            [ 行っていない ]
            """;

    @Test
    void aTextRightBehindTheHeadingAboveItsLabelIsCertain() throws Exception {
        Document document = read(RISKS.formatted("・申請書の内容を確かめる。", "・台帳の項目を限る。"));

        assertEquals("・申請書の内容を確かめる。", field("III[1].2.risk.measures", document).raw());
        assertEquals(Status.OK, field("III[1].2.risk.measures", document).status());
        assertEquals(Status.OK, field("III[1].3.risk1.measures", document).status());
    }

    private static final String DISCLOSURE = LAST_CHAPTER + """
            具体的な方法
            年に一度、全員に研修する。
            ３．その他のリスク対策
            内部監査を行う。


            Ⅴ　開示請求、問合せ
            １．特定個人情報の開示・訂正・利用停止請求
            ①請求先
            見本市役所総務部総務課
            ②請求方法 書面を窓口に提出する。

            手数料を減免する。 特記事項

            見本台帳　賦課・給付、減免

            ③手数料等
            [ 無料 ]
            """;

    private static final String REGISTER = """

            ⑤法令による特別の手続

            ④個人情報ファイル簿の公表
            [ 行っている ]

            個人情報ファイル名

            公表場所

            ⑥個人情報ファイル簿への不記載等

            """;

    @Test
    void ofAsManyTextsAsBoxesTheLastOneIsThatOfTheBoxThatIsLeft() throws Exception {
        Document document = read(DISCLOSURE + "\n見本情報センター\n" + REGISTER + "－\n\n－\n");

        assertEquals("見本台帳　賦課・給付、減免", field("V.1.4.name", document).raw());
        assertEquals(Status.OK, field("V.1.4.name", document).status());
    }

    @Test
    void ofFewerTextsThanBoxesOneThatIsAtNoLabelMayBeThatOfAny() throws Exception {
        Document document = read(DISCLOSURE + REGISTER + "－\n");

        assertEquals("見本台帳　賦課・給付、減免", field("V.1.4.name", document).raw());
        assertEquals(Status.AMBIGUOUS, field("V.1.4.name", document).status());
    }

    @Test
    void aTextAheadOfAnotherLabelMayBeThatOnesIfNothingPartsTheirTexts() throws Exception {
        String text = (PUBLICATION + TRAINING).replace("＜見本市における措置＞\n", "");
        Document document = read(LAST_CHAPTER + text);

        assertEquals(Status.AMBIGUOUS, field("IV.3", document).status());
    }

    @Test
    void aTextThatHoldsALabelOfItsBlockMayBeAnotherBoxs() throws Exception {
        String second = SECOND_SYSTEM.replace("証明書を作る。", "証明書を作る。\n①システムの名称 発行システム");
        Document document = read(BEFORE + REST_OF_THE_BOXES + second + FILES + REASON);

        assertEquals(Status.AMBIGUOUS, field("I.2[2].2", document).status());
        assertEquals(Status.OK, field("I.2[1].2", document).status());
    }

    @Test
    void whatDiffersInBlocksWhoseNamesAreWrittenTogetherMayBeEachOthers() throws Exception {
        String first = BEFORE.replace("システム1\n", "システム1\n\nシステム2\n");
        String second = SECOND_SYSTEM.replace("システム2\n", "").replace("証明書を作る。", "台帳に記録する。");
        Document document = read(first + REST_OF_THE_BOXES + second + FILES + REASON);

        assertEquals(Status.AMBIGUOUS, field("I.2[1].1", document).status());
        assertEquals(Status.AMBIGUOUS, field("I.2[2].1", document).status());
        assertEquals(Status.OK, field("I.2[1].2", document).status());
        assertEquals(Status.OK, field("I.2[2].2", document).status());
    }

    @Test
    void aBoxThatEveryDocumentFillsInIsAmbiguousIfItHasNoText() throws Exception {
        Document document = read(BEFORE + REST_OF_THE_BOXES + FILES + """
                ①事務実施上の必要性
                ②実現が期待されるメリット
                手続が早く済む。
                """);

        assertEquals(Status.AMBIGUOUS, field("I.4.1", document).status());
    }

    @Test
    void aBoxThatManyLeaveBlankIsBlankIfItHasNoText() throws Exception {
        Document document = read(BEFORE + REST_OF_THE_BOXES + FILES + REASON + """
                ７．評価実施機関における担当部署
                ①部署 見本部見本課
                ②所属長の役職名 見本課長
                ８．他の評価実施機関
                """);

        assertEquals(Status.BLANK, field("I.8", document).status());
    }

    @Test
    void twoTextsOfABoxAreAmbiguousIfAnotherBoxOfThePageHasNone() throws Exception {
        Document document = read(BEFORE + REST_OF_THE_BOXES + FILES + """
                ①事務実施上の必要性

                ②実現が期待されるメリット 手続が早く済む。

                台帳を正しく保つ。
                誤りを早く見つける。
                """);

        assertEquals(Status.AMBIGUOUS, field("I.4.2", document).status());
    }

    private Document read(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("form.txt"), text);
        return new Extractor(FormCatalogue.official()).extract(Input.of(file));
    }

    private static Value.Checks checks(String path, Document document) {
        return (Value.Checks) field(path, document).value().orElseThrow();
    }

    private static Field field(String path, Document document) {
        return document.fields().stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
