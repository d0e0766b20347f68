package hyokasho.extract.dump;

import hyokasho.extract.block.PageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The pages of a text whose lines keep what stood side by side, as {@code pdftotext -layout} writes it: each character
 * takes one column, and runs of spaces part what stood apart.
 */
final class ColumnPages {

    /** A text without form feeds is cut where a line is blank, since what the stages do grows faster than a page. */
    private static final int LONG_PAGE = 200;

    private static final int LONGEST_PAGE = 400;

    private static final Pattern MARK = Pattern.compile("[\\[［][ \u3000]*([^\\s\\[\\]［］])[ \u3000]*[\\]］]");

    /** A character that nothing touches and no name consists of. */
    private static final Pattern LONE =
            Pattern.compile("(?<![^ \u3000])(?:〇|[^\\s\\[\\]［］\\p{IsIdeographic}])(?![^ \u3000])");

    /** A mark stands so many columns beside each of its brackets at most. */
    private static final int WIDEST_BOX = 4;

    /** Fewer may stand above brackets by chance. */
    private static final int SEVERAL = 2;

    private ColumnPages() {}

    /** Whether spaces part the pieces of many lines. */
    static boolean keepsColumns(String text) {
        String[] lines = text.split("\n", -1);
        int written = 0;
        int parted = 0;
        for (String line : lines) {
            written += line.isBlank() ? 0 : 1;
            parted += line.contains("   ") ? 1 : 0;
        }
        return parted * 4 > written;
    }

    /** The characters that stand alone between brackets; where none does, right above or below empty ones. */
    private static Set<String> marks(String text) {
        Set<String> marks =
                MARK.matcher(text).results().map(mark -> mark.group(1)).collect(Collectors.toUnmodifiableSet());
        return marks.isEmpty() ? besideBrackets(text.split("\n", -1)) : marks;
    }

    /** Those that stand so several times: in such texts all marks have slipped off the lines of their brackets. */
    private static Set<String> besideBrackets(String[] lines) {
        Map<String, Long> counts = IntStream.range(0, lines.length)
                .boxed()
                .flatMap(line -> LONE.matcher(lines[line])
                        .results()
                        .filter(lone -> isAtBracket(lines, line - 1, lone.start())
                                || isAtBracket(lines, line + 1, lone.start())))
                .collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= SEVERAL)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a line opens a bracket a little to the left of a column, or closes one a little to the right. */
    private static boolean isAtBracket(String[] lines, int line, int column) {
        return line >= 0
                && line < lines.length
                && IntStream.rangeClosed(1, WIDEST_BOX)
                        .anyMatch(away ->
                                isOneOf("[［", lines[line], column - away) || isOneOf("]］", lines[line], column + away));
    }

    private static boolean isOneOf(String characters, String line, int column) {
        return column >= 0 && column < line.length() && characters.indexOf(line.charAt(column)) >= 0;
    }

    static List<PageBlocks> of(String text) {
        Set<String> marks = marks(text);
        List<PageBlocks> pages = new ArrayList<>();
        int line = 1;
        for (String page : text.split("\f", -1)) {
            ColumnPage columns = new ColumnPage(pages.size() + 1);
            for (String row : page.split("\n", -1)) {
                if (columns.rows() >= LONGEST_PAGE || columns.rows() >= LONG_PAGE && row.isBlank()) {
                    pages.add(columns.blocks(marks));
                    columns = new ColumnPage(pages.size() + 1);
                }
                columns.add(row, line);
                line++;
            }
            line--;
            pages.add(columns.blocks(marks));
        }
        return pages;
    }
}
