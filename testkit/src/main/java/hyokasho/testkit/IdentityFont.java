package hyokasho.testkit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** A subset font as programs write it: its glyphs are numbered in the order of their first use. */
final class IdentityFont implements DrawnFont {

    /** Other fonts have Latin letters under such numbers: who takes those for the text, reads garbage. */
    private static final int FIRST = 0x30;

    private final String cmap;
    private final boolean decodable;
    private final List<String> characters = new ArrayList<>();

    IdentityFont(String cmap, boolean decodable) {
        this.cmap = cmap;
        this.decodable = decodable;
    }

    @Override
    public String encode(String text) {
        StringBuilder codes = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(character -> {
            if (!characters.contains(character)) {
                characters.add(character);
            }
            codes.append(HexFormat.of().toHexDigits((long) FIRST + characters.indexOf(character), 4));
        });
        return codes.toString();
    }

    @Override
    public COSDictionary dictionary() {
        COSArray widths = DrawnFont.integers(FIRST);
        widths.add(DrawnFont.integers(characters.stream()
                .mapToInt(c -> DrawnFont.width(c.codePointAt(0)))
                .toArray()));
        COSDictionary font = DrawnFont.composite("ABCDEF+Kakikomi", cmap, "Identity", widths);
        if (decodable) {
            font.setItem(COSName.TO_UNICODE, ToUnicode.cmap(characters, FIRST, 4));
        }
        return font;
    }
}
