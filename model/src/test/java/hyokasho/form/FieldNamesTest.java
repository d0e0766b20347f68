package hyokasho.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the data of the names. */
class FieldNamesTest {

    private static final FieldNames NAMES = FieldNames.official();

    static Stream<Form> forms() {
        return FormCatalogue.official().forms().stream();
    }

    @Test
    void aPlaceIsNamedForProgrammers() {
        assertEquals(
                Optional.of("files[].outsourcing.contracts[].contractor_name"),
                NAMES.name("full", "II[].4.outsourcing[].6"));
    }

    @Test
    void theSameBoxHasTheSameNameInAllForms() {
        assertEquals(NAMES.name("full", "V.1.1"), NAMES.name("focused", "IV.1.1"));
        assertEquals(NAMES.name("full", "V.1.1"), NAMES.name("basic", "I.7.claims"));
    }

    @Test
    void aPlaceThatIsInNoFormHasNoName() {
        assertEquals(Optional.empty(), NAMES.name("full", "VII.1"));
        assertEquals(Optional.empty(), NAMES.name("tiny", "I.1.1"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyPlaceHasANameAndEveryNameAPlaceInTheOrderOfTheForm(Form form) {
        assertEquals(
                form.entries().stream().map(Entry::path).toList(),
                List.copyOf(NAMES.byForm().get(form.id()).keySet()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void namesAreStepsInSnakeCase(Form form) {
        String step = "[a-z][a-z0-9]*(_[a-z0-9]+)*";
        String name = step + "((\\[\\])?\\." + step + ")*";
        assertEquals(List.of(), names(form).filter(n -> !n.matches(name)).toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noTwoPlacesOfAFormHaveTheSameName(Form form) {
        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), names(form).filter(name -> !seen.add(name)).toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noNameIsBothAValueAndAnObject(Form form) {
        Set<String> all = Set.copyOf(names(form).toList());
        assertEquals(
                List.of(),
                names(form)
                        .flatMap(name -> objects(name).stream())
                        .filter(all::contains)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noNameRepeatsInOnePlaceAndNotInAnother(Form form) {
        Set<String> objects = new HashSet<>();
        names(form).forEach(name -> objects.addAll(objects(name)));
        assertEquals(
                List.of(),
                objects.stream()
                        .filter(object -> objects.contains(object + "[]"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aNameRepeatsAsOftenAsItsPath(Form form) {
        assertEquals(
                List.of(),
                NAMES.byForm().get(form.id()).entrySet().stream()
                        .filter(entry -> brackets(entry.getKey()) != brackets(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** So that the JSON, read from top to bottom, is the form read from top to bottom. */
    @ParameterizedTest
    @MethodSource("forms")
    void whatBelongsToOneObjectStandsTogether(Form form) {
        Set<String> closed = new HashSet<>();
        Set<String> open = Set.of();
        List<String> torn = new ArrayList<>();
        for (String name : names(form).toList()) {
            Set<String> now = Set.copyOf(objects(name));
            open.stream().filter(object -> !now.contains(object)).forEach(closed::add);
            now.stream().filter(closed::contains).forEach(torn::add);
            open = now;
        }
        assertEquals(List.of(), torn);
    }

    /** The reader knows a field by its key {@code path}. */
    @ParameterizedTest
    @MethodSource("forms")
    void noObjectHasAMemberCalledPath(Form form) {
        assertEquals(
                List.of(),
                names(form).filter(name -> name.matches("(.*\\.)?path(\\..*)?")).toList());
    }

    @Test
    void theGlossaryUsesTheWordsOfTheNames() throws IOException {
        String names = String.join(
                ".",
                NAMES.byForm().values().stream()
                        .flatMap(n -> n.values().stream())
                        .toList());
        Matcher identifiers = Pattern.compile("(?m)^\\| [^|]+ \\| `([a-z0-9_]+)` \\|")
                .matcher(Files.readString(Path.of("../docs/glossary.md")));
        List<String> words = identifiers.results().map(row -> row.group(1)).toList();

        assertFalse(words.isEmpty());
        assertEquals(
                List.of(), words.stream().filter(word -> !names.contains(word)).toList());
    }

    private static Stream<String> names(Form form) {
        return NAMES.byForm().get(form.id()).values().stream();
    }

    /** The objects on the way to a value: a, a.b[] for a.b[].c. */
    private static List<String> objects(String name) {
        return Pattern.compile("\\.")
                .matcher(name)
                .results()
                .map(dot -> name.substring(0, dot.start()))
                .toList();
    }

    private static long brackets(String text) {
        return text.chars().filter(c -> c == '[').count();
    }
}
