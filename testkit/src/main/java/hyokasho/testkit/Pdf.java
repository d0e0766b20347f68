package hyokasho.testkit;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the pieces of a PDF file are written. */
final class Pdf {

    private Pdf() {}

    static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String ref(int object) {
        return object + " 0 R";
    }

    /** An array with {@code count} times the same object. */
    static String array(int object, int count) {
        return "[" + (ref(object) + " ").repeat(count) + "]";
    }

    /** An array with the objects from {@code first} on. */
    static String range(int first, int count) {
        return IntStream.range(0, count).mapToObj(i -> ref(first + i)).collect(Collectors.joining(" ", "[", "]"));
    }

    /** Hexadecimal UTF-16, as the font {@link #JAPANESE} takes it. */
    static String utf16(String text) {
        return text.chars().mapToObj(c -> String.format("%04X", c)).collect(Collectors.joining("", "<", ">"));
    }

    /** A font that is not embedded. */
    static final String LATIN = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

    /** A font of Adobe's Japanese collection that is not embedded. */
    static final String JAPANESE = japanese("/UniJIS-UTF16-H", "");

    /** The same with another encoding, and with further entries. */
    static String japanese(String encoding, String more) {
        return "<</Type/Font/Subtype/Type0/BaseFont/Ryumin/Encoding " + encoding + more
                + "/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 4>>/DW 1000>>]>>";
    }
}
