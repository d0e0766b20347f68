package hyokasho.corpus.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.document.HyokashoException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

    private static Selection of(String form, String field) throws HyokashoException {
        return Selection.of(Optional.of(form).filter(text -> !text.isEmpty()), Optional.empty(), Optional.of(field));
    }

    private static List<String> names(Selection selection) {
        return selection.items().stream().map(Item::name).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "II.4.outsourcing.7",
                "II[].4.outsourcing[].7",
                "II[1].4.outsourcing[3].7",
                "subcontracting.answer",
                "再委託の有無",
                "⑦再委託の有無"
            })
    void aBoxIsNamedByItsPathItsNameOrItsLabel(String field) throws HyokashoException {
        assertEquals(List.of("files[].outsourcing.contracts[].subcontracting.answer"), names(of("full", field)));
    }

    @Test
    void aPathNamesAllThatLiesInIt() throws HyokashoException {
        assertTrue(names(of("full", "II.4"))
                .containsAll(List.of("files[].outsourcing.answer", "files[].outsourcing.contracts[]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "様式４", "様式4", "全項目評価書"})
    void aFormIsNamedInAnyWay(String form) throws HyokashoException {
        assertEquals(Optional.of("full"), of(form, "II.4").form());
    }

    @Test
    void whatThereIsNotIsSaidWithWhatToWrite() {
        assertEquals(
                "No form is called 様式９; write basic or focused or full.",
                assertThrows(HyokashoException.class, () -> of("様式９", "II.4")).getMessage());
        assertEquals(
                "No box is called 給食; write a path (II.4.outsourcing.7), a part of an English name or a word of its label.",
                assertThrows(HyokashoException.class, () -> of("", "給食")).getMessage());
    }
}
