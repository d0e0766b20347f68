package hyokasho.extract.page;

import hyokasho.document.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Removes glyphs that are printed a second time in nearly the same place, as programs do for bold type.
 *
 * <p>Glyphs are kept in chains by the square of the page that they begin in, so that each is compared with those around it
 * only.
 */
final class Overprints {

    /** Two prints of one glyph lie within this part of its em of each other. */
    private static final double SAME_PLACE = 0.2;

    /** Edge of the squares in points; larger than twice {@link #SAME_PLACE} of any type in a form. */
    private static final double SQUARE = 16;

    /** How far apart two prints of one glyph can be, in points: so that a glyph of any size has but a few squares. */
    private static final double FARTHEST = SQUARE / 2;

    /** No square of a form has so many of one glyph; who puts them there has no bold type in mind. */
    private static final int MOST_COMPARED = 1_000;

    private final int[] chains;
    private final int[] next;
    private final List<Glyph> kept;

    private Overprints(int glyphs) {
        chains = new int[Integer.highestOneBit(Math.max(16, glyphs)) * 2];
        Arrays.fill(chains, -1);
        next = new int[glyphs];
        kept = new ArrayList<>(glyphs);
    }

    /** The glyphs that are printed once, and the first of each that is printed over. */
    static List<Glyph> remove(List<Glyph> glyphs) {
        Overprints overprints = new Overprints(glyphs.size());
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                overprints.kept.add(glyph);
            } else if (!overprints.hasTwin(glyph)) {
                overprints.keep(glyph);
            }
        }
        return overprints.kept;
    }

    private void keep(Glyph glyph) {
        int chain = chain(
                glyph.text(), square(glyph.box().left()), square(glyph.box().top()));
        next[kept.size()] = chains[chain];
        chains[chain] = kept.size();
        kept.add(glyph);
    }

    private boolean hasTwin(Glyph glyph) {
        Box box = glyph.box();
        double across = Math.min(FARTHEST, SAME_PLACE * Math.min(glyph.size(), box.width() + 0.01));
        double down = Math.min(FARTHEST, SAME_PLACE * glyph.size());
        for (int column = square(box.left() - across); column <= square(box.left() + across); column++) {
            for (int row = square(box.top() - down); row <= square(box.top() + down); row++) {
                if (hasTwin(glyph, across, down, chains[chain(glyph.text(), column, row)])) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasTwin(Glyph glyph, double across, double down, int first) {
        int compared = 0;
        for (int i = first; i >= 0 && compared < MOST_COMPARED; i = next[i], compared++) {
            Glyph other = kept.get(i);
            if (Math.abs(glyph.box().left() - other.box().left()) <= across
                    && Math.abs(glyph.box().top() - other.box().top()) <= down
                    && glyph.text().equals(other.text())) {
                return true;
            }
        }
        return false;
    }

    private static int square(double coordinate) {
        return (int) Math.floor(coordinate / SQUARE);
    }

    private int chain(String text, int column, int row) {
        int hash = (text.hashCode() * 31 + column) * 31 + row;
        return (hash ^ hash >>> 15) & chains.length - 1;
    }
}
