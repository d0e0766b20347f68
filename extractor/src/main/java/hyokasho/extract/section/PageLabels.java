package hyokasho.extract.section;

import hyokasho.extract.block.Block;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A page with the labels of the form that were found on it.
 *
 * @param page the page
 * @param found what was found in each of its blocks
 */
record PageLabels(PageBlocks page, Map<Block, LabelFinder.Found> found) {

    LabelFinder.Found in(Block block) {
        return found.getOrDefault(block, new LabelFinder.Found(List.of(), List.of(), block.spans()));
    }

    /** The labels from top to bottom and left to right: a label's place is that of its cell, if it has it for itself. */
    List<Printed> inReadingOrder() {
        List<Printed> labels = new ArrayList<>();
        found.values().forEach(f -> labels.addAll(f.labels()));
        labels.sort(Comparator.comparingDouble(this::height)
                .thenComparingDouble(label -> label.box().left()));
        return labels;
    }

    private double height(Printed label) {
        boolean alone = label.block().cell() && in(label.block()).labels().size() == 1;
        return alone ? label.block().box().top() : label.box().top();
    }

    /** Everything on the page that the form prints and that is no label. */
    List<Span> furniture() {
        List<Span> furniture = new ArrayList<>();
        found.values().forEach(f -> furniture.addAll(f.furniture()));
        return furniture;
    }
}
