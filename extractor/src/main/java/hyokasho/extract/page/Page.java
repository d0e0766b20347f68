package hyokasho.extract.page;

import hyokasho.document.Box;
import java.util.List;

/**
 * What is printed on a page, in points with the origin at the top left corner of the page as it is seen.
 *
 * @param number from 1
 * @param width of the page as it is seen
 * @param height of the page as it is seen
 * @param glyphs in the order of the page's content
 * @param rulings horizontal ones from top to bottom, then vertical ones from left to right
 * @param shapes boxes of small drawings that may be a mark in a check box
 * @param cells the cells that the rulings enclose, from top to bottom and left to right
 * @param undecodable how many characters have a font that does not tell what they are
 * @param damaged how many drawings on it end in damage, and with that what would have followed in them
 * @param hidden how many characters are written, but not to be seen: clipped away, or laid under a scan by an OCR program
 * @param pictures whether there is a picture on it, such as a scan
 */
public record Page(
        int number,
        double width,
        double height,
        List<Glyph> glyphs,
        List<Ruling> rulings,
        List<Box> shapes,
        List<Box> cells,
        int undecodable,
        int damaged,
        int hidden,
        boolean pictures) {

    public Page {
        glyphs = List.copyOf(glyphs);
        rulings = List.copyOf(rulings);
        shapes = List.copyOf(shapes);
        cells = List.copyOf(cells);
    }
}
