package hyokasho.document;

/**
 * A part of a line of a text file.
 *
 * @param line the line's number in the file, from 1
 * @param from the number of its first character in the line, from 1; characters are Unicode code points
 * @param to the number of its last character; not less than {@code from}
 */
public record TextRange(int line, int from, int to) {

    public TextRange {
        if (line < 1 || from < 1 || to < from) {
            throw new IllegalArgumentException("Lines and characters are counted from 1, but the range was line " + line
                    + ", " + from + " to " + to);
        }
    }
}
