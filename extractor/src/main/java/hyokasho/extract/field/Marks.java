package hyokasho.extract.field;

import hyokasho.form.DataFile;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The characters with which clerks mark a check box.
 *
 * @param characters one character each
 */
public record Marks(Set<String> characters) {

    /** Boxes to check that are one character, as texts have them: first the empty one, then those that are checked. */
    public static final String BOXES = "☐☑☒";

    /** A box that nothing marks. */
    private static final String EMPTY_BOXES = "☐□";

    /** The characters that the program's own table lists. */
    public static Marks standard() {
        return new Marks(DataFile.rows("/hyokasho/extract/field/marks.csv", 2).stream()
                .map(row -> row.get(0))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isMark(String text) {
        return characters.contains(text.strip());
    }

    boolean isEmptyBox(String text) {
        String box = text.strip();
        return box.length() == 1 && EMPTY_BOXES.contains(box);
    }
}
