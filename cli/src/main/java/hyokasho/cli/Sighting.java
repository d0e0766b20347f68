package hyokasho.cli;

import hyokasho.document.Box;
import hyokasho.document.Evidence;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that a stage saw.
 *
 * @param kind what it is
 * @param facts strings, numbers, booleans and values to be said of it
 * @param evidence where it was seen
 */
record Sighting(Kind kind, Map<String, ?> facts, List<Evidence> evidence) {

    /** What can be seen, and the colour of its box in a picture. */
    enum Kind {
        PAGE(Color.LIGHT_GRAY),
        GLYPH(new Color(0x9e9e9e)),
        RULING(new Color(0xe53935)),
        SHAPE(new Color(0xfb8c00)),
        CELL(new Color(0x1e88e5)),
        OUTSIDE(Color.LIGHT_GRAY),
        SPAN(new Color(0x8e24aa)),
        LABEL(new Color(0x1e88e5)),
        VALUE(new Color(0x43a047)),
        UNLISTED(new Color(0xfb8c00)),
        FURNITURE(new Color(0x9e9e9e)),
        UNCLAIMED(new Color(0xe53935));

        private final Color color;

        Kind(Color color) {
            this.color = color;
        }

        Color color() {
            return color;
        }

        /** As the dump writes it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Sighting at(int page, Box box, Kind kind, Map<String, ?> facts) {
        return new Sighting(kind, facts, List.of(Evidence.onPage(page, List.of(box))));
    }
}
