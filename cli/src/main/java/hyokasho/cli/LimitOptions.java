package hyokasho.cli;

import hyokasho.corpus.batch.Limits;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a document may take before it gets the verdict that it takes too much. */
final class LimitOptions {

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "The longest that a document may take (default: ${DEFAULT-VALUE}).")
    private double document;

    @Option(
            names = "--page-timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "The longest that it may take from one page to the next (default: ${DEFAULT-VALUE}).")
    private double page;

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            defaultValue = "1024",
            description = "The memory that each worker has for documents (default: ${DEFAULT-VALUE}).")
    private int memory;

    @Option(
            names = "--max-size",
            paramLabel = "MIB",
            defaultValue = "512",
            description = "Larger files are not read (default: ${DEFAULT-VALUE}).")
    private long size;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    Limits limits() {
        if (document <= 0 || page <= 0 || memory < 16 || size <= 0) {
            throw new ParameterException(
                    command.commandLine(),
                    "Limits must be greater than 0, and --memory at least 16; leave them away for the defaults.");
        }
        return new Limits(seconds(document), seconds(page), memory, size << 20);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
