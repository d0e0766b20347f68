package hyokasho.extract.block;

import hyokasho.document.Box;
import hyokasho.extract.page.Ruling;
import java.util.List;

/**
 * A page as blocks.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param blocks the cells from top to bottom and left to right; what stands outside of them last
 * @param rulings the horizontal ones, from top to bottom
 * @param shapes small drawings that may be a mark in a check box
 * @param undecodable how many characters cannot be told
 * @param visible how many visible characters the page prints, counted before they were put into spans
 * @param measured whether its places are those of the print; those of a text tell what stands beside and below what, but
 *     hardly how far apart
 */
public record PageBlocks(
        int number,
        double width,
        double height,
        List<Block> blocks,
        List<Ruling> rulings,
        List<Box> shapes,
        int undecodable,
        int visible,
        boolean measured) {

    public PageBlocks {
        blocks = List.copyOf(blocks);
        rulings = List.copyOf(rulings);
        shapes = List.copyOf(shapes);
    }
}
