package hyokasho.extract;

import hyokasho.document.Document;
import hyokasho.extract.page.Page;
import java.util.List;

/**
 * What each stage of {@link Extractor} saw.
 *
 * @param pages glyphs, rulings and cells of every page
 * @param document the filled document
 */
public record Trace(List<Page> pages, Document document) {

    public Trace {
        pages = List.copyOf(pages);
    }
}
