package hyokasho.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {

    @Test
    void indicesAreTakenOutOfThePath() {
        assertEquals(
                new FieldPath("II[].4.outsourcing[].6", List.of(1, 30)), FieldPath.of("II[1].4.outsourcing[30].6"));
    }

    @Test
    void aPathWithoutIndicesIsAPlace() {
        assertEquals(new FieldPath("cover.number", List.of()), FieldPath.of("cover.number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I.2[].1", "I.2[0].1", "I.2[-1].1", "I.2[01].1", "I.2[10000].1", "I.2[x].1"})
    void whatIsNoIndexIsRefusedWithThePath(String path) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> FieldPath.of(path));
        assertEquals("An index must lie between 1 and 9999, but the path was " + path, e.getMessage());
    }

    @Test
    void theChapterIsTheFirstPartOfThePlace() {
        assertEquals("II", FieldPath.of("II[1].4.outsourcing[30].6").chapter());
        assertEquals("cover", FieldPath.of("cover.number").chapter());
    }
}
