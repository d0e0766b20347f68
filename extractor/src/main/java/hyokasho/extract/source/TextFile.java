package hyokasho.extract.source;

import hyokasho.extract.source.UnreadableSourceException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/**
 * A file of text, decoded.
 *
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 * @param encoding what it is written in
 * @param text the characters: lines end with a line feed, whatever they end with in the file; control characters are
 *     spaces, and what is no character is U+FFFD
 */
public record TextFile(String sha256, String encoding, String text) {

    /** The text of the longest 評価書 is a small part of it; what is larger is not read. */
    public static final int MOST_BYTES = 64 << 20;

    /** As many pages as of a PDF are read. */
    private static final int MOST_PAGES = 5_000;

    /** The longest text that may be read has a third of it, unless its lines are empty. */
    private static final int MOST_LINES = 2_000_000;

    /**
     * Reads a file once, and tells its encoding by its content.
     *
     * @throws UnreadableSourceException if it cannot be opened, is too large or is no text
     */
    public static TextFile read(Input input) throws UnreadableSourceException {
        byte[] bytes = bytes(input);
        TextEncoding encoding = TextEncoding.of(bytes)
                .orElseThrow(() -> new UnreadableSourceException(
                        Reason.NEITHER_PDF_NOR_TEXT,
                        input.name(),
                        "is neither a PDF nor text, but an image, an archive, an Office file or the like;"
                                + " give the PDF that the municipality published, or a text made from it."));
        String text = inLines(encoding.decode(bytes));
        requireFew(input, text, '\f', MOST_PAGES, "pages");
        requireFew(input, text, '\n', MOST_LINES, "lines");
        return new TextFile(Checksum.of(bytes), encoding.name(), text);
    }

    private static void requireFew(Input input, String text, char end, int most, String what)
            throws UnreadableSourceException {
        int count = 0;
        for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
            count++;
        }
        if (count > most) {
            throw new UnreadableSourceException(
                    Reason.TOO_LARGE,
                    input.name(),
                    "is a text of more than the " + most + " " + what + " that are read; split the file.");
        }
    }

    private static byte[] bytes(Input input) throws UnreadableSourceException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(input.file())) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UnreadableSourceException(
                    Reason.NOT_FOUND, input.name(), "cannot be opened; check that it exists and may be read.", e);
        }
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableSourceException(
                    Reason.TOO_LARGE,
                    input.name(),
                    "is no PDF, and for a text it is larger than the " + (MOST_BYTES >> 20)
                            + " MiB that are read; split the file.");
        }
        return bytes;
    }

    /** One line feed a line end. A control character keeps its place as a space: nobody sees it, but columns count it. */
    private static String inLines(String text) {
        StringBuilder lines = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ofPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\r') {
                lines.append(ofPair ? "" : "\n");
            } else {
                lines.append(isInvisible(c) ? ' ' : c);
            }
        }
        return lines.toString();
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\f' || c == '\uFEFF';
    }
}
