package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered items of the texts on a page: ②, （２）, ２． or ２ and a space, which each go on with the item before it. */
final class Items {

    private static final Pattern NUMBER =
            Pattern.compile("^[\\s　]*([（(]?)([0-9０-９]{1,2})([)）．.、 　])(?![0-9０-９]).*", Pattern.DOTALL);

    private static final char FIRST_CIRCLED = '①';
    private static final char LAST_CIRCLED = '⑳';

    /**
     * The beginning of a numbered item.
     *
     * @param style what is written around its number
     */
    private record Item(String style, int number) {

        static Optional<Item> of(String text) {
            String stripped = text.strip();
            char first = stripped.isEmpty() ? ' ' : stripped.charAt(0);
            if (isCircledNumber(first)) {
                return Optional.of(new Item("○", first - FIRST_CIRCLED + 1));
            }
            Matcher number = NUMBER.matcher(text);
            return number.matches()
                    ? Optional.of(new Item(number.group(1) + number.group(3), Integer.parseInt(number.group(2))))
                    : Optional.empty();
        }
    }

    private Items() {}

    static boolean isCircledNumber(char c) {
        return c >= FIRST_CIRCLED && c <= LAST_CIRCLED;
    }

    /** Whether a text begins with the item behind the last one of its kind in other lines. */
    static boolean goOn(List<String> lines, String text) {
        Optional<Item> next = Item.of(text);
        Optional<Item> last = next.flatMap(item -> lines.stream()
                .flatMap(line -> Item.of(line).stream())
                .filter(other -> other.style.equals(item.style))
                .reduce((a, b) -> b));
        return last.isPresent() && last.get().number + 1 == next.get().number;
    }

    /** By piece, the item before the one that it begins, with no other item of its kind between them; or -1. */
    static int[] before(List<Piece> pieces) {
        int[] before = new int[pieces.size()];
        Arrays.fill(before, -1);
        Map<String, Item> last = new HashMap<>();
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < before.length; i++) {
            Optional<Item> item =
                    pieces.get(i).is(Kind.TEXT) ? Item.of(pieces.get(i).text()) : Optional.empty();
            if (item.isPresent()) {
                Item ahead = last.put(item.get().style, item.get());
                Integer there = at.put(item.get().style, i);
                boolean next = ahead != null && ahead.number + 1 == item.get().number;
                before[i] = next ? there : -1;
            }
        }
        return before;
    }
}
