package hyokasho.extract.page;

import hyokasho.form.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the ideograph in the place of a CJK radical that a font's tables name instead: ⼾ becomes 戸, ⾼ 高, ⻝ 食.
 *
 * <p>The rule is Unicode's Equivalent_Unified_Ideograph; NFKC would do it only in part and fold much else that an author
 * wrote on purpose.
 */
final class Radicals {

    private static final int FIRST = 0x2E80;
    private static final int LAST = 0x31E3;

    private final Map<Integer, String> ideographs;

    private Radicals(Map<Integer, String> ideographs) {
        this.ideographs = ideographs;
    }

    static Radicals load() {
        Map<Integer, String> ideographs = new HashMap<>();
        for (List<String> row : DataFile.rows("/hyokasho/extract/page/radicals.csv", 2)) {
            String[] range = row.get(0).split("\\.\\.");
            String ideograph = Character.toString(Integer.parseInt(row.get(1), 16));
            int last = Integer.parseInt(range[range.length - 1], 16);
            for (int radical = Integer.parseInt(range[0], 16); radical <= last; radical++) {
                ideographs.put(radical, ideograph);
            }
        }
        return new Radicals(Map.copyOf(ideographs));
    }

    /** The text with its radicals mended. */
    String mend(String text) {
        if (text.length() != 1) {
            return text;
        }
        char c = text.charAt(0);
        return c < FIRST || c > LAST ? text : ideographs.getOrDefault((int) c, text);
    }
}
