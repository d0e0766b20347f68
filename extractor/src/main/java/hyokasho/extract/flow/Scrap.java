package hyokasho.extract.flow;

import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a table's cells without a space in it: the smallest part that a cell can begin or end with.
 *
 * @param spans its characters
 * @param before how the writing went on from the scrap before it
 */
record Scrap(List<Span> spans, Break before) {

    Scrap {
        spans = List.copyOf(spans);
    }

    /** The scraps of a text: what touches is one, what a space parts is two. */
    static List<Scrap> of(List<Piece> pieces) {
        List<Scrap> scraps = new ArrayList<>();
        for (Piece piece : pieces) {
            Span last = null;
            for (Span span : piece.spans()) {
                add(scraps, span, last == null ? piece.before() : between(last, span));
                last = span;
            }
        }
        return scraps;
    }

    private static Break between(Span last, Span span) {
        if (last.page() != span.page()) {
            return Break.PAGE;
        }
        if (last.besides(span)) {
            return Break.SPACE;
        }
        return span.top() - last.top() > 1.5 * span.size() ? Break.BLANK : Break.LINE;
    }

    private static void add(List<Scrap> scraps, Span span, Break before) {
        Break now = before;
        String text = span.text();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
                end++;
            }
            if (end > at) {
                append(scraps, new Scrap(List.of(span.part(at, end)), now));
                now = Break.SPACE;
            } else if (at == 0 && now == Break.TOUCH) {
                now = Break.SPACE;
            }
            at = Math.max(end, at + 1);
        }
    }

    private static void append(List<Scrap> scraps, Scrap scrap) {
        int last = scraps.size() - 1;
        if (scrap.before == Break.TOUCH && last >= 0) {
            List<Span> spans = new ArrayList<>(scraps.get(last).spans);
            spans.addAll(scrap.spans);
            scraps.set(last, new Scrap(spans, scraps.get(last).before));
        } else {
            scraps.add(scrap);
        }
    }

    static String text(List<Scrap> scraps) {
        StringBuilder text = new StringBuilder();
        scraps.forEach(scrap -> text.append(scrap.text()));
        return text.toString();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /** The width in points if it was printed on one line. */
    double width() {
        return spans.stream().mapToDouble(span -> span.right() - span.left()).sum();
    }

    Scrap with(Break other) {
        return other == before ? this : new Scrap(spans, other);
    }

    /** The scrap from one char to before another. */
    Scrap part(int from, int to, Break ahead) {
        List<Span> parts = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            int begin = Math.max(from, at) - at;
            int end = Math.min(to, at + span.text().length()) - at;
            if (begin < end) {
                parts.add(span.part(begin, end));
            }
            at += span.text().length();
        }
        return new Scrap(parts, ahead);
    }

    /** Whether it stands away from what is before it: a row or a cell may begin here, or a paragraph of the author's. */
    boolean isApart() {
        return before.isApart();
    }
}
