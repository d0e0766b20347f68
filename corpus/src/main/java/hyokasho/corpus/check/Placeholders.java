package hyokasho.corpus.check;

import hyokasho.document.Value;
import hyokasho.form.DataFile;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people write where nothing is to be written: －, 該当なし.
 *
 * @param texts as they are written
 */
public record Placeholders(Set<String> texts) {

    private static final String RESOURCE = "/hyokasho/corpus/check/placeholders.csv";

    public Placeholders {
        texts = Set.copyOf(texts);
    }

    /** Those that come with the program. */
    public static Placeholders official() {
        return new Placeholders(
                DataFile.rows(RESOURCE, 1).stream().map(row -> row.get(0)).collect(Collectors.toSet()));
    }

    /** Whether this is a text that says nothing. */
    public boolean isOne(Value value) {
        return value instanceof Value.Text text && texts.contains(text.text().strip());
    }
}
