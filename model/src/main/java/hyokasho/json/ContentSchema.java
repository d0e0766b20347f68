package hyokasho.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hyokasho.form.Column;
import hyokasho.form.Entry;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldType;
import hyokasho.form.Form;
import hyokasho.form.Option;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The schema of the {@code content} of documents on one form. */
final class ContentSchema {

    private static final Pattern REPETITION = Pattern.compile("\\[\\]");
    private static final Pattern SPECIAL = Pattern.compile("[.\\[\\]]");

    private final SchemaParts parts;
    private final FieldNames names;

    ContentSchema(SchemaParts parts, FieldNames names) {
        this.parts = parts;
        this.names = names;
    }

    ObjectNode of(Form form) {
        NameTree.Members<Entry> tree = new NameTree.Members<>();
        for (Entry entry : form.entries()) {
            String name = names.name(form.id(), entry.path())
                    .orElseThrow(() -> new IllegalStateException("The place " + entry.path() + " has no name."));
            int repetitions = (int) REPETITION.matcher(name).results().count();
            tree.add(name, Collections.nCopies(repetitions, 1), entry);
        }
        return node(tree);
    }

    private ObjectNode node(NameTree<Entry> node) {
        if (node instanceof NameTree.Leaf<Entry> leaf) {
            return leaf(leaf.value());
        }
        if (node instanceof NameTree.Elements<Entry> elements) {
            return parts.array(node(elements.byIndex().get(1)));
        }
        ObjectNode members = parts.object();
        if (node instanceof NameTree.Members<Entry> object) {
            object.byName().forEach((name, child) -> parts.addOptional(members, name, node(child)));
        }
        return members;
    }

    private ObjectNode leaf(Entry entry) {
        ObjectNode leaf = parts.reference(entry.type() == FieldType.TABLE ? "table" : "field");
        ObjectNode properties = leaf.putObject("properties");
        properties.set("path", path(entry.path()));
        properties.set("label", parts.constant(entry.label()));
        properties.set("type", parts.constant(entry.type().key()));
        properties.set("value", parts.orNull(value(entry)));
        if (entry.type() == FieldType.TABLE) {
            properties.set("cells", parts.array(row(entry.columns(), column -> parts.reference("evidence"))));
        }
        return leaf;
    }

    private ObjectNode path(String place) {
        if (!place.contains("[]")) {
            return parts.constant(place);
        }
        String escaped = SPECIAL.matcher(place).replaceAll("\\\\$0");
        return parts.pattern("^" + escaped.replace("\\[\\]", "\\[[1-9][0-9]{0,3}\\]") + "$");
    }

    private ObjectNode value(Entry entry) {
        List<String> labels = entry.options().stream().map(Option::label).toList();
        return switch (entry.type()) {
            case TEXT -> parts.type("string");
            case CHOICE -> parts.choice(labels);
            case CHECKS -> parts.checks(labels);
            case DATE -> parts.reference("date");
            case COUNT -> parts.type("integer");
            case TABLE -> parts.array(row(entry.columns(), this::cell));
        };
    }

    private ObjectNode cell(Column column) {
        return column.type() == FieldType.DATE ? parts.reference("date") : parts.type("string");
    }

    private ObjectNode row(Map<String, Column> columns, Function<Column, ObjectNode> cell) {
        ObjectNode row = parts.object();
        columns.forEach((head, column) -> parts.addRequired(row, head, cell.apply(column)));
        return row;
    }
}
