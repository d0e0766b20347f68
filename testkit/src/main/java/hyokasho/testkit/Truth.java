package hyokasho.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The reviewed values of a document, to compare what was read with. A truth is JSON: {@code {"form", "edition",
 * "values": {path: value}}}.
 *
 * <p>Characters are compared without white space and with widths, dashes, waves, circles and list marks folded. A value
 * {@code {"any": [v1, v2]}} accepts each of them, {@code {"skip": true}} is not compared, {@code {"unresolvable":
 * true}} wants the status {@link Status#AMBIGUOUS}, and the {@code "unknown"} labels of check boxes may be read either
 * way. A date in a table's cell may be given by its ISO form or as printed.
 */
public final class Truth {

    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    private Truth(JsonNode json) {
        json.path("values").properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    }

    public static Truth read(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Truth of(String json) {
        try {
            return new Truth(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares all fields of a document: those of the truth, and those that it does not have. */
    public Score compare(List<Field> fields) {
        Map<String, Field> read = new LinkedHashMap<>();
        fields.forEach(field -> read.putIfAbsent(field.path(), field));
        Score score = Score.nothing();
        for (Map.Entry<String, JsonNode> wanted : values.entrySet()) {
            if (!wanted.getValue().path("skip").asBoolean()) {
                Optional<Field> field = Optional.ofNullable(read.get(wanted.getKey()));
                score = score.plus(score(wanted.getKey(), wanted.getValue(), field));
            }
        }
        for (Field field : read.values()) {
            if (!values.containsKey(field.path()) && !isEmpty(field)) {
                score = score.plus(Score.ofSpurious(field.path() + ": not in the truth, read " + field.value()));
            }
        }
        return score;
    }

    /**
     * The fields that are silently wrong: given as certain, with a value or as left empty, but not what the truth says.
     */
    public List<Field> silentlyWrong(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.status() == Status.OK || field.status() == Status.BLANK)
                .filter(field -> !isRight(field))
                .toList();
    }

    private boolean isRight(Field field) {
        JsonNode want = values.get(field.path());
        if (want == null) {
            return isEmpty(field);
        }
        List<JsonNode> candidates = want.has("any") ? list(want.get("any")) : List.of(want);
        return want.path("skip").asBoolean()
                || candidates.stream().anyMatch(candidate -> isRight(candidate, Optional.of(field)));
    }

    private static Score score(String path, JsonNode want, Optional<Field> field) {
        List<JsonNode> candidates = want.has("any") ? list(want.get("any")) : List.of(want);
        Optional<JsonNode> match = candidates.stream()
                .filter(candidate -> isRight(candidate, field))
                .findFirst();
        if (match.isEmpty()) {
            String read = field.map(f -> f.status() + " " + f.value()).orElse("nothing");
            return Score.ofFault(path + ": want " + want + ", read " + read);
        }
        return match.get().isTextual() ? Score.ofText(match.get().asText(), text(field)) : Score.ofRight();
    }

    private static boolean isRight(JsonNode want, Optional<Field> field) {
        Optional<Status> status = field.map(Field::status);
        if (want.path("unresolvable").asBoolean()) {
            return status.equals(Optional.of(Status.AMBIGUOUS));
        }
        if (status.isEmpty() || status.get() == Status.MISSING) {
            return isEmpty(want);
        }
        if (isEmpty(want) && !want.has("checked")) {
            return isEmpty(field.get());
        }
        boolean decided = status.get() != Status.AMBIGUOUS;
        return decided && field.get().value().map(value -> isEqual(want, value)).orElse(isEmpty(want));
    }

    private static boolean isEqual(JsonNode want, Value value) {
        if (value instanceof Value.Choice choice) {
            return want.has("choice")
                    && isEqual(want.get("choice"), choice.option().orElse(""));
        }
        if (value instanceof Value.Checks checks) {
            return want.has("checked") && isEqual(want, checks);
        }
        if (value instanceof Value.CalendarDate date) {
            return want.has("date") && isEqual(want.get("date"), date.iso().orElse(""));
        }
        if (value instanceof Value.Count count) {
            return isEqual(want, String.valueOf(count.number()));
        }
        if (value instanceof Value.Rows rows) {
            return want.isArray() && isEqual(list(want), rows.rows());
        }
        return want.isTextual() && isEqual(want, ((Value.Text) value).text());
    }

    private static boolean isEqual(JsonNode want, String read) {
        return fold(text(want)).equals(fold(read));
    }

    private static boolean isEqual(JsonNode want, Value.Checks read) {
        Set<String> unknown = folded(list(want.path("unknown")).stream().map(Truth::text));
        Set<String> wanted = folded(list(want.path("checked")).stream().map(Truth::text));
        Set<String> checked = folded(read.checked().stream());
        wanted.removeAll(unknown);
        checked.removeAll(unknown);
        Map<String, String> wantedDetails = new HashMap<>();
        want.path("details").properties().forEach(e -> putDetail(wantedDetails, e.getKey(), text(e.getValue())));
        Map<String, String> details = new HashMap<>();
        read.details().forEach((label, detail) -> putDetail(details, label, detail));
        return read.unresolved().isEmpty() && wanted.equals(checked) && wantedDetails.equals(details);
    }

    private static void putDetail(Map<String, String> details, String label, String detail) {
        if (!fold(detail).isEmpty()) {
            details.put(fold(label), fold(detail));
        }
    }

    private static boolean isEqual(List<JsonNode> want, List<Value.Row> rows) {
        if (want.size() != rows.size()) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Value.Cell> cells = rows.get(i).cells();
            for (Map.Entry<String, JsonNode> wanted : want.get(i).properties()) {
                Optional<Value.Cell> cell = Optional.ofNullable(cells.get(wanted.getKey()));
                if (!wanted.getValue().path("skip").asBoolean() && !isEqualCell(wanted.getValue(), cell)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isEqualCell(JsonNode want, Optional<Value.Cell> cell) {
        Set<String> wanted = want.isObject()
                ? folded(Stream.of(text(want.path("date")), text(want.path("raw"))))
                : folded(Stream.of(text(want)));
        Set<String> read = folded(cell.stream().flatMap(c -> readings(c.value())));
        return cell.isEmpty() ? wanted.contains("") : read.stream().anyMatch(wanted::contains);
    }

    private static Stream<String> readings(Value cell) {
        return cell instanceof Value.CalendarDate date
                ? Stream.concat(date.iso().stream(), Stream.of(date.raw()))
                : Stream.of(((Value.Text) cell).text());
    }

    private static boolean isEmpty(JsonNode want) {
        if (want.isObject()) {
            boolean details = list(want.path("details")).stream()
                    .anyMatch(detail -> !text(detail).isEmpty());
            return text(want.path("choice")).isEmpty()
                    && text(want.path("date")).isEmpty()
                    && want.path("checked").isEmpty()
                    && !details;
        }
        return want.isArray() ? want.isEmpty() : text(want).isEmpty();
    }

    private static boolean isEmpty(Field field) {
        return field.value().map(Truth::isEmpty).orElse(true);
    }

    private static boolean isEmpty(Value value) {
        if (value instanceof Value.Checks checks) {
            return checks.checked().isEmpty()
                    && checks.details().values().stream().allMatch(String::isEmpty);
        }
        if (value instanceof Value.Rows rows) {
            return rows.rows().isEmpty();
        }
        if (value instanceof Value.Choice choice) {
            return choice.option().isEmpty();
        }
        if (value instanceof Value.CalendarDate date) {
            return date.iso().isEmpty();
        }
        return value instanceof Value.Text text && text.text().isEmpty();
    }

    private static String text(Optional<Field> field) {
        return field.flatMap(Field::value)
                .map(value -> value instanceof Value.Text text ? text.text() : "")
                .orElse("");
    }

    private static String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : node.asText();
    }

    private static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    private static Set<String> folded(Stream<String> texts) {
        return texts.map(Truth::fold).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The characters that count: no white space, widths and look-alikes folded. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[‐‑‒–—―−－ー─━ｰ]", "-")
                .replaceAll("[〜～∼∿]", "~")
                .replaceAll("[〇◯]", "○")
                .replaceAll("[･•]", "・")
                .replaceAll("[\\s\\p{Z}]", "");
    }

    /** Where a text's lines break: after how many characters that count. */
    static Set<Integer> breaks(String text) {
        Set<Integer> breaks = new HashSet<>();
        String[] lines = text.split("\n", -1);
        int count = 0;
        for (int i = 0; i + 1 < lines.length; i++) {
            count += fold(lines[i]).length();
            breaks.add(count);
        }
        return breaks;
    }
}
