package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Slot;
import hyokasho.form.Option;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Items of ＜選択肢＞ lists that stand away from their numbers and so look like answers: from right to left
 * (委託しない2)委託する1)), or torn off. The numbers that the form gives to its options tell.
 */
final class ListItems {

    private static final Pattern NUMBER = Pattern.compile("[\\s　]*([0-9０-９]{1,2})[\\s　]*[)）．.].*", Pattern.DOTALL);

    private final List<Piece> pieces;

    private ListItems(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Makes such options items of their lists. */
    static void mark(List<Piece> pieces) {
        ListItems lists = new ListItems(pieces);
        for (PageRange page : PageRange.of(pieces)) {
            for (int i = page.from(); i < page.to(); i++) {
                if (lists.isLoose(i)
                        && (lists.isAheadOfItsNumber(i)
                                || lists.completesList(i)
                                || lists.isOneOfAsManyAsLooseNumbers(i, page))) {
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

    /** Whether a page has its number alone, and as often as such an option. */
    private boolean isOneOfAsManyAsLooseNumbers(int i, PageRange page) {
        Piece option = pieces.get(i);
        long numbers = page.partOf(pieces).stream()
                .filter(item -> item.is(Kind.LIST) && item.option().isEmpty() && isNumberOf(item, option))
                .count();
        long options = IntStream.range(page.from(), page.to())
                .filter(other -> isLoose(other) && haveSameNumber(pieces.get(other), option))
                .count();
        return options <= numbers;
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
        while (begin > 0 && isOfList(begin - 1)) {
            begin--;
        }
        return begin;
    }

    private int end(int i) {
        int end = i + 1;
        while (end < pieces.size() && isOfList(end)) {
            end++;
        }
        return end;
    }

    private boolean isOfList(int i) {
        return pieces.get(i).is(Kind.LIST) || pieces.get(i).is(Kind.ANSWER) && !isBracketed(i);
    }

    private static boolean haveSameNumber(Piece a, Piece b) {
        return a.slots().stream()
                .anyMatch(slot -> number(a, slot).isPresent()
                        && b.slots().stream().anyMatch(other -> number(b, other).equals(number(a, slot))));
    }

    /** Whether the number of an item is the one that the form prints with an option. */
    private static boolean isNumberOf(Piece item, Piece option) {
        Matcher number = NUMBER.matcher(item.text());
        return number.matches()
                && option.slots().stream().anyMatch(slot -> number(option, slot)
                        .equals(OptionalInt.of(Integer.parseInt(number.group(1)))));
    }

    private static OptionalInt number(Piece option, Slot slot) {
        List<Option> options = slot.entries().get(0).options();
        return IntStream.range(0, options.size())
                .filter(i ->
                        option.option().filter(options.get(i).label()::equals).isPresent())
                .map(i -> i + 1)
                .findFirst();
    }
}
