package hyokasho.extract.flow;

import static hyokasho.extract.flow.ChangeRow.AFTER;
import static hyokasho.extract.flow.ChangeRow.BEFORE;
import static hyokasho.extract.flow.ChangeRow.DATE;
import static hyokasho.extract.flow.ChangeRow.ITEM;
import static hyokasho.extract.flow.ChangeRow.REASON;
import static hyokasho.extract.flow.ChangeRow.TIME;

import hyokasho.extract.flow.BeforeAfter.Split;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Reads the rows of a page that was written in two layers: first, row by row, the cells of one line (事前 and 事後 are of
 * them), then, row by row again, the cells that wrap.
 */
final class LayeredRows {

    private final List<Scrap> scraps;
    private final ItemWords items;
    private final ChangeDates dates;
    private final Folding folding;
    private final Predicate<List<Scrap>> narrow;

    /** The cells of a row that take one line: what stands ahead of 事前 or 事後, and behind it on its line. */
    private record Single(List<Scrap> ahead, Scrap time, List<Scrap> behind) {}

    /**
     * A reader of pages.
     *
     * @param narrow whether lines fit the column of reasons
     */
    LayeredRows(
            List<Scrap> scraps, ItemWords items, ChangeDates dates, Folding folding, Predicate<List<Scrap>> narrow) {
        this.scraps = scraps;
        this.items = items;
        this.dates = dates;
        this.folding = folding;
        this.narrow = narrow;
    }

    /** The rows of a page; none if it was not written in layers. */
    List<ChangeRow> read(int from, int to, IntPredicate isTime) {
        List<int[]> begins = dates(from, to);
        if (begins.isEmpty()) {
            return List.of();
        }
        int layer = begins.get(0)[0];
        List<Single> singles = singles(from, layer, isTime);
        boolean later = java.util.stream.IntStream.range(layer, to).anyMatch(isTime);
        if (later || singles.size() != begins.size()) {
            return List.of();
        }
        List<ChangeRow> rows = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            int end = i + 1 < begins.size() ? begins.get(i + 1)[0] : to;
            ChangeRow row = ChangeRow.empty()
                    .with(DATE, scraps.subList(begins.get(i)[0], begins.get(i)[1]))
                    .with(TIME, List.of(singles.get(i).time));
            rows.add(row(row, singles.get(i), scraps.subList(begins.get(i)[1], end)));
        }
        return rows;
    }

    private List<int[]> dates(int from, int to) {
        List<int[]> begins = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int end = scraps.get(i).isApart() ? dates.end(scraps, i) : i;
            if (end > i) {
                begins.add(new int[] {i, end});
            }
        }
        return begins;
    }

    private List<Single> singles(int from, int to, IntPredicate isTime) {
        List<Single> singles = new ArrayList<>();
        int begin = from;
        for (int i = from; i < to; i++) {
            if (isTime.test(i)) {
                int end = i + 1;
                while (end < to && scraps.get(end).before().besides()) {
                    end++;
                }
                singles.add(new Single(scraps.subList(begin, i), scraps.get(i), scraps.subList(i + 1, end)));
                begin = end;
            }
        }
        return singles;
    }

    private ChangeRow row(ChangeRow row, Single single, List<Scrap> wrapped) {
        boolean itemAhead = !single.ahead.isEmpty() && items.beginsAt(single.ahead, 0);
        List<Scrap> first = itemAhead ? single.ahead : wrapped;
        int named = items.namedBy(first);
        boolean ends = named == first.size() || first.get(named).isApart() || itemAhead;
        if (named == 0 || !ends) {
            return row;
        }
        ChangeRow begun = row.with(ITEM, first.subList(0, named));
        List<Scrap> texts = itemAhead ? single.ahead.subList(named, first.size()) : single.ahead;
        List<Scrap> rest = itemAhead ? wrapped : wrapped.subList(named, first.size());
        return texts(begun, texts, single.behind, groups(rest));
    }

    /** What stands together. */
    private static List<List<Scrap>> groups(List<Scrap> scraps) {
        List<List<Scrap>> groups = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= scraps.size(); i++) {
            if (i == scraps.size() || scraps.get(i).isApart()) {
                groups.add(scraps.subList(begin, i));
                begin = i;
            }
        }
        return groups;
    }

    private ChangeRow texts(ChangeRow row, List<Scrap> single, List<Scrap> reason, List<List<Scrap>> groups) {
        List<List<Scrap>> texts = new ArrayList<>(groups);
        List<Scrap> why = reason;
        if (why.isEmpty() && !texts.isEmpty()) {
            why = texts.remove(texts.size() - 1);
            if (!narrow.test(why)) {
                return row;
            }
        }
        Optional<ChangeRow> read =
                switch (single.size()) {
                    case 0 -> wrapped(row, texts);
                    case 1 -> one(row, single, texts);
                    case 2 -> besides(row, single, texts);
                    default -> Optional.empty();
                };
        List<Scrap> because = why;
        return read.map(r -> r.with(REASON, because)).orElse(row);
    }

    private Optional<ChangeRow> wrapped(ChangeRow row, List<List<Scrap>> groups) {
        List<Scrap> texts = groups.stream().flatMap(List::stream).toList();
        Optional<Split> split = BeforeAfter.of(folding, texts, true);
        return split.map(s -> row.with(BEFORE, s.before(texts)).with(AFTER, s.after(texts)));
    }

    /** Only where it says what it stands for, （新規） or （削除）, is it certain which of the texts takes one line. */
    private static Optional<ChangeRow> one(ChangeRow row, List<Scrap> single, List<List<Scrap>> groups) {
        if (groups.size() != 1) {
            return Optional.empty();
        }
        if (BeforeAfter.isNew(single.get(0))) {
            return Optional.of(row.with(BEFORE, single).with(AFTER, groups.get(0)));
        }
        return BeforeAfter.isGone(single.get(0))
                ? Optional.of(row.with(BEFORE, groups.get(0)).with(AFTER, single))
                : Optional.empty();
    }

    private static Optional<ChangeRow> besides(ChangeRow row, List<Scrap> single, List<List<Scrap>> groups) {
        boolean line = single.get(1).before() == Break.SPACE && groups.isEmpty();
        return line
                ? Optional.of(row.with(BEFORE, single.subList(0, 1)).with(AFTER, single.subList(1, 2)))
                : Optional.empty();
    }
}
