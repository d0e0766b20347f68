package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import hyokasho.form.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Items of ＜選択肢＞ lists that stand away from their numbers and so look like answers: from right to left
 * (委託しない2)委託する1)), or torn off. The numbers that the form gives to its options tell.
 */
final class ListItems {

    private static final Pattern NUMBER = Pattern.compile("[\\s　]*([0-9０-９]{1,2})[\\s　]*[)）．.].*", Pattern.DOTALL);

    /** The items of a list stand within so many pieces of each other. */
    private static final int REACH = 12;

    private final List<Piece> pieces;

    private ListItems(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Makes such options items of their lists. */
    static void mark(List<Piece> pieces) {
        ListItems lists = new ListItems(pieces);
        for (PageRange page : PageRange.of(pieces)) {
            Set<Integer> complete = lists.numbersOfAllLoose(page);
            for (int i = page.from(); i < page.to(); i++) {
                if (lists.isLoose(i)
                        && (lists.isAheadOfItsNumber(i)
                                || lists.completesList(i)
                                || numbers(pieces.get(i)).anyMatch(complete::contains))) {
                    pieces.set(i, pieces.get(i).asItem());
                }
            }
        }
    }

    /** Whether it is an option without its number and without brackets. */
    private boolean isLoose(int i) {
        return pieces.get(i).is(Kind.ANSWER) && !isBracketed(i);
    }

    /** Whether a bracket stands beside an option or on the next line; from right to left, a closing one ahead of it. */
    private boolean isBracketed(int i) {
        boolean ahead = i > 0 && isNear(i) && pieces.get(i - 1).is(Kind.OPEN);
        boolean aheadOnHeight =
                i > 0 && pieces.get(i).before().besides() && pieces.get(i - 1).is(Kind.CLOSE);
        boolean behind = i + 1 < pieces.size() && isNear(i + 1) && is(i + 1, Kind.CLOSE);
        boolean behindOnHeight =
                is(i + 1, Kind.OPEN) && pieces.get(i + 1).before().besides();
        return ahead || aheadOnHeight || behind || behindOnHeight;
    }

    private boolean isNear(int i) {
        return pieces.get(i).before().compareTo(Break.LINE) <= 0;
    }

    private boolean is(int i, Kind kind) {
        return i < pieces.size() && pieces.get(i).is(kind);
    }

    /** Whether the number that touches it is its own, and not that of the option behind. */
    private boolean isAheadOfItsNumber(int i) {
        return is(i + 1, Kind.LIST)
                && pieces.get(i + 1).before() == Break.TOUCH
                && isNumberOf(pieces.get(i + 1), pieces.get(i))
                && !isNumberOf(pieces.get(i + 1), pieces.get(i + 1));
    }

    /** Whether it is written among the items of a list that has its number, or all options but this one. */
    private boolean completesList(int i) {
        List<Piece> items = pieces.subList(begin(i), end(i)).stream()
                .filter(piece -> piece.is(Kind.LIST))
                .toList();
        Piece option = pieces.get(i);
        boolean numbered = items.stream().anyMatch(item -> item.option().isEmpty() && isNumberOf(item, option));
        return items.stream().noneMatch(item -> item.option().equals(option.option()))
                && option.slots().stream().anyMatch(slot -> numbered || lackOnly(option, items, slot));
    }

    /** The numbers that stand alone on a page at least as often as options that the form prints with them. */
    private Set<Integer> numbersOfAllLoose(PageRange page) {
        Map<Integer, Integer> surplus = new HashMap<>();
        for (int i = page.from(); i < page.to(); i++) {
            Piece piece = pieces.get(i);
            if (isLoose(i)) {
                numbers(piece).distinct().forEach(number -> surplus.merge(number, -1, Integer::sum));
            } else if (piece.is(Kind.LIST) && piece.option().isEmpty()) {
                printedNumber(piece).ifPresent(number -> surplus.merge(number, 1, Integer::sum));
            }
        }
        surplus.values().removeIf(count -> count < 0);
        return surplus.keySet();
    }

    private static boolean lackOnly(Piece option, List<Piece> items, Slot slot) {
        List<Option> options = slot.entries().get(0).options();
        return options.size() > 2
                && options.stream()
                        .filter(other -> !option.option().equals(Optional.of(other.label())))
                        .allMatch(other ->
                                items.stream().anyMatch(item -> item.option().equals(Optional.of(other.label()))));
    }

    /** Where the items and options around a piece begin. */
    private int begin(int i) {
        int begin = i;
        while (begin > 0 && i - begin < REACH && isOfList(begin - 1)) {
            begin--;
        }
        return begin;
    }

    private int end(int i) {
        int end = i + 1;
        while (end < pieces.size() && end - i < REACH && isOfList(end)) {
            end++;
        }
        return end;
    }

    private boolean isOfList(int i) {
        return pieces.get(i).is(Kind.LIST) || pieces.get(i).is(Kind.ANSWER) && !isBracketed(i);
    }

    /** Whether the number of an item is the one that the form prints with an option. */
    private static boolean isNumberOf(Piece item, Piece option) {
        OptionalInt number = printedNumber(item);
        return number.isPresent() && numbers(option).anyMatch(own -> own == number.getAsInt());
    }

    private static OptionalInt printedNumber(Piece item) {
        Matcher number = NUMBER.matcher(item.text());
        return number.matches() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }

    /** The numbers that the form prints with an option in the lists that have it. */
    private static Stream<Integer> numbers(Piece option) {
        return option.slots().stream().flatMap(slot -> {
            List<Option> options = slot.entries().get(0).options();
            return IntStream.range(0, options.size())
                    .filter(i -> option.option()
                            .filter(options.get(i).label()::equals)
                            .isPresent())
                    .mapToObj(i -> i + 1);
        });
    }
}
