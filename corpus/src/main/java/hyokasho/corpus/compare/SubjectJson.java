package hyokasho.corpus.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import hyokasho.corpus.municipality.Identification;
import java.io.IOException;
import java.util.Optional;

/** What the JSON of comparisons says of a document. */
final class SubjectJson {

    private SubjectJson() {}

    /** The fields of an object that is open. */
    static void write(Subject subject, JsonGenerator json) throws IOException {
        Identification body = subject.facts().municipality();
        json.writeStringField("id", subject.id());
        json.writeStringField("title", subject.title());
        json.writeStringField("form", subject.form().id());
        json.writeStringField("edition", subject.facts().edition());
        optional("date", subject.facts().date(), json);
        json.writeObjectFieldStart("municipality");
        json.writeStringField("status", body.status().key());
        optional("code", body.code(), json);
        optional("prefecture", body.prefecture(), json);
        optional("name", body.name(), json);
        json.writeEndObject();
    }

    static void optional(String name, Optional<String> text, JsonGenerator json) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        } else {
            json.writeNullField(name);
        }
    }
}
