package hyokasho.corpus.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder with a file {@code TABLE.jsonl} for each table: a row a line, an object with all columns. */
public final class JsonLinesSink implements TableSink {

    static final String SUFFIX = ".jsonl";

    private final Map<Table, JsonGenerator> files = new LinkedHashMap<>();

    /** Makes the files of {@code tables} in {@code folder}. */
    public JsonLinesSink(Path folder, List<Table> tables) throws IOException {
        JsonFactory factory = new JsonFactory();
        for (Table table : tables) {
            BufferedWriter out = Files.newBufferedWriter(folder.resolve(table.name() + SUFFIX), StandardCharsets.UTF_8);
            files.put(table, factory.createGenerator(out).setRootValueSeparator(null));
        }
    }

    @Override
    public void write(Row row) throws IOException {
        JsonGenerator json = files.get(row.table());
        json.writeStartObject();
        for (int i = 0; i < row.cells().size(); i++) {
            json.writeFieldName(row.table().columns().get(i).name());
            json.writePOJO(row.cells().get(i));
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        for (JsonGenerator file : files.values()) {
            file.close();
        }
    }
}
