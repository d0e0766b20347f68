package hyokasho.corpus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.form.Entry;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldType;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rules against the catalogues of the forms. */
class RuleBookTest {

    private static final FormBoxes BOXES = new FormBoxes(FieldNames.official());
    private static final RuleBook BOOK = RuleBook.official(BOXES);
    private static final List<Form> FORMS = FormCatalogue.official().forms();

    static Stream<Rule> rules() {
        return FORMS.stream().flatMap(form -> BOOK.rulesFor(form).stream()).distinct();
    }

    private static Set<String> options(String name) {
        return FORMS.stream()
                .map(form -> BOXES.entries(form).get(name))
                .filter(entry -> entry != null && !entry.options().isEmpty())
                .flatMap(entry -> FormBoxes.options(java.util.Optional.of(entry)).stream())
                .collect(Collectors.toSet());
    }

    /** Conditions of may-be-empty.csv name the options of several boxes. */
    private static boolean isOfEveryBox(Rule rule) {
        return rule.must().verb() == Term.Verb.EMPTY && rule.when().stream().anyMatch(Term::negated);
    }

    @Test
    void everyRowIsARuleOfSomeForm() {
        Set<String> codes = rules().map(Rule::code).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                BOOK.rows().stream()
                        .filter(row -> !codes.contains(row.code())
                                || !row.must().contains("{box}")
                                        && FORMS.stream()
                                                .noneMatch(form -> row.rule().appliesTo(form, BOXES)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOptionsOfARuleAreThoseOfTheBox(Rule rule) {
        Stream.concat(rule.when().stream(), Stream.of(rule.must()))
                .filter(term -> term.verb() == Term.Verb.IS)
                .filter(term -> !term.name().equals(Derived.PRESENCE))
                .forEach(term -> assertTrue(
                        isOfEveryBox(rule)
                                ? term.operands().stream().anyMatch(options(term.name())::contains)
                                : options(term.name()).containsAll(term.operands()),
                        term::toString));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theBoxesOfARuleStandInTheBlockThatItLooksAt(Rule rule) {
        assertTrue(
                rule.each().isEmpty() || rule.names().anyMatch(name -> name.startsWith(rule.each())), rule::toString);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSentenceQuotesBoxesOfTheForm(Rule rule) {
        Pattern.compile("\\{([^}]+)}")
                .matcher(rule.sentence())
                .results()
                .forEach(quote ->
                        assertTrue(FORMS.stream().anyMatch(form -> BOXES.has(form, quote.group(1))), quote::group));
    }

    @Test
    void codesAreWordsBetweenHyphens() {
        BOOK.rows().forEach(row -> assertTrue(row.code().matches("[a-z]+(-[a-z]+)*"), row.code()));
    }

    @Test
    void rowsWithTheSameCodeWeighTheSame() {
        BOOK.rows().stream()
                .collect(Collectors.groupingBy(RuleBook.Row::code))
                .forEach((code, rows) -> assertEquals(
                        1, rows.stream().map(RuleBook.Row::severity).distinct().count(), code));
    }

    @Test
    void everyExemptionIsOfSomeBox() {
        Set<String> names = FORMS.stream()
                .flatMap(form -> BOXES.entries(form).keySet().stream())
                .collect(Collectors.toSet());
        assertEquals(List.of(), BOOK.exemptionsWithoutABoxAmong(names));
    }

    @Test
    void everyChoiceThatIsAlwaysAskedForIsARule() {
        for (Form form : FORMS) {
            Set<String> ruled = BOOK.rulesFor(form).stream()
                    .filter(rule -> rule.code().equals("choice-empty"))
                    .map(Rule::at)
                    .collect(Collectors.toSet());
            List<String> choices = BOXES.entries(form).entrySet().stream()
                    .filter(box -> isChoice(box.getValue()))
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            assertFalse(choices.isEmpty());
            assertEquals(Set.copyOf(choices), ruled, form.id());
        }
    }

    private static boolean isChoice(Entry entry) {
        return entry.type() == FieldType.CHOICE;
    }
}
