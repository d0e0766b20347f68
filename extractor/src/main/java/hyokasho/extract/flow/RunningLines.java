package hyokasho.extract.flow;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            Pattern.compile("[-‐－–—―\\s\u3000]*[0-9０-９]{0,4}(?:\\s*[/／]\\s*[0-9０-９]{1,4})?[-‐－–—―\\s\u3000]*");

    /** A line that is on so many of the pages is a header. */
    private static final double MOST = 0.65;

    /** The number of the chapter that a page is of. */
    private static final Pattern CHAPTER_NUMBER = Pattern.compile("[\\s\u3000]*[ⅠⅡⅢⅣⅤⅥ][\\s\u3000]*");

    private static final int FEWEST = 3;

    static RunningLines of(List<Piece> pieces) {
        Map<String, Set<Integer>> pagesWith = new HashMap<>();
        Set<Integer> pages = new HashSet<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            pages.add(piece.page());
            if (isAlone(pieces, i)) {
                pagesWith.computeIfAbsent(repeated(piece), t -> new HashSet<>()).add(piece.page());
            }
        }
        RunningLines running = new RunningLines(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean turned = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean repeated = isAlone(pieces, i)
                    && (pagesWith.get(repeated(piece)).size() >= Math.max(FEWEST, MOST * pages.size())
                            || CHAPTER_NUMBER.matcher(piece.text()).matches());
            turned |= piece.before() == Break.PAGE;
            if (repeated) {
                boolean number = PAGE_NUMBER.matcher(piece.text()).matches();
                (number ? running.numbers : running.headers).add(piece);
            } else {
                running.others.add(turned ? turned(piece) : piece);
                turned = false;
            }
        }
        return running;
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
        return piece.text().replaceAll("[0-9０-９]+", "#").replaceAll("[\\s\u3000]", "");
    }
}
