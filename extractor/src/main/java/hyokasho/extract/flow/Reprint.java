package hyokasho.extract.flow;

import java.util.List;
import java.util.stream.IntStream;

/** A box that a page's end cuts in the midst of a line may be printed beyond it, and again at the head of the next page. */
final class Reprint {

    /** A single line of a few characters may come again by chance. */
    private static final int SHORT = 10;

    private Reprint() {}

    /** How many lines at the beginning of what a box has on a page are those at the end of what it has on the page before. */
    static int lines(List<String> before, List<String> here) {
        return IntStream.iterate(Math.min(before.size(), here.size()), count -> count > 0, count -> count - 1)
                .filter(count -> count > 1 || here.get(0).length() > SHORT)
                .filter(count -> here.subList(0, count).equals(before.subList(before.size() - count, before.size())))
                .findFirst()
                .orElse(0);
    }
}
