package hyokasho.corpus.table;

import static java.util.stream.Collectors.joining;

import hyokasho.document.Value;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How values are written in the cells of tables. */
public final class Cells {

    /** Half of a surrogate pair and the null character, which not every format can hold. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cs}\\x00]");

    private static final String REPLACEMENT_CHARACTER = "\uFFFD";

    private Cells() {}

    /** A text as every format can hold it; an empty one is an empty cell. */
    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isEmpty() ? null : UNWRITABLE.matcher(text).replaceAll(REPLACEMENT_CHARACTER);
    }

    /** Several texts in one cell, one a line. */
    public static @Nullable String lines(Stream<String> texts) {
        return text(texts.collect(joining("\n")));
    }

    /** A value of a box; a table has rows of its own and is an empty cell. */
    public static @Nullable Object value(Value value) {
        if (value instanceof Value.Text text) {
            return text(text.text());
        }
        if (value instanceof Value.Choice choice) {
            return text(choice.option().orElse(null));
        }
        if (value instanceof Value.Checks checks) {
            return lines(checks.checked().stream());
        }
        if (value instanceof Value.CalendarDate date) {
            return text(date.iso().orElse(null));
        }
        return value instanceof Value.Count count ? count.number() : null;
    }
}
