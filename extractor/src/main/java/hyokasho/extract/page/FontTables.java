package hyokasho.extract.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Looks at the ToUnicode tables of a document's fonts before PDFBox does, once each, and takes away those that nobody can
 * believe: PDFBox counts through whatever a range claims, and a damaged one claims billions of characters.
 */
final class FontTables {

    /** A font has at most this many codes, so no range has more. */
    private static final long MOST_CODES = 0x10000;

    /** A table is a line for each of at most so many codes; a longer one is no table, in bytes. */
    private static final int LONGEST = 4_000_000;

    private static final Pattern SECTION = Pattern.compile("beginbfrange(.*?)endbfrange", Pattern.DOTALL);

    /** The first and the last code of a range, and what they stand for. */
    private static final Pattern RANGE = Pattern.compile("<([^<>]*)>\\s*<([^<>]*)>\\s*(?:<[^<>]*>|\\[[^\\]]*\\])");

    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Checks the table of a font that is about to be used. */
    void check(COSDictionary font) {
        if (seen.add(font)
                && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream table
                && !isBelievable(table)) {
            font.removeItem(COSName.TO_UNICODE);
        }
    }

    private static boolean isBelievable(COSStream table) {
        try (InputStream in = table.createInputStream()) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            return bytes.length <= LONGEST && isBelievable(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false; // what cannot be decoded tells nothing
        }
    }

    private static boolean isBelievable(String table) {
        Matcher section = SECTION.matcher(table);
        while (section.find()) {
            Matcher range = RANGE.matcher(section.group(1));
            while (range.find()) {
                if (codes(range.group(1), range.group(2)) > MOST_CODES) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long codes(String first, String last) {
        String from = first.replaceAll("\\s", "");
        String to = last.replaceAll("\\s", "");
        if (!from.matches("[0-9A-Fa-f]{1,8}") || !to.matches("[0-9A-Fa-f]{1,8}")) {
            return Long.MAX_VALUE;
        }
        return Long.parseLong(to, 16) - Long.parseLong(from, 16) + 1;
    }
}
