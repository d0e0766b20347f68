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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which check boxes are marked in texts that wrote or tore their parts in some order. */
class CheckBoxesTest {

    @TempDir
    private Path folder;

    @Test
    void boxesThatStayedTogetherAreDecided() throws Exception {
        assertChecks(List.of("庁内連携システム"), List.of(), """
                [ ] 情報提供ネットワークシステム [ ○ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ] その他 （ ）
                """);
    }

    @Test
    void inARowFromRightToLeftABracketIsThatOfTheNameAheadOfIt() throws Exception {
        assertChecks(List.of("宛名システム等"), List.of(), """
                [ ] 情報提供ネットワークシステム [ ] 庁内連携システム
                ] 既存住民基本台帳システム[] 住民基本台帳ネットワークシステム[
                ] 税務システム[] 宛名システム等○[
                [ ] その他 （ ）
                """);
    }

    @Test
    void aTextMayWriteMostRowsFromRightToLeft() throws Exception {
        assertChecks(List.of("宛名システム等"), List.of(), """
                ] 庁内連携システム[] 情報提供ネットワークシステム[
                ] 既存住民基本台帳システム[] 住民基本台帳ネットワークシステム[
                ] 税務システム[] 宛名システム等○[
                [ ] その他 （ ）
                """);
    }

    @Test
    void inARowFromRightToLeftAMarkOnALineOfItsOwnStandsBetweenTheNameAndItsBracket() throws Exception {
        assertChecks(List.of("庁内連携システム", "既存住民基本台帳システム", "税務システム"), List.of(), """
                ] 税務システム
                ○
                [] 宛名システム等[
                ] 既存住民基本台帳システム
                ○
                [] 住民基本台帳ネットワークシステム[
                ] 庁内連携システム
                ○
                [] 情報提供ネットワークシステム[
                [ ] その他 （ ）
                システム2
                ③他のシステムとの接続
                [ ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ] その他 （ ）
                """);
    }

    @Test
    void aMarkOnALineOfItsOwnIsOfTheRowBelowItIfAnEmptyLineIsAboveIt() throws Exception {
        assertChecks(List.of("情報提供ネットワークシステム", "庁内連携システム", "住民基本台帳ネットワークシステム"), List.of(), """
                [
                ○
                ] 情報提供ネットワークシステム [
                ○
                ] 庁内連携システム

                ○
                ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム

                [

                [ ] 宛名システム等 [ ] 税務システム
                [ ] その他 （ ）
                """ + FROM_RIGHT_TO_LEFT);
    }

    @Test
    void ofTwoBracketsAheadOfTwoNamesTheSecondIsNotThatOfTheFirstName() throws Exception {
        assertChecks(List.of("庁内連携システム"), List.of(), """
                [
                [ ○
                ] 情報提供ネットワークシステム
                ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ] その他 （ ）
                """);
    }

    @Test
    void aNameTornOffItsRowGetsTheBracketAtTheRowsEnd() throws Exception {
        assertChecks(List.of("庁内連携システム"), List.of(), """
                [ ] 情報提供ネットワークシステム [ ○
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [
                [ ] その他 （ ）

                ] 税務システム

                ] 庁内連携システム
                """);
    }

    @Test
    void aMarkAtALinesEndMayBeThatOfANameTornOffItsRow() throws Exception {
        assertChecks(List.of("庁内連携システム"), List.of("住民基本台帳ネットワークシステム", "既存住民基本台帳システム"), """
                [ ] 情報提供ネットワークシステム [ ○ ] 庁内連携システム
                [ ○
                ] 既存住民基本台帳
                システム
                ] 税務システム[] 宛名システム等[
                [ ] その他 （ ）

                ] 住民基本台帳ネットワークシステム

                [
                """);
    }

    @Test
    void aMarkAtALinesEndIsThatOfTheNextLinesNameIfNoOtherLacksItsBracket() throws Exception {
        assertChecks(List.of("庁内連携システム", "既存住民基本台帳システム"), List.of(), """
                [ ] 情報提供ネットワークシステム [ ○ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム
                [ ○
                ] 既存住民基本台帳
                システム
                ] 税務システム[] 宛名システム等[
                [ ] その他 （ ）
                """);
    }

    @Test
    void looseBracketsThatAreAllAlikeMayBeThoseOfAnyName() throws Exception {
        assertChecks(List.of("その他"), List.of(), """
                ] 情報提供ネットワークシステム [ ] 庁内連携システム
                ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ○ ] その他 （ 窓口端末 ）

                [

                [
                """);
    }

    @Test
    void inStacksAsManyNamesAsBracketsBelongTogether() throws Exception {
        assertChecks(List.of("情報提供ネットワークシステム", "税務システム"), List.of(), """
                [

                [

                [ ○ ] 情報提供ネットワークシステム

                ] 庁内連携システム

                ] 住民基本台帳ネットワークシステム

                [

                [

                ] 既存住民基本台帳システム

                ] 宛名システム等

                [ ○

                ] 税務システム

                [

                ] その他
                """);
    }

    @Test
    void aStackOfWhichSomeBracketsAreMarkedIsOpen() throws Exception {
        assertChecks(List.of(), List.of("情報提供ネットワークシステム", "庁内連携システム", "その他"), """
                [

                [ ○

                ] 庁内連携システム

                ] 情報提供ネットワークシステム

                [

                ] 住民基本台帳ネットワークシステム

                [

                ] 既存住民基本台帳システム

                [

                ] 宛名システム等

                [

                ] 税務システム

                ] その他
                """);
    }

    @Test
    void aMarkThatFoundNoBoxLeavesTheUnmarkedOnesAroundItOpen() throws Exception {
        assertChecks(
                List.of("税務システム"),
                List.of("情報提供ネットワークシステム", "庁内連携システム", "住民基本台帳ネットワークシステム", "既存住民基本台帳システム", "宛名システム等"),
                """
                [ ] 情報提供ネットワークシステム [ ] 庁内連携システム

                ○

                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ○ ] 税務システム
                [ ] その他 （ ）
                """);
    }

    @Test
    void aBoxWithNothingInItsParenthesesIsNotTheMarkedOne() throws Exception {
        assertChecks(List.of("情報提供ネットワークシステム"), List.of(), """
                ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                ] 税務システム[] 宛名システム等[
                ] その他 （ ）

                [ ○

                [
                """);
    }

    @Test
    void aRowIsFoundElsewhereIfAnotherOneCanStandOnlyThere() throws Exception {
        assertChecks(List.of("宛名システム等"), List.of(), """
                [ ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 税務システム

                ○ ] 宛名システム等 [
                [ ] その他 （ ）
                """);
    }

    @Test
    void looseBracketsThatDifferLeaveTheirNamesOpen() throws Exception {
        assertChecks(List.of(), List.of("情報提供ネットワークシステム", "住民基本台帳ネットワークシステム"), """
                ] 情報提供ネットワークシステム [ ] 庁内連携システム
                ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                ] 税務システム[] 宛名システム等[
                [ ] その他 （ ）

                [ ○

                [
                """);
    }

    @Test
    void aFilledParenthesisTellsWhichOfTheBracketsIsMarked() throws Exception {
        assertChecks(List.of("その他"), List.of(), """
                ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                ] 税務システム[] 宛名システム等[
                ] その他 （ 窓口端末 ）

                [ ○

                [
                """);
    }

    @Test
    void allBracketsInTheFormsOrderAreCounted() throws Exception {
        assertChecks(List.of("庁内連携システム", "税務システム"), List.of(), """
                [ [
                ○

                [ [

                [ [
                ○

                [ （ ）

                ] 情報提供ネットワークシステム ] 庁内連携システム

                ] 住民基本台帳ネットワークシステム ] 既存住民基本台帳システム

                ] 宛名システム等 ] 税務システム

                ] その他
                """);
    }

    @Test
    void rowsOfBracketsRightBehindTheLabelAreTheRowsOfTheForm() throws Exception {
        assertChecks(List.of("庁内連携システム"), List.of(), """

                [ [ ○

                [ [

                [ [

                [
                """ + NAMES_IN_ANY_ORDER + FROM_RIGHT_TO_LEFT);
    }

    @Test
    void rowsOfBracketsOfWhichOneIsMissingTellNothing() throws Exception {
        assertEquals(
                List.of(), read("""

                [ [ ○

                [ [

                [

                [
                """ + NAMES_IN_ANY_ORDER + FROM_RIGHT_TO_LEFT).checked());
    }

    @Test
    void aRowThatAPagesEndPrintsTwiceIsThatOfOneGroup() throws Exception {
        assertChecks(List.of("庁内連携システム"), List.of(), """
                [ ] 情報提供ネットワークシステム [ ○ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム


                ③他のシステムとの接続
                [ ] 宛名システム等 [ ] 税務システム
                [ ] その他 （ ）
                """);
    }

    @Test
    void theNameOfABoxInAParenthesisIsWhatWasWrittenThere() throws Exception {
        Value.Checks value = read("""
                [ ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ○ ] その他 （ 庁内連携システム ）
                """);
        assertEquals(Map.of("その他", "庁内連携システム"), value.details());
    }

    @Test
    void aRowInTheFormsParenthesesIsThatOfTheBoxWhichLacksIt() throws Exception {
        Value.Checks value = read("""
                [ ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ○ ] その他

                （ 窓口端末 ）
                """);
        assertEquals(Map.of("その他", "窓口端末"), value.details());
    }

    @Test
    void aBoxWithSomethingWrittenInItsParenthesesAndNoMarkLostTheMark() throws Exception {
        Value.Checks value = read("""
                [ ○ ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ] その他 （ 窓口端末 ）
                """);

        assertEquals(List.of("情報提供ネットワークシステム"), value.checked());
        assertEquals(List.of("その他"), value.unresolved());
    }

    @Test
    void aClosingParenthesisWithoutItsOpeningOneIsNotPartOfTheText() throws Exception {
        Value.Checks value = read("""
                [ ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ○ ] その他 窓口端末（共用） ）
                """);

        assertEquals(Map.of("その他", "窓口端末（共用）"), value.details());
    }

    @Test
    void whatIsTooLongForTheRowOfABoxStandsBelowItsParenthesis() throws Exception {
        Value.Checks value = read("""
                [ ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ○ ] その他 （
                窓口端末、証明書の発行機

                ）
                """);
        assertEquals(Map.of("その他", "窓口端末、証明書の発行機"), value.details());
    }

    @Test
    void aShortLineByItselfIsWhatAnEmptyParenthesisLost() throws Exception {
        Value.Checks value = read("""
                [ ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ○ ] その他 （
                """ + AFTER + """

                証明書の発行機

                ）
                """);
        assertEquals(Map.of("その他", "証明書の発行機"), value.details());
    }

    @Test
    void aTextBehindAClosingParenthesisIsThatOfABox() throws Exception {
        Value.Checks value = read("""
                [ ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ○ ] その他 （

                ）証明書の発行機
                """);
        assertEquals(Map.of("その他", "証明書の発行機"), value.details());
    }

    @Test
    void aMarkedBoxWithAnEmptyParenthesisLostWhatWasWrittenThere() throws Exception {
        assertEquals(Status.AMBIGUOUS, field("""
                [ ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ○ ] その他 （ ）
                """).status());
    }

    @Test
    void aGroupWithoutAnyMarkIsOpen() throws Exception {
        assertChecks(
                List.of(),
                List.of("情報提供ネットワークシステム", "庁内連携システム", "住民基本台帳ネットワークシステム", "既存住民基本台帳システム", "宛名システム等", "税務システム", "その他"),
                """
                [ ] 情報提供ネットワークシステム [ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ] その他 （ ）
                """);
    }

    @Test
    void aNameThatFitsNoBracketIsUnmarkedIfAllMarksHaveAnotherBox() throws Exception {
        assertChecks(List.of("庁内連携システム"), List.of(), """
                [ ] 情報提供ネットワークシステム [ ○ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ] 税務システム
                ] 宛名システム等 [
                [ ] その他 （ ）
                """);
    }

    @Test
    void aBoxOfOneCharacterIsThatOfTheNameBehindIt() throws Exception {
        assertChecks(List.of("庁内連携システム"), List.of(), """
                ☐ 情報提供ネットワークシステム ☑ 庁内連携システム
                [☐] 住民基本台帳ネットワークシステム [☐] 既存住民基本台帳システム
                ☐ 宛名システム等 ☐ 税務システム ☐ その他 （ ）
                """);
    }

    @Test
    void ofBoxesThatPrintAlikeThoseWithSomethingInTheirParenthesesAreMarked() throws Exception {
        assertChecks(
                List.of("その他"),
                List.of("情報提供ネットワークシステム", "庁内連携システム", "住民基本台帳ネットワークシステム", "既存住民基本台帳システム", "宛名システム等", "税務システム"),
                """
                ☐ 情報提供ネットワークシステム ☐ 庁内連携システム
                ☐ 住民基本台帳ネットワークシステム ☐ 既存住民基本台帳システム
                ☐ 宛名システム等 ☐ 税務システム ☐ その他 （窓口端末） ☐
                """);
    }

    @Test
    void aBracketThatTouchesAMarkStandsToItsLeftWhereOthersStandApart() throws Exception {
        assertChecks(List.of("庁内連携システム", "宛名システム等"), List.of(), """
                [ ] 情報提供ネットワークシステム [ ○ ] 庁内連携システム
                [ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                [ ○] 税務システム[
                ] 宛名システム等
                [ ] その他 （ ）
                """);
    }

    @Test
    void aMarkAtARowsEndIsThatOfTheBoxFurtherToTheRight() throws Exception {
        assertChecks(List.of("庁内連携システム", "既存住民基本台帳システム"), List.of(), """
                [ ] 情報提供ネットワークシステム [ ○ ] 庁内連携システム
                [ [] 住民基本台帳ネットワークシステム ○

                ] 既存住民基本台帳システム
                [ ] 宛名システム等 [ ] 税務システム
                [ ] その他 （ ）
                """);
    }

    @Test
    void aBoxRightBehindALabelIsThatLabels() throws Exception {
        String turned = """
                ] 税務システム

                [ ○ ] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム
                ③他のシステムとの接続

                [ ○ ] 情報提供ネットワークシステム [

                [ ] 宛名システム等 [

                [ ○ ] その他 （ 証明書の発行機

                ] 情報提供ネットワークシステム [

                [ ] 宛名システム等 [

                ] 庁内連携システム

                システム2
                ①システムの名称 中央台帳
                ②システムの機能
                台帳を照らし合わせる。

                [ ○ ] その他 （ 台帳システム ）

                ] 税務システム

                ] 既存住民基本台帳システム

                ] 庁内連携システム

                システム1
                ①システムの名称 証明システム
                ②システムの機能
                証明書を作る。

                [ ] 住民基本台帳ネットワークシステム [
                ③他のシステムとの接続

                [

                ）
                """;

        Value.Checks first = (Value.Checks)
                field(PAGE_OF_SYSTEMS + turned, "I.2[1].3").value().orElseThrow();
        Value.Checks second = (Value.Checks)
                field(PAGE_OF_SYSTEMS + turned, "I.2[2].3").value().orElseThrow();
        assertEquals(List.of("その他"), first.checked());
        assertEquals(List.of("情報提供ネットワークシステム", "住民基本台帳ネットワークシステム", "その他"), second.checked());
    }

    @Test
    void bracketsBetweenALabelAndARowThatStayedTogetherAreThoseOfTheRowsBetween() throws Exception {
        Value.Checks value = sources("""
                [ ○

                [ ] 評価実施機関内の他部署 （ ）
                [ ○ ] 行政機関・独立行政法人等 （ 見本省 ）
                [ ] 地方公共団体・地方独立行政法人 （ ）
                [
                [ ] その他 （ ）

                ] 民間事業者 （ ）

                ] 本人又は本人の代理人
                """);

        assertEquals(List.of("本人又は本人の代理人", "行政機関・独立行政法人等"), value.checked());
        assertEquals(List.of(), value.unresolved());
    }

    @Test
    void ofTwoTextsInParenthesesEachIsThatOfTheBoxWhichUsuallyHasSuch() throws Exception {
        Value.Checks value = sources("""
                [ ] 本人又は本人の代理人
                [ ○ ] 評価実施機関内の他部署
                [ ] 行政機関・独立行政法人等 （ ）
                [ ○ ] 地方公共団体・地方独立行政法人
                [ ] 民間事業者 （ ）
                [ ] その他 （ ）

                （ 見本町 ）

                （ 見本部見本課 ）
                """);

        assertEquals(Map.of("評価実施機関内の他部署", "見本部見本課", "地方公共団体・地方独立行政法人", "見本町"), value.details());
    }

    @Test
    void ofTwoTextsEachIsThatOfTheBoxWhichLacksItsParentheses() throws Exception {
        Value.Checks value = sources("""
                [ ] 本人又は本人の代理人
                [ ] 評価実施機関内の他部署 （ ）
                [ ] 行政機関・独立行政法人等 （ ）
                [ ] 地方公共団体・地方独立行政法人 （ ）
                [ ○ ] 民間事業者 （
                [ ○ ] その他

                見本保険者 ）

                （ 見本病院 ）
                """);

        assertEquals(Map.of("民間事業者", "見本保険者", "その他", "見本病院"), value.details());
    }

    @Test
    void theNameOfABoxInAParenthesisOfATurnedRowIsWhatWasWrittenThere() throws Exception {
        Value.Checks value = read("""
                ] 庁内連携システム[ ] 情報提供ネットワークシステム[
                ] 既存住民基本台帳システム[ ] 住民基本台帳ネットワークシステム[
                ] 税務システム[ ] 宛名システム等[
                ）庁内連携システム（] その他○[
                """);

        assertEquals(List.of("その他"), value.checked());
        assertEquals(Map.of("その他", "庁内連携システム"), value.details());
    }

    private Value.Checks sources(String boxes) throws Exception {
        String document = CountsTest.BEFORE.replace("３．特定個人情報の入手・使用\n", "３．特定個人情報の入手・使用\n①入手元　※\n" + boxes + "\n");
        return (Value.Checks)
                field(document + "[ 委託しない ]\n", "II[1].3.1").value().orElseThrow();
    }

    private void assertChecks(List<String> marked, List<String> open, String boxes) throws Exception {
        Value.Checks value = read(boxes);
        assertEquals(marked, value.checked());
        assertEquals(open, value.unresolved());
    }

    private Value.Checks read(String boxes) throws Exception {
        return (Value.Checks) field(boxes).value().orElseThrow();
    }

    private Field field(String boxes) throws Exception {
        return field(BEFORE + boxes + (boxes.contains(AFTER) ? "" : AFTER), "I.2[1].3");
    }

    private Field field(String document, String path) throws Exception {
        Path file = Files.writeString(folder.resolve("form.txt"), document);
        return new Extractor(FormCatalogue.official())
                .extract(Input.of(file)).fields().stream()
                        .filter(f -> f.path().equals(path))
                        .findFirst()
                        .orElseThrow();
    }

    private static final String NAMES_IN_ANY_ORDER = """

            ] 税務システム

            ] 情報提供ネットワークシステム

            ] 宛名システム等

            ] 庁内連携システム

            ] 住民基本台帳ネットワークシステム

            ] その他

            ] 既存住民基本台帳システム
            """;

    /** Another group, in which brackets are not written in the form's order. */
    private static final String FROM_RIGHT_TO_LEFT = """
            システム2
            ①システムの名称 証明システム
            ②システムの機能
            証明書を作る。
            ③他のシステムとの接続
            ] 庁内連携システム[ ] 情報提供ネットワークシステム ○[
            ] 既存住民基本台帳システム[ ] 住民基本台帳ネットワークシステム[
            ] 税務システム[ ] 宛名システム等[
            [ ] その他 （ ）
            """;

    /** A form up to its systems. */
    private static final String HEAD = """
            特定個人情報保護評価書（全項目評価書）

            Ⅰ　基本情報
            １．特定個人情報ファイルを取り扱う事務
            ①事務の名称 台帳の管理に関する事務
            ②事務の内容　※
            台帳に登録する。
            ２．特定個人情報ファイルを取り扱う事務において使用するシステム
            """;

    /** A form up to a page that has nothing but systems. */
    private static final String PAGE_OF_SYSTEMS = HEAD + "\n\n";

    /** A form up to its first group of check boxes. */
    static final String BEFORE = HEAD + """
            システム1
            ①システムの名称 台帳システム
            ②システムの機能
            台帳に記録する。
            ③他のシステムとの接続
            """;

    private static final String AFTER = """

            ３．特定個人情報ファイル名
            台帳ファイル
            ４．特定個人情報ファイルを取り扱う理由
            ①事務実施上の必要性
            台帳を正しく保つため。
            """;
}
