package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.TextRange;
import hyokasho.document.Value;
import hyokasho.extract.Extractor;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which box of the form a text belongs to, by the order in which labels and texts were written. */
class DocumentMatchingTest {

    private static final String BEGINNING = """
            特定個人情報保護評価書（基礎項目評価書）

            Ⅰ　関連情報
            １．特定個人情報ファイルを取り扱う事務

            """;

    private static final String END = """

            ２．特定個人情報ファイル名
            見本台帳ファイル

            ３．個人番号の利用
            法令上の根拠 番号法第９条第１項

            ５．評価実施機関における担当部署
            ①部署 見本部見本課
            ②所属長の役職名 見本課長

            ６．他の評価実施機関
            なし
            """;

    @TempDir
    private Path folder;

    @Test
    void aLabelWrittenDownwardsIsNeverAnAuthorsText() throws Exception {
        String form = CheckBoxesTest.BEFORE + "[ ○ ] 庁内連携システム\n";
        Document document = readAll(form.replace("台帳に記録する。", "再\n委\n託"));

        assertText("", "I.2[1].2", document);
    }

    @Test
    void theLastCharacterOfATextThatWrapsIsNoLabelWrittenDownwards() throws Exception {
        String form = CheckBoxesTest.BEFORE + "[ ○ ] 庁内連携システム\n";
        Document document = readAll(form.replace("台帳に記録する。", "台帳への記録を台帳の管理者に委\n託"));

        assertText("台帳への記録を台帳の管理者に委託", "I.2[1].2", document);
    }

    @Test
    void aTextAmongTheLabelsOfABlankBlockIsTheNameThatAnotherBlockLacks() throws Exception {
        Document document = readAll(CountsTest.BEFORE + """
                [ 委託する ] （ 2 ） 件
                委託事項1
                申請書の入力
                ①委託内容
                申請書の内容を入力する作業
                ③委託先名 株式会社見本


                提供・移転の有無

                ③提供する情報

                委託事項2

                ①法令上の根拠

                ⑤提供する情報の対象となる本人の範囲

                ⑦時期・頻度

                提供先1

                ①委託内容 証の印刷及び封入

                ③委託先名 株式会社手本

                ②提供先における用途

                証の発送

                ５．特定個人情報の提供・移転（委託に伴うものを除く。）
                """);

        assertText("証の発送", "II[1].4.outsourcing[2].name", document);
        assertText("", "II[1].5.provision[1].2", document);
    }

    @Test
    void aDocumentMayLackWholeChapters() throws Exception {
        Document document = readAll(CheckBoxesTest.BEFORE + """
                [ ○ ] 庁内連携システム
                ３．特定個人情報ファイル名
                台帳ファイル


                Ⅳ　その他のリスク対策 ※
                １．監査
                ①自己点検
                [ 十分に行っている ]
                具体的なチェック方法
                年に一度、点検する。
                ②監査
                [ 十分に行っている ]
                具体的な内容
                年に一度、監査する。
                """);

        assertText("台帳ファイル", "I.3", document);
        assertText("年に一度、監査する。", "IV.1.2.content", document);
    }

    @Test
    void aBoxWhoseLabelAndTextAreOnBothSidesOfAPagesEndHasThemOnce() throws Exception {
        Document document = read("""
                ①事務の名称 見本事務
                ②事務の概要
                見本の申請を受け付ける。
                ③システムの名称 見本


                ③システムの名称 見本
                """);

        assertText("見本", "I.1.3", document);
    }

    @Test
    void aTextStandsBehindItsLabel() throws Exception {
        Document document = read("""
                ①事務の名称 見本事務
                ②事務の概要
                見本の申請を受け付ける。
                ③システムの名称 見本システム
                """);

        assertText("見本事務", "I.1.1", document);
        assertText("見本の申請を受け付ける。", "I.1.2", document);
        assertText("見本システム", "I.1.3", document);
    }

    @Test
    void aTextThatIsWrittenAheadOfItsLabelOnOneLineIsThatLabels() throws Exception {
        Document document = read("""
                見本事務 ①事務の名称
                見本の申請を受け付ける。 ②事務の概要
                見本システム ③システムの名称
                """);

        assertText("見本事務", "I.1.1", document);
        assertText("見本の申請を受け付ける。", "I.1.2", document);
        assertText("見本システム", "I.1.3", document);
    }

    @Test
    void aTextThatTouchesALabelWithANumberEndsThere() throws Exception {
        Document document = read("""
                見本事務①事務の名称
                ②事務の概要 見本の申請を受け付ける。
                ③システムの名称 見本システム
                """);

        assertText("見本事務", "I.1.1", document);
    }

    @Test
    void rowsThatAreWrittenBackwardsKeepTheirTexts() throws Exception {
        Document document = read("""
                ③システムの名称 見本システム
                ②事務の概要 見本の申請を受け付ける。
                ①事務の名称 見本事務
                """);

        assertText("見本事務", "I.1.1", document);
        assertText("見本の申請を受け付ける。", "I.1.2", document);
        assertText("見本システム", "I.1.3", document);
    }

    @Test
    void aLabelThatIsWrappedInMidWordIsOneLabel() throws Exception {
        Document document = read("""
                ①事務の名称 見本事務
                ②事務の概要 見本の申請を受け付ける。
                ③システムの名
                称
                見本システム
                """);

        assertText("見本システム", "I.1.3", document);
    }

    @Test
    void linesOfOneTextStayTogether() throws Exception {
        Document document = read("""
                ①事務の名称 見本事務
                ②事務の概要

                １　見本の申請を受け付ける。
                ２　見本の証を渡す。

                ③システムの名称 見本システム
                """);

        assertText("１　見本の申請を受け付ける。\n２　見本の証を渡す。", "I.1.2", document);
    }

    @Test
    void inAPageOfLayersWhatWrapsIsThatOfTheFirstLabelThatWantsIt() throws Exception {
        Document document = readAll("""
                特定個人情報保護評価書（基礎項目評価書）


                Ⅰ　関連情報

                １．特定個人情報ファイルを取り扱う事務

                ①事務の名称 見本事務

                ②事務の概要

                ③システムの名称

                ２．特定個人情報ファイル名

                ３．個人番号の利用

                法令上の根拠 番号法第９条第１項

                ５．評価実施機関における担当部署

                ①部署 見本部見本課

                ②所属長の役職名 見本課長

                ・見本の申請を受け付ける。
                ・台帳に登録する。

                ・見本システム
                ・中間サーバー

                ・見本台帳ファイル
                ・見本履歴ファイル
                """);

        assertText("・見本の申請を受け付ける。\n・台帳に登録する。", "I.1.2", document);
        assertText("・見本システム\n・中間サーバー", "I.1.3", document);
        assertText("・見本台帳ファイル\n・見本履歴ファイル", "I.2", document);
    }

    @Test
    void aTextIsNotPartedByTheSameLineTwice() throws Exception {
        Document document = read("""
                ①事務の名称 見本事務
                ②事務の概要
                ＜窓口について＞
                見本の申請を受け付ける。

                ＜窓口について＞
                見本システム
                ③システムの名称
                """);

        assertText("＜窓口について＞\n見本の申請を受け付ける。", "I.1.2", document);
        assertText("＜窓口について＞\n見本システム", "I.1.3", document);
    }

    @Test
    void aTextThatIsAtNoLabelGoesWhereItsWordingIsUsual() throws Exception {
        Document document = readAll(BEGINNING + """
                ①事務の名称 見本事務
                ②事務の概要
                見本の申請を受け付ける。
                ③システムの名称 見本システム

                ２．特定個人情報ファイル名

                ３．個人番号の利用

                法令上の根拠

                ５．評価実施機関における担当部署

                ①部署 見本部見本課

                ②所属長の役職名 見本課長

                番号法第９条第１項

                見本台帳ファイル
                """);

        assertText("見本台帳ファイル", "I.2", document);
        assertText("番号法第９条第１項", "I.3.basis", document);
    }

    @Test
    void labelsOfOneHeightMayTouchEachOtherOrADash() throws Exception {
        Document document = readAll("""
                特定個人情報保護評価書（基礎項目評価書）

                評価書名評価書番号

                評価実施機関名

                ―特記事項

                見本市は、個人のプライバシーを守ることを宣言する。

                個人のプライバシー等の権利利益の保護の宣言

                見本の事務
                基礎項目評価書
                10

                公表日

                見本市長

                令和2年7月16日


                Ⅰ　関連情報
                １．特定個人情報ファイルを取り扱う事務
                ①事務の名称 見本の事務
                ②事務の概要
                見本の申請を受け付ける。
                ③システムの名称 見本システム
                """ + END);

        assertText("見本の事務\n基礎項目評価書", "cover.name", document);
        assertText("10", "cover.number", document);
        assertText("―", "cover.remarks", document);
    }

    @Test
    void theNumberAndTheNameOfAnAssessmentMayStandOnOneHeight() throws Exception {
        Document document = readAll("""
                特定個人情報保護評価書（基礎項目評価書）

                評価書番号 評価書名

                49 見本市 見本の事務 基礎項目評価書


                Ⅰ　関連情報
                １．特定個人情報ファイルを取り扱う事務
                ①事務の名称 見本の事務
                ②事務の概要
                見本の申請を受け付ける。
                ③システムの名称 見本システム
                """ + END);

        assertText("49", "cover.number", document);
        assertText("見本市 見本の事務 基礎項目評価書", "cover.name", document);
    }

    @Test
    void aNumberedLabelMayTouchTheTextAheadOfIt() throws Exception {
        Document document = read("""
                見本事務①事務の名称
                ②事務の概要
                見本の申請を受け付ける。
                見本システム③システムの名称
                """);

        assertText("見本事務", "I.1.1", document);
        assertText("見本システム", "I.1.3", document);
    }

    @Test
    void aFormOfAnEditionWithoutAChapterGoesOnBehindIt() throws Exception {
        Document document = readAll(BEGINNING + """
                ①事務の名称 見本事務
                ②事務の概要
                見本の申請を受け付ける。
                ③システムの名称 見本システム
                """ + END + """

                Ⅱ　しきい値判断項目
                １．対象人数
                評価対象の事務の対象人数は何人か
                [ 1,000人未満（任意実施） ]
                いつ時点の計数か
                平成28年1月1日　時点
                ２．取扱者数
                特定個人情報ファイル取扱者数は500人以上か
                [ 500人未満 ]
                ３．重大事故
                過去１年以内に、評価実施機関において特定個人情報に関する重大事故が発生したか
                [ 発生なし ]

                Ⅲ　しきい値判断結果
                しきい値判断結果
                基礎項目評価の実施が義務付けられる



                変更箇所

                変更日 項目 変更前の記載 変更後の記載 提出時期 提出時期に係る説明
                """);

        assertText("基礎項目評価の実施が義務付けられる", "III.result", document);
    }

    @Test
    void anItemBehindAnEmptyLineGoesOnWithTheItemBeforeIt() throws Exception {
        Document document = read("""
                ①事務の名称 見本事務
                ③システムの名称 見本システム
                ②事務の概要

                １　見本の申請を受け付ける。
                ２　見本の証を渡す。

                ３　見本の台帳に記す。
                """);

        assertText("１　見本の申請を受け付ける。\n２　見本の証を渡す。\n\n３　見本の台帳に記す。", "I.1.2", document);
    }

    @Test
    void aTextGoesOnWithTheItemBehindTheLastOneOfThePageBefore() throws Exception {
        Document document = readAll(BEGINNING + """
                ①事務の名称 見本事務
                ②事務の概要
                ①見本の申請を受け付ける。
                ②見本の証を渡す。


                ③システムの名称 見本システム
                ２．特定個人情報ファイル名
                見本台帳ファイル

                ③見本の台帳に記す。
                """);

        assertText("①見本の申請を受け付ける。\n②見本の証を渡す。\n③見本の台帳に記す。", "I.1.2", document);
        assertText("見本台帳ファイル", "I.2", document);
    }

    @Test
    void whatAPagesEndPrintsTwiceIsInTheBoxOnce() throws Exception {
        Document document = readAll(BEGINNING + """
                ①事務の名称 見本事務
                ②事務の概要
                ・見本の申請を受け付け、要件を審査する。
                ・結果を通知し、見本の台帳に記録する。


                ・結果を通知し、見本の台帳に記録する。
                ・年に一度、見本の台帳を点検する。
                ③システムの名称 見本システム
                """ + END);

        assertText("・見本の申請を受け付け、要件を審査する。\n・結果を通知し、見本の台帳に記録する。\n・年に一度、見本の台帳を点検する。", "I.1.2", document);
    }

    @Test
    void linesThatComeAgainOnTheNextPageAreOfTheBoxThatGoesOnThere() throws Exception {
        Document document = readAll(BEGINNING + """
                ①事務の名称 見本事務
                ②事務の概要
                ・申請を受け付ける。
                ・要件を審査する。
                ・結果を通知する。


                ③システムの名称 見本システム
                ２．特定個人情報ファイル名
                見本台帳ファイル

                ・申請を受け付ける。
                ・要件を審査する。
                ・結果を通知する。
                ・台帳に記録する。
                """);

        assertText("・申請を受け付ける。\n・要件を審査する。\n・結果を通知する。\n・台帳に記録する。", "I.1.2", document);
        assertText("見本台帳ファイル", "I.2", document);
    }

    @Test
    void linesThatComeAgainBehindAnEmptyLineAreOfThatBoxToo() throws Exception {
        Document document = readAll(BEGINNING + """
                ①事務の名称 見本事務
                ②事務の概要
                ・申請を受け付ける。
                ・要件を審査する。

                ＜窓口における事務＞
                ・結果を通知する。


                ③システムの名称 見本システム
                ２．特定個人情報ファイル名
                見本台帳ファイル

                ・申請を受け付ける。
                ・要件を審査する。

                ＜窓口における事務＞
                ・結果を通知する。
                ・台帳に記録する。
                """);

        assertText("・申請を受け付ける。\n・要件を審査する。\n\n＜窓口における事務＞\n・結果を通知する。\n・台帳に記録する。", "I.1.2", document);
        assertText("見本台帳ファイル", "I.2", document);
    }

    @Test
    void paragraphsBelowLinesInBracketsGoOnWithEachOther() throws Exception {
        Document document = readAll(BEGINNING + """
                ①事務の名称 見本事務

                ②事務の概要

                ＜窓口における事務＞
                ・見本の申請を受け付ける。

                ＜見本センターにおける事務＞
                ・見本の台帳に記録する。

                ③システムの名称 見本システム
                """ + END);

        assertText("＜窓口における事務＞\n・見本の申請を受け付ける。\n\n＜見本センターにおける事務＞\n・見本の台帳に記録する。", "I.1.2", document);
    }

    @Test
    void noTextGoesOnWithADash() throws Exception {
        Document document = readAll(BEGINNING + """
                ①事務の名称 見本事務
                ②事務の概要
                見本の申請を受け付ける。
                ③システムの名称 見本システム
                ２．特定個人情報ファイル名
                見本台帳ファイル
                ３．個人番号の利用
                法令上の根拠 番号法第９条第１項
                ５．評価実施機関における担当部署
                ①部署 見本部見本課
                ②所属長の役職名 ―


                見本市教育委員会

                ７．特定個人情報の開示・訂正・利用停止請求
                請求先 見本部見本課
                ８．特定個人情報ファイルの取扱いに関する問合せ
                連絡先 見本部見本課

                ６．他の評価実施機関
                """);

        assertText("―", "I.5.2", document);
        assertText("見本市教育委員会", "I.6", document);
    }

    @Test
    void aTextMayBeginOnThePageAheadOfItsLabel() throws Exception {
        Document document = readAll(BEGINNING + """
                ①事務の名称 見本事務
                ②事務の概要
                見本の申請を受け付ける。

                ③システムの名称 見本システム
                ２．特定個人情報ファイル名
                見本台帳ファイル
                ４．情報提供ネットワークシステムによる情報連携
                ①実施の有無 [ 実施する ]

                ・番号法第１９条第８号


                ・番号法に基づく主務省令第２条の表の１の項
                ②法令上の根拠
                ５．評価実施機関における担当部署
                ①部署 見本部見本課
                """);

        assertText("・番号法第１９条第８号\n・番号法に基づく主務省令第２条の表の１の項", "I.4.2", document);
    }

    @Test
    void theOneDateOfACoverIsThatOfTheOneBoxThatWantsIt() throws Exception {
        Document document = readAll("""
                個人のプライバシー等の権利利益の保護の宣言

                評価書名

                見本の事務　基礎項目評価書

                評価書番号

                26

                令和2年7月16日

                見本市は、個人のプライバシーを守ることを宣言する。

                評価実施機関名

                特定個人情報保護評価書（基礎項目評価書）

                公表日

                見本市長

                特記事項


                Ⅰ　関連情報
                １．特定個人情報ファイルを取り扱う事務
                ①事務の名称 見本の事務
                ②事務の概要
                見本の申請を受け付ける。
                ③システムの名称 見本システム
                """ + END);

        assertEquals(Status.OK, field("cover.published", document).status());
        assertEquals("令和2年7月16日", field("cover.published", document).raw());
    }

    @Test
    void blocksThatAreWrittenFromThePagesFootAreToldByTheirNumbers() throws Exception {
        Document document = readAll(CheckBoxesTest.BEFORE + """
                [ ] 情報提供ネットワークシステム [ ○ ] 庁内連携システム


                システム4
                ①システムの名称 第四システム
                ②システムの機能
                第四の台帳に記録する。
                ③他のシステムとの接続

                システム3
                ①システムの名称 第三システム
                ②システムの機能
                第三の台帳に記録する。
                ③他のシステムとの接続

                システム2
                ①システムの名称 第二システム
                ②システムの機能
                第二の台帳に記録する。
                ③他のシステムとの接続


                ３．特定個人情報ファイル名
                台帳ファイル
                """);

        assertText("第二システム", "I.2[2].1", document);
        assertText("第三の台帳に記録する。", "I.2[3].2", document);
        assertText("第四システム", "I.2[4].1", document);
        assertText("第四の台帳に記録する。", "I.2[4].2", document);
    }

    @Test
    void theFirstLineOfALabelWhoseCellGoesOverThePagesEndIsThatLabel() throws Exception {
        Document document = readAll(BEGINNING + """
                ①事務の名称 見本事務
                ②事務の概要
                見本の申請を受け付ける。

                ③システムの名称 見本システム
                ２．特定個人情報ファイル名
                見本台帳ファイル
                ４．情報提供ネットワークシステムによる情報連携
                ①実施の有無 [ 実施する ]
                ②法令上の根拠 番号法第１９条第８号

                ５．評価実施機関におけ


                ５．評価実施機関におけ
                る担当部署
                ①部署 見本部見本課
                """);

        assertText("番号法第１９条第８号", "I.4.2", document);
        assertText("見本部見本課", "I.5.1", document);
    }

    @Test
    void theSameAnswerTwiceIsThatAnswer() throws Exception {
        Document document = readAll(BEGINNING + """
                ①事務の名称 見本事務
                ②事務の概要
                見本の申請を受け付ける。
                ③システムの名称 見本システム
                ２．特定個人情報ファイル名
                見本台帳ファイル
                ４．情報提供ネットワークシステムによる情報連携
                ①実施の有無 [ 実施する ]


                ①実施の有無 [ 実施する ]
                ②法令上の根拠 番号法第１９条第８号
                """);

        assertEquals(
                Optional.of("実施する"),
                ((Value.Choice) field("I.4.1", document).value().orElseThrow()).option());
    }

    @Test
    void theEvidenceIsTheLineAndItsCharacters() throws Exception {
        Document document = read("""
                ①事務の名称 見本事務
                ②事務の概要 見本の申請を受け付ける。
                ③システムの名称 見本システム
                """);

        assertEquals(
                List.of(Evidence.inText(List.of(new TextRange(6, 8, 11)))),
                field("I.1.1", document).evidence());
    }

    @Test
    void everyCharacterIsAccountedFor() throws Exception {
        Document document = read("""
                ①事務の名称 見本事務
                どこにも属さない
                ] ○ [ （ ）
                ③システムの名称 見本システム
                """);

        assertEquals(
                List.of(),
                document.findings().stream()
                        .filter(f -> f.code().equals("characters-lost"))
                        .toList());
    }

    private Document read(String rows) throws Exception {
        return readAll(BEGINNING + rows + END);
    }

    private Document readAll(String text) throws Exception {
        Path file = folder.resolve("text");
        Files.writeString(file, text);
        return new Extractor(FormCatalogue.official()).extract(Input.of(file));
    }

    private static Field field(String path, Document document) {
        return document.fields().stream()
                .filter(f -> f.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static void assertText(String expected, String path, Document document) {
        assertEquals(
                expected,
                field(path, document)
                        .value()
                        .map(value -> ((Value.Text) value).text())
                        .orElse(""));
    }
}
