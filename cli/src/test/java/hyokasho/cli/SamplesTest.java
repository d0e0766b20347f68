package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The JSON beside each bundled sample is what the program makes of it, byte for byte. What is right is said by {@code
 * samples/truth}, with which the extractor's tests compare; this test shows a reader every change of the output.
 */
class SamplesTest {

    @TempDir
    private Path folder = Path.of("");

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Cli.SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theBundledJsonIsCurrent(Path sample) throws IOException {
        Cli.launch("convert", sample, "-o", folder);
        assertEquals(
                Files.readString(json(sample)),
                Files.readString(folder.resolve(json(sample).getFileName())),
                "If the change is meant, renew it: ./hyokasho convert samples/ -o samples");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theBundledJsonFollowsTheSchema(Path sample) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Cli.launch("schema").out());
        var faults = schema.validate(Files.readString(json(sample)), InputFormat.JSON);
        assertTrue(faults.isEmpty(), faults::toString);
    }

    private static Path json(Path sample) {
        String name = sample.getFileName().toString().replace(".pdf", ".json");
        return sample.resolveSibling(name);
    }
}
