package hyokasho.document;

import java.util.List;

/** Where in its source something is printed: on a page of a PDF, or in the lines of a text. */
public sealed interface Evidence {

    /** Evidence on one page. */
    static Evidence onPage(int page, List<Box> boxes) {
        return new OnPage(page, boxes);
    }

    /** Evidence in a text. */
    static Evidence inText(List<TextRange> ranges) {
        return new InText(ranges);
    }

    /**
     * On a page of a PDF.
     *
     * @param page the page's number in the file, from 1
     * @param boxes the boxes of its lines, in reading order
     */
    record OnPage(int page, List<Box> boxes) implements Evidence {

        public OnPage {
            if (page < 1) {
                throw new IllegalArgumentException("Pages are counted from 1, but the page was " + page);
            }
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * In a text that has no pages of its own.
     *
     * @param ranges parts of its lines, in reading order
     */
    record InText(List<TextRange> ranges) implements Evidence {

        public InText {
            ranges = List.copyOf(ranges);
        }
    }
}
