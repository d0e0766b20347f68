package hyokasho.extract.dump;

import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.extract.source.UnreadableSourceException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A text that was made from a document.
 *
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 * @param arrangement what its lines keep of the page
 * @param pages its pages as far as it parts them, each with its lines as spans
 */
public record TextDump(String sha256, Arrangement arrangement, List<PageBlocks> pages) {

    /** What the lines of a text keep of the page that it was made from. */
    public enum Arrangement {
        /** Only the order in which the page's content was written. */
        FLOW("stream"),
        /** What stood side by side stands so still, with spaces between. */
        COLUMNS("layout"),
        /** Markdown or HTML: the reading order, with tables and paragraphs. */
        MARKUP("markup");

        private final String key;

        Arrangement(String key) {
            this.key = key;
        }

        /** As the JSON has it. */
        public String key() {
            return key;
        }
    }

    public TextDump {
        pages = List.copyOf(pages);
    }

    /**
     * Reads a text file.
     *
     * @throws UnreadableSourceException if it cannot be opened or is no text
     */
    public static TextDump read(Input input) throws UnreadableSourceException {
        try {
            byte[] bytes = Files.readAllBytes(input.file());
            String text = new String(bytes, StandardCharsets.UTF_8);
            Arrangement arrangement = ColumnPages.keepsColumns(text) ? Arrangement.COLUMNS : Arrangement.FLOW;
            List<PageBlocks> pages = arrangement == Arrangement.COLUMNS ? ColumnPages.of(text) : FlowPages.of(text);
            return new TextDump(sha256(bytes), arrangement, pages);
        } catch (IOException e) {
            throw new UnreadableSourceException(
                    Reason.NOT_FOUND, input.name(), "cannot be opened; check that it exists and may be read.", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** How many visible characters it has. */
    public int visible() {
        return pages.stream().mapToInt(PageBlocks::visible).sum();
    }
}
