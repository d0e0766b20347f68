package hyokasho.extract.section;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the wording of two lines that follow each other tells about whether one box holds both. */
final class Wording {

    /** An item of a list by its number: ②, （２）, ２．, 2). */
    private static final Pattern ITEM = Pattern.compile(
            "^(?:([①-⑳])|[（(]([0-9０-９]{1,2}|[ア-コ])[)）]|([0-9０-９]{1,2}|[ア-コ])[\u3000 ．)）](?![0-9０-９])).*",
            Pattern.DOTALL);

    /** A headline over what follows: ＜窓口における措置＞. */
    private static final Pattern HEADLINE = Pattern.compile("^(?:＜[^＜＞]*＞|<[^<>]*>|〈[^〈〉]*〉|【[^【】]*】|《[^《》]*》)$");

    private Wording() {}

    /** A headline is followed by what it is the headline of, an item by the next one. */
    static boolean goesOn(String line, String next) {
        return HEADLINE.matcher(line.strip()).matches() || isLaterItem(next.strip());
    }

    /** An item that others stand before. */
    private static boolean isLaterItem(String line) {
        Matcher item = ITEM.matcher(line);
        if (!item.matches()) {
            return false;
        }
        for (int group = 1; group <= item.groupCount(); group++) {
            if (item.group(group) != null) {
                return !"①1１ア".contains(item.group(group));
            }
        }
        return false;
    }
}
