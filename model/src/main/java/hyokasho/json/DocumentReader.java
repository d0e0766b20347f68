package hyokasho.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hyokasho.document.Box;
import hyokasho.document.Document;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.Finding;
import hyokasho.document.GlyphCount;
import hyokasho.document.HyokashoException;
import hyokasho.document.Source;
import hyokasho.document.Status;
import hyokasho.document.TextRange;
import hyokasho.document.Unclaimed;
import hyokasho.document.UnlistedField;
import hyokasho.document.Value;
import hyokasho.form.Entry;
import hyokasho.form.FieldPath;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what {@link DocumentWriter} writes. */
final class DocumentReader {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final FormCatalogue catalogue;

    DocumentReader(FormCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Document read(InputStream in, String file) throws IOException, HyokashoException {
        try {
            return document(mapper.readTree(in));
        } catch (JsonProcessingException | CharConversionException | IllegalArgumentException e) {
            throw new HyokashoException(
                    "[" + file + "] is not the JSON of a document as this version writes it; convert the PDF again.",
                    e);
        }
    }

    private Document document(JsonNode json) {
        if (!text(json, "schema").equals(DocumentJson.FORMAT)) {
            throw new IllegalArgumentException("The format is " + text(json, "schema"));
        }
        Form form = catalogue
                .form(text(json, "form"))
                .orElseThrow(() -> new IllegalArgumentException("The form is " + text(json, "form")));
        List<Field> fields = new ArrayList<>();
        collect(json.required("content"), form, fields);
        return new Document(
                form,
                text(json, "edition"),
                source(json.required("source")),
                fields,
                list(json.required("unlisted"), DocumentReader::unlisted),
                list(json.required("unclaimed"), DocumentReader::unclaimed),
                list(json.required("findings"), DocumentReader::finding),
                glyphs(json.required("glyphs")));
    }

    /** Leaves are the objects that say their path. */
    private static void collect(JsonNode node, Form form, List<Field> fields) {
        if (node.path("path").isTextual()) {
            fields.add(field(node, form));
        } else {
            node.forEach(child -> collect(child, form, fields));
        }
    }

    private static Field field(JsonNode json, Form form) {
        String path = text(json, "path");
        Entry entry = form.entry(FieldPath.of(path).place())
                .orElseThrow(() -> new IllegalArgumentException("The form has no place " + path));
        return new Field(
                path,
                text(json, "label"),
                entry.type(),
                value(json, entry),
                text(json, "raw"),
                status(json),
                number(json.required("confidence")),
                evidence(json.required("evidence")));
    }

    private static Optional<Value> value(JsonNode field, Entry entry) {
        JsonNode value = field.required("value");
        if (value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (entry.type()) {
                    case TEXT -> new Value.Text(text(value));
                    case CHOICE -> new Value.Choice(optionalText(value, "choice"));
                    case CHECKS -> checks(value);
                    case DATE -> date(value);
                    case COUNT -> new Value.Count(integer(value));
                    case TABLE -> rows(value, field.required("cells"), entry);
                });
    }

    private static Value checks(JsonNode json) {
        Map<String, String> details = new LinkedHashMap<>();
        json.required("details").properties().forEach(detail -> details.put(detail.getKey(), text(detail.getValue())));
        return new Value.Checks(
                list(json.required("checked"), DocumentReader::text),
                details,
                list(json.path("unresolved"), DocumentReader::text));
    }

    private static Value date(JsonNode json) {
        return new Value.CalendarDate(optionalText(json, "date"), text(json, "raw"));
    }

    private static Value rows(JsonNode values, JsonNode cells, Entry table) {
        List<Value.Row> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            rows.add(row(values.required(i), cells.required(i), table));
        }
        return new Value.Rows(rows);
    }

    private static Value.Row row(JsonNode values, JsonNode evidence, Entry table) {
        Map<String, Value.Cell> cells = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> cell : values.properties()) {
            String column = cell.getKey();
            Value value = table.hasDatesIn(column) ? date(cell.getValue()) : new Value.Text(text(cell.getValue()));
            cells.put(column, new Value.Cell(value, evidence(evidence.required(column))));
        }
        return new Value.Row(cells);
    }

    private static Source source(JsonNode json) {
        return new Source(
                text(json, "file"),
                text(json, "sha256"),
                integer(json.required("pages")),
                optionalText(json, "producer"),
                text(json, "text"));
    }

    private static UnlistedField unlisted(JsonNode json) {
        return new UnlistedField(
                text(json, "label"), text(json, "after"), text(json, "text"), evidence(json.required("evidence")));
    }

    private static Unclaimed unclaimed(JsonNode json) {
        return new Unclaimed(text(json, "text"), place(json.required("evidence").required(0)));
    }

    private static Finding finding(JsonNode json) {
        return new Finding(
                text(json, "code"), text(json, "path"), evidence(json.required("evidence")), text(json, "message"));
    }

    private static GlyphCount glyphs(JsonNode json) {
        return new GlyphCount(
                integer(json.required("total")),
                integer(json.required("fields")),
                integer(json.required("furniture")),
                integer(json.required("unclaimed")));
    }

    private static Status status(JsonNode json) {
        return Status.valueOf(text(json, "status").toUpperCase(Locale.ROOT));
    }

    private static List<Evidence> evidence(JsonNode json) {
        return list(json, DocumentReader::place);
    }

    private static Evidence place(JsonNode json) {
        return json.has("lines")
                ? Evidence.inText(list(json.required("lines"), DocumentReader::range))
                : Evidence.onPage(integer(json.required("page")), list(json.required("boxes"), DocumentReader::box));
    }

    private static TextRange range(JsonNode json) {
        return new TextRange(integer(json.required(0)), integer(json.required(1)), integer(json.required(2)));
    }

    private static Box box(JsonNode json) {
        return new Box(
                number(json.required(0)), number(json.required(1)), number(json.required(2)), number(json.required(3)));
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        List<T> items = new ArrayList<>();
        array.forEach(node -> items.add(item.apply(node)));
        return items;
    }

    private static Optional<String> optionalText(JsonNode json, String name) {
        JsonNode value = json.required(name);
        return value.isNull() ? Optional.empty() : Optional.of(text(value));
    }

    private static String text(JsonNode json, String name) {
        return text(json.required(name));
    }

    private static String text(JsonNode json) {
        if (!json.isTextual()) {
            throw new IllegalArgumentException("A text is expected, but there is " + json.getNodeType());
        }
        return json.textValue();
    }

    private static int integer(JsonNode json) {
        if (!json.canConvertToInt() || !json.isIntegralNumber()) {
            throw new IllegalArgumentException("A whole number is expected, but there is " + json.getNodeType());
        }
        return json.intValue();
    }

    private static double number(JsonNode json) {
        if (!json.isNumber()) {
            throw new IllegalArgumentException("A number is expected, but there is " + json.getNodeType());
        }
        return json.doubleValue();
    }
}
