package hyokasho.testkit;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSDictionary;

/** MS Gothic under one of the CMaps that every PDF reader must know. */
final class PredefinedFont implements DrawnFont {

    private final String cmap;
    private final Charset charset;

    PredefinedFont(String cmap, String charset) {
        this.cmap = cmap;
        this.charset = Charset.forName(charset);
    }

    @Override
    public String encode(String text) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            return HexFormat.of().formatHex(bytes.array(), 0, bytes.limit());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(cmap + " has no code for a character of \"" + text + "\"", e);
        }
    }

    @Override
    public COSDictionary dictionary() {
        // In the character collection Adobe-Japan1 the half-width characters are 1 to 95 and 231 to 632.
        return DrawnFont.composite("MS-Gothic", cmap, "Japan1", DrawnFont.integers(1, 95, 500, 231, 632, 500));
    }
}
