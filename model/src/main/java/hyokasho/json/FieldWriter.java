package hyokasho.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hyokasho.document.Box;
import hyokasho.document.Evidence;
import hyokasho.document.Field;
import hyokasho.document.TextRange;
import hyokasho.document.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the parts of a field that all JSON formats share: texts, values and boxes. */
final class FieldWriter {

    /** Hundredths of a point are finer than any printer, and coarser than the noise of floating point numbers. */
    private static final int DECIMALS = 2;

    private static final Pattern UNPAIRED_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final String REPLACEMENT_CHARACTER = "\uFFFD";

    private final JsonGenerator json;
    private final Layout layout;

    FieldWriter(JsonGenerator json, Layout layout) {
        this.json = json;
        this.layout = layout;
    }

    /** What a field is and holds: all but its evidence. */
    void head(Field field) throws IOException {
        text("path", field.path());
        text("label", field.label());
        text("type", field.type().key());
        value("value", field.value());
        text("raw", field.raw());
        text("status", field.status().key());
        json.writeFieldName("confidence");
        json.writeNumber(plain(BigDecimal.valueOf(field.confidence())));
    }

    /** A text. Half of a surrogate pair, which no UTF-8 can hold, becomes U+FFFD. */
    void text(String text) throws IOException {
        json.writeString(
                hasSurrogates(text) ? UNPAIRED_SURROGATE.matcher(text).replaceAll(REPLACEMENT_CHARACTER) : text);
    }

    /** Hardly any text has one. */
    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    void text(String name, String text) throws IOException {
        json.writeFieldName(name);
        text(text);
    }

    void text(String name, Optional<String> text) throws IOException {
        json.writeFieldName(name);
        textOrNull(text);
    }

    private void value(String name, Optional<Value> value) throws IOException {
        json.writeFieldName(name);
        if (value.isEmpty()) {
            json.writeNull();
        } else {
            value(value.get());
        }
    }

    void value(Value value) throws IOException {
        if (value instanceof Value.Text text) {
            text(text.text());
        } else if (value instanceof Value.Choice choice) {
            layout.onOneLine(() -> choice(choice));
        } else if (value instanceof Value.Checks checks) {
            checks(checks);
        } else if (value instanceof Value.CalendarDate date) {
            layout.onOneLine(() -> date(date));
        } else if (value instanceof Value.Count count) {
            json.writeNumber(count.number());
        } else if (value instanceof Value.Rows rows) {
            rows(rows);
        } else {
            throw new IllegalStateException("No JSON is known for " + value);
        }
    }

    private void choice(Value.Choice choice) throws IOException {
        json.writeStartObject();
        text("choice", choice.option());
        json.writeEndObject();
    }

    private void checks(Value.Checks checks) throws IOException {
        json.writeStartObject();
        texts("checked", checks.checked());
        json.writeObjectFieldStart("details");
        for (Map.Entry<String, String> detail : checks.details().entrySet()) {
            text(detail.getKey(), detail.getValue());
        }
        json.writeEndObject();
        if (!checks.unresolved().isEmpty()) {
            texts("unresolved", checks.unresolved());
        }
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            text(text);
        }
        json.writeEndArray();
    }

    private void date(Value.CalendarDate date) throws IOException {
        json.writeStartObject();
        text("date", date.iso());
        text("raw", date.raw());
        json.writeEndObject();
    }

    private void rows(Value.Rows rows) throws IOException {
        json.writeStartArray();
        for (Value.Row row : rows.rows()) {
            json.writeStartObject();
            for (Map.Entry<String, Value.Cell> cell : row.cells().entrySet()) {
                json.writeFieldName(cell.getKey());
                value(cell.getValue().value());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The pages and boxes, one page a line, or the ranges of a text. */
    void evidence(String name, List<Evidence> evidence) throws IOException {
        json.writeArrayFieldStart(name);
        for (Evidence place : evidence) {
            layout.onOneLine(() -> {
                json.writeStartObject();
                place(place);
                json.writeEndObject();
            });
        }
        json.writeEndArray();
    }

    /** {@code "page": 1, "boxes": [[left, top, right, bottom]]} or {@code "lines": [[line, from, to]]}. */
    void place(Evidence evidence) throws IOException {
        if (evidence instanceof Evidence.OnPage onPage) {
            json.writeNumberField("page", onPage.page());
            boxes(onPage.boxes());
        } else if (evidence instanceof Evidence.InText inText) {
            lines(inText.ranges());
        } else {
            throw new IllegalStateException("No JSON is known for " + evidence);
        }
    }

    private void lines(List<TextRange> ranges) throws IOException {
        json.writeArrayFieldStart("lines");
        for (TextRange range : ranges) {
            json.writeStartArray();
            json.writeNumber(range.line());
            json.writeNumber(range.from());
            json.writeNumber(range.to());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    void boxes(List<Box> boxes) throws IOException {
        json.writeArrayFieldStart("boxes");
        for (Box box : boxes) {
            json.writeStartArray();
            coordinate(box.left());
            coordinate(box.top());
            coordinate(box.right());
            coordinate(box.bottom());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void coordinate(double points) throws IOException {
        json.writeNumber(plain(BigDecimal.valueOf(points).setScale(DECIMALS, RoundingMode.HALF_UP)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void textOrNull(Optional<String> text) throws IOException {
        if (text.isEmpty()) {
            json.writeNull();
        } else {
            text(text.get());
        }
    }
}
