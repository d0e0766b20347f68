package hyokasho.extract.dump;

import hyokasho.extract.block.Span;

/**
 * What is seen of a line of a text with markup.
 *
 * @param line its number in the file, from 1
 * @param text the characters without the markup
 * @param columns the first and the last column of each of them in the file
 */
record MarkupLine(int line, String text, int[] columns) {

    Span at(int page, double left, double top, double size) {
        return Span.ofText(page, text, left, top, size, line, columns);
    }
}
