package hyokasho.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void theBoxInTheReadmeIsThatOfTheSample() throws IOException {
        Matcher shown = JSON.matcher(Files.readString(Path.of("..", "README.md")));
        assertTrue(shown.find(), "The README shows no JSON.");
        String document = Cli.launch("convert", Cli.SAMPLES.resolve("focused-004.pdf"), "-o", "-")
                .out();
        assertTrue(lines(document).contains(lines(shown.group(1))), document);
    }

    /** Without the indents, which say how deep a box stands in its document. */
    private static String lines(String json) {
        return json.lines()
                .map(String::strip)
                .reduce("", (a, b) -> a + b + "\n")
                .replaceAll("}\n$", "}");
    }
}
