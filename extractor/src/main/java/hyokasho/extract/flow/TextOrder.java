package hyokasho.extract.flow;

/**
 * How unusual it is that the next text stands in a box of which the label is elsewhere, as far as the order of the boxes
 * tells: that of the form, and that in which their labels were written; in the units of {@link Matching}.
 */
final class TextOrder {

    /** Between where the writing is and the next label, in the form's order, or against it. */
    private static final double BETWEEN = 0.146;

    private static final double BETWEEN_BACKWARDS = 0.396;

    /** For each box passed over that still wants a text, or may have one; all together not more than the last. */
    private static final double OPEN = 0.034;

    private static final double OPEN_OPTIONAL = 0.031;
    private static final double MOST_OPEN = 0.504;

    /** Anywhere else on the page: the first, and as far as the others say. */
    private static final double AWAY = 1.113;

    private static final double AWAY_MORE = 0.085;
    private static final double EACH_PLACE = 0.084;
    private static final double FARTHEST = 1.854;

    /** In the order of labels that were written before; the next one after another; for each that is skipped the last. */
    private static final double QUEUE = 0.789;

    private static final double QUEUE_ON = 0.52;
    private static final double QUEUE_SKIP = 0.649;

    private final FlowPage page;
    private final boolean[] wants;
    private final double[] open;

    TextOrder(FlowPage page) {
        this.page = page;
        int places = page.places().size();
        this.wants = new boolean[places];
        this.open = new double[places];
        for (int p = 0; p < places; p++) {
            Place place = page.place(p);
            wants[p] = place.wantsText() && !place.isOptional();
            open[p] = !place.wantsText() ? 0 : wants[p] ? OPEN : OPEN_OPTIONAL;
        }
    }

    /** Whether every document has a text in the box of a place, and none was given to it yet. */
    boolean isWanting(Match match, int place) {
        return wants[place] && !match.isFilled(place);
    }

    /** From where the writing is to the next label, forwards or backwards, it keeps the form's order. */
    double inOrder(Match match, int i, int p) {
        int from = match.at();
        int label = page.labelBehind(page.runEnd(i));
        int to = label < 0 ? page.places().size() : page.namedBy(label);
        if (from <= p && p <= to) {
            return BETWEEN + passedOver(match, from, p);
        }
        if (to <= p && p <= from) {
            return BETWEEN_BACKWARDS + passedOver(match, p, from);
        }
        return AWAY + Math.min(FARTHEST, AWAY_MORE + EACH_PLACE * Math.abs(p - from));
    }

    /** Labels can be written first, and then what belongs to them, in the same order. */
    double inQueue(Match match, int i, int p) {
        int label = page.labelOf(p);
        int last = match.text() < 0 || page.labelOf(match.text()) > i ? -1 : page.labelOf(match.text());
        if (label < 0 || label > i || label < last || match.isFilled(p)) {
            return Fit.IMPOSSIBLE;
        }
        int skipped = 0;
        for (int j = last + 1; j < label; j++) {
            int other = page.namedBy(j);
            skipped += other >= 0 && isWanting(match, other) ? 1 : 0;
        }
        boolean on = skipped == 0 && last >= 0 && page.namedBy(last) == match.at() && !match.secondLayer();
        return (on ? QUEUE_ON : QUEUE) + QUEUE_SKIP * skipped;
    }

    /** Boxes between two places that still want a text. */
    double passedOver(Match match, int from, int to) {
        double sum = 0;
        for (int p = from + 1; p < to && sum < MOST_OPEN; p++) {
            sum += match.isFilled(p) ? 0 : open[p];
        }
        return Math.min(MOST_OPEN, sum);
    }
}
