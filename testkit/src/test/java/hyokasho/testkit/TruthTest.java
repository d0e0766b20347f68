package hyokasho.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.form.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    @ParameterizedTest
    @CsvSource({"１号,1号", "住民 記録,住民記録", "窓口―本庁,窓口－本庁", "4月〜5月,4月～5月", "◯印,○印", "･紙,・紙"})
    void textsThatLookAlikeAreEqual(String want, String read) {
        assertRight("\"" + want + "\"", new Value.Text(read));
    }

    @ParameterizedTest
    @CsvSource({"住民記録,住民紀録", "甲,甲乙", "1,１０", "甲,''"})
    void otherTextsAreNot(String want, String read) {
        assertWrong("\"" + want + "\"", new Value.Text(read));
    }

    @Test
    void aTextReadFromAnEmptyBoxIsWrong() {
        assertWrong("null", new Value.Text("甲"));
    }

    @Test
    void aChoiceIsItsLabel() {
        assertRight("{\"choice\": \"再委託する\"}", new Value.Choice(Optional.of("再委託する")));
        assertWrong("{\"choice\": \"再委託する\"}", new Value.Choice(Optional.of("再委託しない")));
        assertWrong("{\"choice\": \"再委託する\"}", new Value.Choice(Optional.empty()));
        assertRight("{\"choice\": null}", new Value.Choice(Optional.empty()));
        assertWrong("{\"choice\": null}", new Value.Choice(Optional.of("再委託する")));
    }

    @Test
    void allCheckBoxesAndTheirDetailsCount() {
        String want = "{\"checked\": [\"紙\", \"その他\"], \"details\": {\"その他\": \"窓口\"}}";

        assertRight(want, new Value.Checks(List.of("紙", "その他"), Map.of("その他", "窓口"), List.of()));
        assertWrong(want, new Value.Checks(List.of("紙"), Map.of("その他", "窓口"), List.of()));
        assertWrong(want, new Value.Checks(List.of("紙", "その他", "専用線"), Map.of("その他", "窓口"), List.of()));
        assertWrong(want, new Value.Checks(List.of("紙", "その他"), Map.of(), List.of()));
        assertWrong(want, new Value.Checks(List.of("紙", "その他"), Map.of("その他", "窓口"), List.of("専用線")));
    }

    @Test
    void aBoxThatNobodyCanTellMayBeReadEitherWay() {
        String want = "{\"checked\": [\"紙\"], \"unknown\": [\"専用線\"]}";

        assertRight(want, new Value.Checks(List.of("紙"), Map.of(), List.of()));
        assertRight(want, new Value.Checks(List.of("紙", "専用線"), Map.of(), List.of()));
    }

    @Test
    void aDateIsItsIsoForm() {
        String want = "{\"date\": \"2025-01-20\", \"raw\": \"令和7年1月20日\"}";

        assertRight(want, new Value.CalendarDate(Optional.of("2025-01-20"), "R7.1.20"));
        assertWrong(want, new Value.CalendarDate(Optional.of("2025-01-02"), "令和7年1月20日"));
        assertWrong(want, new Value.CalendarDate(Optional.empty(), "令和7年1月20日"));
    }

    @Test
    void aCountIsItsNumber() {
        assertRight("2", new Value.Count(2));
        assertWrong("2", new Value.Count(20));
        assertWrong("null", new Value.Count(0));
    }

    @Test
    void aFieldGivenAsCertainIsSilentlyWrong() {
        assertTrue(isSilentlyWrong("\"戸籍\"", Optional.of(new Value.Text("住民")), Status.OK));
        assertTrue(isSilentlyWrong("\"戸籍\"", Optional.empty(), Status.BLANK));
        assertTrue(isSilentlyWrong("null", Optional.of(new Value.Text("住民")), Status.OK));
    }

    @Test
    void aFieldThatIsRightOrSaysThatItIsNotCertainIsNotSilentlyWrong() {
        assertFalse(isSilentlyWrong("\"戸籍\"", Optional.of(new Value.Text("戸籍")), Status.OK));
        assertFalse(isSilentlyWrong("\"戸籍\"", Optional.of(new Value.Text("住民")), Status.AMBIGUOUS));
        assertFalse(isSilentlyWrong("\"戸籍\"", Optional.empty(), Status.MISSING));
    }

    @Test
    void aTableIsRightInAllOfItsCells() {
        String want = "[{\"項番\": \"1\", \"変更日\": \"令和7年1月20日\"}]";
        Value.Row right = row("1", new Value.CalendarDate(Optional.of("2025-01-20"), "令和7年1月20日"));
        Value.Row wrong = row("1", new Value.CalendarDate(Optional.of("2025-01-20"), "令和6年1月20日"));

        assertRight(want, new Value.Rows(List.of(right)));
        assertWrong(want, new Value.Rows(List.of(wrong)));
        assertWrong(want, new Value.Rows(List.of(right, right)));
        assertWrong(want, new Value.Rows(List.of()));
    }

    @Test
    void aValueOfAnotherTypeIsWrong() {
        assertWrong("\"2\"", new Value.Count(3));
        assertWrong("{\"choice\": \"甲\"}", new Value.Text("甲"));
        assertWrong("[{\"項番\": \"1\"}]", new Value.Text("1"));
    }

    @Test
    void eachReadingOfAnAmbiguousSourceIsRight() {
        String want = "{\"any\": [\"甲\", \"乙\"]}";

        assertRight(want, new Value.Text("乙"));
        assertWrong(want, new Value.Text("丙"));
    }

    @Test
    void whatTheSourceDoesNotTellMustBeSaidToBeAmbiguous() {
        String want = "{\"unresolvable\": true}";

        assertEquals(1, compare(want, field(Optional.empty(), Status.AMBIGUOUS)).right());
        assertWrong(want, new Value.Text("甲"));
    }

    @Test
    void anAmbiguousValueIsNotRight() {
        assertEquals(
                0,
                compare("\"甲\"", field(Optional.of(new Value.Text("甲")), Status.AMBIGUOUS))
                        .right());
    }

    @Test
    void aMissingFieldIsRightIfItsBoxIsEmpty() {
        assertEquals(1, truth("null").compare(List.of()).right());
        assertEquals(1, truth("\"甲\"").compare(List.of()).faults().size());
    }

    @Test
    void aFieldThatTheTruthDoesNotHaveIsSpurious() {
        Score score = Truth.of("{\"values\": {}}").compare(List.of(field(Optional.of(new Value.Text("甲")), Status.OK)));

        assertEquals(List.of("I.1.1: not in the truth, read Optional[Text[text=甲]]"), score.spurious());
    }

    @Test
    void aSkippedFieldDoesNotCount() {
        Score score = compare("{\"skip\": true}", field(Optional.of(new Value.Text("甲")), Status.OK));

        assertEquals(Score.nothing(), score);
    }

    @Test
    void lineBreaksAreCountedBehindTheSameCharacters() {
        Score score = compare("\"一 行\\n二行\\n三行\"", field(Optional.of(new Value.Text("一行\n二行三行")), Status.OK));

        assertEquals(1, score.right());
        assertEquals(1, score.breaksFound());
        assertEquals(2, score.breaksWanted());
        assertEquals(1, score.breaksRead());
        assertEquals(2 / 3.0, score.breaksF1(), 1e-9);
    }

    @Test
    void aFaultTellsBothValues() {
        Score score = compare("\"甲\"", field(Optional.of(new Value.Text("乙")), Status.OK));

        assertEquals(List.of("I.1.1: want \"甲\", read OK Optional[Text[text=乙]]"), score.faults());
    }

    private static void assertRight(String want, Value read) {
        assertEquals(
                List.of(), compare(want, field(Optional.of(read), Status.OK)).faults());
    }

    private static void assertWrong(String want, Value read) {
        assertEquals(
                1, compare(want, field(Optional.of(read), Status.OK)).faults().size());
    }

    private static Score compare(String want, Field field) {
        return truth(want).compare(List.of(field));
    }

    private static Truth truth(String want) {
        return Truth.of("{\"values\": {\"I.1.1\": " + want + "}}");
    }

    private static boolean isSilentlyWrong(String want, Optional<Value> value, Status status) {
        Truth truth = Truth.of("{\"values\": {\"I.1.1\": " + want + "}}");
        return !truth.silentlyWrong(List.of(field(value, status))).isEmpty();
    }

    private static Field field(Optional<Value> value, Status status) {
        List<Evidence> nowhere = List.of();
        return new Field("I.1.1", "①事務の名称", FieldType.TEXT, value, "", status, 1, nowhere);
    }

    private static Value.Row row(String number, Value date) {
        return new Value.Row(Map.of(
                "項番", new Value.Cell(new Value.Text(number), List.of()), "変更日", new Value.Cell(date, List.of())));
    }
}
