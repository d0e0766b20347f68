package hyokasho.corpus.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import hyokasho.corpus.table.Column;
import hyokasho.corpus.table.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code datapackage.json} beside the files of tables, as the Frictionless Data Package describes it (version 1): files,
 * columns with Japanese and English names, and keys.
 */
final class DataPackage {

    static final String FILE = "datapackage.json";

    private static final String KEY = "document";
    private static final String CSV = "csv";
    private static final String QUIETED =
            "Texts that begin with one of = + - @ ' or a tab or carriage return, also in wide characters, have an"
                    + " apostrophe before them, so that no spreadsheet executes them; take one from the beginning to have"
                    + " the text.";
    private static final Map<Column.Type, String> TYPES = Map.of(
            Column.Type.TEXT, "string",
            Column.Type.INTEGER, "integer",
            Column.Type.DECIMAL, "number",
            Column.Type.BOOLEAN, "boolean");

    private final List<Table> tables;
    private final String format;

    /**
     * For files of these tables.
     *
     * @param format the ending of the files without a dot
     */
    DataPackage(List<Table> tables, String format) {
        this.tables = tables;
        this.format = format;
    }

    void write(Path folder) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter();
        layout.indentArraysWith(lines);
        layout.indentObjectsWith(lines);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(FILE), StandardCharsets.UTF_8);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(layout);
            json.writeStartObject();
            json.writeStringField("name", "hyokasho-export");
            json.writeStringField("title", "特定個人情報保護評価書");
            if (format.equals(CSV)) {
                json.writeStringField("description", QUIETED);
            }
            json.writeArrayFieldStart("resources");
            for (Table table : tables) {
                resource(table, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void resource(Table table, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", table.name());
        json.writeStringField("path", table.name() + "." + format);
        json.writeStringField("format", format);
        json.writeStringField("title", table.japanese());
        json.writeStringField("description", table.english());
        if (format.equals(CSV)) {
            json.writeStringField("profile", "tabular-data-resource");
            json.writeStringField("encoding", "utf-8");
        }
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (Column column : table.columns()) {
            field(column, json);
        }
        json.writeEndArray();
        keys(table, json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void field(Column column, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("type", TYPES.get(column.type()));
        json.writeStringField("title", column.japanese());
        json.writeStringField("description", column.english());
        json.writeEndObject();
    }

    private void keys(Table table, JsonGenerator json) throws IOException {
        Table first = tables.get(0);
        if (table.equals(first)) {
            json.writeStringField("primaryKey", KEY);
        } else if (table.columnNames().contains(KEY)) {
            json.writeArrayFieldStart("foreignKeys");
            json.writeStartObject();
            json.writeStringField("fields", KEY);
            json.writeObjectFieldStart("reference");
            json.writeStringField("resource", first.name());
            json.writeStringField("fields", KEY);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
    }
}
