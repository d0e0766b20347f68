package hyokasho.corpus.batch;

import hyokasho.corpus.input.DocumentNames;
import hyokasho.corpus.input.InputScan;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the result of a file is called, below the folder of the results:
 *
 * <pre>
 * 13/x.pdf           13/x.json
 * 13/x.txt           13/x.txt.json       where 13/x.json is another's
 * 13/X.PDF           13/X~1d229271.json  where both are
 * 2023.zip/13/x.pdf  2023.zip/13/x.json
 * a:b?.pdf           a_b_~9d5ed678.json  no disk of Windows takes it otherwise
 * </pre>
 */
final class ResultNames {

    /** No disk takes longer ones. In bytes, less what is put behind the name: its ending and that of an unfinished file. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_PATH = 1000;

    private static final Pattern NOT_FOR_NAMES = Pattern.compile("[\\p{Cntrl}\\\\:*?\"<>|\\uFFFD]|\\p{Cs}|[. ]$");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /** What a run itself puts into the folder. */
    private static final Set<String> RESERVED = Set.of("manifest.jsonl", "documents.jsonl", "fields.jsonl");

    private final ResultFormat format;

    ResultNames(ResultFormat format) {
        this.format = format;
    }

    /**
     * The name for the result of the file at {@code path}.
     *
     * @param taken whether another file has the {@linkplain #key key} of a name
     */
    String of(String path, Predicate<String> taken) {
        List<String> candidates = List.of(
                fitting(DocumentNames.withoutEnding(path)) + format.ending(),
                fitting(path) + format.ending(),
                fitting(DocumentNames.withoutEnding(path) + mark(path)) + format.ending());
        return candidates.stream()
                .filter(name -> !RESERVED.contains(key(name)) && !taken.test(key(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Two paths have one checksum: " + path));
    }

    /** The same for names that some disk takes for one. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String fitting(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            parts.add(fittingPart(part));
        }
        String fitting = String.join("/", parts);
        return bytes(fitting) <= LONGEST_PATH ? fitting : "~" + checksum(path) + "/" + parts.get(parts.size() - 1);
    }

    private static String fittingPart(String part) {
        String name = NOT_FOR_NAMES.matcher(part).replaceAll("_");
        while (bytes(name) > LONGEST_NAME) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        if (key(name).equals(InputScan.OWN_FOLDER) || DEVICE.matcher(name).matches()) {
            return "_" + name + mark(part);
        }
        return name.equals(part) ? name : name + mark(part);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String mark(String text) {
        return "~" + checksum(text);
    }

    private static String checksum(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(24);
    }
}
