package hyokasho.extract.section;

import hyokasho.document.Box;
import hyokasho.extract.block.Block;
import hyokasho.extract.block.Span;
import java.util.List;

/**
 * A part of a box on one page.
 *
 * @param page from 1
 * @param bounds the space for what is written, in points
 * @param spans what is printed there, from top to bottom and left to right
 * @param shapes small drawings there that may be marks
 * @param cells the cells of a table; empty for other boxes
 */
public record Region(int page, Box bounds, List<Span> spans, List<Box> shapes, List<Block> cells) {

    public Region {
        spans = List.copyOf(spans);
        shapes = List.copyOf(shapes);
        cells = List.copyOf(cells);
    }
}
