package hyokasho.corpus.compare;

import static java.util.stream.Collectors.joining;

import hyokasho.document.HyokashoException;
import hyokasho.form.Entry;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldType;
import hyokasho.form.Folding;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads which box is meant.
 *
 * <pre>
 * II[].4.outsourcing[].7, II.4.outsourcing.7    a path of a form, that is known from the form or is the same in all
 * II[1].4.outsourcing[2].7                      the same in these blocks only
 * files[].outsourcing.contracts[].name          an English name
 * 再委託の有無, 保管期間 期間                        a label, or words of its headings and of it
 * </pre>
 */
public final class QuestionReader {

    /** Which block, if it is said. */
    private static final String NUMBER = "(?:\\[([0-9]{0,4})])?";

    private static final Pattern LEADING_NUMBER = Pattern.compile("^[0-9]+");
    private static final int MOST_CANDIDATES = 12;

    private final FormCatalogue forms;
    private final FieldNames names = FieldNames.official();
    private final Folding folding = Folding.standard();

    public QuestionReader(FormCatalogue forms) {
        this.forms = forms;
    }

    /** A place of a form. */
    private record Place(Form form, Entry entry, String name) {

        /** If {@code text} is its path or its name: the number of each of its blocks, 0 where none is given. */
        Optional<List<Integer>> numbers(String text) {
            return numbers(entry.path(), text).or(() -> numbers(name, text));
        }

        private static Optional<List<Integer>> numbers(String path, String text) {
            String expression =
                    Arrays.stream(path.split("\\[]", -1)).map(Pattern::quote).collect(joining(NUMBER));
            Matcher matcher = Pattern.compile(expression).matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            List<Integer> numbers = new ArrayList<>();
            for (int i = 1; i <= matcher.groupCount(); i++) {
                String number = Objects.requireNonNullElse(matcher.group(i), "");
                numbers.add(number.isEmpty() ? 0 : Integer.parseInt(number));
            }
            return Optional.of(numbers);
        }
    }

    /**
     * The question that {@code text} asks.
     *
     * @throws HyokashoException if no box is meant, or one of several; the message says which there are
     */
    public Question read(String text) throws HyokashoException {
        String wanted = text.strip();
        List<Place> found = first(place -> place.numbers(wanted).isPresent());
        if (found.isEmpty()) {
            found = first(place -> isCalled(place, wanted));
        }
        if (found.isEmpty()) {
            found = first(place -> hasAllWords(place, wanted));
        }
        Set<String> meanings = new LinkedHashSet<>();
        found.forEach(place -> meanings.add(place.name()));
        if (meanings.size() != 1) {
            throw new HyokashoException(meanings.isEmpty() ? nothing(text) : several(text, found, meanings));
        }
        return question(meanings.iterator().next(), found.get(0).numbers(wanted).orElse(List.of()));
    }

    private List<Place> first(Predicate<Place> condition) {
        return places().filter(condition).toList();
    }

    private Stream<Place> places() {
        return forms.forms().stream().flatMap(form -> form.entries().stream()
                .map(entry -> new Place(
                        form, entry, names.name(form.id(), entry.path()).orElseThrow())));
    }

    private boolean isCalled(Place place, String text) {
        String wanted = folding.fold(text);
        return labels(place)
                .anyMatch(label -> label.equals(wanted)
                        || LEADING_NUMBER.matcher(label).replaceAll("").equals(wanted));
    }

    private Stream<String> labels(Place place) {
        return Stream.concat(Stream.of(place.entry().label()), place.entry().aliases().stream())
                .map(folding::fold);
    }

    /** The last word is of the label, the others of it or of its headings. */
    private boolean hasAllWords(Place place, String text) {
        List<String> words =
                Arrays.stream(text.split("[\\s\\u3000]+")).map(folding::fold).toList();
        String headings = place.entry().headings().stream().map(folding::fold).collect(joining("\n"));
        String last = words.get(words.size() - 1);
        return !last.isEmpty()
                && labels(place)
                        .anyMatch(label -> label.contains(last)
                                && words.stream().allMatch(word -> (headings + "\n" + label).contains(word)));
    }

    private Question question(String name, List<Integer> numbers) throws HyokashoException {
        List<Place> places = places().filter(place -> place.name().equals(name)).toList();
        Entry longest = places.get(places.size() - 1).entry();
        if (longest.type() == FieldType.TABLE) {
            throw new HyokashoException(longest.label()
                    + " is a table, which is no answer to one question; hyokasho export " + "gives its rows.");
        }
        Map<String, String> paths = new LinkedHashMap<>();
        places.forEach(place -> paths.put(place.form().style(), place.entry().path()));
        return new Question(name, longest.label(), longest.headings(), longest.type(), paths, numbers);
    }

    private static String nothing(String text) {
        return "No box of the forms is called " + text
                + "; write its path, e.g. II.4.outsourcing.7, its English name, or "
                + "words of its headings and its label, e.g. '保管期間 期間'.";
    }

    private static String several(String text, List<Place> found, Set<String> meanings) {
        String candidates = meanings.stream()
                .limit(MOST_CANDIDATES)
                .map(name -> "\n  " + name + "  "
                        + found.stream()
                                .filter(place -> place.name().equals(name))
                                .map(QuestionReader::described)
                                .collect(joining("; ")))
                .collect(joining());
        String more =
                meanings.size() > MOST_CANDIDATES ? "\n  … and " + (meanings.size() - MOST_CANDIDATES) + " more" : "";
        return text + " may be one of " + meanings.size() + " boxes; write the name of one:" + candidates + more;
    }

    private static String described(Place place) {
        return place.form().style() + " " + place.entry().path() + " "
                + Stream.concat(
                                place.entry().headings().stream().skip(1),
                                Stream.of(place.entry().label()))
                        .map(heading -> heading.replace('\n', ' '))
                        .collect(joining(" › "));
    }
}
