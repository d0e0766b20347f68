package hyokasho.extract.dump;

import hyokasho.document.Evidence;
import hyokasho.document.Finding;
import hyokasho.document.TextRange;
import hyokasho.extract.source.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;

/** What stands as U+FFFD in a text: bytes that are no character, or characters that were lost when it was made. */
final class Undecodable {

    private static final int CHARACTER = '\uFFFD';

    private Undecodable() {}

    /** One finding for all of them, or none. */
    static List<Finding> findings(TextFile file) {
        if (file.text().indexOf(CHARACTER) < 0) {
            return List.of();
        }
        List<TextRange> ranges = new ArrayList<>();
        int line = 1;
        int column = 0;
        int count = 0;
        int from = 0;
        PrimitiveIterator.OfInt characters = file.text().codePoints().iterator();
        while (characters.hasNext()) {
            int character = characters.nextInt();
            column++;
            if (character == CHARACTER) {
                from = from == 0 ? column : from;
                count++;
            } else if (from > 0) {
                ranges.add(new TextRange(line, from, column - 1));
                from = 0;
            }
            if (character == '\n') {
                line++;
                column = 0;
            }
        }
        if (from > 0) {
            ranges.add(new TextRange(line, from, column));
        }
        String sentence = count + " characters cannot be decoded as " + file.encoding() + " and are read as \uFFFD.";
        return List.of(new Finding("undecodable-text", "", List.of(Evidence.inText(ranges)), sentence));
    }
}
