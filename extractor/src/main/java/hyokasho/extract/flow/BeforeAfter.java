package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.form.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where what a form said before a change ends and what it says now begins: behind （新規）, ahead of （削除）, or where both
 * halves are most alike.
 */
final class BeforeAfter {

    /** What stands for a text that was not there before. */
    private static final Pattern NEW = Pattern.compile("[（(〔【]?(?:新規|新設|追加|新規追加|記載なし|記載無し)[)）〕】]?");

    /** What stands for a text that is there no more. */
    private static final Pattern GONE = Pattern.compile("[（(〔【]?削除[)）〕】]?");

    /** What stands for either. */
    private static final Pattern NOTHING = Pattern.compile("[（(]?(?:該当なし|[-－―—‐–ー]{1,3})[)）]?");

    /** Halves with fewer pairs of characters in common are not one text in two wordings. */
    private static final double ALIKE = 0.5;

    /** So many characters tell that two texts begin or end alike. */
    private static final int SOME = 4;

    /** What a break and what an alike beginning or end are worth, in characters. */
    private static final double WORTH = 20;

    /** The best place is better than every other one by so many characters. */
    private static final double CLEARLY = 8;

    private final List<Scrap> scraps;
    private final boolean inOrder;
    private final String text;
    private final int[] begins;

    /**
     * A place where one of two cells ends.
     *
     * @param at index of the scrap that the second one begins with
     * @param begins whether the first one certainly begins where it was said to
     * @param exchanged whether the text after the change is the first one
     */
    record Split(int at, boolean begins, boolean exchanged) {

        Split(int at, boolean begins) {
            this(at, begins, false);
        }

        List<Scrap> before(List<Scrap> texts) {
            return exchanged ? texts.subList(at, texts.size()) : texts.subList(0, at);
        }

        List<Scrap> after(List<Scrap> texts) {
            return exchanged ? texts.subList(0, at) : texts.subList(at, texts.size());
        }
    }

    private BeforeAfter(Folding folding, List<Scrap> scraps, boolean inOrder) {
        this.scraps = scraps;
        this.inOrder = inOrder;
        this.begins = new int[scraps.size()];
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < scraps.size(); i++) {
            begins[i] = folded.length();
            folded.append(folding.fold(scraps.get(i).text()));
        }
        this.text = folded.toString();
    }

    /**
     * The place in these two cells, if it is certain.
     *
     * @param inOrder whether the cells of a row are known to be written from left to right
     */
    static Optional<Split> of(Folding folding, List<Scrap> scraps, boolean inOrder) {
        if (scraps.size() < 2) {
            return Optional.empty();
        }
        BeforeAfter cells = new BeforeAfter(folding, scraps, inOrder);
        Optional<Split> told = cells.nothing().or(cells::besides).or(cells::alike);
        return inOrder ? told.or(cells::apart) : told;
    }

    /** Whether it says that there was no text before. */
    static boolean isNew(Scrap scrap) {
        return NEW.matcher(scrap.text()).matches();
    }

    /** Whether it says that there is no text any more. */
    static boolean isGone(Scrap scrap) {
        return GONE.matcher(scrap.text()).matches();
    }

    private boolean isNothing(Scrap scrap) {
        return isNew(scrap)
                || isGone(scrap)
                || inOrder && NOTHING.matcher(scrap.text()).matches();
    }

    /** （新規） stands for the text before, （削除） for the one after, wherever they are written; － for either. */
    private Optional<Split> nothing() {
        int last = scraps.size() - 1;
        boolean begins = isNothing(scraps.get(0));
        boolean ends = isNothing(scraps.get(last));
        if (begins && (!ends || last == 1)) {
            return Optional.of(new Split(1, true, isGone(scraps.get(0))));
        }
        return ends && !begins ? Optional.of(new Split(last, false, isNew(scraps.get(last)))) : Optional.empty();
    }

    /** Two scraps on one line of their own. */
    private Optional<Split> besides() {
        boolean two = scraps.size() == 2 && scraps.get(1).before() == Break.SPACE;
        return two ? Optional.of(new Split(1, !scraps.get(0).before().besides())) : Optional.empty();
    }

    private Optional<Split> alike() {
        double[] unlike = unlike();
        int best = -1;
        double second = Double.POSITIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < scraps.size(); i++) {
            double doubt = unlike[i] - WORTH * reasons(i);
            if (doubt < least) {
                second = least;
                least = doubt;
                best = i;
            } else {
                second = Math.min(second, doubt);
            }
        }
        boolean same = unlike[best] <= (1 - ALIKE) * text.length();
        boolean sure = same && second - least >= CLEARLY && reasons(best) >= 1;
        return sure ? Optional.of(new Split(best, beginAlike(best))) : Optional.empty();
    }

    private int reasons(int i) {
        return (beginAlike(i) ? 1 : 0) + (endAlike(i) ? 1 : 0) + (scraps.get(i).isApart() ? 1 : 0);
    }

    private boolean beginAlike(int i) {
        int at = begins[i];
        int length = Math.min(SOME, Math.min(at, text.length() - at));
        return length >= 2 && text.regionMatches(0, text, at, length);
    }

    private boolean endAlike(int i) {
        int at = begins[i];
        int length = Math.min(SOME, Math.min(at, text.length() - at));
        return length >= 2 && text.regionMatches(at - length, text, text.length() - length, length);
    }

    /** For each scrap how many pairs of characters only one half has if the second one begins with it. */
    private double[] unlike() {
        Map<Integer, int[]> counts = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            counts.computeIfAbsent(pair(i), p -> new int[2])[1]++;
        }
        double[] unlike = new double[scraps.size()];
        int common = 0;
        int at = 0;
        for (int i = 1; i < scraps.size(); i++) {
            for (; at < begins[i] && at + 1 < text.length(); at++) {
                int[] count = counts.get(pair(at));
                common -= Math.min(count[0], count[1]);
                count[0]++;
                count[1]--;
                common += Math.min(count[0], count[1]);
            }
            unlike[i] = text.length() - 2.0 * common;
        }
        return unlike;
    }

    private int pair(int i) {
        return text.charAt(i) << 16 | text.charAt(i + 1);
    }

    /** The only place where a cell may begin, if the rest is written line below line. */
    private Optional<Split> apart() {
        int at = 0;
        for (int i = 1; i < scraps.size(); i++) {
            if (scraps.get(i).isApart()) {
                if (at > 0) {
                    return Optional.empty();
                }
                at = i;
            }
        }
        return at > 0 ? Optional.of(new Split(at, false)) : Optional.empty();
    }
}
