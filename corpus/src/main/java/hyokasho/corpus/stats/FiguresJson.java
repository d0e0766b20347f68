package hyokasho.corpus.stats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures as one JSON object. It can stand in a page as it is, because nothing in it looks like markup. */
final class FiguresJson {

    private static final String SCHEMA = "hyokasho/stats/1";

    private final JsonGenerator json;

    private FiguresJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes {@code figures}; {@code out} stays open. */
    static void write(Figures figures, Writer out) throws IOException {
        JsonFactory factory = new JsonFactory();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setCharacterEscapes(new WithoutMarkup());
            new FiguresJson(json).write(figures);
            json.writeRaw('\n');
        }
    }

    /** Writes one of several objects. */
    private interface Part<T> {
        void write(T part) throws IOException;
    }

    private void write(Figures figures) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeNumberField("documents", figures.documents());
        list("groups", figures.groups().stream(), this::group);
        list("findings", figures.findings().stream(), finding -> occurrence(finding, "code", "findings"));
        list("unlisted", figures.unlisted().stream(), box -> occurrence(box, "after", "boxes"));
        list("coverage", figures.coverage(), this::coverage);
        list("items", figures.items().stream(), item -> item(item, figures));
        json.writeEndObject();
    }

    /** Each object stands on a line of its own. */
    private <T> void list(String name, Stream<T> parts, Part<T> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (T part : (Iterable<T>) parts::iterator) {
            json.writeRaw('\n');
            json.writeStartObject();
            writer.write(part);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void group(Group group) throws IOException {
        json.writeStringField("by", group.by());
        json.writeStringField("key", group.key());
        json.writeStringField("label", group.label());
        json.writeNumberField("documents", group.documents());
    }

    private void occurrence(Occurrence met, String key, String times) throws IOException {
        json.writeStringField("form", met.form());
        json.writeStringField(key, met.key());
        json.writeNumberField(times, met.times());
        json.writeNumberField("documents", met.documents());
    }

    private void coverage(Coverage coverage) throws IOException {
        json.writeStringField("name", coverage.item().name());
        json.writeStringField("form", coverage.place().form());
        json.writeStringField("edition", coverage.edition());
        json.writeStringField("path", coverage.place().path());
        json.writeNumberField("documents", coverage.documents());
        json.writeNumberField("found", coverage.found());
        json.writeNumberField("ok", coverage.statuses().ok());
        json.writeNumberField("blank", coverage.statuses().blank());
        json.writeNumberField("ambiguous", coverage.statuses().ambiguous());
        json.writeNumberField("missing", coverage.statuses().missing());
    }

    private void item(Item item, Figures figures) throws IOException {
        json.writeStringField("name", item.name());
        json.writeStringField("label", item.label());
        texts("headings", item.headings());
        json.writeStringField("measure", item.measure().key());
        texts("options", item.options());
        list("places", item.places().stream(), place -> {
            json.writeStringField("form", place.form());
            json.writeStringField("path", place.path());
            texts("options", place.options());
        });
        list("slices", figures.slices(item).stream(), slice -> slice(slice, item.measure()));
    }

    private void slice(Slice slice, Measure measure) throws IOException {
        AnswerCounts counts = slice.counts();
        json.writeStringField("form", slice.form());
        json.writeStringField("prefecture", slice.prefecture());
        json.writeNumberField("boxes", counts.boxes());
        json.writeNumberField("answered", counts.answered());
        json.writeNumberField("blank", counts.blank());
        json.writeNumberField("unsure", counts.unsure());
        json.writeNumberField("missing", counts.missing());
        json.writeNumberField("sure", counts.sure(measure));
        if (!counts.answers().isEmpty()) {
            json.writeObjectFieldStart("answers");
            for (Map.Entry<String, Integer> answer : counts.answers().entrySet()) {
                json.writeNumberField(answer.getKey(), answer.getValue());
            }
            json.writeEndObject();
        }
        quartiles(counts.quartiles());
        if (!counts.bins().isEmpty()) {
            bins(counts);
        }
    }

    private void quartiles(Optional<Quartiles> quartiles) throws IOException {
        if (quartiles.isPresent()) {
            Quartiles numbers = quartiles.get();
            json.writeObjectFieldStart("quartiles");
            json.writeNumberField("number", numbers.number());
            json.writeNumberField("least", numbers.least());
            json.writeNumberField("lower", numbers.lower());
            json.writeNumberField("median", numbers.median());
            json.writeNumberField("upper", numbers.upper());
            json.writeNumberField("greatest", numbers.greatest());
            json.writeEndObject();
        }
    }

    /** Each as the least number, the greatest and how many there are. */
    private void bins(AnswerCounts counts) throws IOException {
        json.writeArrayFieldStart("bins");
        for (Bin bin : counts.bins()) {
            json.writeArray(new int[] {bin.from(), bin.to(), bin.number()}, 0, 3);
        }
        json.writeEndArray();
    }

    private void texts(String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** Writes what begins and ends markup as a number, which is the same text to whoever reads JSON. */
    private static final class WithoutMarkup extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final String MARKUP = "<>&";

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            MARKUP.chars().forEach(c -> codes[c] = ESCAPE_STANDARD);
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return null;
        }
    }
}
