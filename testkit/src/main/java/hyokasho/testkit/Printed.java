package hyokasho.testkit;

import java.util.List;
import java.util.function.Consumer;

/**
 * What programs write into a page's content without a break.
 *
 * @param lines a text with all its lines, or one bracket, mark or label
 * @param part whether others stand on the same line of the same cell: those of a choice or of check boxes
 */
record Printed(List<Consumer<Canvas>> lines, boolean part) {

    Printed {
        lines = List.copyOf(lines);
    }

    void draw(Canvas canvas) {
        lines.forEach(line -> line.accept(canvas));
    }
}
