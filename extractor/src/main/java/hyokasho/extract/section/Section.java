package hyokasho.extract.section;

import hyokasho.extract.block.Span;
import java.util.List;

/**
 * A labelled box of the form, with all that is printed in it.
 *
 * @param slot its label
 * @param chapter which of the chapters of this name, from 1
 * @param block which of the blocks that repeat, from 1; 0 outside of them
 * @param labels the label as printed, once or several times
 * @param regions the box page by page, in reading order
 * @param doubt what of it may be of another box
 */
public record Section(Slot slot, int chapter, int block, List<Span> labels, List<Region> regions, Doubt doubt) {

    /** What of a box may be of another one. */
    public enum Doubt {
        NONE,
        /** A line at its edge may be of the box above or below. */
        EDGE,
        /** What is written beside its check boxes: something of it found no box. */
        DETAIL,
        /** All that is in it, or what it lacks. */
        WHOLE
    }

    public Section(Slot slot, int chapter, int block, List<Span> labels, List<Region> regions) {
        this(slot, chapter, block, labels, regions, Doubt.NONE);
    }

    public Section {
        labels = List.copyOf(labels);
        regions = List.copyOf(regions);
    }

    /** An entry's path with the indices of this document: {@code II[].4.outsourcing[].6} and 1, 3. */
    public String path(String template) {
        int dot = template.indexOf('.') < 0 ? template.length() : template.indexOf('.');
        String head = template.substring(0, dot).replace("[]", "[" + chapter + "]");
        return head + template.substring(dot).replace("[]", "[" + block + "]");
    }
}
