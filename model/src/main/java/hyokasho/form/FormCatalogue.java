package hyokasho.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The official forms as data. One JSON file a form lies beside this class under {@code forms/}; what a new edition
 * prints is added there, not in code.
 *
 * @param forms the forms, from the shortest to the longest
 */
public record FormCatalogue(List<Form> forms) {

    /** Read when it is asked for first, and only once. */
    private static final class Official {
        private static final FormCatalogue CATALOGUE = ofResources();
    }

    public FormCatalogue {
        forms = List.copyOf(forms);
    }

    /** The official forms: 様式２, 様式３ and 様式４. */
    public static FormCatalogue official() {
        return Official.CATALOGUE;
    }

    private static FormCatalogue ofResources() {
        ObjectMapper json = new ObjectMapper();
        Map<String, Wording> wordings = wordings(read(json, "wordings"));
        return new FormCatalogue(Stream.of("basic", "focused", "full")
                .map(id -> form(read(json, id), wordings))
                .toList());
    }

    /** The form with this id. */
    public Optional<Form> form(String id) {
        return forms.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    private static JsonNode read(ObjectMapper json, String name) {
        String resource = "/hyokasho/forms/" + name + ".json";
        try (InputStream in = FormCatalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The catalogue " + resource + " is missing from the program.");
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue " + resource + " cannot be read.", e);
        }
    }

    private static Map<String, Wording> wordings(JsonNode nodes) {
        Map<String, Wording> wordings = new LinkedHashMap<>();
        nodes.properties()
                .forEach(node -> wordings.put(
                        node.getKey(),
                        new Wording(
                                node.getKey(),
                                node.getValue().path("like").asText(),
                                node.getValue().path("elsewhere").asDouble(),
                                node.getValue().path("seldom").asBoolean())));
        return wordings;
    }

    private static Form form(JsonNode node, Map<String, Wording> wordings) {
        Map<String, List<String>> headingAliases = new LinkedHashMap<>();
        node.path("heading_aliases").properties().forEach(e -> headingAliases.put(e.getKey(), texts(e.getValue())));
        List<Entry> entries = new ArrayList<>();
        node.path("entries").forEach(e -> entries.add(entry(e, wordings)));
        return new Form(
                node.path("form").asText(),
                node.path("name").asText(),
                node.path("style").asText(),
                node.path("title").asText(),
                texts(node.path("editions")),
                texts(node.path("furniture")),
                headingAliases,
                entries);
    }

    private static Entry entry(JsonNode node, Map<String, Wording> wordings) {
        return new Entry(
                node.path("path").asText(),
                node.path("label").asText(),
                texts(node.path("heading")),
                FieldType.of(node.path("type").asText()),
                node.path("required").asBoolean(),
                options(node.path("options")),
                new Editions(
                        node.path("editions").path("from").asText(),
                        optionalText(node.path("editions").path("to"))),
                columns(node),
                optionalText(node.path("group")),
                node.path("numbered").asBoolean(),
                texts(node.path("aliases")),
                optionalText(node.path("role")),
                optionalText(node.path("like")),
                wording(node, wordings),
                node.path("optional").asBoolean(),
                node.path("wide").asBoolean());
    }

    private static Optional<Wording> wording(JsonNode entry, Map<String, Wording> wordings) {
        Optional<String> name = optionalText(entry.path("wording"));
        if (name.isPresent() && !wordings.containsKey(name.get())) {
            throw new IllegalStateException(
                    "The entry " + entry.path("path").asText() + " has a wording that is not known: " + name.get());
        }
        return name.map(wordings::get);
    }

    private static List<Option> options(JsonNode nodes) {
        List<Option> options = new ArrayList<>();
        for (JsonNode node : nodes) {
            options.add(
                    node.isTextual()
                            ? new Option(node.asText(), false, Optional.empty(), false, List.of(), Optional.empty())
                            : new Option(
                                    node.path("label").asText(),
                                    node.path("detail").asBoolean(),
                                    optionalText(node.path("group")),
                                    node.path("besides").asBoolean(),
                                    texts(node.path("aliases")),
                                    optionalText(node.path("like"))));
        }
        return options;
    }

    private static Map<String, Column> columns(JsonNode entry) {
        Map<String, Column> columns = new LinkedHashMap<>();
        List<String> optional = texts(entry.path("column_optional"));
        for (String head : texts(entry.path("columns"))) {
            FieldType type = FieldType.of(entry.path("column_types").path(head).asText("text"));
            Optional<String> like = optionalText(entry.path("column_like").path(head));
            columns.put(head, new Column(type, like, optional.contains(head)));
        }
        return columns;
    }

    private static Optional<String> optionalText(JsonNode node) {
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
