package hyokasho.extract.page;

import hyokasho.document.Box;

/**
 * A visible character (or ligature) as it is printed.
 *
 * @param text the character as the font's own tables name it; white space is kept
 * @param box its em box
 * @param size font size in points as seen on the page
 * @param order its place in the page's content, from 0
 */
public record Glyph(String text, Box box, double size, int order) {

    /** Whether nothing is seen of it. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
