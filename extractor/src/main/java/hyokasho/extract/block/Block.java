package hyokasho.extract.block;

import hyokasho.document.Box;
import java.util.List;

/**
 * A cell of the page's lattice with what is printed in it, or, with {@code cell} false, the space outside of all cells.
 *
 * @param page the page's number, from 1
 * @param cell whether rulings enclose it
 * @param box its edges; of the whole page if it is no cell
 * @param cutAbove whether its upper edge is no printed line but the page's end
 * @param cutBelow whether its lower edge is no printed line but the page's end
 * @param spans from top to bottom and left to right
 */
public record Block(int page, boolean cell, Box box, boolean cutAbove, boolean cutBelow, List<Span> spans) {

    public Block {
        spans = List.copyOf(spans);
    }
}
