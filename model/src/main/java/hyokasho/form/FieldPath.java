package hyokasho.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a field in a document, taken apart: {@code II[1].4.outsourcing[3].6} is the place {@code
 * II[].4.outsourcing[].6} of the catalogue with the indices 1 and 3.
 *
 * @param place the path of the catalogue
 * @param indices which of each repeated block, from 1, in the order of the path
 */
public record FieldPath(String place, List<Integer> indices) {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)\\]");

    /** From 1 to 9999: no form repeats a block more often, so a larger number is a misreading. */
    private static final Pattern INDEX = Pattern.compile("[1-9][0-9]{0,3}");

    public FieldPath {
        indices = List.copyOf(indices);
    }

    /** Takes {@code path} apart; an {@link IllegalArgumentException} names one with an index that is none. */
    public static FieldPath of(String path) {
        List<Integer> indices = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(path);
        while (brackets.find()) {
            indices.add(index(brackets.group(1), path));
        }
        return new FieldPath(brackets.replaceAll("[]"), indices);
    }

    /** The first part of the place without brackets: {@code II}. */
    public String chapter() {
        return place.split("[.\\[]", 2)[0];
    }

    private static int index(String digits, String path) {
        if (!INDEX.matcher(digits).matches()) {
            throw new IllegalArgumentException("An index must lie between 1 and 9999, but the path was " + path);
        }
        return Integer.parseInt(digits);
    }
}
