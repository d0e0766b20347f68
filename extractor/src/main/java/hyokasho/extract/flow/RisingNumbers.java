package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers in what stands at the labels of blocks, if they rise from page to page: 別表第２の３ and 別表第２の４, then 別表第２の６.
 * Pages follow each other for certain, so where numbers rise by more than chance from one to the next they do so on a page,
 * too, in whatever order it was written.
 */
final class RisingNumbers {

    /** Numbers in any order would rise from page to page as seldom as this. */
    private static final double CHANCE = 0.01;

    private static final int MOST_DIGITS = 4;
    private static final int NONE = -1;

    /** Texts at labels that are printed alike and that differ by their number alone. */
    private record Wording(int slot, int chapter, String ahead, String behind) {}

    private RisingNumbers() {}

    /**
     * By page, the numbers at those of its labels that such numbers put in order; labels are called by the index of their
     * piece on the page.
     */
    static List<Map<Integer, Integer>> of(List<List<Piece>> pages, List<PagePlan> plans) {
        List<Map<Wording, Map<Integer, Integer>>> numbers = new ArrayList<>();
        Map<Wording, List<Collection<Integer>>> byPage = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            Map<Wording, Map<Integer, Integer>> found = numbers(pages.get(page), plans.get(page));
            numbers.add(found);
            found.forEach((wording, ofLabels) ->
                    byPage.computeIfAbsent(wording, w -> new ArrayList<>()).add(ofLabels.values()));
        }
        return numbers.stream()
                .map(found -> {
                    Map<Integer, Integer> rising = new HashMap<>();
                    found.forEach((wording, ofLabels) -> {
                        if (rise(byPage.get(wording))) {
                            rising.putAll(ofLabels);
                        }
                    });
                    return rising;
                })
                .toList();
    }

    private static Map<Wording, Map<Integer, Integer>> numbers(List<Piece> page, PagePlan plan) {
        Map<Wording, Map<Integer, Integer>> numbers = new LinkedHashMap<>();
        for (int label = 0; label < page.size(); label++) {
            for (int i = label + 1; isOfBlocks(page.get(label)) && i < page.size() && isRightBehind(page.get(i)); i++) {
                add(page.get(i).text().strip(), label, page.get(label), plan, numbers);
            }
        }
        return numbers;
    }

    private static boolean isOfBlocks(Piece piece) {
        return piece.is(Kind.LABEL)
                && piece.number().isEmpty()
                && piece.slots().get(0).group().isPresent();
    }

    private static boolean isRightBehind(Piece piece) {
        return piece.is(Kind.TEXT) && (piece.before().besides() || piece.before() == Break.LINE);
    }

    /** Adds the last number of a line. */
    private static void add(
            String line, int at, Piece label, PagePlan plan, Map<Wording, Map<Integer, Integer>> numbers) {
        int to = line.length();
        while (to > 0 && !Character.isDigit(line.charAt(to - 1))) {
            to--;
        }
        int from = to;
        while (from > 0 && Character.isDigit(line.charAt(from - 1))) {
            from--;
        }
        int chapter = from > 0 && to - from <= MOST_DIGITS ? chapter(label, plan) : NONE;
        if (chapter != NONE) {
            Wording wording =
                    new Wording(label.slots().get(0).index(), chapter, line.substring(0, from), line.substring(to));
            numbers.computeIfAbsent(wording, w -> new HashMap<>()).put(at, Integer.parseInt(line.substring(from, to)));
        }
    }

    /** The chapter of the places of a page that a label may name, if they are all of one. */
    private static int chapter(Piece label, PagePlan plan) {
        int chapter = NONE;
        for (Place place : plan.places()) {
            if (label.mayBelongTo(place.slot())) {
                if (chapter != NONE && chapter != place.chapter()) {
                    return NONE;
                }
                chapter = place.chapter();
            }
        }
        return chapter;
    }

    /** Whether all numbers of a page are higher than those of the pages before, and that is no chance. */
    private static boolean rise(List<Collection<Integer>> pages) {
        double chance = 1;
        int all = 0;
        int highest = -1;
        for (Collection<Integer> page : pages) {
            if (Collections.min(page) <= highest) {
                return false;
            }
            highest = Collections.max(page);
            // one of so many ways to choose the numbers of this page among all up to here
            for (int i = 1; i <= page.size(); i++) {
                all++;
                chance *= (double) i / all;
            }
        }
        return chance < CHANCE;
    }
}
