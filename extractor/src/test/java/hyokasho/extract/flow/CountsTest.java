package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many blocks follow, as it is printed beside a box: （ 2 ） 件. */
class CountsTest {

    @TempDir
    private Path folder;

    @Test
    void aNumberStandsBesideItsChoice() throws Exception {
        assertEquals(Optional.of(new Value.Count(2)), count("[ 委託する ] （ 2 ） 件").value());
    }

    @Test
    void aChoiceMayStandAmongBoxesOfOneCharacter() throws Exception {
        assertEquals(
                Optional.of(new Value.Count(2)), count("☐ 委託する ☐ ☐ （ 2 ） 件").value());
    }

    @Test
    void eachPartOfANumberMayStandOnALineOfItsOwn() throws Exception {
        assertEquals(Optional.of(new Value.Count(2)), count("""
                [ 委託する ]

                （

                2

                ）　件
                """).value());
    }

    @Test
    void theParenthesisOfANumberMayBeWrittenALittleAheadOfIt() throws Exception {
        assertEquals(Optional.of(new Value.Count(2)), count("""
                （

                [ 委託する ]
                2

                ）　件
                """).value());
    }

    @Test
    void theOneNumberOfAPageThatStandsAloneIsThatOfItsEmptyParenthesis() throws Exception {
        assertEquals(Optional.of(new Value.Count(2)), count("""
                [ 委託する ] （ ） 件

                2
                """).value());
    }

    @Test
    void theOneNumberOfAPageThatStandsAloneMayBeThatOfATornParenthesis() throws Exception {
        String choice = """
                [ 委託する ]

                （

                ）　件

                2
                """;

        assertEquals(Optional.of(new Value.Count(2)), count(choice).value());
        assertEquals(
                Optional.of(new Value.Choice(Optional.of("委託する"))),
                field("II[1].4.exists", choice).value());
    }

    @Test
    void theEndOfANumberMayTouchTheLastOption() throws Exception {
        assertEquals(Optional.of(new Value.Count(2)), count("""
                [ 委託する ]
                （ 2
                ＜選択肢＞
                1） 委託する 2） 委託しない） 件
                """).value());
    }

    @Test
    void theParenthesisMayBeTornOffFarAheadIfNoOtherStandsAloneOnThePage() throws Exception {
        String tornOff = """
                [ 委託する ] ＜選択肢＞
                （

                1） 10人未満 2） 10人以上50人未満 3） 50人以上100人未満
                4） 100人以上500人未満 5） 500人以上1,000人未満 6） 1,000人以上

                2 ）　件 1） 委託する 2） 委託しない
                """;

        assertEquals(Optional.of(new Value.Count(2)), count(tornOff).value());
        assertEquals(Optional.empty(), count("（\n" + tornOff).value());
    }

    @Test
    void ofTwoNumbersBesideAChoiceNoneIsTaken() throws Exception {
        Field count = count("[ 委託する ] （ 2 ） 件\n（ 3 ） 件");

        assertEquals(Status.AMBIGUOUS, count.status());
        assertEquals("（ 2 ） 件（ 3 ） 件", count.raw());
    }

    @Test
    void twoNumbersBehindABoxAreNone() throws Exception {
        Field count = field("II[1].5.provision_count", """
                [ 委託しない ]
                ５．特定個人情報の提供・移転（委託に伴うものを除く。）
                提供・移転の有無
                [ ○ ] 提供を行っている （ 1 ）件3 [ ] 移転を行っている （ ） 件
                [ ] 行っていない
                """);

        assertEquals(Status.AMBIGUOUS, count.status());
        assertEquals("（ 1 ）件3", count.raw());
    }

    @Test
    void aNumberIsAlsoWrittenFromRightToLeft() throws Exception {
        Field count = count("件）2（]委託する[");

        assertEquals(Optional.of(new Value.Count(2)), count.value());
        assertEquals("（2）件", count.raw());
    }

    @Test
    void fromRightToLeftItsParenthesisMayTouchTheFirstOption() throws Exception {
        assertEquals(Optional.of(new Value.Count(2)), count("""
                2） 委託しない1） 委託する）　件2（
                ＜選択肢＞]委託する[
                """).value());
    }

    @Test
    void fromRightToLeftItMayTouchTheNumberOfTheFirstOption() throws Exception {
        assertEquals(Optional.of(new Value.Count(2)), count("""
                委託しない2)委託する1)）　件2（
                ＜選択肢＞]委託する[
                """).value());
    }

    @Test
    void anEmptyParenthesisFromRightToLeftTakesTheNumberThatStandsAlone() throws Exception {
        assertEquals(Optional.of(new Value.Count(2)), count("""
                件）（]委託する[

                2
                """).value());
    }

    @Test
    void anAnswerWithoutItsBracketsIsToldFromTheNumberBesideIt() throws Exception {
        assertEquals(
                Optional.of(new Value.Choice(Optional.of("委託する"))),
                field("II[1].4.exists", "委託する （ 2 ） 件").value());
    }

    @Test
    void ofTwoSuchNumbersNoneIsTaken() throws Exception {
        assertEquals(Status.BLANK, count("""
                [ 委託する ] （ ） 件

                2

                3
                """).status());
    }

    @Test
    void anEmptyParenthesisIsBlank() throws Exception {
        assertEquals(Status.BLANK, count("[ 委託する ] （ ） 件").status());
    }

    @Test
    void aNumberThatTheTextLostIsMissing() throws Exception {
        assertEquals(Status.MISSING, count("[ 委託する ]").status());
    }

    @Test
    void aNumberBehindABoxWithoutAMarkIsThatOfTheMarkedOneOnItsRow() throws Exception {
        String torn = """
                ５．特定個人情報の提供・移転（委託に伴うものを除く。）
                提供・移転の有無
                （ ○
                ] 移転を行っている （
                ] 提供を行っている 13 ） 件

                ] 行っていない

                [

                ） 件 [

                [
                """;

        assertEquals(
                Optional.of(new Value.Checks(List.of("移転を行っている"), Map.of(), List.of())),
                field("II[1].5.exists", "[ 委託しない ]\n" + torn).value());
        assertEquals(
                Optional.of(new Value.Count(13)),
                field("II[1].5.transfer_count", "[ 委託しない ]\n" + torn).value());
        assertEquals(
                Status.BLANK,
                field("II[1].5.provision_count", "[ 委託しない ]\n" + torn).status());
    }

    private Field count(String choice) throws Exception {
        return field("II[1].4.count", choice);
    }

    private Field field(String path, String choice) throws Exception {
        Path file = Files.writeString(folder.resolve("form.txt"), BEFORE + choice + AFTER);
        return new Extractor(FormCatalogue.official())
                .extract(Input.of(file)).fields().stream()
                        .filter(field -> field.path().equals(path))
                        .findFirst()
                        .orElseThrow();
    }

    /** A form up to the choice whether anything is outsourced. */
    static final String BEFORE = """
            特定個人情報保護評価書（重点項目評価書）

            Ⅱ　特定個人情報ファイルの概要
            １．特定個人情報ファイル名
            台帳ファイル
            ２．基本情報
            ①ファイルの種類　※
            [ システム用ファイル ]
            ②対象となる本人の数
            [ 1万人未満 ]
            ③対象となる本人の範囲　※
            見本の者
            その必要性
            台帳を正しく保つため。
            ④記録される項目
            [ 10項目未満 ]
            その妥当性
            見本の者を確かめるため。
            全ての記録項目
            別添１を参照。
            ⑤保有開始日
            平成28年4月1日
            ⑥事務担当部署
            見本部見本課
            ３．特定個人情報の入手・使用
            ③使用目的　※
            台帳を正しく保つため。
            ④使用の主体
            使用部署　※
            見本部見本課
            使用者数
            [ 10人未満 ]
            ⑤使用方法　※
            台帳に記録する。
            情報の突合　※
            台帳と申請書を突合する。
            ⑥使用開始日
            平成28年4月1日
            ４．特定個人情報ファイルの取扱いの委託
            委託の有無　※
            """;

    private static final String AFTER = """

            委託事項1 申請書の入力
            ①委託内容
            申請書の内容を入力する作業
            ②委託先における取扱者数
            [ 10人未満 ]
            ③委託先名
            株式会社見本
            """;
}
