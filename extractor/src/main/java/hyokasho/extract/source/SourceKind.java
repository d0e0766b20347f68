package hyokasho.extract.source;

import hyokasho.extract.source.UnreadableSourceException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** What a file claims to be, told by its content: its name says nothing. */
public enum SourceKind {
    /** It announces itself as a PDF. */
    PDF,
    /** Anything else. {@link TextFile} says whether it is text indeed. */
    TEXT;

    /** A PDF announces itself within this many bytes. */
    private static final int HEADER_REACH = 1024;

    /**
     * Looks into a file.
     *
     * @throws UnreadableSourceException if it cannot be opened or is empty
     */
    public static SourceKind of(Input input) throws UnreadableSourceException {
        byte[] head = head(input);
        if (head.length == 0) {
            throw new UnreadableSourceException(
                    Reason.EMPTY, input.name(), "is empty; get the file again from where it was published.");
        }
        return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-") ? PDF : TEXT;
    }

    private static byte[] head(Input input) throws UnreadableSourceException {
        try (InputStream in = Files.newInputStream(input.file())) {
            return in.readNBytes(HEADER_REACH);
        } catch (IOException e) {
            throw new UnreadableSourceException(
                    Reason.NOT_FOUND, input.name(), "cannot be opened; check that it exists and may be read.", e);
        }
    }
}
