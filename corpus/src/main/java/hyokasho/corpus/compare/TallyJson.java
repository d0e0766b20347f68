package hyokasho.corpus.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** A tally as one JSON object: {@code question}, {@code totals}, {@code counts}, {@code municipalities}, {@code answers}. */
public final class TallyJson {

    private final JsonGenerator json;

    private TallyJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes it; {@code out} stays open. */
    public static void write(Tally tally, Totals totals, Writer out) throws IOException {
        JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (JsonGenerator json = factory.createGenerator(out).useDefaultPrettyPrinter()) {
            new TallyJson(json).write(tally, totals);
        }
        out.write("\n");
    }

    private void write(Tally tally, Totals totals) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("question");
        write(tally.question());
        json.writeEndObject();
        json.writeObjectFieldStart("totals");
        write(totals);
        json.writeEndObject();
        json.writeArrayFieldStart("counts");
        tally.distinct(Integer.MAX_VALUE, this::write);
        json.writeEndArray();
        json.writeArrayFieldStart("municipalities");
        tally.local(this::write);
        json.writeEndArray();
        json.writeArrayFieldStart("answers");
        tally.given(Integer.MAX_VALUE, this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Question question) throws IOException {
        json.writeStringField("name", question.name());
        json.writeArrayFieldStart("headings");
        for (String heading : question.headings()) {
            json.writeString(heading);
        }
        json.writeEndArray();
        json.writeStringField("label", question.label());
        json.writeStringField("type", question.type().key());
        json.writeObjectFieldStart("places");
        for (Map.Entry<String, String> place : question.places().entrySet()) {
            json.writeStringField(place.getKey(), place.getValue());
        }
        json.writeEndObject();
    }

    private void write(Totals totals) throws IOException {
        json.writeNumberField("documents", totals.documents());
        json.writeNumberField("without_box", totals.withoutBox());
        json.writeNumberField("without_block", totals.withoutBlock());
        json.writeNumberField("left_out", totals.others());
        json.writeNumberField("municipalities", totals.municipalities());
        json.writeNumberField("boxes", totals.boxes());
        json.writeNumberField("written", totals.written());
        json.writeNumberField("empty", totals.empty());
        json.writeNumberField("unsure", totals.unsure());
        json.writeNumberField("distinct", totals.distinct());
    }

    private void write(Distinct distinct) throws IOException {
        json.writeStartObject();
        json.writeStringField("answer", distinct.text());
        json.writeNumberField("boxes", distinct.boxes());
        json.writeNumberField("documents", distinct.documents());
        json.writeNumberField("municipalities", distinct.municipalities());
        json.writeEndObject();
    }

    private void write(Local local) throws IOException {
        json.writeStartObject();
        body(local.prefecture(), local.municipality(), local.code());
        json.writeStringField("known", local.kind().key());
        told("answer", local.text());
        json.writeNumberField("boxes", local.boxes());
        json.writeNumberField("documents", local.documents());
        json.writeEndObject();
    }

    private void write(Given given) throws IOException {
        json.writeStartObject();
        body(given.prefecture(), given.municipality(), given.code());
        json.writeStringField("document", given.document());
        json.writeStringField("title", given.title());
        json.writeStringField("form", given.form());
        json.writeStringField("edition", given.edition());
        told("date", given.date());
        json.writeStringField("path", given.path());
        told("page", given.page());
        json.writeStringField("known", given.kind().key());
        json.writeStringField("text", given.text());
        json.writeNumberField("same_answer_boxes", given.boxes());
        json.writeNumberField("same_answer_municipalities", given.municipalities());
        json.writeEndObject();
    }

    private void body(String prefecture, String municipality, String code) throws IOException {
        told("prefecture", prefecture);
        told("municipality", municipality);
        told("code", code);
    }

    /** null for what is not told. */
    private void told(String name, String text) throws IOException {
        json.writePOJOField(name, text.isEmpty() ? null : text);
    }
}
