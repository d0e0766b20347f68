package hyokasho.extract.page;

import hyokasho.document.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Removes glyphs that are printed a second time in nearly the same place, as programs do for bold type. */
final class Overprints {

    /** Two prints of one glyph lie within this part of its em of each other. */
    private static final double SAME_PLACE = 0.2;

    /** Edge of the squares in which a twin is looked for, in points; larger than any {@link #SAME_PLACE} of a form. */
    private static final double SQUARE = 8;

    private Overprints() {}

    static List<Glyph> remove(List<Glyph> glyphs) {
        Map<Long, List<Glyph>> squares = new HashMap<>();
        List<Glyph> kept = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank() || !hasTwin(glyph, squares)) {
                kept.add(glyph);
                squares.computeIfAbsent(square(glyph.box(), 0, 0), s -> new ArrayList<>(2)).add(glyph);
            }
        }
        return kept;
    }

    private static boolean hasTwin(Glyph glyph, Map<Long, List<Glyph>> squares) {
        for (int across = -1; across <= 1; across++) {
            for (int down = -1; down <= 1; down++) {
                for (Glyph other : squares.getOrDefault(square(glyph.box(), across, down), List.of())) {
                    if (isTwin(glyph, other)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isTwin(Glyph a, Glyph b) {
        double reach = SAME_PLACE * Math.min(a.size(), a.box().width() + 0.01);
        return a.text().equals(b.text())
                && Math.abs(a.box().left() - b.box().left()) <= reach
                && Math.abs(a.box().top() - b.box().top()) <= SAME_PLACE * a.size();
    }

    private static long square(Box box, int across, int down) {
        long column = (long) Math.floor(box.left() / SQUARE) + across;
        long row = (long) Math.floor(box.top() / SQUARE) + down;
        return column * 1_000_003L + row;
    }
}
