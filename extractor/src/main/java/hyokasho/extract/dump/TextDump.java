package hyokasho.extract.dump;

import hyokasho.document.Finding;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.TextFile;
import hyokasho.extract.source.UnreadableSourceException;
import java.util.List;

/**
 * A text that was made from a document.
 *
 * @param sha256 of the file's bytes, in lower-case hexadecimal
 * @param arrangement what its lines keep of the page
 * @param pages its pages as far as it parts them, each with its lines as spans
 * @param findings what a reader should know about it
 */
public record TextDump(String sha256, Arrangement arrangement, List<PageBlocks> pages, List<Finding> findings) {

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
        findings = List.copyOf(findings);
    }

    /**
     * Reads a text file.
     *
     * @throws UnreadableSourceException if it cannot be opened, is too large or is no text
     */
    public static TextDump read(Input input) throws UnreadableSourceException {
        TextFile file = TextFile.read(input);
        Arrangement arrangement = arrangement(file.text());
        return new TextDump(file.sha256(), arrangement, pages(arrangement, file.text()), Undecodable.findings(file));
    }

    private static Arrangement arrangement(String text) {
        if (MarkupPages.isMarkup(text)) {
            return Arrangement.MARKUP;
        }
        return ColumnPages.keepsColumns(text) ? Arrangement.COLUMNS : Arrangement.FLOW;
    }

    private static List<PageBlocks> pages(Arrangement arrangement, String text) {
        return switch (arrangement) {
            case FLOW -> FlowPages.of(text);
            case COLUMNS -> ColumnPages.of(text);
            case MARKUP -> MarkupPages.of(text);
        };
    }

    /** How many visible characters it has. */
    public int visible() {
        return pages.stream().mapToInt(PageBlocks::visible).sum();
    }
}
