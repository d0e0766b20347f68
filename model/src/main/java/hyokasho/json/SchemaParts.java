package hyokasho.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hyokasho.document.AgencyKind;
import hyokasho.document.Source;
import hyokasho.document.Status;
import hyokasho.form.FieldType;
import hyokasho.form.Form;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of JSON Schema, and the parts of a document that are the same for every form. */
final class SchemaParts {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final int SIDES_OF_A_BOX = 4;
    private static final int NUMBERS_OF_A_RANGE = 3;

    private final JsonNodeFactory nodes;

    SchemaParts(JsonNodeFactory nodes) {
        this.nodes = nodes;
    }

    /** The whole document; what depends on its form is added by {@link #addForm}. */
    ObjectNode document(String format, List<String> forms) {
        ObjectNode document = nodes.objectNode();
        document.put("$schema", DIALECT);
        document.put("$id", "urn:" + format.replace('/', ':'));
        document.put("title", "特定個人情報保護評価書");
        document.setAll(object());
        addRequired(document, "schema", constant(format));
        addRequired(document, "form", oneOf(forms));
        addRequired(document, "edition", type("string"));
        addRequired(document, "source", source());
        addRequired(document, "agency", agency());
        addRequired(document, "content", type("object"));
        addRequired(document, "unlisted", array(unlisted()));
        addRequired(document, "unclaimed", array(unclaimed()));
        addRequired(document, "findings", array(finding()));
        addRequired(document, "glyphs", glyphs());
        return document;
    }

    /** If the document says that it is on {@code form}, then its edition and content are those of that form. */
    void addForm(ObjectNode document, Form form) {
        ObjectNode rule = document.withArray("allOf").addObject();
        rule.putObject("if").putObject("properties").set("form", constant(form.id()));
        ObjectNode then = rule.putObject("then").putObject("properties");
        then.set("edition", oneOf(form.editions()));
        then.set("content", reference(form.id()));
    }

    /** What {@link #reference} can name, besides the forms. */
    Map<String, ObjectNode> definitions() {
        Map<String, ObjectNode> definitions = new LinkedHashMap<>();
        definitions.put("field", field());
        definitions.put("table", table());
        definitions.put("date", date());
        definitions.put("evidence", array(place()));
        return definitions;
    }

    ObjectNode reference(String definition) {
        return nodes.objectNode().put("$ref", "#/$defs/" + definition);
    }

    ObjectNode type(String type) {
        return nodes.objectNode().put("type", type);
    }

    ObjectNode constant(String text) {
        return nodes.objectNode().put("const", text);
    }

    ObjectNode pattern(String regex) {
        return type("string").put("pattern", regex);
    }

    ObjectNode oneOf(List<String> texts) {
        ObjectNode choice = nodes.objectNode();
        texts.forEach(choice.putArray("enum")::add);
        return choice;
    }

    ObjectNode orNull(ObjectNode schema) {
        ObjectNode either = nodes.objectNode();
        either.putArray("anyOf").add(schema).add(type("null"));
        return either;
    }

    ObjectNode array(ObjectNode items) {
        return type("array").set("items", items);
    }

    /** An object with no members but those that are added. */
    ObjectNode object() {
        ObjectNode object = type("object").put("additionalProperties", false);
        object.putObject("properties");
        return object;
    }

    void addOptional(ObjectNode object, String name, ObjectNode schema) {
        object.withObjectProperty("properties").set(name, schema);
    }

    void addRequired(ObjectNode object, String name, ObjectNode schema) {
        addOptional(object, name, schema);
        object.withArrayProperty("required").add(name);
    }

    ObjectNode choice(List<String> labels) {
        ObjectNode choice = object();
        ObjectNode options = oneOf(labels);
        ((ArrayNode) options.get("enum")).addNull();
        addRequired(choice, "choice", options);
        return choice;
    }

    ObjectNode checks(List<String> labels) {
        ObjectNode checks = object();
        addRequired(checks, "checked", labels(labels));
        ObjectNode details = type("object");
        details.set("propertyNames", oneOf(labels));
        details.set("additionalProperties", type("string"));
        addRequired(checks, "details", details);
        addOptional(checks, "unresolved", labels(labels).put("minItems", 1));
        return checks;
    }

    private ObjectNode labels(List<String> labels) {
        return array(oneOf(labels)).put("uniqueItems", true);
    }

    private ObjectNode field() {
        ObjectNode field = object();
        addRequired(field, "path", type("string"));
        addRequired(field, "label", type("string"));
        addRequired(
                field,
                "type",
                oneOf(Arrays.stream(FieldType.values()).map(FieldType::key).toList()));
        addRequired(field, "value", nodes.objectNode());
        addRequired(field, "raw", type("string"));
        addRequired(field, "status", status());
        addRequired(field, "confidence", type("number").put("minimum", 0).put("maximum", 1));
        addRequired(field, "evidence", reference("evidence"));
        return field;
    }

    private ObjectNode table() {
        ObjectNode table = field();
        addRequired(table, "cells", type("array"));
        return table;
    }

    private ObjectNode date() {
        ObjectNode date = object();
        addRequired(date, "date", orNull(pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")));
        addRequired(date, "raw", type("string"));
        return date;
    }

    /** Boxes on a page, or ranges in the lines of a text. */
    private ObjectNode place() {
        ObjectNode range = array(type("integer").put("minimum", 1))
                .put("minItems", NUMBERS_OF_A_RANGE)
                .put("maxItems", NUMBERS_OF_A_RANGE);
        ObjectNode text = object();
        addRequired(text, "lines", array(range));
        ObjectNode place = nodes.objectNode();
        place.putArray("anyOf").add(page()).add(text);
        return place;
    }

    private ObjectNode page() {
        ObjectNode box = array(type("number")).put("minItems", SIDES_OF_A_BOX).put("maxItems", SIDES_OF_A_BOX);
        ObjectNode page = object();
        addRequired(page, "page", type("integer").put("minimum", 1));
        addRequired(page, "boxes", array(box));
        return page;
    }

    private ObjectNode status() {
        return oneOf(Arrays.stream(Status.values()).map(Status::key).toList());
    }

    private ObjectNode source() {
        ObjectNode source = object();
        addRequired(source, "file", type("string"));
        addRequired(source, "sha256", pattern("^[0-9a-f]{64}$"));
        addRequired(source, "pages", count());
        addRequired(source, "producer", orNull(type("string")));
        addRequired(source, "text", oneOf(Source.TEXTS));
        return source;
    }

    private ObjectNode agency() {
        List<String> kinds =
                Arrays.stream(AgencyKind.values()).map(AgencyKind::japanese).toList();
        ObjectNode agency = object();
        addRequired(agency, "printed", type("string"));
        addRequired(agency, "status", status());
        addRequired(agency, "prefecture", orNull(type("string")));
        addRequired(agency, "county", orNull(type("string")));
        addRequired(agency, "name", orNull(type("string")));
        addRequired(agency, "kind", orNull(oneOf(kinds)));
        addRequired(agency, "organ", orNull(type("string")));
        addRequired(agency, "title", orNull(type("string")));
        return agency;
    }

    private ObjectNode unlisted() {
        ObjectNode unlisted = object();
        addRequired(unlisted, "label", type("string"));
        addRequired(unlisted, "after", type("string"));
        addRequired(unlisted, "text", type("string"));
        addRequired(unlisted, "evidence", reference("evidence"));
        return unlisted;
    }

    private ObjectNode unclaimed() {
        ObjectNode unclaimed = object();
        addRequired(unclaimed, "text", type("string"));
        addRequired(
                unclaimed, "evidence", reference("evidence").put("minItems", 1).put("maxItems", 1));
        return unclaimed;
    }

    private ObjectNode finding() {
        ObjectNode finding = object();
        addRequired(finding, "code", type("string"));
        addRequired(finding, "path", type("string"));
        addRequired(finding, "evidence", reference("evidence"));
        addRequired(finding, "message", type("string"));
        return finding;
    }

    private ObjectNode glyphs() {
        ObjectNode glyphs = object();
        addRequired(glyphs, "total", count());
        addRequired(glyphs, "fields", count());
        addRequired(glyphs, "furniture", count());
        addRequired(glyphs, "unclaimed", count());
        return glyphs;
    }

    private ObjectNode count() {
        return type("integer").put("minimum", 0);
    }
}
