package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.flow.BoxToken.Part;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Boxes of one name in the blocks of a document: 紙 of each 提供先. */
class BoxesOfAllBlocksTest {

    private static final int PAPER = 5;
    private static final int OTHER = 6;

    private final FilledForm form = new FilledForm("full");
    private final List<BoxParts> boxes = new ArrayList<>();

    @Test
    void asManyAsBlocksThatAreAllUnmarkedAreCertain() {
        blocks(1, 2, 3, 4);

        assertTrue(boxes.stream().allMatch(new BoxesOfAllBlocks(boxes)::contains));
    }

    @Test
    void theOneThatABlockHasTooManyIsTheOneThatAnotherLost() {
        blocks(1, 2, 4, 4);
        BoxParts other = box(3, OTHER);

        BoxesOfAllBlocks alike = new BoxesOfAllBlocks(boxes);
        assertEquals(place(3), alike.place(boxes.get(3)));
        assertFalse(alike.contains(other));
    }

    @Test
    void ifOneIsMarkedItMattersWhoseItIs() {
        blocks(1, 2, 3, 4);
        boxes.get(2).put(Part.MARK, Piece.of(Kind.MARK, form.line("○"), Break.SPACE));

        assertTrue(boxes.stream().noneMatch(new BoxesOfAllBlocks(boxes)::contains));
    }

    @Test
    void ifOneIsOpenItMayBeMarked() {
        blocks(1, 2, 3, 4);
        boxes.get(2).leaveOpen();

        assertTrue(boxes.stream().noneMatch(new BoxesOfAllBlocks(boxes)::contains));
    }

    @Test
    void ifThereAreFewerThanBlocksTheLostOneMayBeMarked() {
        blocks(1, 2, 4);
        box(3, OTHER);

        assertTrue(boxes.stream().noneMatch(new BoxesOfAllBlocks(boxes)::contains));
    }

    @Test
    void fewBlocksMayBeAlikeByChance() {
        blocks(1, 2, 3);

        assertTrue(boxes.stream().noneMatch(new BoxesOfAllBlocks(boxes)::contains));
    }

    private void blocks(int... blocks) {
        for (int block : blocks) {
            box(block, PAPER);
        }
    }

    private BoxParts box(int block, int option) {
        BoxParts box = new BoxParts(new FormBox(boxes.size(), place(block), option));
        box.decide(true);
        boxes.add(box);
        return box;
    }

    private Place place(int block) {
        return form.place("II[].5.provision[].6", block);
    }
}
