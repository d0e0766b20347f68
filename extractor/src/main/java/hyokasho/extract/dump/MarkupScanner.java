package hyokasho.extract.dump;

import java.util.List;
import java.util.Optional;

/**
 * Goes through a text with markup from its begin to its end, once: HTML anywhere, Markdown at the begin of lines, and
 * cells between tabs or upright strokes.
 */
final class MarkupScanner {

    /** What Markdown takes back its meaning from. */
    private static final String ESCAPED = "\\`*_{}[]()<>#+-.!|~";

    private static final int EMPTY_BOX = '☐';
    private static final int CHECKED_BOX = '☑';

    private final String text;
    private final HtmlTokens html;
    private final MarkdownLines lines;
    private final MarkupBuilder builder = new MarkupBuilder();
    private int at;
    private int line = 1;
    private int column = 1;
    /** Tables of HTML that are open; the lines in them are no Markdown. */
    private int depth;

    private MarkdownLines.Kind kind = MarkdownLines.Kind.TEXT;
    private int strongUntil = -1;
    private int lineWithoutStars;

    private MarkupScanner(String text) {
        this.text = text;
        this.html = new HtmlTokens(text);
        this.lines = new MarkdownLines(text);
    }

    static List<List<MarkupTable>> pages(String text) {
        MarkupScanner scanner = new MarkupScanner(text);
        scanner.scan();
        return scanner.builder.pages();
    }

    private void scan() {
        while (at < text.length()) {
            if (column == 1) {
                beginLine();
            }
            if (at < text.length()) {
                next();
            }
        }
    }

    /** What the line is, and past the marks that it begins with. */
    private void beginLine() {
        if (text.charAt(at) == '\f') {
            return;
        }
        if (depth > 0) {
            kind = MarkdownLines.Kind.TEXT;
            return;
        }
        MarkdownLines.Line here = lines.at(at);
        boolean goesOn = here.kind().isRow() && kind == here.kind() && builder.inTable();
        if (!goesOn) {
            if (here.kind() == MarkdownLines.Kind.RULE && kind == MarkdownLines.Kind.STROKES) {
                skip(here.begin());
                return;
            }
            if (builder.inTable() || here.kind().isRow()) {
                builder.endTable();
            }
        }
        kind = here.kind();
        skip(here.begin());
        if (kind.isRow()) {
            builder.beginCell(1, 1);
        }
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            endLine();
        } else if (c == '\f') {
            skip(at + 1);
            builder.endPage();
            depth = 0;
            if (at < text.length()) {
                beginLine();
            }
        } else if (kind.parts(c)) {
            skip(at + 1);
            builder.endCell();
            if (c == '\t' || !lines.isBlankTo(at)) {
                builder.beginCell(1, 1);
            }
        } else if (c == '<' && tag() || c == '&' && named() || c == '*' && strong()) {
            return;
        } else {
            if (c == '\\' && at + 1 < text.length() && ESCAPED.indexOf(text.charAt(at + 1)) >= 0) {
                skip(at + 1);
            }
            int codePoint = text.codePointAt(at);
            builder.add(codePoint, line, column, column);
            skip(at + Character.charCount(codePoint));
        }
    }

    private void endLine() {
        if (kind.isRow()) {
            builder.endRow();
        } else {
            builder.endLine();
        }
        skip(at + 1);
    }

    private boolean named() {
        Optional<HtmlTokens.Named> named = html.characterAt(at);
        named.ifPresent(character -> put(character.codePoint(), character.end()));
        return named.isPresent();
    }

    /** One character for all that is written up to {@code end}. */
    private void put(int codePoint, int end) {
        int atLine = line;
        int from = column;
        skip(end);
        builder.add(codePoint, atLine, from, line == atLine ? column - 1 : from);
    }

    /** {@code **thick**}: the stars are seen by nobody. */
    private boolean strong() {
        if (!text.startsWith("**", at)) {
            return false;
        }
        if (at == strongUntil) {
            skip(at + 2);
            return true;
        }
        int close = closeOfStrong();
        boolean paired = close > at + 2;
        if (paired && !Character.isWhitespace(text.charAt(at + 2))) {
            strongUntil = close;
            skip(at + 2);
            return true;
        }
        return false;
    }

    /** The next stars on the line; -1 if there are none, which is found out once a line. */
    private int closeOfStrong() {
        if (line == lineWithoutStars) {
            return -1;
        }
        for (int i = at + 2; i + 1 < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '*' && text.charAt(i + 1) == '*') {
                return i;
            }
        }
        lineWithoutStars = line;
        return -1;
    }

    private boolean tag() {
        int behind = html.endOfRemark(at);
        if (behind > at) {
            skip(behind);
            return true;
        }
        Optional<HtmlTag> tag = html.tagAt(at);
        tag.ifPresent(this::apply);
        return tag.isPresent();
    }

    private void apply(HtmlTag tag) {
        switch (tag.element()) {
            case TABLE -> table(tag);
            case ROW -> row();
            case CELL -> cell(tag);
            case LINE -> builder.endLine();
            case BOX -> box(tag);
            case HIDDEN -> skip(tag.closing() ? tag.end() : html.endOfHidden(tag));
            case INLINE -> skip(tag.end());
        }
        if (at < tag.end()) {
            skip(tag.end());
        }
    }

    /** A table in a cell only makes lines; one in a row of another is a table that lost the end of that other. */
    private void table(HtmlTag tag) {
        if (kind.isRow() || tag.closing() && depth > 1 || !tag.closing() && depth > 0 && builder.inCell()) {
            builder.endLine();
            depth += kind.isRow() ? 0 : tag.closing() ? -1 : 1;
        } else if (tag.closing()) {
            builder.endTable();
            depth = 0;
        } else {
            builder.beginTable();
            depth = 1;
        }
    }

    private void row() {
        if (kind.isRow() || depth > 1) {
            builder.endLine();
        } else {
            openTable();
            builder.endRow();
        }
    }

    private void cell(HtmlTag tag) {
        if (kind.isRow() || depth > 1) {
            builder.endLine();
        } else if (tag.closing()) {
            builder.endCell();
        } else {
            openTable();
            builder.beginCell(tag.merged("col"), tag.merged("row"));
        }
    }

    /** Where a text begins in the middle of a table. */
    private void openTable() {
        if (depth == 0) {
            builder.beginTable();
            depth = 1;
        }
    }

    private void box(HtmlTag tag) {
        if (tag.isCheckBox()) {
            put(tag.isChecked() ? CHECKED_BOX : EMPTY_BOX, tag.end());
        }
    }

    /** Goes on, and counts lines and columns. */
    private void skip(int to) {
        while (at < to) {
            if (text.charAt(at) == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(text.charAt(at))) {
                column++;
            }
            at++;
        }
    }
}
