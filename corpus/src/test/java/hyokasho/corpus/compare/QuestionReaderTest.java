package hyokasho.corpus.compare;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.HyokashoException;
import hyokasho.form.FormCatalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReaderTest {

    private static final String SUBCONTRACTING = "files[].outsourcing.contracts[].subcontracting.answer";

    private final QuestionReader reader = new QuestionReader(FormCatalogue.official());

    private String refusal(String text) {
        return assertThrows(HyokashoException.class, () -> reader.read(text)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "II[].4.outsourcing[].7",
                "II.4.outsourcing.7",
                "II[1].4.outsourcing[2].7",
                SUBCONTRACTING,
                "files.outsourcing.contracts.subcontracting.answer",
                "再委託の有無",
                "⑦再委託の有無",
                "④再委託の有無",
                "再委託 有無"
            })
    void aBoxIsMeantByItsPathItsNameItsLabelOrWords(String text) throws HyokashoException {
        assertEquals(SUBCONTRACTING, reader.read(text).name());
    }

    @Test
    void theQuestionIsThatOfAllFormsWithTheBox() throws HyokashoException {
        assertEquals(
                Map.of("様式３", "II[].4.outsourcing[].4", "様式４", "II[].4.outsourcing[].7"),
                reader.read("再委託の有無").places());
    }

    @Test
    void numbersMeanTheseBlocksOnly() throws HyokashoException {
        Question question = reader.read("II[1].4.outsourcing[].7");
        assertAll(
                () -> assertTrue(question.includes(List.of(1, 5))),
                () -> assertEquals(false, question.includes(List.of(2, 5))));
    }

    @Test
    void aNumberBelongsToTheBlockBehindWhichItStands() throws HyokashoException {
        Question question = reader.read("II.4.outsourcing[2].7");
        assertAll(
                () -> assertTrue(question.includes(List.of(3, 2))),
                () -> assertEquals(false, question.includes(List.of(2, 1))));
    }

    @Test
    void theShortestLabelIsMeantBeforeOneThatOnlyHasItsWords() throws HyokashoException {
        assertEquals(
                "files[].storage_and_erasure.retention.period",
                reader.read("期間").name());
    }

    @Test
    void aPathThatMeansOtherBoxesOnOtherFormsIsOneOfSeveral() {
        String refusal = refusal("II.4.outsourcing.4");
        assertAll(
                () -> assertTrue(refusal.startsWith("II.4.outsourcing.4 may be one of 2 boxes"), refusal),
                () -> assertTrue(refusal.contains(SUBCONTRACTING + "  様式３ II[].4.outsourcing[].4"), refusal),
                () -> assertTrue(
                        refusal.contains("files[].outsourcing.contracts[].file_provision_methods  様式４"), refusal));
    }

    @Test
    void aLabelOfManyBoxesNamesThem() {
        String refusal = refusal("リスクへの対策は十分か");
        assertTrue(refusal.contains("risk_measures[].use.unintended_linking.sufficient"), refusal);
    }

    @Test
    void whatIsNoBoxIsSaid() {
        assertTrue(refusal("恐竜").startsWith("No box of the forms is called 恐竜"));
    }

    @Test
    void aTableIsNoAnswer() {
        assertTrue(refusal("changes").contains("is a table"));
    }
}
