package hyokasho.extract.block;

import hyokasho.document.Box;
import hyokasho.extract.page.Glyph;
import java.util.Arrays;

/** Collects glyphs that stand side by side. */
final class SpanBuilder {

    private final int page;
    private final StringBuilder text = new StringBuilder();
    private float[] edges = new float[64];
    private Box last = new Box(0, 0, 0, 0);
    private double top;
    private double bottom;
    private double size;
    private int order;
    private int nextOrder;

    SpanBuilder(int page) {
        this.page = page;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean continuesWith(Glyph glyph) {
        return BlockFinder.touches(last, size, glyph);
    }

    void add(Glyph glyph) {
        Box box = glyph.box();
        if (text.isEmpty()) {
            top = box.top();
            bottom = box.bottom();
            size = glyph.size();
            order = glyph.order();
        }
        int chars = glyph.text().length();
        int from = text.length();
        if (from + chars + 1 > edges.length) {
            edges = Arrays.copyOf(edges, Math.max(edges.length * 2, from + chars + 1));
        }
        for (int i = 0; i < chars; i++) {
            edges[from + i] = (float) (box.left() + box.width() * i / chars);
        }
        edges[from + chars] = (float) box.right();
        text.append(glyph.text());
        top = Math.min(top, box.top());
        bottom = Math.max(bottom, box.bottom());
        last = box;
        nextOrder = glyph.order() + 1;
    }

    /** The span of what was added; the builder is empty afterwards. */
    Span build() {
        Span span = new Span(
                page, text.toString(), Arrays.copyOf(edges, text.length() + 1), top, bottom, size, order, nextOrder);
        text.setLength(0);
        return span;
    }

    /** One span of two that touch, the left one first. */
    static Span join(Span left, Span right) {
        int split = left.text().length();
        float[] edges = new float[split + right.text().length() + 1];
        for (int i = 0; i < split; i++) {
            edges[i] = (float) left.leftOf(i);
        }
        for (int i = 0; i < right.text().length(); i++) {
            edges[split + i] = (float) right.leftOf(i);
        }
        edges[edges.length - 1] = (float) right.right();
        return new Span(
                left.page(),
                left.text() + right.text(),
                edges,
                Math.min(left.top(), right.top()),
                Math.max(left.bottom(), right.bottom()),
                left.size(),
                left.order(),
                right.nextOrder());
    }
}
