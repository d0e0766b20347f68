package hyokasho.extract.dump;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what the lines of a text are in Markdown, each from its begin. */
final class MarkdownLines {

    private static final Pattern FENCE = Pattern.compile("```\\w{0,20}");
    private static final Pattern RULE =
            Pattern.compile("[-*_=]{3,}+|\\|?+(?:\\s{0,9}+:?+-{2,}+:?+\\s{0,9}+\\|){1,50}+(?:\\s{0,9}+:?+-{2,}+:?+)?+");
    private static final Pattern HEADING = Pattern.compile("#{1,6}+[ \\t]++(?=\\S)");
    private static final Pattern ITEM = Pattern.compile("[-*+] ++(?=\\S)");

    private final String text;
    private final boolean cellsBetweenTabs;

    /** What a line is. */
    enum Kind {
        TEXT,
        /** A heading or an item of a list. */
        MARKED,
        /** Seen by nobody: a fence, or a rule that parts. */
        RULE,
        /** A row of cells between upright strokes. */
        STROKES,
        /** A row of cells between tabs. */
        TABS;

        boolean isRow() {
            return this == STROKES || this == TABS;
        }

        /** Whether this character parts the cells of such a row. */
        boolean parts(char c) {
            return this == STROKES && c == '|' || this == TABS && c == '\t';
        }
    }

    /**
     * A line.
     *
     * @param begin the place behind the marks that it begins with
     */
    record Line(Kind kind, int begin) {}

    MarkdownLines(String text) {
        this.text = text;
        // where HTML makes the tables, tabs only set its source in
        this.cellsBetweenTabs = !text.contains("<td") && !text.contains("<TD");
    }

    /** The line that begins at this place. */
    Line at(int from) {
        int end = end(from);
        String line = text.substring(from, end);
        String bare = line.strip();
        int begin = from + (bare.isEmpty() ? 0 : line.indexOf(bare));
        if (FENCE.matcher(bare).matches() || RULE.matcher(bare).matches()) {
            return new Line(Kind.RULE, end);
        }
        if (bare.startsWith("|") && bare.indexOf('|', 1) > 0) {
            return new Line(Kind.STROKES, begin + 1);
        }
        if (cellsBetweenTabs && !bare.isEmpty() && line.indexOf('\t') >= 0) {
            return new Line(Kind.TABS, from);
        }
        Matcher heading = HEADING.matcher(bare);
        Matcher item = ITEM.matcher(bare);
        if (heading.lookingAt()) {
            return new Line(Kind.MARKED, begin + heading.end());
        }
        return item.lookingAt() ? new Line(Kind.MARKED, begin + item.end()) : new Line(Kind.TEXT, from);
    }

    /** Whether nothing more stands on the line. */
    boolean isBlankTo(int from) {
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int end(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
