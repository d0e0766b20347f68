package hyokasho.testkit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** A font of one-byte codes, numbered from 1 in the order of their first use. */
final class SimpleFont implements DrawnFont {

    private static final int MOST_CODES = 255;

    private final boolean decodable;
    private final List<String> characters = new ArrayList<>();

    SimpleFont(boolean decodable) {
        this.decodable = decodable;
    }

    @Override
    public String encode(String text) {
        StringBuilder codes = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(character -> {
            if (!characters.contains(character)) {
                characters.add(character);
            }
            codes.append(HexFormat.of().toHexDigits(characters.indexOf(character) + 1L, 2));
        });
        if (characters.size() > MOST_CODES) {
            throw new IllegalArgumentException("A simple font has no more than " + MOST_CODES + " characters.");
        }
        return codes.toString();
    }

    @Override
    public COSDictionary dictionary() {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
        font.setName(COSName.BASE_FONT, "BCDEFG+Kakikomi");
        font.setItem(COSName.FONT_DESC, DrawnFont.descriptor("BCDEFG+Kakikomi"));
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, characters.size());
        font.setItem(
                COSName.WIDTHS,
                DrawnFont.integers(characters.stream()
                        .mapToInt(c -> DrawnFont.width(c.codePointAt(0)))
                        .toArray()));
        if (decodable) {
            font.setItem(COSName.TO_UNICODE, ToUnicode.cmap(characters, 1, 2));
        } else {
            font.setItem(COSName.ENCODING, glyphNames());
        }
        return font;
    }

    private COSDictionary glyphNames() {
        COSArray names = DrawnFont.integers(1);
        for (int i = 1; i <= characters.size(); i++) {
            names.add(COSName.getPDFName("g" + i));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        return encoding;
    }
}
