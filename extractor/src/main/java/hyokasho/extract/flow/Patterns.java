package hyokasho.extract.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The regular expressions of a catalogue, each compiled once a document. */
final class Patterns {

    /** Words with a | between them, and nothing that means more than itself. */
    private static final Pattern PLAIN_WORDS = Pattern.compile("[^\\[\\](){}.*+?^$\\\\]+");

    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();
    private final Map<String, Predicate<String>> finders = new ConcurrentHashMap<>();

    Pattern of(String regex) {
        return compiled.computeIfAbsent(regex, r -> Pattern.compile(r, Pattern.DOTALL));
    }

    /** Whether an expression is found in a text. */
    boolean isFound(String regex, String text) {
        return finders.computeIfAbsent(regex, this::finder).test(text);
    }

    /** Plain words are found much faster one by one than as alternatives of an expression. */
    private Predicate<String> finder(String regex) {
        if (!PLAIN_WORDS.matcher(regex).matches()) {
            return of(regex).asPredicate();
        }
        List<String> words = Arrays.asList(regex.split("\\|"));
        return text -> {
            for (String word : words) {
                if (text.contains(word)) {
                    return true;
                }
            }
            return false;
        };
    }
}
