package hyokasho.corpus.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hyokasho.corpus.batch.Contents.Body;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a coordinator and a worker tell each other, a line of JSON each:
 *
 * <pre>
 * worker       {"ready":true}
 * coordinator  {"name":"x.pdf","file":"/in/x.pdf","result":"/out/.hyokasho/work/1","format":"json"}
 * worker       {"page":1,"of":9}
 * worker       {"verdict":"ok","message":"","milliseconds":84,"contents":{…}}
 * </pre>
 */
final class WorkerMessages {

    private final JsonMapper mapper = new JsonMapper();

    /** What a worker says. */
    sealed interface Report {

        /** It waits for tasks. */
        record Ready() implements Report {}

        /** A page is begun. */
        record Page(int number, int of) implements Report {}

        /** The task is done. */
        record Done(Outcome outcome) implements Report {}

        /** The result cannot be written, which is no property of the file. */
        record Unwritable(String reason) implements Report {}
    }

    String write(Task task) {
        ObjectNode json = mapper.createObjectNode()
                .put("name", task.name())
                .put("file", task.file().toString())
                .put("result", task.result().toString())
                .put("format", task.format().name());
        task.password().ifPresent(password -> json.put("password", password));
        return json.toString();
    }

    Task task(String line) {
        JsonNode json = tree(line);
        return new Task(
                json.required("name").textValue(),
                Path.of(json.required("file").textValue()),
                Path.of(json.required("result").textValue()),
                ResultFormat.valueOf(json.required("format").textValue()),
                Optional.ofNullable(json.path("password").textValue()));
    }

    String write(Report report) {
        ObjectNode json = mapper.createObjectNode();
        if (report instanceof Report.Ready) {
            json.put("ready", true);
        } else if (report instanceof Report.Page page) {
            json.put("page", page.number()).put("of", page.of());
        } else if (report instanceof Report.Unwritable unwritable) {
            json.put("unwritable", unwritable.reason());
        } else if (report instanceof Report.Done done) {
            Outcome outcome = done.outcome();
            json.put("verdict", outcome.verdict().key());
            json.put("message", outcome.message());
            json.put("milliseconds", outcome.milliseconds());
            outcome.contents().ifPresent(contents -> json.set("contents", json(contents)));
        }
        return json.toString();
    }

    Report report(String line) {
        JsonNode json = tree(line);
        if (json.has("page")) {
            return new Report.Page(
                    json.get("page").intValue(), json.required("of").intValue());
        }
        if (json.has("ready")) {
            return new Report.Ready();
        }
        if (json.has("unwritable")) {
            return new Report.Unwritable(json.get("unwritable").textValue());
        }
        return new Report.Done(new Outcome(
                Verdict.of(json.required("verdict").textValue()),
                json.required("message").textValue(),
                Optional.ofNullable(json.get("contents")).map(WorkerMessages::contents),
                json.required("milliseconds").longValue()));
    }

    /** As the ledger keeps it, too. */
    String write(Contents contents) {
        return json(contents).toString();
    }

    Contents contents(String json) {
        return contents(tree(json));
    }

    private ObjectNode json(Contents contents) {
        ObjectNode json = mapper.createObjectNode()
                .put("form", contents.form())
                .put("edition", contents.edition())
                .put("agency", contents.agency())
                .put("pages", contents.pages());
        json.set("body", json(contents.body()));
        json.set("fields", counts(contents.fields()));
        json.set("findings", counts(contents.findings()));
        return json;
    }

    private ObjectNode json(Body body) {
        return mapper.createObjectNode()
                .put("status", body.status())
                .put("code", body.code().orElse(null))
                .put("prefecture", body.prefecture().orElse(null))
                .put("name", body.name().orElse(null));
    }

    private static Body body(JsonNode json) {
        return new Body(
                json.required("status").textValue(),
                Optional.ofNullable(json.required("code").textValue()),
                Optional.ofNullable(json.required("prefecture").textValue()),
                Optional.ofNullable(json.required("name").textValue()));
    }

    private ObjectNode counts(Map<String, Integer> counts) {
        ObjectNode json = mapper.createObjectNode();
        new TreeMap<>(counts).forEach(json::put);
        return json;
    }

    private static Contents contents(JsonNode json) {
        return new Contents(
                json.required("form").textValue(),
                json.required("edition").textValue(),
                json.required("agency").textValue(),
                body(json.required("body")),
                json.required("pages").intValue(),
                counts(json.required("fields")),
                counts(json.required("findings")));
    }

    private static Map<String, Integer> counts(JsonNode json) {
        Map<String, Integer> counts = new TreeMap<>();
        json.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().intValue()));
        return counts;
    }

    private JsonNode tree(String line) {
        try {
            return mapper.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no message: " + line, e);
        }
    }
}
