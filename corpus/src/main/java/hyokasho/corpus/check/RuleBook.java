package hyokasho.corpus.check;

import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import hyokasho.form.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rules as {@code rules.csv} has them. A row whose {@code each} is a kind of box ({@link Kind}) is a rule for every box
 * of that kind, except where {@code may-be-empty.csv} lets it be empty.
 */
final class RuleBook {

    private static final String FOLDER = "/hyokasho/corpus/check/";
    private static final String AND = " & ";
    private static final String BOX = "{box}";
    private static final String LABEL = "{label}";
    private static final String PARENT = "{parent}";

    private final FormBoxes boxes;
    private final List<Row> rows;
    private final List<Exemption> exemptions;

    /** Boxes that a row of {@code rules.csv} can be about, all of them. */
    private enum Kind {
        /** Every choice. */
        CHOICES,
        /** Texts and check boxes whose change is a 重要な変更 (※). */
        REQUIRED;

        boolean includes(Entry entry) {
            return switch (this) {
                case CHOICES -> entry.type() == FieldType.CHOICE;
                case REQUIRED ->
                    entry.required() && (entry.type() == FieldType.TEXT || entry.type() == FieldType.CHECKS);
            };
        }
    }

    /** A row of {@code rules.csv}. */
    record Row(String code, String severity, String each, String when, String must, String at, String sentence) {

        Rule rule() {
            return new Rule(code, Severity.of(severity), each, terms(when), Term.of(must), at, sentence);
        }

        Row with(String block, String box, String label, String condition) {
            return new Row(
                    code,
                    severity,
                    block,
                    condition,
                    must.replace(BOX, box),
                    at.replace(BOX, box),
                    sentence.replace(LABEL, label));
        }

        boolean isOf(Kind kind) {
            return each.equals(kind.name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Where a box may be empty.
     *
     * @param pattern of its name
     * @param condition under which; none if always
     */
    private record Exemption(Pattern pattern, List<String> condition) {}

    private RuleBook(FormBoxes boxes, List<Row> rows, List<Exemption> exemptions) {
        this.boxes = boxes;
        this.rows = List.copyOf(rows);
        this.exemptions = List.copyOf(exemptions);
    }

    static RuleBook official(FormBoxes boxes) {
        return new RuleBook(
                boxes,
                read("rules.csv").stream().map(RuleBook::row).toList(),
                read("may-be-empty.csv").stream().map(RuleBook::exemption).toList());
    }

    private static Row row(CSVRecord cells) {
        return new Row(
                cells.get("code"),
                cells.get("severity"),
                cells.get("each"),
                cells.get("if"),
                cells.get("must"),
                cells.get("at"),
                cells.get("sentence"));
    }

    private static Exemption exemption(CSVRecord cells) {
        String condition = cells.get("if");
        Pattern pattern = Pattern.compile(Stream.of(cells.get("box").split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElse(""));
        return new Exemption(pattern, condition.isEmpty() ? List.of() : List.of(condition));
    }

    private static List<CSVRecord> read(String file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (InputStream in = RuleBook.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The data file " + FOLDER + file + " is missing from the program.");
            }
            try (CSVParser parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return parser.getRecords();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data file " + FOLDER + file + " cannot be read.", e);
        }
    }

    private static List<Term> terms(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(AND)).map(Term::of).toList();
    }

    /** All rows as they are written. */
    List<Row> rows() {
        return rows;
    }

    /** The rules that a form gives occasion for, in the order of the file and the form. */
    List<Rule> rulesFor(Form form) {
        return rows.stream()
                .flatMap(row -> Stream.of(Kind.values())
                        .filter(row::isOf)
                        .findFirst()
                        .map(kind -> ofEachBox(row, kind, form))
                        .orElseGet(() -> Stream.of(row)))
                .map(Row::rule)
                .filter(rule -> rule.appliesTo(form, boxes))
                .toList();
    }

    private Stream<Row> ofEachBox(Row row, Kind kind, Form form) {
        List<Row> made = new ArrayList<>();
        for (Map.Entry<String, Entry> box : boxes.entries(form).entrySet()) {
            if (kind.includes(box.getValue()) && !mayAlwaysBeEmpty(box.getKey())) {
                List<String> blocks = Binding.blocks(box.getKey());
                String block = blocks.isEmpty() ? "" : blocks.get(blocks.size() - 1);
                made.add(row.with(block, box.getKey(), box.getValue().label(), condition(form, box.getKey())));
            }
        }
        return made.stream();
    }

    private boolean mayAlwaysBeEmpty(String box) {
        return exemptions(box).anyMatch(exemption -> exemption.condition().isEmpty());
    }

    private Stream<Exemption> exemptions(String box) {
        return exemptions.stream()
                .filter(exemption -> exemption.pattern().matcher(box).matches());
    }

    /** The patterns of may-be-empty.csv that no box of these names matches, which is a fault in the data. */
    List<String> exemptionsWithoutABoxAmong(Collection<String> names) {
        return exemptions.stream()
                .map(Exemption::pattern)
                .filter(pattern -> names.stream().noneMatch(pattern.asMatchPredicate()))
                .map(Pattern::pattern)
                .toList();
    }

    /** That nothing lets it be empty. */
    private String condition(Form form, String box) {
        String parent = box.contains(".") ? box.substring(0, box.lastIndexOf('.')) : "";
        return String.join(
                AND,
                exemptions(box)
                        .flatMap(exemption -> exemption.condition().stream())
                        .map(condition -> condition.replace(PARENT, parent))
                        .filter(condition -> Term.of(condition).names().allMatch(name -> boxes.has(form, name)))
                        .map(condition -> condition.startsWith("not ") ? condition.substring(4) : "not " + condition)
                        .toList());
    }
}
