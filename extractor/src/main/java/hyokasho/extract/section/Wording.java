package hyokasho.extract.section;

import hyokasho.extract.section.Rows.Line;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the wording of lines tells about which of them one box holds: the items of a list stay together, a headline is
 * followed by what it is the headline of, and who begins items with dots goes on so.
 */
final class Wording {

    /** An item of a list by its number: ②, （２）, ２．, 2), イ．. */
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:([①-⑳])|[（(]([0-9０-９]{1,2})[)）]|([0-9０-９]{1,2})[\u3000 ．)）](?![0-9０-９])|[（(]?([ア-コ])[\u3000 ．)）]).*",
            Pattern.DOTALL);

    /** An item by its dot; a dot alone is what authors write into empty boxes. */
    private static final Pattern DOT = Pattern.compile("^([・○●◎◇◆□■＊*])(?=.*\\p{L}).*", Pattern.DOTALL);

    /** A headline over what follows: ＜窓口における措置＞. */
    private static final Pattern HEADLINE = Pattern.compile("^(?:＜[^＜＞]*＞|<[^<>]*>|〈[^〈〉]*〉|【[^【】]*】|《[^《》]*》)$");

    private static final String KANA = "アイウエオカキクケコ";

    /** The characters before this one are half as wide as those behind. */
    private static final int FIRST_WIDE = 0x2000;

    private static final double PARTED_LIST = 5;
    private static final double ITEM_WITHOUT_THOSE_BEFORE = 5;
    private static final double PARTED_FROM_HEADLINE = 5;
    private static final double HEADLINE_TWICE = 4;

    /** What it costs that headlines stand in a box, but none over its first lines. */
    private static final double LATE_HEADLINE = 2;

    /** What it costs that a box begins items in another way from a line on. */
    private static final double OTHER_DOTS = 2;

    /** What it costs that a phrase and a sentence follow each other in a box. */
    private static final double OTHER_FORM = 1;

    private enum Kind {
        PLAIN,
        DOTTED,
        NUMBERED,
        HEADLINE
    }

    /**
     * How a line begins.
     *
     * @param sign the dot, the headline, or what kind of number it is
     * @param number of the item, from 1
     */
    private record Beginning(Kind kind, String sign, int number) {

        static final Beginning PLAIN = new Beginning(Kind.PLAIN, "", 0);

        static Beginning of(Line line) {
            String text = line.text().strip();
            Matcher number = NUMBER.matcher(text);
            Matcher dot = DOT.matcher(text);
            if (!line.isPlain()) {
                return PLAIN;
            }
            if (HEADLINE.matcher(text).matches()) {
                return new Beginning(Kind.HEADLINE, text, 0);
            }
            if (number.matches()) {
                return numbered(number);
            }
            return dot.matches() ? new Beginning(Kind.DOTTED, dot.group(1), 0) : PLAIN;
        }

        private static Beginning numbered(Matcher matcher) {
            int group = 1;
            while (matcher.group(group) == null) {
                group++;
            }
            String sign = matcher.group(group);
            int number =
                    switch (group) {
                        case 1 -> sign.charAt(0) - '①' + 1;
                        case 4 -> KANA.indexOf(sign) + 1;
                        default -> Integer.parseInt(sign);
                    };
            return new Beginning(Kind.NUMBERED, Integer.toString(group), number);
        }

        boolean isHeadline() {
            return kind == Kind.HEADLINE;
        }

        /** Whether a box hardly has items that begin so and then others that begin so. */
        boolean differs(Beginning next) {
            boolean dots = kind == Kind.DOTTED || next.kind == Kind.DOTTED;
            boolean flat = kind == Kind.PLAIN || next.kind == Kind.PLAIN || kind == next.kind;
            return dots && flat && !equals(next);
        }
    }

    /** Whether a line does not look like the first one of anything. */
    static boolean goesOn(Line line) {
        String text = line.text().strip();
        return Beginning.of(line).kind == Kind.PLAIN
                && !text.isEmpty()
                && Character.UnicodeBlock.of(text.charAt(0)) == Character.UnicodeBlock.HIRAGANA;
    }

    /** How wide a line is printed, in ems. */
    static double width(String line) {
        return line.codePoints().mapToDouble(c -> c < FIRST_WIDE ? 0.5 : 1).sum();
    }

    private final Beginning[] beginnings;
    /** For each line the last one that is of a list with it or a later line; -1 if there is none. */
    private final int[] itemBefore;
    /** For each number of lines how many headlines they have. */
    private final int[] headlines;
    /** The same for what it costs that lines begin in another way than those before. */
    private final double[] changes;
    /** For each number of lines the last one that has a headline that comes again. */
    private final int[] repeated;

    /** @param goesOn whether each line goes on with the sentence of the line before */
    Wording(List<Line> lines, boolean[] goesOn) {
        beginnings = lines.stream().map(Beginning::of).toArray(Beginning[]::new);
        int m = beginnings.length;
        itemBefore = new int[m + 1];
        headlines = new int[m + 1];
        changes = new double[m + 1];
        repeated = new int[m + 1];
        Arrays.fill(itemBefore, -1);
        Arrays.fill(repeated, -1);
        findLists();
        findHeadlines();
        findChanges(lines, goesOn);
    }

    private void findLists() {
        Map<String, Integer> last = new HashMap<>();
        for (int k = 0; k < beginnings.length; k++) {
            Beginning here = beginnings[k];
            if (here.kind == Kind.NUMBERED) {
                Integer before = last.put(here.sign, k);
                if (before != null && beginnings[before].number + 1 == here.number) {
                    for (int between = before + 1; between <= k; between++) {
                        itemBefore[between] = Math.max(itemBefore[between], before);
                    }
                }
            }
        }
    }

    private void findHeadlines() {
        Map<String, Integer> last = new HashMap<>();
        for (int k = 0; k < beginnings.length; k++) {
            Beginning here = beginnings[k];
            Integer before = here.isHeadline() ? last.put(here.sign, k) : null;
            headlines[k + 1] = headlines[k] + (here.isHeadline() ? 1 : 0);
            repeated[k + 1] = Math.max(repeated[k], before == null ? -1 : before);
        }
    }

    private void findChanges(List<Line> lines, boolean[] goesOn) {
        Beginning last = Beginning.PLAIN;
        boolean wasSentence = false;
        for (int k = 0; k < beginnings.length; k++) {
            Beginning here = beginnings[k];
            boolean ofItem = here.kind == Kind.PLAIN && (goesOn[k] || last.kind == Kind.NUMBERED);
            Beginning next = ofItem ? last : here;
            boolean wrapped = k + 1 < goesOn.length && goesOn[k + 1];
            boolean sentence = goesOn[k] ? wasSentence : wrapped || lines.get(k).endsSentence();
            boolean text = k > 0 && lines.get(k - 1).isPlain() && lines.get(k).isPlain();
            changes[k + 1] = changes[k] + (text ? change(last, next, sentence != wasSentence) : 0);
            last = next;
            wasSentence = sentence;
        }
    }

    private static double change(Beginning last, Beginning next, boolean otherForm) {
        if (last.isHeadline() || next.isHeadline()) {
            return 0;
        }
        boolean plain = last.kind == Kind.PLAIN && next.kind == Kind.PLAIN;
        return last.differs(next) ? OTHER_DOTS : plain && otherForm ? OTHER_FORM : 0;
    }

    /** How bad it is that a box has the lines from a on, but not line b. */
    double parted(int a, int b) {
        Beginning next = beginnings[b];
        if (beginnings[b - 1].isHeadline()) {
            return PARTED_FROM_HEADLINE;
        }
        if (itemBefore[b] >= a) {
            return PARTED_LIST;
        }
        return next.kind == Kind.NUMBERED && next.number > 1 ? ITEM_WITHOUT_THOSE_BEFORE : 0;
    }

    /** How bad it is that a box has the lines from a to before b. */
    double joined(int a, int b) {
        if (a == b) {
            return 0;
        }
        boolean late = a > 0 && !beginnings[a].isHeadline() && headlines[b] > headlines[a];
        return changes[b] - changes[a + 1] + (late ? LATE_HEADLINE : 0) + (repeated[b] >= a ? HEADLINE_TWICE : 0);
    }
}
