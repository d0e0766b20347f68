package hyokasho.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Texts that are long, deep or empty as none that was made from a form is. The sample is a text in UTF-8. */
final class HostileTexts {

    private static final String[] LABELS = {"①部署", "②対象となる本人の数", "Ⅱ", "１．対象人数", "[", "]", "○", "・", "5)", "再委託"};

    private HostileTexts() {}

    static byte[] longLine(byte[] sample, Random random, Scale scale) {
        String line = text(sample).replaceAll("\\s+", "");
        return bytes(text(sample) + line.repeat(scale.of(20_000_000) / line.length() + 1));
    }

    static byte[] manyLines(byte[] sample, Random random, Scale scale) {
        return bytes(text(sample) + "\n\n ".repeat(scale.of(20_000_000)));
    }

    static byte[] manyPages(byte[] sample, Random random, Scale scale) {
        return bytes(text(sample) + "\f\n".repeat(scale.of(30_000_000)));
    }

    static byte[] nestedTables(byte[] sample, Random random, Scale scale) {
        return bytes(text(sample) + "<table><tr><td>①部署".repeat(scale.of(1_000_000)));
    }

    static byte[] manyTableCells(byte[] sample, Random random, Scale scale) {
        return bytes(text(sample) + "<table><tr>" + "<td>①部署</td>".repeat(scale.of(1_000_000)) + "</tr></table>");
    }

    static byte[] giantSpans(byte[] sample, Random random, Scale scale) {
        String cell = "<td colspan=2147483647 rowspan='2147483647'>①部署</td>";
        return bytes(
                text(sample) + "<table>" + ("<tr>" + cell.repeat(100) + "</tr>").repeat(scale.of(1_000)) + "</table>");
    }

    static byte[] openTags(byte[] sample, Random random, Scale scale) {
        String[] openings = {"<", "<td ", "<td a='", "<!--", "&", "&#", "</", "<table><tr><td><"};
        return bytes(text(sample) + "<table><tr><td>"
                + openings[random.nextInt(openings.length)].repeat(scale.of(5_000_000)));
    }

    static byte[] wideTable(byte[] sample, Random random, Scale scale) {
        return bytes(text(sample) + "\n" + "| ①部署 ".repeat(scale.of(1_000_000)) + "|\n"
                + "|---".repeat(scale.of(1_000_000)) + "|\n");
    }

    static byte[] wideColumns(byte[] sample, Random random, Scale scale) {
        String gap = " ".repeat(scale.of(100_000));
        return bytes(text(sample) + ("①部署" + gap + "市民課\n").repeat(200));
    }

    static byte[] onlyMarks(byte[] sample, Random random, Scale scale) {
        return bytes("特定個人情報保護評価書（全項目評価書）\n" + "[ ○ ] ".repeat(scale.of(5_000_000)));
    }

    static byte[] nulBytes(byte[] sample, Random random, Scale scale) {
        return bytes(text(sample) + "\0".repeat(scale.of(60_000_000)));
    }

    static byte[] manyLabels(byte[] sample, Random random, Scale scale) {
        StringBuilder labels = new StringBuilder(text(sample));
        for (int i = 0; i < scale.of(1_000_000); i++) {
            labels.append(LABELS[random.nextInt(LABELS.length)]).append('\n');
        }
        return bytes(labels.toString());
    }

    /** The same form again and again. */
    static byte[] repeated(byte[] sample, Random random, Scale scale) {
        return bytes((text(sample) + "\f").repeat(scale.of(20_000_000) / sample.length + 1));
    }

    static byte[] damaged(byte[] sample, Random random, Scale scale) {
        return bytes(TextMutant.of(text(sample), random.nextLong()));
    }

    private static String text(byte[] sample) {
        return new String(sample, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
