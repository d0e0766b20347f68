package hyokasho.corpus.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Hits as JSON, one object a line:
 *
 * <pre>{@code
 * {"document":"full-002","municipality":{"code":null,"prefecture":"青海県","name":"水車橋町"},"form":"full",
 *  "edition":"2018-05","date":"2022-07-07","path":"II[1].4.outsourcing[1].7","chapter":"Ⅱ　特定個人情報ファイルの概要",
 *  "label":"⑦再委託の有無","status":"ok","text":"再委託する","matches":[[0,3]],"sentences":["【再委託】する"],"page":8,
 *  "line":null,"evidence":[{"page":8,"boxes":[[185.7,181.79,314.39,190.29]]}]}
 * }</pre>
 *
 * {@code matches} are ranges of {@code text}: the first character and the one behind the last, from 0, in Unicode code
 * points.
 */
public final class HitJson {

    private final JsonFactory factory = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    /** Writes all hits in UTF-8 and leaves {@code out} open. */
    public void write(Found found, OutputStream out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            json.setRootValueSeparator(null);
            for (Hit hit : found.hits()) {
                write(hit, json);
                json.writeRaw('\n');
            }
        }
    }

    private static void write(Hit hit, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("document", hit.document());
        json.writeObjectFieldStart("municipality");
        write("code", hit.code(), json);
        write("prefecture", hit.prefecture(), json);
        write("name", hit.municipality(), json);
        json.writeEndObject();
        json.writeStringField("form", hit.form());
        json.writeStringField("edition", hit.edition());
        write("date", hit.date(), json);
        json.writeStringField("path", hit.path());
        json.writeStringField("chapter", hit.chapter());
        json.writeStringField("label", hit.label());
        json.writeStringField("status", hit.status());
        json.writeStringField("text", hit.text());
        matches(hit, json);
        json.writeArrayFieldStart("sentences");
        for (String sentence : hit.sentences("【", "】")) {
            json.writeString(sentence);
        }
        json.writeEndArray();
        number("page", hit.page(), json);
        number("line", hit.line(), json);
        json.writeFieldName("evidence");
        json.writeRawValue(hit.evidence());
        json.writeEndObject();
    }

    private static void write(String name, Optional<String> text, JsonGenerator json) throws IOException {
        json.writeStringField(name, text.orElse(null));
    }

    private static void number(String name, Optional<Integer> number, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (number.isPresent()) {
            json.writeNumber(number.get());
        } else {
            json.writeNull();
        }
    }

    private static void matches(Hit hit, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("matches");
        for (Hit.Range range : hit.matches()) {
            int from = hit.text().codePointCount(0, range.from());
            int length = hit.text().codePointCount(range.from(), range.to());
            json.writeArray(new int[] {from, from + length}, 0, 2);
        }
        json.writeEndArray();
    }
}
