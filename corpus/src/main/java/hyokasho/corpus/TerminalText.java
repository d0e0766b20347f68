package hyokasho.corpus;

import java.util.regex.Pattern;

/** What documents and file names say, as people may see it: nothing of it may steer a terminal or begin a line. */
public final class TerminalText {

    /** All of them: a terminal obeys U+009B as it obeys ESC [, and {@code \p{Cntrl}} is those of ASCII only. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private TerminalText() {}

    /** A text of the same length with a space for each control character, line breaks among them. */
    public static String line(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
