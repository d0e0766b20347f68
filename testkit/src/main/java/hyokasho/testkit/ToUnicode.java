package hyokasho.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSStream;

/** Writes the CMap that tells which characters a font's codes stand for. */
final class ToUnicode {

    private ToUnicode() {}

    /** A CMap from codes of {@code digits} hexadecimal digits, counted from {@code first}, to {@code characters}. */
    static COSStream cmap(List<String> characters, int first, int digits) {
        StringBuilder cmap = new StringBuilder();
        cmap.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        cmap.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n");
        cmap.append('<')
                .append("0".repeat(digits))
                .append("> <")
                .append("F".repeat(digits))
                .append(">\n");
        cmap.append("endcodespacerange\n");
        for (int i = 0; i < characters.size(); i++) {
            String unicode = HexFormat.of().formatHex(characters.get(i).getBytes(StandardCharsets.UTF_16BE));
            String code = HexFormat.of().toHexDigits((long) first + i, digits);
            cmap.append("1 beginbfrange\n<" + code + "> <" + code + "> <" + unicode + ">\n");
            cmap.append("endbfrange\n");
        }
        cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return stream(cmap.toString());
    }

    private static COSStream stream(String text) {
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }
}
