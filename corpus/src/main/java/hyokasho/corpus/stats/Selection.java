package hyokasho.corpus.stats;

import hyokasho.document.HyokashoException;
import hyokasho.form.Folding;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What figures are wanted.
 *
 * @param form the id of the form whose documents are counted; empty for all
 * @param prefecture the prefecture whose documents are counted; empty for all
 * @param items of which answers are told, in the order of the longest form
 */
public record Selection(Optional<String> form, Optional<String> prefecture, List<Item> items) {

    private static final Pattern BLOCK = Pattern.compile("\\[[0-9]*\\]");

    public Selection {
        items = List.copyOf(items);
    }

    /** Everything. */
    public static Selection everything() {
        return new Selection(Optional.empty(), Optional.empty(), Items.official());
    }

    /**
     * What a person names.
     *
     * @param form its id, style or name: {@code full}, 様式４, 全項目評価書
     * @param prefecture its name
     * @param field a path or its beginning, with or without brackets ({@code II.4.outsourcing.7}); a part of an English name;
     *     or words of a label
     * @throws HyokashoException if there is no such form or field; the sentence says what to write
     */
    public static Selection of(Optional<String> form, Optional<String> prefecture, Optional<String> field)
            throws HyokashoException {
        Folding folding = Folding.standard();
        Optional<String> id = form.isEmpty() ? Optional.empty() : Optional.of(form(form.get(), folding));
        List<Item> items = Items.official().stream()
                .filter(item -> id.isEmpty() || isIn(item, id.get()))
                .toList();
        return new Selection(id, prefecture, field.isEmpty() ? items : named(field.get(), items, folding));
    }

    private static boolean isIn(Item item, String form) {
        return item.places().stream().anyMatch(place -> place.form().equals(form));
    }

    private static String form(String wanted, Folding folding) throws HyokashoException {
        List<Form> forms = FormCatalogue.official().forms();
        return forms.stream()
                .filter(form -> Stream.of(form.id(), form.style(), form.name())
                        .anyMatch(name -> folding.fold(name).equals(folding.fold(wanted))))
                .map(Form::id)
                .findFirst()
                .orElseThrow(() -> new HyokashoException("No form is called " + wanted + "; write "
                        + forms.stream().map(Form::id).collect(Collectors.joining(" or ")) + "."));
    }

    /** A path is meant if there is such a one, or else a name, or else a label. */
    private static List<Item> named(String wanted, List<Item> items, Folding folding) throws HyokashoException {
        String path = withoutBlocks(wanted);
        String name = wanted.toLowerCase(Locale.ROOT);
        String label = folding.fold(wanted);
        Stream<Predicate<Item>> ways = Stream.of(
                item -> item.places().stream().anyMatch(place -> isWithin(withoutBlocks(place.path()), path)),
                item -> withoutBlocks(item.name()).contains(withoutBlocks(name)),
                item -> !label.isEmpty() && folding.fold(item.label()).contains(label),
                item -> !label.isEmpty()
                        && item.headings().stream()
                                .anyMatch(heading -> folding.fold(heading).contains(label)));
        return ways.map(way -> items.stream().filter(way).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow(() -> new HyokashoException("No box is called " + wanted
                        + "; write a path (II.4.outsourcing.7), a part of an English name or a word of its label."));
    }

    private static boolean isWithin(String path, String wanted) {
        return path.equals(wanted) || path.startsWith(wanted + ".");
    }

    private static String withoutBlocks(String path) {
        return BLOCK.matcher(path).replaceAll("");
    }
}
