package hyokasho.corpus.stats;

import hyokasho.form.Editions;
import hyokasho.form.Entry;
import hyokasho.form.Form;
import hyokasho.form.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * A place of a form: a box, or a block that repeats.
 *
 * @param form the id of the form
 * @param style its number as it is printed: 様式４
 * @param path of the catalogue; that of a block ends in {@code []}
 * @param label as the form prints it; of a block the printed name of it
 * @param headings from the chapter down to the label of the box that a small box belongs to
 * @param options the answers that are offered, in form order; empty if there are none
 * @param editions the editions of the form that print it
 */
public record Place(
        String form,
        String style,
        String path,
        String label,
        List<String> headings,
        List<String> options,
        Editions editions) {

    private static final String REPETITION = "[]";

    public Place {
        headings = List.copyOf(headings);
        options = List.copyOf(options);
    }

    static Place box(Form form, Entry entry) {
        List<String> options = entry.options().stream().map(Option::label).toList();
        return new Place(
                form.id(), form.style(), entry.path(), entry.label(), entry.headings(), options, entry.editions());
    }

    /** The block at {@code path} around {@code first}, its first box. One without a printed name is its chapter. */
    static Place block(Form form, Entry first, String path) {
        boolean outermost = blocks(path).size() == 1;
        String label = first.group().orElseGet(() -> first.headings().get(0));
        List<String> headings = outermost && first.group().isEmpty() ? List.of(label) : first.headings();
        return new Place(form.id(), form.style(), path, label, headings, List.of(), first.editions());
    }

    /** The blocks around a path or English name, from the outermost: {@code II[]}, {@code II[].4.outsourcing[]}. */
    static List<String> blocks(String path) {
        List<String> blocks = new ArrayList<>();
        for (int at = path.indexOf(REPETITION); at >= 0; at = path.indexOf(REPETITION, at + 1)) {
            blocks.add(path.substring(0, at + REPETITION.length()));
        }
        return blocks;
    }
}
