package hyokasho.extract.flow;

import static hyokasho.extract.flow.ChangeRow.AFTER;
import static hyokasho.extract.flow.ChangeRow.BEFORE;
import static hyokasho.extract.flow.ChangeRow.DATE;
import static hyokasho.extract.flow.ChangeRow.ITEM;
import static hyokasho.extract.flow.ChangeRow.REASON;
import static hyokasho.extract.flow.ChangeRow.TIME;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads the rows of a table of changes in a text in the order of its content, where nothing but their order and the breaks
 * between them tell cells apart.
 *
 * <p>A row begins with its date, which a place of the form follows; 事前 or 事後 parts the texts before and after the change
 * from the reason. Cells that are not certain are left out.
 */
final class ChangeRows {

    /** A shorter reason may be the end of any text. */
    private static final int LENGTH_OF_A_REASON = 6;

    private final List<Scrap> scraps;
    private final ChangeHeads heads;
    private final ItemWords items;
    private final ChangeDates dates;
    private final Folding folding;
    private final ChangeTimes times;
    private final ChangeCells cells;
    private final List<ChangeRow> rows = new ArrayList<>();
    private final List<Scrap> unread = new ArrayList<>();

    /** Where a row begins and where its date ends. */
    record Start(int from, int dateEnd) {}

    /**
     * @param time what stands in the column of 事前 and 事後
     */
    ChangeRows(ChangeHeads heads, Pattern time, ItemWords items, ChangeDates dates, Folding folding) {
        this.heads = heads;
        this.scraps = heads.writing();
        this.items = items;
        this.dates = dates;
        this.folding = folding;
        this.times = new ChangeTimes(heads, time);
        this.cells = new ChangeCells(heads, items, folding);
        List<Start> starts = starts();
        starts.forEach(start -> cells.learnItem(scraps.subList(start.dateEnd, scraps.size())));
        read(starts);
        leaveDoubtful();
        leaveUnread();
    }

    /** The rows from the first to the last. */
    List<ChangeRow> rows() {
        return rows;
    }

    /** What is in no cell of the rows. */
    List<Scrap> unread() {
        return unread;
    }

    private List<Start> starts() {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < scraps.size(); i++) {
            int end = heads.isInOrder(i) ? dates.end(scraps, i) : i;
            if (end > i && end < scraps.size() && items.beginsAt(scraps, end)) {
                starts.add(new Start(i, end));
                i = end - 1;
            }
        }
        return starts;
    }

    /** Page by page, where a page was written in layers; else row by row. */
    private void read(List<Start> starts) {
        LayeredRows layers = new LayeredRows(scraps, items, dates, folding, cells::isNarrow);
        List<Start> inTurn = new ArrayList<>();
        int next = 0;
        for (int from = 0, to; from < scraps.size(); from = to) {
            to = pageEnd(from);
            List<ChangeRow> layered = heads.isInOrder(from) ? layers.read(from, to, times::isTime) : List.of();
            if (!layered.isEmpty()) {
                readInTurn(inTurn, from);
                inTurn.clear();
                rows.addAll(layered);
            }
            List<Start> here = new ArrayList<>();
            for (; next < starts.size() && starts.get(next).from < to; next++) {
                here.add(starts.get(next));
            }
            if (layered.isEmpty() && !here.isEmpty()) {
                times.findTorn(from, to, here, rows.isEmpty());
                inTurn.addAll(here);
            }
        }
        readInTurn(inTurn, scraps.size());
    }

    private int pageEnd(int from) {
        int to = from + 1;
        while (to < scraps.size() && scraps.get(to).before() != Break.PAGE) {
            to++;
        }
        return to;
    }

    private void readInTurn(List<Start> starts, int end) {
        List<Scrap> lent = List.of();
        for (int k = 0; k < starts.size(); k++) {
            Start start = starts.get(k);
            boolean last = k + 1 == starts.size();
            int to = last ? end : starts.get(k + 1).from;
            boolean lends = heads.areOnOneLine()
                    && !last
                    && lacksTexts(starts.get(k + 1), k + 2 < starts.size() ? starts.get(k + 2).from : end);
            int own = lends ? lastApart(start, to) : to;
            rows.add(row(start, own, lent));
            lent = scraps.subList(own, to);
        }
    }

    /** Whether 事前 or 事後 stands right behind the item: the texts of the change are written ahead of the date. */
    private boolean lacksTexts(Start start, int to) {
        int time = times.only(start.dateEnd, to);
        return time > 0 && items.namedBy(scraps.subList(start.dateEnd, time)) == time - start.dateEnd;
    }

    /** Where what stands apart at the end of a row begins, or two scraps on a line of their own. */
    private int lastApart(Start start, int to) {
        int time = times.only(start.dateEnd, to);
        for (int i = to - 1; time > 0 && i > time; i--) {
            if (scraps.get(i).isApart()) {
                return i;
            }
        }
        boolean two = time > 0
                && to - 2 > time
                && scraps.get(to - 1).before() == Break.SPACE
                && scraps.get(to - 2).before() == Break.LINE;
        return two ? to - 2 : to;
    }

    private ChangeRow row(Start start, int to, List<Scrap> lent) {
        ChangeRow row = ChangeRow.empty().with(DATE, scraps.subList(start.from, start.dateEnd));
        OptionalInt torn = times.tornOff(start);
        if (torn.isPresent() && !isCut(start.dateEnd, to)) {
            return row(row, scraps.subList(start.dateEnd, to), torn.getAsInt());
        }
        int time = times.only(start.dateEnd, to);
        if (time == 0 || isCut(start.dateEnd, time)) {
            return row.with(ITEM, cells.namedItem(scraps.subList(start.dateEnd, to)));
        }
        List<Scrap> middle = scraps.subList(start.dateEnd, time);
        Optional<ChangeRow> filled = lent.isEmpty() ? cells.fill(row, middle) : cells.fill(row, middle, lent);
        return filled.map(known -> known.with(TIME, List.of(scraps.get(time))).with(REASON, reason(time + 1, to)))
                .orElseGet(() -> row.with(ITEM, cells.namedItem(middle)));
    }

    /** A row whose 事前 or 事後 was torn off. Without a reason below that, the reason may stand behind the texts. */
    private ChangeRow row(ChangeRow row, List<Scrap> middle, int time) {
        boolean below = time + 1 < scraps.size() && !scraps.get(time + 1).isApart();
        List<Scrap> reason = below ? reason(time + 1, scraps.size()) : List.of();
        boolean told = !reason.isEmpty() || BeforeAfter.isGone(middle.get(middle.size() - 1));
        ChangeRow known = row.with(TIME, List.of(scraps.get(time)));
        return cells.fill(known, middle)
                .filter(filled -> told)
                .map(filled -> filled.with(REASON, reason))
                .orElseGet(() -> known.with(ITEM, middle.subList(0, items.namedBy(middle))));
    }

    /** Whether a page ends or another row seems to begin in what should be one row. */
    private boolean isCut(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean page = scraps.get(i).before() == Break.PAGE;
            if (page || scraps.get(i).isApart() && items.isTitleAt(scraps, i)) {
                return true;
            }
        }
        return false;
    }

    /** What stands together behind 事前 or 事後. */
    private List<Scrap> reason(int from, int to) {
        int end = from;
        while (end < to
                && !times.isTorn(end)
                && (end == from
                        ? scraps.get(end).before() != Break.PAGE
                        : !scraps.get(end).isApart())) {
            end++;
        }
        List<Scrap> reason = scraps.subList(from, end);
        return isDateWithin(from, end) || !cells.isNarrow(reason) ? List.of() : reason;
    }

    private boolean isDateWithin(int from, int to) {
        for (int i = from; i < to; i++) {
            if (dates.end(scraps, i) > i) {
                return true;
            }
        }
        return false;
    }

    /** A text that ends with what is a reason elsewhere may have the reason of its row in it. */
    private void leaveDoubtful() {
        List<String> reasons = rows.stream()
                .map(row -> folding.fold(Scrap.text(row.cell(REASON))))
                .filter(text -> text.length() >= LENGTH_OF_A_REASON)
                .distinct()
                .toList();
        rows.replaceAll(row -> {
            String after = folding.fold(Scrap.text(row.cell(AFTER)));
            boolean doubtful = reasons.stream().anyMatch(after::endsWith);
            return doubtful ? row.with(BEFORE, List.of()).with(AFTER, List.of()).with(REASON, List.of()) : row;
        });
    }

    private void leaveUnread() {
        Map<Scrap, Boolean> read = new IdentityHashMap<>();
        rows.forEach(row -> row.cells().forEach(cell -> cell.forEach(scrap -> read.put(scrap, true))));
        scraps.stream().filter(scrap -> !read.containsKey(scrap)).forEach(unread::add);
    }
}
