package hyokasho.testkit;

/**
 * How a form is drawn. Each of its makers draws the same form in another way:
 *
 * <pre>{@code
 * Style.usual().withSize(8).withBrackets("［］").withOrder(Order.shuffled(7))
 * }</pre>
 */
public final class Style implements Cloneable {
    // Written by the makers below to a copy, before anyone else has it.
    FontKind font = FontKind.IDENTITY;
    double size = 9;
    double labelWidth = 150;
    Borders borders = Borders.CELLS;
    Rule rule = Rule.STROKES;
    boolean shadedLabels = false;
    boolean labelsAtTop = false;
    String brackets = "[]";
    String mark = "○";
    boolean drawnMarks = false;
    String numbering = ")";
    boolean optionsBelow = false;
    int optionColumns = 1;
    int checkColumns = 2;
    boolean repeatedLabels = false;
    boolean repeatedHeads = true;
    Order order = Order.rows();
    Sheet sheet = Sheet.a4();
    String header = "";
    String footer = "";

    private Style() {}

    /** The form as Excel prints it. */
    public static Style usual() {
        return new Style();
    }

    /** How the text is encoded. */
    public Style withFont(FontKind font) {
        Style style = copy();
        style.font = font;
        return style;
    }

    /** Font size in points. */
    public Style withSize(double size) {
        Style style = copy();
        style.size = size;
        return style;
    }

    /** Width of the label cells in points. */
    public Style withLabelWidth(double labelWidth) {
        Style style = copy();
        style.labelWidth = labelWidth;
        return style;
    }

    /** Which borders are drawn. */
    public Style withBorders(Borders borders) {
        Style style = copy();
        style.borders = borders;
        return style;
    }

    /** How borders are drawn. */
    public Style withRule(Rule rule) {
        Style style = copy();
        style.rule = rule;
        return style;
    }

    /** Whether label cells are shaded; headings always are. */
    public Style withShadedLabels(boolean shadedLabels) {
        Style style = copy();
        style.shadedLabels = shadedLabels;
        return style;
    }

    /** Whether a label stands at the top of its cell instead of in its middle. */
    public Style withLabelsAtTop(boolean labelsAtTop) {
        Style style = copy();
        style.labelsAtTop = labelsAtTop;
        return style;
    }

    /** The opening and the closing bracket of a check box. */
    public Style withBrackets(String brackets) {
        Style style = copy();
        style.brackets = brackets;
        return style;
    }

    /** The mark in a check box. */
    public Style withMark(String mark) {
        Style style = copy();
        style.mark = mark;
        return style;
    }

    /** Whether marks are paths: ○ a circle, ✓ and レ two strokes, ■ a filled square. */
    public Style withDrawnMarks(boolean drawnMarks) {
        Style style = copy();
        style.drawnMarks = drawnMarks;
        return style;
    }

    /** What follows the number of an option. */
    public Style withNumbering(String numbering) {
        Style style = copy();
        style.numbering = numbering;
        return style;
    }

    /** Whether an option list stands below its brackets instead of beside them. */
    public Style withOptionsBelow(boolean optionsBelow) {
        Style style = copy();
        style.optionsBelow = optionsBelow;
        return style;
    }

    /** In how many columns an option list is set. */
    public Style withOptionColumns(int optionColumns) {
        Style style = copy();
        style.optionColumns = optionColumns;
        return style;
    }

    /** For how many check boxes side by side a cell has room. */
    public Style withCheckColumns(int checkColumns) {
        Style style = copy();
        style.checkColumns = checkColumns;
        return style;
    }

    /** Whether a label is printed again where its box goes on on the next page. */
    public Style withRepeatedLabels(boolean repeatedLabels) {
        Style style = copy();
        style.repeatedLabels = repeatedLabels;
        return style;
    }

    /** Whether column heads are printed again on each page. */
    public Style withRepeatedHeads(boolean repeatedHeads) {
        Style style = copy();
        style.repeatedHeads = repeatedHeads;
        return style;
    }

    /** In what order the texts stand in a page's content. */
    public Style withOrder(Order order) {
        Style style = copy();
        style.order = order;
        return style;
    }

    /** The paper. */
    public Style withSheet(Sheet sheet) {
        Style style = copy();
        style.sheet = sheet;
        return style;
    }

    /** What each page has at its upper edge; may be empty. */
    public Style withHeader(String header) {
        Style style = copy();
        style.header = header;
        return style;
    }

    /** What each page has at its lower edge, with %d for its number; may be empty. */
    public Style withFooter(String footer) {
        Style style = copy();
        style.footer = footer;
        return style;
    }

    private Style copy() {
        try {
            return (Style) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
