package hyokasho.extract;

import hyokasho.document.Document;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.page.Page;
import hyokasho.extract.section.Division;
import java.util.List;

/**
 * What each stage of {@link Extractor} saw.
 *
 * @param pages glyphs, rulings and cells of every page
 * @param blocks cells and spans of every page
 * @param division which label is printed where, and what is written in the box that it names
 * @param document the filled document
 */
public record Trace(List<Page> pages, List<PageBlocks> blocks, Division division, Document document) {

    public Trace {
        pages = List.copyOf(pages);
        blocks = List.copyOf(blocks);
    }
}
