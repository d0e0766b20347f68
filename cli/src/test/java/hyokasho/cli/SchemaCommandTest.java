package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCommandTest {

    @Test
    void printsTheSchemaOfTheRepository() throws IOException {
        Path schema = Path.of("..", "docs", "document.schema.json");
        assertEquals(Files.readString(schema), Cli.launch("schema").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic-004.pdf", "focused-004.pdf", "full-002.pdf"})
    void everySampleIsAsTheSchemaSays(String sample) {
        String document =
                Cli.launch("convert", Cli.SAMPLES.resolve(sample), "-o", "-").out();
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Cli.launch("schema").out());
        assertEquals(Set.of(), schema.validate(document, InputFormat.JSON));
    }
}
