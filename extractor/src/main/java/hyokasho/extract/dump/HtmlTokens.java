package hyokasho.extract.dump;

import hyokasho.form.DataFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells what is HTML in a text: tags, named characters and remarks.
 *
 * <p>{@code <p>} is a tag, {@code <見本市における措置>} and {@code <選択肢>} are text. A letter in angle brackets is a tag
 * only where the text has its end too: authors number things {@code <A>} and {@code <B>}.
 */
final class HtmlTokens {

    /** No name of a character is longer. */
    private static final int LONGEST_NAME = 12;

    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9]{0,11})");
    private static final Pattern CHARACTER =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{0,9}));");

    private final String text;
    private final Map<String, HtmlElement> elements = HtmlElement.byName();
    private final Map<String, Integer> characters = DataFile.rows("/hyokasho/extract/dump/entities.csv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Integer.parseInt(row.get(1), 16)));
    private final Map<String, Boolean> ended = new HashMap<>();
    private final Map<String, Boolean> missing = new HashMap<>();

    HtmlTokens(String text) {
        this.text = text;
    }

    /** A character that the text names, and the place behind its name. */
    record Named(int codePoint, int end) {}

    /** The tag that begins at this place. */
    Optional<HtmlTag> tagAt(int from) {
        Matcher name = NAME.matcher(text).region(from, text.length());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        String written = name.group(1);
        HtmlElement element = elements.get(written.toLowerCase(Locale.ROOT));
        if (element == null || written.length() == 1 && !written.equals("p") && !isEnded(written)) {
            return Optional.empty();
        }
        Matcher rest = HtmlTag.rest(text, name.end());
        return rest.lookingAt()
                ? Optional.of(new HtmlTag(
                        written.toLowerCase(Locale.ROOT),
                        element,
                        text.charAt(from + 1) == '/',
                        rest.group(1),
                        rest.end()))
                : Optional.empty();
    }

    private boolean isEnded(String name) {
        return ended.computeIfAbsent(name, n -> text.contains("</" + n + ">"));
    }

    /** The place behind a remark or a declaration that begins here; this place if none does. */
    int endOfRemark(int from) {
        if (text.startsWith("<!--", from)) {
            return behind("-->", from);
        }
        if (text.startsWith("<!DOCTYPE", from)
                || text.startsWith("<!doctype", from)
                || text.startsWith("<?xml", from)) {
            return behind(">", from);
        }
        return from;
    }

    /** The place behind all that a hidden element holds; behind its tag if it does not end. */
    int endOfHidden(HtmlTag tag) {
        int end = behind("</" + tag.name() + ">", tag.end());
        return Math.max(end, tag.end());
    }

    /** What does not come once is not looked for again. */
    private int behind(String sought, int from) {
        if (missing.containsKey(sought)) {
            return from;
        }
        int at = text.indexOf(sought, from);
        if (at < 0) {
            missing.put(sought, true);
            return from;
        }
        return at + sought.length();
    }

    /** The character that is named at this place. */
    Optional<Named> characterAt(int from) {
        int until = Math.min(text.length(), from + LONGEST_NAME);
        Matcher named = CHARACTER.matcher(text).region(from, until);
        if (!named.lookingAt()) {
            return Optional.empty();
        }
        int codePoint = named.group(1) != null
                ? Integer.parseInt(named.group(1))
                : named.group(2) != null
                        ? Integer.parseInt(named.group(2), 16)
                        : characters.getOrDefault(named.group(3), 0);
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint > 0 && codePoint <= Character.MAX_CODE_POINT && !surrogate
                ? Optional.of(new Named(codePoint, named.end()))
                : Optional.empty();
    }
}
