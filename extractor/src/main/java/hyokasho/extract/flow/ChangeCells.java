package hyokasho.extract.flow;

import static hyokasho.extract.flow.ChangeRow.AFTER;
import static hyokasho.extract.flow.ChangeRow.BEFORE;
import static hyokasho.extract.flow.ChangeRow.ITEM;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.form.Folding;
import java.util.List;
import java.util.Optional;

/**
 * Parts what stands between the date of a row and its 事前 or 事後 into the item and the texts before and after the change,
 * where that is certain.
 */
final class ChangeCells {

    /** The columns of items and reasons are narrower than this part of the others. */
    private static final double NARROW = 0.55;

    /** Brackets are printed narrower than they are counted here. */
    private static final double WIDER = 1.3;

    /** An item that tells how wide its column is ends within so many. */
    private static final int SCRAPS_OF_AN_ITEM = 40;

    private final ChangeHeads heads;
    private final ItemWords items;
    private final Folding folding;
    private final double widest;
    private double widestItem;

    ChangeCells(ChangeHeads heads, ItemWords items, Folding folding) {
        this.heads = heads;
        this.items = items;
        this.folding = folding;
        this.widest = heads.writing().stream().mapToDouble(Scrap::width).max().orElse(0);
    }

    /** How wide the column of items is, from those behind a date that name a place in the form's words. */
    void learnItem(List<Scrap> behindDate) {
        List<Scrap> behind = behindDate.subList(0, Math.min(behindDate.size(), SCRAPS_OF_AN_ITEM));
        int named = items.namedBy(behind);
        if (named > 0 && named < behind.size() && behind.get(named).isApart()) {
            widestItem = Math.max(widestItem, widestLine(behind.subList(0, named)));
        }
    }

    /** Whether lines fit the columns of items and reasons. */
    boolean isNarrow(List<Scrap> lines) {
        return widestLine(lines) <= Math.max(WIDER * widestItem, NARROW * widest);
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

    /** An item whose words are the form's and that ends where a break is. */
    List<Scrap> namedItem(List<Scrap> behind) {
        int named = items.namedBy(behind);
        boolean ends = named > 0 && (named == behind.size() || behind.get(named).isApart());
        return ends ? behind.subList(0, named) : List.of();
    }

    /** A row with the item and both texts, one behind the other; none if they are not certain. */
    Optional<ChangeRow> fill(ChangeRow row, List<Scrap> middle) {
        int named = items.namedBy(middle);
        return fill(row, middle, named, true)
                .or(() -> fill(row, middle, firstApart(middle), false))
                .or(() -> onOneLine(row, middle));
    }

    private Optional<ChangeRow> fill(ChangeRow row, List<Scrap> middle, int end, boolean named) {
        if (end <= 0 || end >= middle.size()) {
            return Optional.empty();
        }
        List<Scrap> item = middle.subList(0, end);
        List<Scrap> texts = middle.subList(end, middle.size());
        boolean ends = texts.get(0).isApart() && (named || isItem(item));
        return BeforeAfter.of(folding, texts, heads.areOnOneLine())
                .filter(split -> ends || named && split.begins())
                .map(split -> filled(row, item, split.before(texts), split.after(texts)));
    }

    /** A row with the item behind the date and the texts ahead of it; none if they are not certain. */
    Optional<ChangeRow> fill(ChangeRow row, List<Scrap> item, List<Scrap> texts) {
        return BeforeAfter.of(folding, texts, heads.areOnOneLine())
                .map(split -> filled(row, item, split.before(texts), split.after(texts)));
    }

    private static Optional<ChangeRow> onOneLine(ChangeRow row, List<Scrap> middle) {
        boolean three = middle.size() == 3 && middle.stream().allMatch(scrap -> scrap.before() == Break.SPACE);
        return three
                ? Optional.of(filled(row, middle.subList(0, 1), middle.subList(1, 2), middle.subList(2, 3)))
                : Optional.empty();
    }

    private static ChangeRow filled(ChangeRow row, List<Scrap> item, List<Scrap> before, List<Scrap> after) {
        return row.with(ITEM, item).with(BEFORE, before).with(AFTER, after);
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
}
