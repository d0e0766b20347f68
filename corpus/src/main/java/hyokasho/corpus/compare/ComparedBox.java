package hyokasho.corpus.compare;

import hyokasho.form.FieldType;
import java.util.List;

/**
 * A box of one meaning in all documents.
 *
 * @param name its English name with the numbers that its blocks have in common: {@code files[1].name}
 * @param headings from the chapter down, as the longest of the forms prints them
 * @param label printed beside it
 * @param type what it holds
 * @param verdict whether the documents say the same in it
 * @param cells one for each document, in their order
 */
public record ComparedBox(
        String name, List<String> headings, String label, FieldType type, Verdict verdict, List<Cell> cells) {

    public ComparedBox {
        headings = List.copyOf(headings);
        cells = List.copyOf(cells);
    }

    /** The heading of its chapter, or its own label if the form gives it none. */
    public String chapter() {
        return headings.isEmpty() ? label : headings.get(0);
    }
}
