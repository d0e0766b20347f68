package hyokasho.extract.flow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The regular expressions of a catalogue, each compiled once a document. */
final class Patterns {

    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();
    private final Map<String, Words> words = new ConcurrentHashMap<>();

    Pattern of(String regex) {
        return compiled.computeIfAbsent(regex, r -> Pattern.compile(r, Pattern.DOTALL));
    }

    /** What an expression that is found in some texts looks for. */
    Words words(String regex) {
        return words.computeIfAbsent(regex, Words::of);
    }
}
