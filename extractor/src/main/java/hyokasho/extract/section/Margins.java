package hyokasho.extract.section;

import hyokasho.extract.block.Block;
import hyokasho.extract.block.PageBlocks;
import hyokasho.extract.block.Span;
import hyokasho.extract.section.Rows.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Page headers and footers: the outermost lines of a page, outside of all cells, parted from the rest by a gap, which are a
 * page number, are repeated, or stand on the same height as such lines of other pages.
 */
final class Margins {

    /** Headers and footers lie in this part of the page's height at its upper and lower end. */
    private static final double REACH = 0.13;

    /** A line this close to the end of the page is a header or footer in any case, as a part of the page's height. */
    private static final double EDGE = 0.05;

    /** So many lines of a page at each end may be header or footer. */
    private static final int MOST_LINES = 2;

    /** A line that so many pages repeat is a header, though text follows closely. */
    private static final int MANY = 3;

    /** The gap between header and text, in ems. */
    private static final double GAP = 0.8;

    /** Lines of different pages stand on one height within this distance, in points. */
    private static final double SAME_HEIGHT = 3;

    /** Where heights are not known, so many lines at each end of a page are looked through for a header seen before. */
    private static final int LINES_LOOKED_THROUGH = 6;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-‐－–—―\\s\u3000]*(?:[Pp](?:age|\\.)?\\s*)?[0-9０-９]{1,4}(?:\\s*[/／]\\s*[0-9０-９]{1,4})?"
                    + "(?:\\s*ページ|\\s*頁)?[-‐－–—―\\s\u3000]*");

    private final Set<Span> spans = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Span> numbers = Collections.newSetFromMap(new IdentityHashMap<>());

    private Margins() {}

    /** An outermost line of a page; {@code place} is its distance from the nearer end of the page, below zero at the foot. */
    private record Candidate(int page, Line line, String text, double place, boolean atEdge, boolean parted) {

        boolean isAtTop() {
            return place >= 0;
        }

        boolean isPageNumber() {
            return PAGE_NUMBER.matcher(text).matches();
        }

        /** What stays the same from page to page; how wide the gaps in it are does not where a text keeps columns. */
        String repeated() {
            return text.replaceAll("[\\s\u3000]+", "").replaceAll("[0-9０-９Ⅰ-Ⅿ]+", "#");
        }

        /** A dash is what authors write into empty boxes, and brackets are the form's. */
        boolean saysSomething() {
            return text.codePoints().anyMatch(Character::isUnicodeIdentifierPart)
                    && text.chars().noneMatch(c -> "[［".indexOf(c) >= 0);
        }
    }

    /**
     * Finds them.
     *
     * @param isTitle whether a text is a label or a title of the form; these tell themselves where they are printed anew
     */
    static Margins of(List<PageBlocks> pages, Predicate<String> isTitle) {
        List<Candidate> candidates = new ArrayList<>();
        pages.forEach(page -> addCandidates(page, candidates));
        candidates.removeIf(candidate -> isTitle.test(candidate.text));
        Map<String, Set<Integer>> pagesWith = new HashMap<>();
        candidates.forEach(c ->
                pagesWith.computeIfAbsent(c.repeated(), t -> new HashSet<>()).add(c.page));
        boolean measured = pages.stream().allMatch(PageBlocks::measured);
        List<Candidate> sure = candidates.stream()
                .filter(c -> isSure(c, pagesWith.get(c.repeated()).size(), measured))
                .toList();
        Margins margins = new Margins();
        for (Candidate candidate : candidates) {
            boolean likely = candidate.parted || sure.contains(candidate);
            if (likely && (measured ? hasHeightOf(sure, candidate) : isLike(sure, candidate, pages.size()))) {
                margins.add(candidate.line, candidate.isPageNumber());
            }
        }
        if (!measured) {
            margins.addFurtherIn(pages, sure);
        }
        return margins;
    }

    private static boolean isSure(Candidate candidate, int pages, boolean measured) {
        if (measured) {
            return candidate.parted && (candidate.isPageNumber() || pages > 1 || candidate.atEdge) || pages >= MANY;
        }
        return candidate.parted && (candidate.isPageNumber() || pages >= MANY && candidate.saysSomething());
    }

    private void add(Line line, boolean number) {
        spans.addAll(line.spans());
        if (number) {
            numbers.addAll(line.spans());
        }
    }

    private static boolean hasHeightOf(List<Candidate> sure, Candidate candidate) {
        return sure.stream().anyMatch(s -> Math.abs(s.place - candidate.place) <= SAME_HEIGHT);
    }

    /** Where heights are not known, what is parted is a header if nearly every page has one at this end. */
    private static boolean isLike(List<Candidate> sure, Candidate candidate, int pages) {
        long withHeader = sure.stream()
                .filter(s -> s.isAtTop() == candidate.isAtTop())
                .mapToInt(Candidate::page)
                .distinct()
                .count();
        return sure.contains(candidate) || candidate.atEdge && withHeader * 2 > pages;
    }

    /** A label that hangs over from the page before may have come before the header. */
    private void addFurtherIn(List<PageBlocks> pages, List<Candidate> sure) {
        Set<String> known = sure.stream().map(Candidate::repeated).collect(Collectors.toUnmodifiableSet());
        for (PageBlocks page : pages) {
            List<Line> lines = Line.of(outside(page).spans(), Print.NOTHING);
            for (int i = 0; i < lines.size(); i++) {
                boolean atEnd = i < LINES_LOOKED_THROUGH || i >= lines.size() - LINES_LOOKED_THROUGH;
                if (atEnd
                        && known.contains(
                                candidate(page, lines.get(i), 0, false, false).repeated())) {
                    add(lines.get(i), false);
                }
            }
        }
    }

    private static Block outside(PageBlocks page) {
        return page.blocks().get(page.blocks().size() - 1);
    }

    private static void addCandidates(PageBlocks page, List<Candidate> candidates) {
        List<Line> lines = Line.of(outside(page).spans(), Print.NOTHING);
        double firstCell = page.blocks().stream()
                .filter(Block::cell)
                .mapToDouble(b -> b.box().top())
                .min()
                .orElse(page.height());
        double lastCell = page.blocks().stream()
                .filter(Block::cell)
                .mapToDouble(b -> b.box().bottom())
                .max()
                .orElse(0);
        for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
            Line line = lines.get(i);
            double next =
                    Math.min(firstCell, i + 1 < lines.size() ? lines.get(i + 1).top() : page.height());
            if (page.measured() && line.bottom() > REACH * page.height()) {
                break;
            }
            boolean parted = isParted(line, next - line.bottom()) || isParted(lines, i, 1);
            candidates.add(candidate(page, line, line.top(), i == 0, parted));
        }
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - MOST_LINES); i--) {
            Line line = lines.get(i);
            double last = Math.max(lastCell, i > 0 ? lines.get(i - 1).bottom() : 0);
            if (page.measured() && line.top() < (1 - REACH) * page.height()) {
                break;
            }
            boolean parted = isParted(line, line.top() - last) || isParted(lines, i, -1);
            candidates.add(candidate(page, line, line.bottom() - page.height(), i == lines.size() - 1, parted));
        }
    }

    /** A first line of two is parted from the text by the second one. */
    private static boolean isParted(List<Line> lines, int i, int step) {
        int neighbour = i + step;
        return neighbour >= 0
                && neighbour < lines.size()
                && (i == 0 || i == lines.size() - 1)
                && neighbour + step >= 0
                && neighbour + step < lines.size()
                && isParted(
                        lines.get(neighbour),
                        step > 0
                                ? lines.get(neighbour + step).top()
                                        - lines.get(neighbour).bottom()
                                : lines.get(neighbour).top()
                                        - lines.get(neighbour + step).bottom());
    }

    private static boolean isParted(Line line, double gap) {
        return gap >= GAP * line.spans().get(0).size();
    }

    private static Candidate candidate(PageBlocks page, Line line, double place, boolean outermost, boolean parted) {
        boolean atEdge = page.measured()
                ? line.bottom() < EDGE * page.height() || line.top() > (1 - EDGE) * page.height()
                : outermost;
        return new Candidate(page.number(), line, Sectioner.joined(line.spans()).strip(), place, atEdge, parted);
    }

    boolean contains(Span span) {
        return spans.contains(span);
    }

    /** A page number is the form's, other headers are the author's. */
    boolean isPageNumber(Span span) {
        return numbers.contains(span);
    }
}
