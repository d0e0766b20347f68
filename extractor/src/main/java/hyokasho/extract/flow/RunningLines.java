package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headers and footers: what stands on most pages once, but for its numbers.
 *
 * @param headers pieces of page headers
 * @param numbers page numbers
 * @param others everything else
 */
record RunningLines(List<Piece> headers, List<Piece> numbers, List<Piece> others) {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-‐－–—―\\s\u3000]*([0-9０-９]{1,4})(?:\\s*[/／]\\s*[0-9０-９]{1,4})?[-‐－–—―\\s\u3000]*");

    /** A line that is on so many of the pages is a header. */
    private static final double MOST = 0.65;

    /** The number of the chapter or annex that a page is of. */
    private static final Pattern CHAPTER_NUMBER =
            Pattern.compile("[\\s\u3000]*(?:[ⅠⅡⅢⅣⅤⅥ]|[IV]{1,3}|[（(]?別[添紙][\\s\u3000]*[0-9０-９]*[)）]?)[\\s\u3000]*");

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\u3000]");

    /** With the dashes and spaces around it. */
    private static final int LONGEST_NUMBER = 40;

    private static final int FEWEST = 3;

    /** Page numbers are on so many of the pages. */
    private static final double MOST_NUMBERED = 0.4;

    /** The name of a part of a document is hardly longer. */
    private static final int LONGEST_PART = 6;

    static RunningLines of(List<Piece> pieces) {
        Map<String, Set<Integer>> pagesWith = new HashMap<>();
        List<Set<Integer>> pagesOfLines = new ArrayList<>();
        Set<Integer> pages = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            pages.add(piece.page());
            if (isAlone(pieces, i)) {
                Set<Integer> ofLine = pagesWith.computeIfAbsent(repeated(piece), t -> new HashSet<>());
                ofLine.add(piece.page());
                pagesOfLines.add(ofLine);
            } else {
                pagesOfLines.add(Set.of());
            }
        }
        Set<Piece> numbers = pageNumbers(pieces, pages.size());
        RunningLines running = new RunningLines(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean parts = beginWithParts(pieces, pages.size());
        boolean turned = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean repeated = isAlone(pieces, i)
                    && (pagesOfLines.get(i).size() >= Math.max(FEWEST, MOST * pages.size())
                            || isShort(piece, CHAPTER_NUMBER)
                            || parts
                                    && piece.before() == Break.PAGE
                                    && piece.text().length() <= LONGEST_PART)
                    && !isShort(piece, PAGE_NUMBER);
            turned |= piece.before() == Break.PAGE;
            if (numbers.contains(piece)) {
                running.numbers.add(piece);
            } else if (repeated) {
                running.headers.add(piece);
            } else {
                running.others.add(turned ? turned(piece) : piece);
                turned = false;
            }
        }
        return running;
    }

    /** Whether most pages begin with the number of their chapter: then the others begin with the name of their part. */
    private static boolean beginWithParts(List<Piece> pieces, int pages) {
        long numbered = pieces.stream()
                .filter(piece -> piece.before() == Break.PAGE && isShort(piece, CHAPTER_NUMBER))
                .count();
        return 2 * numbered > pages;
    }

    /** Lines with a number only, which grows by one from page to page. */
    private static Set<Piece> pageNumbers(List<Piece> pieces, int pages) {
        Map<Integer, Set<Piece>> byOffset = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (!isAlone(pieces, i) || !isShort(pieces.get(i), PAGE_NUMBER)) {
                continue;
            }
            Matcher number = PAGE_NUMBER.matcher(pieces.get(i).text());
            if (number.matches()) {
                int offset = Integer.parseInt(number.group(1)) - pieces.get(i).page();
                byOffset.computeIfAbsent(offset, o -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(pieces.get(i));
            }
        }
        return byOffset.values().stream()
                .max(Comparator.comparingInt(Set::size))
                .filter(numbers -> numbers.size() >= FEWEST && numbers.size() >= MOST_NUMBERED * pages)
                .orElse(Set.of());
    }

    /** Whether a piece is a number and no more; texts are seldom so short that it must be looked at. */
    private static boolean isShort(Piece piece, Pattern number) {
        return piece.text().length() <= LONGEST_NUMBER
                && number.matcher(piece.text()).matches();
    }

    private static Piece turned(Piece piece) {
        return new Piece(piece.kind(), piece.spans(), piece.slots(), piece.number(), piece.option(), Break.PAGE);
    }

    private static boolean isAlone(List<Piece> pieces, int i) {
        boolean begins = !pieces.get(i).before().besides();
        boolean ends = i + 1 == pieces.size() || !pieces.get(i + 1).before().besides();
        return pieces.get(i).is(Kind.TEXT) && begins && ends;
    }

    private static String repeated(Piece piece) {
        String numbered = NUMBER.matcher(piece.text()).replaceAll("#");
        return SPACE.matcher(numbered).replaceAll("");
    }
}
