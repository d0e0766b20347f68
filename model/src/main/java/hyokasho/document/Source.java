package hyokasho.document;

import java.util.List;
import java.util.Optional;

/**
 * The file that a document was read from.
 *
 * @param file its name, without folders
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param pages how many pages it has, or a text is laid out on
 * @param producer the program that wrote it, as it says itself
 * @param text how the text was had, one of {@link #TEXTS}
 */
public record Source(String file, String sha256, int pages, Optional<String> producer, String text) {

    /**
     * From the pages of a PDF; or from a text that keeps the page's layout, one in the order of the page's content, or one
     * in the reading order with marked-up tables and paragraphs.
     */
    public static final List<String> TEXTS = List.of("pdf", "layout", "stream", "markup");

    /**
     * Whether the arrangement of its pages is kept. In a text without, what belongs in a box that looks empty may stand
     * elsewhere.
     */
    public boolean keepsPages() {
        return text.equals("pdf") || text.equals("layout");
    }

    /** Whether it is marked up as OCR models write it, who lose the marks of check boxes. */
    public boolean isMarkup() {
        return text.equals("markup");
    }
}
