package hyokasho.cli;

import hyokasho.corpus.TerminalText;
import hyokasho.corpus.compare.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.WCWidth;

/** Texts in columns of a terminal, where most Japanese characters are two columns wide. */
final class Columns {

    private static final String GAP = "‸";

    private final Paint paint;

    Columns(Paint paint) {
        this.paint = paint;
    }

    /**
     * A line of a column.
     *
     * @param text as it is printed
     * @param width how many columns it takes
     */
    record Line(String text, int width) {

        /** With spaces up to {@code columns}. */
        String padded(int columns) {
            return text + " ".repeat(Math.max(0, columns - width));
        }
    }

    /** How many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int character) {
        return Math.max(0, WCWidth.wcwidth(character));
    }

    /** A text in at most {@code columns}, with … where it is cut. */
    static String cut(String text, int columns) {
        String line = TerminalText.line(text.replaceAll("\\s*[\\n\\r]\\s*", " "));
        if (width(line) <= columns) {
            return line;
        }
        StringBuilder cut = new StringBuilder();
        int left = columns - 1;
        for (int character : line.codePoints().toArray()) {
            left -= width(character);
            if (left < 0) {
                break;
            }
            cut.appendCodePoint(character);
        }
        return cut.append("…").toString();
    }

    /** A text in as many lines as it takes. */
    List<Line> wrap(String text, int columns) {
        return wrap(List.of(new Piece(text, false)), columns);
    }

    /** Only the first lines, and how many more there are; one line more is not worth saying so. */
    List<Line> shortened(List<Line> lines, int most, int columns) {
        if (lines.size() - 1 <= most) {
            return lines;
        }
        List<Line> shortened = new ArrayList<>(lines.subList(0, most));
        shortened.addAll(wrap("… " + (lines.size() - most) + " more lines (--full)", columns));
        return shortened;
    }

    /** Pieces in as many lines as they take. */
    List<Line> wrap(List<Piece> pieces, int columns) {
        Wrapping wrapping = new Wrapping(columns);
        for (Piece piece : pieces) {
            if (piece.marked()) {
                wrapping.mark(
                        piece.text().isEmpty() ? GAP : piece.text(),
                        piece.text().isEmpty());
            } else {
                wrapping.add(piece.text());
            }
        }
        return wrapping.end();
    }

    private final class Wrapping {

        private final int columns;
        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int width;
        private boolean marked;

        Wrapping(int columns) {
            this.columns = columns;
        }

        void mark(String text, boolean plain) {
            if (!plain) {
                add(paint.openingBracket());
            }
            line.append(paint.markOn());
            marked = true;
            add(text);
            marked = false;
            line.append(paint.markOff());
            if (!plain) {
                add(paint.closingBracket());
            }
        }

        void add(String text) {
            IntStream characters = text.codePoints();
            characters.forEach(this::add);
        }

        private void add(int character) {
            if (character == '\n') {
                endLine();
                return;
            }
            int shown = Character.isISOControl(character) ? ' ' : character;
            if (width + Columns.width(shown) > columns) {
                endLine();
            }
            line.appendCodePoint(shown);
            width += Columns.width(shown);
        }

        private void endLine() {
            line.append(marked ? paint.markOff() : "");
            lines.add(new Line(line.toString(), width));
            line.setLength(0);
            line.append(marked ? paint.markOn() : "");
            width = 0;
        }

        List<Line> end() {
            if (width > 0 || lines.isEmpty()) {
                endLine();
            }
            return lines;
        }
    }
}
