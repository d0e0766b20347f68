package hyokasho.corpus.same;

import com.fasterxml.jackson.core.JsonGenerator;
import hyokasho.corpus.table.JsonLines;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** JSON Lines: {@code {"type": "cluster", …}}, {@code {"type": "document", …}} or {@code {"type": "box", …}}. */
final class JsonReport implements SameReport {

    private final JsonLines lines;

    JsonReport(Writer out) {
        lines = new JsonLines(out);
    }

    @Override
    public void write(Cluster cluster) throws IOException {
        lines.line("cluster", json -> {
            json.writeNumberField("documents", cluster.documents());
            json.writeNumberField("municipalities", cluster.municipalities());
            json.writeNumberField("texts", cluster.texts());
            json.writeNumberField("wordings", cluster.wordings());
            json.writeNumberField("least_similarity", cluster.leastRounded());
            json.writeArrayFieldStart("boxes");
            for (Cluster.BoxCount box : cluster.boxes()) {
                json.writeStartObject();
                box(box.name(), box.label(), json);
                json.writeNumberField("texts", box.texts());
                json.writeEndObject();
            }
            json.writeEndArray();
            wording("central", cluster.central(), json);
            wording("commonest", cluster.commonest(), json);
        });
    }

    private static void wording(String name, Cluster.Wording wording, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("times", wording.times());
        json.writeStringField("document", wording.document());
        optional("municipality", wording.municipality(), json);
        json.writeStringField("path", wording.path());
        json.writeStringField("text", wording.text());
        json.writeEndObject();
    }

    @Override
    public void write(DocumentShare share) throws IOException {
        lines.line("document", json -> {
            json.writeStringField("document", share.document());
            optional("municipality", share.municipality(), json);
            json.writeStringField("form", share.form());
            json.writeNumberField("unsure", share.unsure());
            share(share.all(), json);
            json.writeArrayFieldStart("chapters");
            for (DocumentShare.Chapter chapter : share.chapters()) {
                json.writeStartObject();
                json.writeStringField("chapter", chapter.heading());
                share(chapter.share(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @Override
    public void write(ComparedDocument document) throws IOException {
        for (ComparedBox box : document.boxes()) {
            lines.line("box", json -> {
                json.writeStringField("document", document.id());
                json.writeStringField("municipality", document.municipality());
                json.writeStringField("path", box.path());
                box(box.box().name(), box.box().label(), json);
                share(box.share(), json);
                json.writeArrayFieldStart("own_passages");
                for (ComparedBox.Range own : box.own()) {
                    json.writeArray(new int[] {own.from(), own.to()}, 0, 2);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("shared_with");
                for (ComparedBox.SharedWith with : box.sharedWith()) {
                    json.writeStartObject();
                    json.writeStringField("municipality", with.municipality());
                    json.writeNumberField("characters", with.characters());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeStringField("text", box.text());
            });
        }
    }

    private static void box(String name, String label, JsonGenerator json) throws IOException {
        json.writeStringField("name", name);
        json.writeStringField("label", label);
    }

    private static void share(Share share, JsonGenerator json) throws IOException {
        json.writeNumberField("characters", share.characters());
        json.writeFieldName("own");
        if (share.own().isPresent()) {
            json.writeNumber(share.own().get());
        } else {
            json.writeNull();
        }
        json.writeFieldName("own_share");
        if (share.share().isPresent()) {
            json.writeNumber(rounded(share.share().get()));
        } else {
            json.writeNull();
        }
    }

    private static void optional(String name, Optional<String> text, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        if (text.isPresent()) {
            json.writeString(text.get());
        } else {
            json.writeNull();
        }
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
