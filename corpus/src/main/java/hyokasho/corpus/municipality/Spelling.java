package hyokasho.corpus.municipality;

import hyokasho.form.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes names comparable that are typed in several ways: 龍ヶ崎市 and 竜ケ崎市, with white space or without. */
final class Spelling {

    private static final String RESOURCE = "/hyokasho/corpus/municipality/spellings.csv";
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final Map<Integer, Integer> replacements;

    private Spelling(Map<Integer, Integer> replacements) {
        this.replacements = replacements;
    }

    static Spelling official() {
        Map<Integer, Integer> replacements = new HashMap<>();
        for (List<String> row : DataFile.rows(RESOURCE, 2)) {
            row.get(1).codePoints().forEach(c -> replacements.put(c, row.get(0).codePointAt(0)));
        }
        return new Spelling(Map.copyOf(replacements));
    }

    /** The text without white space, in the spelling to compare by. */
    String fold(String text) {
        return SPACE.matcher(text)
                .replaceAll("")
                .codePoints()
                .map(c -> replacements.getOrDefault(c, c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
