package hyokasho.extract.flow;

import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.form.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The column heads of a table, which the form prints on each of its pages. */
final class ChangeHeads {

    /** Fewer heads beside each other may be words of an author. */
    private static final int SOME = 3;

    private final List<String> labels;
    private final Folding folding;
    private final TreeMap<Integer, Scrap> first = new TreeMap<>();
    private final List<Span> repeated = new ArrayList<>();
    private final List<Scrap> writing = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private final TreeMap<Integer, Boolean> ascending = new TreeMap<>();
    private final Map<Integer, Integer> ahead = new HashMap<>();

    /** A head of the table and which column's it is. */
    private record Head(int column, Scrap scrap) {}

    /**
     * Takes the heads out of a table.
     *
     * @param columns the heads as the catalogue prints them
     */
    ChangeHeads(List<String> columns, Folding folding, List<Scrap> scraps) {
        this.labels = columns.stream().map(folding::fold).toList();
        this.folding = folding;
        int page = 0;
        Break pending = Break.TOUCH;
        for (int i = 0; i < scraps.size(); ) {
            page += scraps.get(i).before() == Break.PAGE ? 1 : 0;
            List<Head> run = new ArrayList<>();
            int end = run(scraps, i, run);
            if (run.stream().map(Head::column).distinct().count() >= SOME) {
                take(run);
                ascending.merge(page, isAscending(run), Boolean::logicalAnd);
                ahead.putIfAbsent(page, writing.size());
                pending = scraps.get(i).before() == Break.PAGE ? Break.PAGE : Break.BLANK;
                i = end;
            } else {
                Break before = scraps.get(i).before();
                writing.add(scraps.get(i).with(before.compareTo(pending) < 0 ? pending : before));
                pages.add(page);
                pending = Break.TOUCH;
                i++;
            }
        }
    }

    /** Gathers the heads that follow each other and tells where they end. */
    private int run(List<Scrap> scraps, int from, List<Head> run) {
        int end = from;
        while (end < scraps.size() && !(end > from && isBegun(run, scraps.get(end)))) {
            List<Head> heads = headsIn(scraps.get(end));
            if (heads.isEmpty()) {
                break;
            }
            run.addAll(heads);
            end++;
        }
        return end;
    }

    /** Heads of the next page. */
    private static boolean isBegun(List<Head> run, Scrap next) {
        return next.before() == Break.PAGE && run.size() >= SOME;
    }

    private void take(List<Head> run) {
        for (Head head : run) {
            if (first.putIfAbsent(head.column, head.scrap) != null) {
                repeated.addAll(head.scrap.spans());
            }
        }
    }

    private static boolean isAscending(List<Head> run) {
        for (int i = 1; i < run.size(); i++) {
            if (run.get(i).column < run.get(i - 1).column) {
                return false;
            }
        }
        return true;
    }

    /** The heads that a scrap consists of, which may touch; none if it is anything else. */
    private List<Head> headsIn(Scrap scrap) {
        String text = scrap.text();
        Folding.Folded folded = folding.folded(text);
        List<Head> heads = new ArrayList<>();
        int at = 0;
        int begin = 0;
        while (at < folded.text().length()) {
            int column = headAt(folded.text(), at);
            if (column < 0) {
                return List.of();
            }
            at += labels.get(column).length();
            int end = at == folded.text().length() ? text.length() : folded.printedLength(at, text);
            heads.add(new Head(column, scrap.part(begin, end, heads.isEmpty() ? scrap.before() : Break.TOUCH)));
            begin = end;
        }
        return heads;
    }

    private int headAt(String text, int at) {
        int longest = -1;
        for (int i = 0; i < labels.size(); i++) {
            boolean longer =
                    longest < 0 || labels.get(i).length() > labels.get(longest).length();
            if (longer && text.startsWith(labels.get(i), at)) {
                longest = i;
            }
        }
        return longest;
    }

    /** Whether the heads stand beside each other in the text, as they do on the page. */
    boolean areOnOneLine() {
        return first.values().stream().filter(head -> !head.before().besides()).count() <= 1;
    }

    /** Whether every column has a head. */
    boolean complete() {
        return first.size() == labels.size();
    }

    /** The first head of each column. */
    List<Scrap> heads() {
        return List.copyOf(first.values());
    }

    /** Heads that were printed before. */
    List<Span> repeated() {
        return repeated;
    }

    /** What else the table holds; the break where heads stood is kept. */
    List<Scrap> writing() {
        return writing;
    }

    /** Whether the heads of this scrap's page were written from left to right, so that its cells will be, too. */
    boolean isInOrder(int scrap) {
        Map.Entry<Integer, Boolean> page = ascending.floorEntry(pages.get(scrap));
        return page != null && page.getValue();
    }

    /** Whether a scrap was written ahead of the heads of its page, and so perhaps away from its place in the table. */
    boolean isAhead(int scrap) {
        return scrap < ahead.getOrDefault(pages.get(scrap), 0);
    }
}
