package hyokasho.testkit;

import hyokasho.document.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in a cell, set in lines: free text, the answer to an option list, or check boxes. */
final class Content {

    private static final Pattern CHOICE = Pattern.compile("\\[(.*?)]\\s*<選択肢>\\s*(.*)", Pattern.DOTALL);
    private static final Pattern CHECK = Pattern.compile("\\[([^]]*)]([^\\[{]*)(?:\\{([^}]*)})?");
    private static final double OPTION_SIZE = 0.8;
    private static final double BRACKETS = 0.5;
    private static final double CHECK_WIDTH = 2.5;

    private final Style style;
    private final double width;

    /** Content for a cell with so much room from side to side. */
    Content(Style style, double width) {
        this.style = style;
        this.width = width;
    }

    List<Line> lines(String text) {
        Matcher choice = CHOICE.matcher(text);
        if (choice.matches()) {
            return choice(choice.group(1).strip(), List.of(choice.group(2).split(" / ")));
        }
        if (CHECK.matcher(text).lookingAt()) {
            return text.lines().flatMap(line -> checks(line).stream()).toList();
        }
        return Line.wrap(0, width, style.size, text);
    }

    private List<Line> choice(String chosen, List<String> options) {
        double bracketWidth = width * BRACKETS - 2 * style.size;
        double indent = (bracketWidth - Canvas.width(chosen, style.size)) / 2;
        Line answer = Line.of(
                text(0, bracket(0)), text(Math.max(style.size, indent), chosen), text(bracketWidth, bracket(1)));
        if (style.optionsBelow) {
            return Stream.concat(Stream.of(answer), options(2 * style.size, options).stream())
                    .toList();
        }
        List<Line> list = options(width * BRACKETS, options);
        return Line.beside(Line.centred(List.of(answer), list.size()), list);
    }

    private List<Line> options(double dx, List<String> options) {
        double size = style.size * OPTION_SIZE;
        double column = (width - dx) / style.optionColumns;
        List<Line> lines = new ArrayList<>(List.of(Line.of(Piece.text(dx, size, "＜選択肢＞"))));
        for (int first = 0; first < options.size(); first += style.optionColumns) {
            List<Line> row = List.of();
            for (int i = first; i < Math.min(first + style.optionColumns, options.size()); i++) {
                String option = (i + 1) + style.numbering + " " + options.get(i).strip();
                row = Line.beside(row, Line.wrap(dx + (i - first) * column, column, size, option));
            }
            lines.addAll(row);
        }
        return lines;
    }

    private List<Line> checks(String line) {
        Matcher check = CHECK.matcher(line);
        double column = width / style.checkColumns;
        List<Line> row = List.of();
        for (double dx = 0; check.find(); dx += column) {
            String label = check.group(2).strip();
            double labelAt = dx + (CHECK_WIDTH + 0.5) * style.size;
            List<Line> box = Line.beside(
                    List.of(box(dx, check.group(1).strip())),
                    Line.wrap(labelAt, dx + column - labelAt, style.size, label));
            row = Line.beside(row, box);
            if (check.group(3) != null) {
                double after = labelAt + Canvas.width(label, style.size) + style.size;
                row = Line.beside(row, List.of(detail(after, check.group(3).strip())));
            }
        }
        return row;
    }

    /** The （ ） behind a check box goes on to the end of the cell, however short the text in it. */
    private Line detail(double dx, String detail) {
        return Line.of(text(dx, "（"), text(dx + 1.5 * style.size, detail), text(width - style.size, "）"));
    }

    private Line box(double dx, String mark) {
        List<Piece> pieces = new ArrayList<>(List.of(text(dx, bracket(0))));
        if (!mark.isEmpty()) {
            pieces.add(mark(dx + style.size));
        }
        pieces.add(text(dx + CHECK_WIDTH * style.size - Canvas.width(bracket(1), style.size), bracket(1)));
        return new Line(pieces);
    }

    private Piece mark(double dx) {
        if (!style.drawnMarks) {
            return text(dx, style.mark);
        }
        double size = style.size;
        return (canvas, x, y) -> {
            Box box = new Box(x + dx + 0.1 * size, y + 0.1 * size, x + dx + 0.9 * size, y + 0.9 * size);
            switch (style.mark) {
                case "○", "◯", "〇" -> canvas.circle(box.centerX(), box.centerY(), box.width() / 2);
                case "✓", "レ" -> canvas.tick(box);
                case "■" -> canvas.fill(box);
                default -> throw new IllegalArgumentException("The mark " + style.mark + " cannot be drawn.");
            }
        };
    }

    private String bracket(int which) {
        return style.brackets.substring(which, which + 1);
    }

    private Piece text(double dx, String text) {
        return Piece.text(dx, style.size, text);
    }
}
