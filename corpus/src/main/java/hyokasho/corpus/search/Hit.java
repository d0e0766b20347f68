package hyokasho.corpus.search;

import java.util.List;
import java.util.Optional;

/**
 * A value that was found.
 *
 * @param document its id: the path of its file below the folder of results, without ending
 * @param municipality name of the municipality or other body; empty if it cannot be told
 * @param code 全国地方公共団体コード
 * @param prefecture of the municipality
 * @param form id of the form
 * @param edition of the form
 * @param date of the document, as its cover has it
 * @param path of the value
 * @param label printed beside it; empty if nothing is
 * @param chapter the heading of its chapter; empty if it stands in none
 * @param status of its field, or {@code unread} for what no box holds
 * @param text the value as it stands in the document
 * @param matches where in {@code text} the words are, in order, none over another
 * @param page the page of a PDF on which it begins
 * @param line or the line of a text
 * @param evidence the places of the value, as JSON
 */
public record Hit(
        String document,
        Optional<String> municipality,
        Optional<String> code,
        Optional<String> prefecture,
        String form,
        String edition,
        Optional<String> date,
        String path,
        String label,
        String chapter,
        String status,
        String text,
        List<Range> matches,
        Optional<Integer> page,
        Optional<Integer> line,
        String evidence) {

    public Hit {
        matches = List.copyOf(matches);
    }

    /**
     * A part of a text.
     *
     * @param from index of its first char
     * @param to index behind its last
     */
    public record Range(int from, int to) {}

    /** The sentences in which something is found, each with {@code before} and {@code after} around every match. */
    public List<String> sentences(String before, String after) {
        return Sentences.marked(text, matches, before, after);
    }
}
