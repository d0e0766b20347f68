package hyokasho.corpus.compare;

import hyokasho.form.FieldType;
import java.util.List;
import java.util.Map;

/**
 * One question to all documents: what is in a box of one meaning, whatever form it stands on.
 *
 * @param name the English name of the box: {@code files[].outsourcing.contracts[].subcontracting.answer}
 * @param label printed beside it
 * @param headings from the chapter down
 * @param type what it holds
 * @param places the form's style to its place in the form
 * @param numbers which of each repeated block is asked for; 0 for all
 */
public record Question(
        String name,
        String label,
        List<String> headings,
        FieldType type,
        Map<String, String> places,
        List<Integer> numbers) {

    public Question {
        headings = List.copyOf(headings);
        numbers = List.copyOf(numbers);
    }

    /** Whether a box with these numbers of its blocks is asked for. */
    boolean includes(List<Integer> indices) {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != 0 && !numbers.get(i).equals(indices.get(i))) {
                return false;
            }
        }
        return true;
    }
}
