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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in what stands at the labels of blocks, if they rise from page to page: 別表第２の３ and 別表第２の４, then 別表第２の６.
 * Pages follow each other for certain, so where numbers rise by more than chance from one to the next they do so on a page,
 * too, in whatever order it was written.
 */
final class RisingNumbers {

    /** Numbers in any order would rise from page to page as seldom as this. */
    private static final double CHANCE = 0.01;

    private static final Pattern LAST_NUMBER =
            Pattern.compile("(.*\\D)(\\d{1,4})(\\D*)", Pattern.UNICODE_CHARACTER_CLASS);

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
            if (isOfBlocks(page.get(label))) {
                for (int i = label + 1; i < page.size() && isTextRightBehind(page.get(i)); i++) {
                    add(page.get(i).text().strip(), label, page.get(label), plan, numbers);
                }
            }
        }
        return numbers;
    }

    private static boolean isOfBlocks(Piece piece) {
        return piece.is(Kind.LABEL)
                && piece.number().isEmpty()
                && piece.slots().get(0).group().isPresent();
    }

    private static boolean isTextRightBehind(Piece piece) {
        return piece.is(Kind.TEXT) && (piece.before().besides() || piece.before() == Break.LINE);
    }

    private static void add(
            String line, int at, Piece label, PagePlan plan, Map<Wording, Map<Integer, Integer>> numbers) {
        Matcher number = LAST_NUMBER.matcher(line);
        int[] chapters = plan.places().stream()
                .filter(place -> label.mayBelongTo(place.slot()))
                .mapToInt(Place::chapter)
                .distinct()
                .toArray();
        if (chapters.length == 1 && number.matches()) {
            Wording wording = new Wording(label.slots().get(0).index(), chapters[0], number.group(1), number.group(3));
            numbers.computeIfAbsent(wording, w -> new HashMap<>()).put(at, Integer.parseInt(number.group(2)));
        }
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
