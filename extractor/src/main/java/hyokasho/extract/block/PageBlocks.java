package hyokasho.extract.block;

import hyokasho.document.Box;
import java.util.List;

/**
 * A page as blocks.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param blocks the cells from top to bottom and left to right; what stands outside of them last
 * @param shapes small drawings that may be a mark in a check box
 * @param undecodable how many characters cannot be told
 * @param visible how many visible characters the page prints, counted before they were put into spans
 */
public record PageBlocks(
        int number, double width, double height, List<Block> blocks, List<Box> shapes, int undecodable, int visible) {

    public PageBlocks {
        blocks = List.copyOf(blocks);
        shapes = List.copyOf(shapes);
    }
}
