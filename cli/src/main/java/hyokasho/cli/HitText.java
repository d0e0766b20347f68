package hyokasho.cli;

import static java.util.stream.Collectors.joining;

import hyokasho.corpus.TerminalText;
import hyokasho.corpus.search.Found;
import hyokasho.corpus.search.Hit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a search found, for a person: a line that says where each value stands, and its sentences below. */
final class HitText {

    private static final int MOST_SENTENCES = 3;
    private static final String INDENT = "    ";

    private final String before;
    private final String after;

    /**
     * For a person.
     *
     * @param screen whether it is seen on a terminal, where matches are bold; else they stand in 【 】
     */
    HitText(boolean screen) {
        this.before = screen ? "\u001B[1;31m" : "【";
        this.after = screen ? "\u001B[0m" : "】";
    }

    /** A match as it is shown. */
    String marked(String match) {
        return before + match + after;
    }

    String of(Found found) {
        return found.hits().stream().map(this::of).collect(joining());
    }

    private String of(Hit hit) {
        List<String> sentences = hit.sentences(before, after);
        Stream<String> shown = sentences.stream().limit(MOST_SENTENCES).map(line -> INDENT + line);
        int more = sentences.size() - MOST_SENTENCES;
        Stream<String> rest = more > 0 ? Stream.of(INDENT + "… and in " + more + " more") : Stream.empty();
        return Stream.of(Stream.of(place(hit)), shown, rest)
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(joining());
    }

    private static String place(Hit hit) {
        Optional<String> at =
                hit.page().map(page -> "p. " + page).or(() -> hit.line().map(line -> "line " + line));
        return Stream.of(
                        Optional.of(hit.document()),
                        hit.municipality(),
                        Optional.of(hit.path()),
                        Optional.of(hit.label()).filter(label -> !label.isEmpty()),
                        at,
                        Optional.of(hit.status()).filter(status -> !status.equals("ok")))
                .flatMap(Optional::stream)
                .map(TerminalText::line)
                .collect(joining("  "));
    }
}
