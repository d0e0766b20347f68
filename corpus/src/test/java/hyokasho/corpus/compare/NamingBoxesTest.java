package hyokasho.corpus.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.form.FieldNames;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The boxes that name blocks, against the forms. */
class NamingBoxesTest {

    private static Set<String> names() {
        return FieldNames.official().byForm().values().stream()
                .flatMap(names -> names.values().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String block(String name) {
        return name.substring(0, name.lastIndexOf("[]") + 2);
    }

    @Test
    void everyBlockThatRepeatsHasABoxThatNamesIt() {
        assertEquals(blocks(names()), blocks(Subjects.namingPlaces()));
    }

    private static Set<String> blocks(Collection<String> names) {
        return names.stream()
                .filter(name -> name.contains("[]"))
                .map(NamingBoxesTest::block)
                .collect(Collectors.toSet());
    }

    @Test
    void eachOfTheseBoxesIsOneOfAForm() {
        assertEquals(
                Set.of(),
                Subjects.namingPlaces().stream()
                        .filter(name -> !names().contains(name))
                        .collect(Collectors.toSet()));
    }
}
