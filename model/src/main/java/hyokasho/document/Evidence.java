package hyokasho.document;

import java.util.List;

/**
 * Where on a page something is printed.
 *
 * @param page the page's number in the file, from 1
 * @param boxes the boxes of its lines, in reading order
 */
public record Evidence(int page, List<Box> boxes) {

    public Evidence {
        if (page < 1) {
            throw new IllegalArgumentException("Pages are counted from 1, but the page was " + page);
        }
        boxes = List.copyOf(boxes);
    }
}
