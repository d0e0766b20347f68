package hyokasho.cli;

import hyokasho.json.DocumentSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hyokasho schema}: the JSON Schema of what {@code convert} writes. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints the JSON Schema (draft 2020-12) of the documents that convert writes.",
        footer = {"", "Example:", "  hyokasho schema > document.schema.json"})
final class SchemaCommand implements Callable<Integer> {

    private final StandardStreams streams;

    @Mixin
    private MessageOptions messages = new MessageOptions();

    SchemaCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        boolean done = messages.attempt(
                "standard output", () -> DocumentSchema.official().write(streams.out()));
        return done ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
