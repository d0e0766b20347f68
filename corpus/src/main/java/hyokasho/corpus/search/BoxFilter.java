package hyokasho.corpus.search;

import hyokasho.form.Entry;
import hyokasho.form.FieldPath;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which boxes are meant; what is empty does not limit.
 *
 * @param path an expression that the paths match, alike for Java and for Lucene
 * @param headings of the chapters
 */
public record BoxFilter(Optional<Pattern> path, Optional<Set<String>> headings) {

    /** All boxes. */
    public static final BoxFilter NONE = new BoxFilter(Optional.empty(), Optional.empty());

    /** A part of a path: its name and in brackets which block; nothing in them stands for any. */
    private static final Pattern PART = Pattern.compile("([^\\[\\].]+)(?:\\[([0-9]*)\\])?");

    private static final String ANY_BLOCK = "(\\[[0-9]+\\])?";
    private static final String WITHIN = "([.\\[].*)?";
    private static final Pattern NUMERAL = Pattern.compile("[ivx]+");

    /**
     * As it is asked for.
     *
     * @param field a path or its beginning, as {@link SearchFilter} takes it
     * @param chapter its number or a part of its heading, likewise
     * @throws SearchException if there can be no such box; it says what to write
     */
    public static BoxFilter of(Optional<String> field, Optional<String> chapter) throws SearchException {
        return new BoxFilter(
                field.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(pathExpression(field.get()))),
                chapter.isEmpty()
                        ? Optional.empty()
                        : Optional.of(headings(chapter.get(), FormCatalogue.official(), new TextFolding())));
    }

    /** Whether a value stands in such a box. */
    public boolean holds(LeafValue value) {
        return path.map(p -> p.matcher(value.path()).matches()).orElse(true)
                && headings.map(h -> h.contains(value.chapter())).orElse(true);
    }

    /** The path itself and all that lie in it; an index that is not given may be any. */
    static String pathExpression(String path) throws SearchException {
        StringJoiner expression = new StringJoiner("\\.", "", WITHIN);
        for (String text : path.split("\\.", -1)) {
            Matcher part = PART.matcher(text);
            if (!part.matches()) {
                throw new SearchException(
                        path + " is no path of a field; write one such as II[1].4, or II.4 for all blocks.");
            }
            String block = Objects.requireNonNullElse(part.group(2), "");
            expression.add(literal(part.group(1)) + (block.isEmpty() ? ANY_BLOCK : "\\[" + block + "\\]"));
        }
        return expression.toString();
    }

    /** As regular expressions take it for itself. */
    private static String literal(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}_]", "\\\\$0");
    }

    static Set<String> headings(String wanted, FormCatalogue catalogue, TextFolding folding) throws SearchException {
        String folded = folding.fold(wanted);
        Set<String> headings = new LinkedHashSet<>();
        for (Form form : catalogue.forms()) {
            for (Entry entry : form.entries()) {
                String heading = LeafValues.chapter(entry);
                String number = FieldPath.of(entry.path().replace("[]", "")).chapter();
                boolean matches = number.toLowerCase(Locale.ROOT).equals(folded)
                        || !NUMERAL.matcher(folded).matches()
                                && folding.fold(heading).contains(folded);
                if (matches) {
                    headings.add(heading);
                }
            }
        }
        if (headings.isEmpty()) {
            throw new SearchException("No chapter is called " + wanted
                    + "; write its number as in the form, e.g. II, or a part of its heading, e.g. リスク対策.");
        }
        return headings;
    }
}
