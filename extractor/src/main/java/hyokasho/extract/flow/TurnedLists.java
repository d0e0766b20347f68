package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of options that were written from right to left: 委託しない2)委託する1). There the number is that of the option which
 * it stands behind, as the form's own numbers tell, and that option is an item of the list and no answer.
 */
final class TurnedLists {

    private static final Pattern NUMBER = Pattern.compile("[\\s　]*([0-9０-９]{1,2})[\\s　]*[)）．.].*", Pattern.DOTALL);

    private TurnedLists() {}

    /** Makes such options items of their lists. */
    static void turn(List<Piece> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            Piece item = pieces.get(i);
            Piece ahead = pieces.get(i - 1);
            boolean touches = item.is(Kind.LIST) && item.before() == Break.TOUCH && ahead.is(Kind.ANSWER);
            boolean bracketed =
                    i > 1 && ahead.before().besides() && pieces.get(i - 2).is(Kind.OPEN);
            if (touches && !bracketed && isNumberOf(item, ahead) && !isNumberOf(item, item)) {
                pieces.set(i - 1, ahead.asItem());
            }
        }
    }

    /** Whether the number of an item is the one that the form prints with an option. */
    private static boolean isNumberOf(Piece item, Piece option) {
        Matcher number = NUMBER.matcher(item.text());
        return option.option().isPresent()
                && number.matches()
                && option.slots().stream()
                        .anyMatch(slot -> isNumberOf(
                                Integer.parseInt(number.group(1)),
                                slot,
                                option.option().get()));
    }

    private static boolean isNumberOf(int number, Slot slot, String option) {
        return slot.entries().stream()
                .map(entry -> entry.options())
                .anyMatch(options -> number >= 1
                        && number <= options.size()
                        && options.get(number - 1).label().equals(option));
    }
}
