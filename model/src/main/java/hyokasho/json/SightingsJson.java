package hyokasho.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hyokasho.document.Evidence;
import hyokasho.document.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Things that were seen on the pages of a document, as JSON Lines:
 *
 * <pre>{@code
 * {"kind":"glyph","text":"特","size":9,"evidence":[{"page":1,"boxes":[[120,96.5,129,105.5]]}]}
 * }</pre>
 *
 * <p>Close it after the last; the stream below it stays open.
 */
public final class SightingsJson implements AutoCloseable {

    private final JsonGenerator json;
    private final FieldWriter writer;

    public SightingsJson(OutputStream out) throws IOException {
        JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json = factory.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        json.setRootValueSeparator(null);
        writer = new FieldWriter(json, new Layout());
    }

    /**
     * Writes one line.
     *
     * @param kind what was seen
     * @param facts strings, numbers, booleans and values to be said of it
     * @param evidence where it was seen
     * @throws IllegalArgumentException if a fact is anything else
     */
    public void write(String kind, Map<String, ?> facts, List<Evidence> evidence) throws IOException {
        json.writeStartObject();
        writer.text("kind", kind);
        for (Map.Entry<String, ?> fact : facts.entrySet()) {
            json.writeFieldName(fact.getKey());
            fact(fact.getValue());
        }
        writer.evidence("evidence", evidence);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void fact(Object fact) throws IOException {
        if (fact instanceof String text) {
            writer.text(text);
        } else if (fact instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (fact instanceof Number number) {
            BigDecimal hundredths = new BigDecimal(number.toString()).setScale(2, RoundingMode.HALF_UP);
            json.writeNumber(hundredths.stripTrailingZeros().toPlainString());
        } else if (fact instanceof Value value) {
            writer.value(value);
        } else {
            throw new IllegalArgumentException("A fact must be a string, number, boolean or value, but was " + fact);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
