package hyokasho.form;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the data of the forms: a slip in a catalogue is found here, not in a document. */
class FormCatalogueTest {

    private static final Pattern CHAPTER = Pattern.compile("^[IV]+(\\[\\])?");

    static Stream<Form> forms() {
        return FormCatalogue.official().forms().stream();
    }

    @Test
    void theOfficialFormsAreThree() {
        assertEquals(List.of("basic", "focused", "full"), forms().map(Form::id).toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormSaysWhatItPrintsOnItsCover(Form form) {
        assertAll(
                () -> assertFalse(form.name().isBlank(), "name"),
                () -> assertTrue(form.style().startsWith("様式"), "style"),
                () -> assertTrue(form.title().contains(form.name()), "title"),
                () -> assertFalse(form.entries().isEmpty(), "entries"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyPathIsWrittenInAsciiStepsAndOccursOnce(Form form) {
        String step = "[A-Za-z0-9_]+(\\[\\])?";
        none(form, entry -> !entry.path().matches(step + "(\\." + step + ")*"));
        Set<String> seen = new HashSet<>();
        none(form, entry -> !seen.add(entry.path()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aWordingIsFoundInSomeTextsAndNotInAll(Form form) {
        none(form, entry -> entry.wording()
                .filter(wording -> wording.elsewhere() <= 0
                        || wording.elsewhere() >= 1
                        || Pattern.compile(wording.like()).matcher("").find())
                .isPresent());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void onlyABoxOfTextHasAWording(Form form) {
        none(form, entry -> entry.wording().isPresent() && entry.type() != FieldType.TEXT);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyEntryHasALabelWithoutMark(Form form) {
        none(form, entry -> entry.label().isBlank() || entry.label().contains("※"));
        none(form, entry -> entry.headings().stream().anyMatch(text -> text.isBlank() || text.contains("※")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void exactlyChoicesAndChecksHaveOptions(Form form) {
        none(
                form,
                entry -> entry.options().isEmpty()
                        == (entry.type() == FieldType.CHOICE || entry.type() == FieldType.CHECKS));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noTwoOptionsOfABoxCanBeMistakenForEachOther(Form form) {
        none(form, entry -> {
            List<String> spellings = entry.options().stream()
                    .flatMap(option -> Stream.concat(Stream.of(option.label()), option.aliases().stream()))
                    .toList();
            return spellings.stream().anyMatch(String::isBlank) || new HashSet<>(spellings).size() < spellings.size();
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void onlyChecksAskForDetails(Form form) {
        none(
                form,
                entry -> entry.type() != FieldType.CHECKS
                        && entry.options().stream().anyMatch(Option::detail));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void exactlyTablesHaveColumnsAndTheseHoldTextsOrDates(Form form) {
        none(form, entry -> entry.columns().isEmpty() == (entry.type() == FieldType.TABLE));
        none(form, entry -> entry.columns().values().stream()
                .anyMatch(column -> column.type() != FieldType.TEXT && column.type() != FieldType.DATE));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatStandsInAColumnIsLikeNothingThatIsEmpty(Form form) {
        none(form, entry -> entry.columns().values().stream()
                .anyMatch(column -> column.like().filter(""::matches).isPresent()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theColumnOfDatesIsLikeDatesAndTheOneOfTimesLikeTimes(Form form) {
        Entry changes = form.entry("annex.changes").orElseThrow();
        for (String date : List.of("平成30年12月1日", "令和元年５月１日", "H30.4.1", "2024/10/31")) {
            assertTrue(date.matches(changes.columns().get("変更日").like().orElseThrow()), date);
        }
        for (String time : List.of("事前", "事後")) {
            assertTrue(time.matches(changes.columns().get("提出時期").like().orElseThrow()), time);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void editionsAreMonthsFromTheOldestToTheNewest(Form form) {
        assertEquals(form.editions().stream().sorted().distinct().toList(), form.editions());
        assertTrue(form.editions().stream().allMatch(edition -> edition.matches("20[0-9]{2}-(0[1-9]|1[0-2])")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyEntryIsPrintedByAKnownEdition(Form form) {
        none(form, entry -> !form.editions().contains(entry.editions().from()));
        none(form, entry -> entry.editions()
                .to()
                .filter(to -> !form.editions().contains(to))
                .isPresent());
        none(form, entry -> form.editions().stream().noneMatch(entry.editions()::include));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theEntriesOfAChapterStandUnderOneHeading(Form form) {
        Map<String, Set<List<String>>> headings = new HashMap<>();
        form.entries().stream()
                .filter(entry -> !entry.headings().isEmpty() && !entry.path().startsWith("annex."))
                .forEach(entry -> headings.computeIfAbsent(entry.path().split("\\.")[0], c -> new HashSet<>())
                        .add(entry.headings().subList(0, 1)));
        headings.forEach((chapter, found) -> assertEquals(1, found.size(), chapter + " of " + form.id() + found));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theEntriesOfAnItemStandUnderOneHeadingInAnEdition(Form form) {
        Map<String, Set<String>> headings = new HashMap<>();
        form.entries().stream().filter(entry -> entry.headings().size() > 1).forEach(entry -> headings.computeIfAbsent(
                        item(entry) + " of " + entry.editions().from(), item -> new HashSet<>())
                .add(entry.headings().get(1)));
        headings.forEach((item, found) -> assertEquals(1, found.size(), item + " of " + form.id() + found));
    }

    private static String item(Entry entry) {
        String[] steps = entry.path().split("\\.");
        return steps[0] + "." + steps[1];
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anEntryInsideAnotherHasTheLabelOfThatAsItsLastHeading(Form form) {
        List<String> astray = new ArrayList<>();
        for (Entry outer : form.entries()) {
            form.entries().stream()
                    .filter(inner -> inner.path().startsWith(outer.path() + "."))
                    .filter(inner ->
                            !isBesides(outer, inner) && !last(inner.headings()).equals(outer.label()))
                    .forEach(inner -> astray.add(inner.path()));
        }
        assertEquals(List.of(), astray);
    }

    /** In the annexes, and in ９．規則第９条第２項の適用, a box stands below the other one rather than in it. */
    private static boolean isBesides(Entry outer, Entry inner) {
        return inner.headings().equals(outer.headings());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void otherSpellingsAreGivenForHeadingsThatOccur(Form form) {
        Set<String> headings = new HashSet<>();
        form.entries().forEach(entry -> headings.addAll(entry.headings()));
        assertTrue(
                headings.containsAll(form.headingAliases().keySet()),
                form.headingAliases().toString());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anAliasIsAnotherSpelling(Form form) {
        none(form, entry -> entry.aliases().contains(entry.label()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aBlockThatRepeatsInsideAChapterHasAPrintedName(Form form) {
        none(
                form,
                entry -> CHAPTER.matcher(entry.path()).replaceFirst("").contains("[]")
                        == entry.group().isEmpty());
        none(form, entry -> entry.numbered() && !entry.group().equals(Optional.of(entry.label())));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void oneTextNamesTheAgency(Form form) {
        List<Entry> found = form.entries().stream()
                .filter(entry -> entry.role().equals(Optional.of(Entry.AGENCY)))
                .toList();
        assertEquals(List.of("評価実施機関名"), found.stream().map(Entry::label).toList());
        assertEquals(found.get(0), form.entryInRole(Entry.AGENCY).orElseThrow());
        assertEquals(FieldType.TEXT, found.get(0).type());
    }

    private static String last(List<String> texts) {
        return texts.isEmpty() ? "" : texts.get(texts.size() - 1);
    }

    private static void none(Form form, Predicate<Entry> fault) {
        assertEquals(
                List.of(),
                form.entries().stream().filter(fault).map(Entry::path).toList(),
                "entries of " + form.id());
    }
}
