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
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads the rows of a table of changes in a text in the order of its content, where nothing but their order and the breaks
 * between them tell cells apart.
 *
 * <p>A row begins with its date, which a place of the form follows; 事前 or 事後 parts the texts before and after the change
 * from the reason. Cells that are not certain are left out.
 */
final class ChangeRows {

    private static final List<String> TIMES = List.of("事前", "事後");

    /** The columns of items and reasons are narrower than this part of the others. */
    private static final double NARROW = 0.55;

    /** Brackets are printed narrower than they are counted here. */
    private static final double WIDER = 1.3;

    /** A shorter reason may be the end of any text. */
    private static final int LENGTH_OF_A_REASON = 6;

    private final List<Scrap> scraps;
    private final ChangeHeads heads;
    private final ItemWords items;
    private final ChangeDates dates;
    private final Folding folding;
    private final double widest;
    private double widestItem;
    private final Map<Start, Integer> torn = new HashMap<>();
    private final Set<Integer> tornTimes = new HashSet<>();
    private final List<ChangeRow> rows = new ArrayList<>();
    private final List<Scrap> unread = new ArrayList<>();

    /** Where a row begins and where its date ends. */
    private record Start(int from, int dateEnd) {}

    /** What is certain of the first cells behind the date. */
    private record Cells(List<Scrap> item, List<Scrap> before, List<Scrap> after) {}

    ChangeRows(ChangeHeads heads, ItemWords items, ChangeDates dates, Folding folding) {
        this.heads = heads;
        this.scraps = heads.writing();
        this.items = items;
        this.dates = dates;
        this.folding = folding;
        this.widest = scraps.stream().mapToDouble(Scrap::width).max().orElse(0);
        List<Start> starts = starts();
        starts.forEach(this::learnItem);
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

    private static double widestLine(List<Scrap> scraps) {
        double widest = 0;
        double line = 0;
        for (Scrap scrap : scraps) {
            line = scrap.before().besides() ? line + scrap.width() : scrap.width();
            widest = Math.max(widest, line);
        }
        return widest;
    }

    private boolean isTime(int at) {
        return TIMES.contains(scraps.get(at).text().strip());
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

    /** How wide the column of items is, from those that name a place in the form's words. */
    private void learnItem(Start start) {
        int to = Math.min(scraps.size(), start.dateEnd + 40);
        List<Scrap> behind = scraps.subList(start.dateEnd, to);
        int named = items.namedBy(behind);
        if (named > 0 && named < behind.size() && behind.get(named).isApart()) {
            widestItem = Math.max(widestItem, widestLine(behind.subList(0, named)));
        }
    }

    /**
     * The one 事前 or 事後 of a page that stands in no row of it, if one row of the page lacks it. Of two that stand apart in a
     * row either may be the row's, and at the ends of a page one may be that of a row which the page's end cut.
     */
    private void findTorn(int from, int to, List<Start> starts) {
        List<Start> lacking = new ArrayList<>();
        List<Integer> loose = new ArrayList<>(timesIn(from, starts.get(0).from));
        for (int k = 0; k < starts.size(); k++) {
            List<Integer> times = timesIn(starts.get(k).dateEnd, k + 1 < starts.size() ? starts.get(k + 1).from : to);
            if (times.isEmpty()) {
                lacking.add(starts.get(k));
            } else if (times.size() == 1 || !scraps.get(times.get(0)).isApart()) {
                times.stream().skip(1).forEach(loose::add);
            } else {
                return;
            }
        }
        boolean cut = !rows.isEmpty() && isTime(from)
                || to < scraps.size() && lacking.contains(starts.get(starts.size() - 1));
        boolean only = loose.size() == 1 && lacking.size() == 1 && !cut;
        if (only && scraps.get(loose.get(0)).isApart() && !heads.isAhead(lacking.get(0).from)) {
            torn.put(lacking.get(0), loose.get(0));
            tornTimes.add(loose.get(0));
        }
    }

    private List<Integer> timesIn(int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> isTime(i) && !tornTimes.contains(i))
                .boxed()
                .toList();
    }

    /** Page by page, where a page was written in layers; else row by row. */
    private void read(List<Start> starts) {
        LayeredRows layers = new LayeredRows(scraps, items, dates, folding, this::isNarrow);
        List<Start> inTurn = new ArrayList<>();
        int next = 0;
        for (int from = 0, to; from < scraps.size(); from = to) {
            to = pageEnd(from);
            List<ChangeRow> layered = heads.isInOrder(from) ? layers.read(from, to, this::isTime) : List.of();
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
                findTorn(from, to, here);
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

    /** Whether lines fit the columns of items and reasons. */
    private boolean isNarrow(List<Scrap> lines) {
        return widestLine(lines) <= Math.max(WIDER * widestItem, NARROW * widest);
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
        int time = onlyTime(start.dateEnd, to);
        return time > 0 && items.namedBy(scraps.subList(start.dateEnd, time)) == time - start.dateEnd;
    }

    /** Where what stands apart at the end of a row begins, or two scraps on a line of their own. */
    private int lastApart(Start start, int to) {
        int time = onlyTime(start.dateEnd, to);
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

    /** The place of 事前 or 事後, if there is one and no other one but what was torn off another row; else 0. */
    private int onlyTime(int from, int to) {
        List<Integer> times = timesIn(from, to);
        return times.size() == 1 ? times.get(0) : 0;
    }

    private ChangeRow row(Start start, int to, List<Scrap> lent) {
        ChangeRow row = ChangeRow.empty().with(DATE, scraps.subList(start.from, start.dateEnd));
        if (torn.containsKey(start) && !isCut(start.dateEnd, to)) {
            return row(row, scraps.subList(start.dateEnd, to), torn.get(start));
        }
        int time = onlyTime(start.dateEnd, to);
        if (time == 0 || isCut(start.dateEnd, time)) {
            return row.with(ITEM, namedItem(start.dateEnd, to));
        }
        Optional<Cells> cells = lent.isEmpty()
                ? cells(scraps.subList(start.dateEnd, time))
                : cells(scraps.subList(start.dateEnd, time), lent);
        if (cells.isEmpty()) {
            return row.with(ITEM, namedItem(start.dateEnd, time));
        }
        return row.with(ITEM, cells.get().item)
                .with(BEFORE, cells.get().before)
                .with(AFTER, cells.get().after)
                .with(TIME, List.of(scraps.get(time)))
                .with(REASON, reason(time + 1, to));
    }

    /** A row whose 事前 or 事後 was torn off. Without a reason below that, the reason may stand behind the texts. */
    private ChangeRow row(ChangeRow row, List<Scrap> middle, int time) {
        boolean below = time + 1 < scraps.size() && !scraps.get(time + 1).isApart();
        List<Scrap> reason = below ? reason(time + 1, scraps.size()) : List.of();
        boolean told = !reason.isEmpty() || BeforeAfter.isGone(middle.get(middle.size() - 1));
        ChangeRow known = row.with(TIME, List.of(scraps.get(time)));
        return cells(middle)
                .filter(cells -> told)
                .map(cells -> known.with(ITEM, cells.item)
                        .with(BEFORE, cells.before)
                        .with(AFTER, cells.after)
                        .with(REASON, reason))
                .orElse(known.with(ITEM, middle.subList(0, items.namedBy(middle))));
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

    /** An item whose words are the form's and that ends where a break is. */
    private List<Scrap> namedItem(int from, int to) {
        List<Scrap> behind = scraps.subList(from, to);
        int named = items.namedBy(behind);
        boolean ends = named > 0 && (named == behind.size() || behind.get(named).isApart());
        return ends ? behind.subList(0, named) : List.of();
    }

    /** The item and both texts, one behind the other. */
    private Optional<Cells> cells(List<Scrap> middle) {
        int named = items.namedBy(middle);
        return cells(middle, named, true)
                .or(() -> cells(middle, firstApart(middle), false))
                .or(() -> onOneLine(middle));
    }

    private Optional<Cells> cells(List<Scrap> middle, int end, boolean named) {
        if (end <= 0 || end >= middle.size()) {
            return Optional.empty();
        }
        List<Scrap> item = middle.subList(0, end);
        List<Scrap> texts = middle.subList(end, middle.size());
        boolean ends = texts.get(0).isApart() && (named || isItem(item));
        return BeforeAfter.of(folding, texts, heads.areOnOneLine())
                .filter(split -> ends || named && split.begins())
                .map(split -> cells(item, texts, split));
    }

    private static Cells cells(List<Scrap> item, List<Scrap> texts, Split split) {
        return new Cells(item, split.before(texts), split.after(texts));
    }

    /** The item behind the date, the texts ahead of it. */
    private Optional<Cells> cells(List<Scrap> item, List<Scrap> texts) {
        return BeforeAfter.of(folding, texts, heads.areOnOneLine()).map(split -> cells(item, texts, split));
    }

    private Optional<Cells> onOneLine(List<Scrap> middle) {
        boolean three = middle.size() == 3 && middle.stream().allMatch(scrap -> scrap.before() == Break.SPACE);
        return three
                ? Optional.of(new Cells(middle.subList(0, 1), middle.subList(1, 2), middle.subList(2, 3)))
                : Optional.empty();
    }

    private static int firstApart(List<Scrap> middle) {
        int at = 1;
        while (at < middle.size() && !middle.get(at).isApart()) {
            at++;
        }
        return at;
    }

    /** Behind words of the form, other words are of the item only if words of the form follow, at its end if it is long. */
    private boolean isItem(List<Scrap> item) {
        List<Scrap> others = item.subList(items.namedBy(item), item.size());
        boolean named = others.size() == item.size() || items.isNamedIn(others);
        int end = lastLines(item);
        return named && isNarrow(item) && (end == 0 || items.isNamedIn(item.subList(end, item.size())));
    }

    /** Where the last two lines begin. */
    private static int lastLines(List<Scrap> item) {
        int at = item.size();
        for (int lines = 0; at > 0 && lines < 2; ) {
            at--;
            lines += item.get(at).before().besides() ? 0 : 1;
        }
        return at;
    }

    /** What stands together behind 事前 or 事後. */
    private List<Scrap> reason(int from, int to) {
        int end = from;
        while (end < to
                && !tornTimes.contains(end)
                && (end == from
                        ? scraps.get(end).before() != Break.PAGE
                        : !scraps.get(end).isApart())) {
            end++;
        }
        List<Scrap> reason = scraps.subList(from, end);
        return isDateWithin(from, end) || !isNarrow(reason) ? List.of() : reason;
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
