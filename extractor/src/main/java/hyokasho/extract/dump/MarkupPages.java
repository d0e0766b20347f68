package hyokasho.extract.dump;

import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The pages of a text with markup, Markdown or HTML, as OCR models and converters write it: its tables have cells again.
 *
 * <p>A row's cells stand from left to right. Each begins on the last line of the one before, so that a label and its text
 * share a line, and what is read from top to bottom and left to right is read cell by cell:
 *
 * <pre>
 * ①部署   総務課
 *         市民課   022-000-0000
 * </pre>
 */
final class MarkupPages {

    /** The em, in points. */
    private static final double EM = 10;

    /** From line to line, in points. */
    private static final double PITCH = 12;

    /** Between two columns, in points. */
    private static final double GAP = 3 * EM;

    private static final Pattern TABLE =
            Pattern.compile("(?i)<(?:table|td|html|body)[ >]|^\\|\\s{0,9}:?-{2,}:?\\s{0,9}\\|");
    private static final Pattern MARK = Pattern.compile(
            "^\\s{0,9}(?:#{1,6} |[-*+] \\[[ xX]\\] |\\*\\*\\S|```)|(?i)<(?:/?(?:p|ul|ol|li|div|h[1-6])[ >]|br ?/?>|input )");

    /** Every mark and table begins with one of these, and most lines of other texts have none of them. */
    private static final String BEGINNINGS = "<|#-*+`";

    /** So many lines with marks are no accident. */
    private static final int FEWEST_MARKS = 3;

    /** Nor is it if one of so many lines has a mark, or a tab. */
    private static final int LINES_OF_A_MARK = 100;

    private static final int LINES_OF_A_TAB = 10;

    private final int number;
    private final List<Span> spans = new ArrayList<>();
    private double top;

    private MarkupPages(int number) {
        this.number = number;
    }

    /** Whether the text has tables of HTML or Markdown, or is full of their marks or of tabs. */
    static boolean isMarkup(String text) {
        int written = 0;
        int marks = 0;
        int tabs = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            boolean marked = hasAny(BEGINNINGS, line);
            if (marked && TABLE.matcher(line).find()) {
                return true;
            }
            written += line.isBlank() ? 0 : 1;
            marks += marked && MARK.matcher(line).find() ? 1 : 0;
            tabs += line.strip().indexOf('\t') >= 0 ? 1 : 0;
        }
        return marks >= FEWEST_MARKS && marks * LINES_OF_A_MARK >= written
                || tabs >= FEWEST_MARKS && tabs * LINES_OF_A_TAB >= written;
    }

    private static boolean hasAny(String characters, String line) {
        for (int i = 0; i < line.length(); i++) {
            if (characters.indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static List<PageBlocks> of(String text) {
        List<PageBlocks> pages = new ArrayList<>();
        for (List<MarkupTable> tables : MarkupScanner.pages(text)) {
            MarkupPages page = new MarkupPages(pages.size() + 1);
            tables.forEach(page::add);
            pages.add(Layout.page(page.number, page.spans, page.top));
        }
        return pages;
    }

    private void add(MarkupTable table) {
        Map<Integer, Double> lefts = lefts(table);
        for (List<MarkupCell> row : table.rows()) {
            for (MarkupCell cell : row) {
                for (int i = 0; i < cell.lines().size(); i++) {
                    top += i > 0 ? PITCH : 0;
                    spans.add(cell.lines().get(i).at(number, lefts.get(cell.column()), top, EM));
                }
            }
            top += PITCH;
        }
    }

    /** Where each column begins: behind the widest cell of the one before. */
    private static Map<Integer, Double> lefts(MarkupTable table) {
        Map<Integer, Double> widths = new TreeMap<>();
        for (List<MarkupCell> row : table.rows()) {
            for (MarkupCell cell : row) {
                double width = cell.columns() > 1
                        ? 0
                        : cell.lines().stream()
                                .mapToDouble(line -> line.text().length() * EM)
                                .max()
                                .orElse(0);
                widths.merge(cell.column(), width, Math::max);
                widths.putIfAbsent(cell.column() + cell.columns(), 0.0);
            }
        }
        Map<Integer, Double> lefts = new TreeMap<>();
        double left = 0;
        for (Map.Entry<Integer, Double> width : widths.entrySet()) {
            lefts.put(width.getKey(), left);
            left += width.getValue() + GAP;
        }
        return lefts;
    }
}
