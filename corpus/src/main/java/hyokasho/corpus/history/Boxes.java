package hyokasho.corpus.history;

import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.form.Folding;
import java.util.List;

/** What is compared of a box. */
public final class Boxes {

    private static final Folding FOLDING = Folding.standard();

    private Boxes() {}

    /** Whether the source tells what is in the box, also if that is nothing. */
    public static boolean isSure(Field field, boolean keepsPages) {
        return field.status() == Status.OK || field.status() == Status.BLANK && keepsPages;
    }

    /** Its content as a text. */
    public static String text(Field field) {
        return field.status() == Status.BLANK
                ? ""
                : field.value().map(Boxes::text).orElse("");
    }

    /** The same of a value; a table has no text. */
    public static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Choice choice) {
            return choice.option().orElse("");
        }
        if (value instanceof Value.Checks checks) {
            return String.join("\n", marked(checks));
        }
        if (value instanceof Value.CalendarDate date) {
            return date.iso().orElse(date.raw());
        }
        return value instanceof Value.Count count ? Integer.toString(count.number()) : "";
    }

    /** Each box that is marked, with what is written in its （ ）. */
    public static List<String> marked(Value.Checks checks) {
        return checks.checked().stream()
                .map(label -> checks.details().containsKey(label)
                        ? label + "（" + checks.details().get(label) + "）"
                        : label)
                .toList();
    }

    /** Without what does not matter when texts are compared: white space, width, punctuation. */
    static String folded(String text) {
        return FOLDING.fold(text);
    }

    /** Whether two texts say the same; a line that breaks elsewhere is no change. */
    static boolean same(String a, String b) {
        return a.replaceAll("\\s", "").equals(b.replaceAll("\\s", ""));
    }
}
