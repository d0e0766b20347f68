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

    /** The characters that the program's own table lists. */
    public static Marks standard() {
        return new Marks(DataFile.rows("/hyokasho/extract/field/marks.csv", 2).stream()
                .map(row -> row.get(0))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isMark(String text) {
        return characters.contains(text.strip());
    }
}
