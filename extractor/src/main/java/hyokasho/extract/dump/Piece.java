package hyokasho.extract.dump;

import hyokasho.extract.block.Span;

/**
 * What stands between two gaps of a line.
 *
 * @param text the characters
 * @param line number of its line in the text, from 1
 * @param column of its first character, from 0, counted in code points
 * @param x the column in which it is laid out
 * @param row the row of the page in which it is laid out
 */
record Piece(String text, int line, int column, double x, double row) {

    static Piece of(String line, int from, int to, int number, int row) {
        int column = line.codePointCount(0, from);
        return new Piece(line.substring(from, to), number, column, column, row);
    }

    /** The column behind its last character. */
    double end() {
        return x + text.codePointCount(0, text.length());
    }

    boolean overlaps(Piece other) {
        return x < other.end() && other.x < end();
    }

    Piece part(int from, int to) {
        int skipped = text.codePointCount(0, from);
        return new Piece(text.substring(from, to), line, column + skipped, x + skipped, row);
    }

    Piece movedTo(double otherX, double otherRow) {
        return new Piece(text, line, column, otherX, otherRow);
    }

    Span span(int page, double top) {
        return Layout.span(page, text, column, x, top, line);
    }
}
