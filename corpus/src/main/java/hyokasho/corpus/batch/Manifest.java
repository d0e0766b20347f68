package hyokasho.corpus.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hyokasho.corpus.batch.Contents.Body;
import hyokasho.corpus.batch.Row.Content;
import hyokasho.corpus.batch.Row.Made;
import hyokasho.corpus.batch.Row.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code manifest.jsonl}: one line a file, by path, with its verdict and what is known of it. */
final class Manifest {

    static final String NAME = "manifest.jsonl";

    private final JsonFactory factory = new JsonFactory();
    private final Ledger ledger;
    private final long run;
    private final String version;

    Manifest(Ledger ledger, long run, String version) {
        this.ledger = ledger;
        this.run = run;
        this.version = version;
    }

    /** Writes it into the folder, in place of an older one. */
    void write(Results results) {
        results.write(
                NAME, writer -> ledger.forEach(row -> verdictOf(row).ifPresent(made -> write(row, made, writer))));
    }

    /** What was made of the file, or of the one with the same content that was converted in its stead. */
    private Optional<Made> verdictOf(Row row) {
        if (row.state() == State.SAME) {
            return row.sameAs()
                    .flatMap(ledger::find)
                    .filter(o -> o.state() == State.DONE)
                    .flatMap(Row::made);
        }
        return row.made().filter(made -> row.state() == State.DONE);
    }

    private void write(Row row, Made made, Writer writer) {
        try (JsonGenerator json = factory.createGenerator(writer)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("path", row.path());
            text(json, "sha256", row.content().map(Content::sha256));
            number(json, "bytes", row.content().map(Content::bytes));
            outcome(json, made);
            text(json, "same_as", row.sameAs());
            if (row.run() != run) {
                json.writeBooleanField("vanished", true);
            }
            json.writeStringField("version", made.by().isEmpty() ? version : made.version());
            json.writeNumberField("milliseconds", made.outcome().milliseconds());
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void outcome(JsonGenerator json, Made made) throws IOException {
        Outcome outcome = made.outcome();
        json.writeStringField("verdict", outcome.verdict().key());
        text(json, "message", Optional.of(outcome.message()).filter(message -> !message.isEmpty()));
        text(json, "result", made.resultBytes().map(bytes -> made.name()));
        Optional<Contents> contents = outcome.contents();
        text(json, "form", contents.map(Contents::form));
        text(json, "edition", contents.map(Contents::edition));
        text(json, "agency", contents.map(Contents::agency));
        if (contents.isPresent()) {
            body(json, contents.get().body());
        } else {
            json.writeNullField("municipality");
        }
        number(json, "pages", contents.map(c -> (long) c.pages()));
        if (contents.isPresent()) {
            json.writeObjectFieldStart("fields");
            for (String status : (Iterable<String>) Contents.statuses()::iterator) {
                json.writeNumberField(status, contents.get().fields().getOrDefault(status, 0));
            }
            json.writeEndObject();
            json.writeObjectFieldStart("findings");
            for (Map.Entry<String, Integer> count : new TreeMap<>(contents.get().findings()).entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
        } else {
            json.writeNullField("fields");
            json.writeNullField("findings");
        }
    }

    private static void body(JsonGenerator json, Body body) throws IOException {
        json.writeObjectFieldStart("municipality");
        json.writeStringField("status", body.status());
        text(json, "code", body.code());
        text(json, "prefecture", body.prefecture());
        text(json, "name", body.name());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> text) throws IOException {
        json.writeFieldName(name);
        if (text.isPresent()) {
            json.writeString(text.get());
        } else {
            json.writeNull();
        }
    }

    private static void number(JsonGenerator json, String name, Optional<Long> number) throws IOException {
        json.writeFieldName(name);
        if (number.isPresent()) {
            json.writeNumber(number.get());
        } else {
            json.writeNull();
        }
    }
}
