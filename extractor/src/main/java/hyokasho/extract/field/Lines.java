package hyokasho.extract.field;

import hyokasho.extract.block.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of print within a box.
 *
 * @param page from 1
 * @param spans from left to right
 */
record Lines(int page, List<Span> spans) {

    /** A gap wider than this part of the em was typed as a space or is one between cells. */
    private static final double SPACE = 0.4;

    Lines {
        spans = List.copyOf(spans);
    }

    /** Spans as lines, from top to bottom; spans that share a line need to overlap by half their height. */
    static List<Lines> of(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::page)
                .thenComparingDouble(Span::top)
                .thenComparingDouble(Span::left));
        List<Lines> lines = new ArrayList<>();
        List<Span> current = new ArrayList<>();
        for (Span span : sorted) {
            if (!current.isEmpty()
                    && !(current.get(0).page() == span.page() && current.get(0).besides(span))) {
                lines.add(line(current));
                current.clear();
            }
            current.add(span);
        }
        if (!current.isEmpty()) {
            lines.add(line(current));
        }
        return lines;
    }

    private static Lines line(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingDouble(Span::left));
        return new Lines(sorted.get(0).page(), sorted);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        Span last = null;
        for (Span span : spans) {
            if (last != null && span.left() - last.right() > SPACE * span.size()) {
                text.append(' ');
            }
            text.append(span.text());
            last = span;
        }
        int end = text.length();
        while (end > 0
                && (Character.isWhitespace(text.charAt(end - 1)) || Character.isSpaceChar(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(0, end);
    }

    double top() {
        return spans.stream().mapToDouble(Span::top).min().orElseThrow();
    }

    double right() {
        Span last = spans.get(spans.size() - 1).strip();
        return last.right();
    }

    double size() {
        return spans.get(0).size();
    }

    /** The line's text as printed, without cutting its end. */
    Span first() {
        return spans.get(0);
    }
}
