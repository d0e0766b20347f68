package hyokasho.cli;

import hyokasho.corpus.batch.Batch;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The command {@code hyokasho} and its subcommands.
 *
 * <p>Exit codes: 0 everything was done, 1 some documents were not, 2 the command line was wrong, 130 interrupted, 141
 * nobody reads standard output any more.
 */
@Command(
        name = "hyokasho",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Turns 特定個人情報保護評価書 (My Number privacy impact assessments), as municipalities publish them as PDF, "
                    + "or texts made from them, into typed, normalized JSON."
        },
        footer = {
            "",
            "Exit codes: 0 all done, 1 some documents were not converted, 2 wrong command line, 130 interrupted.",
            "",
            "Example:",
            "  hyokasho convert samples/ -o out"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String... arguments) {
        beQuiet();
        StandardStreams streams = StandardStreams.ofProcess();
        System.exit(run(streams, batches(), arguments));
    }

    /** The launcher asks for one process when it notes which classes are needed: it sees only those of that process. */
    private static BatchRuns batches() {
        return Boolean.getBoolean("hyokasho.oneProcess") ? Batch::inThisProcess : Batch::new;
    }

    /**
     * Runs one command line.
     *
     * @param batches makes the runs of {@code convert}
     * @return the exit code
     */
    static int run(StandardStreams streams, BatchRuns batches, String... arguments) {
        CommandLine hyokasho = new CommandLine(new Main());
        List<Object> commands = List.of(
                new ChangesCommand(streams),
                new CheckCommand(streams),
                new CompareCommand(streams),
                new ConvertCommand(streams, batches),
                new DumpCommand(streams),
                new ExportCommand(streams),
                new IndexCommand(streams),
                new SameCommand(streams),
                new SearchCommand(streams),
                new SchemaCommand(streams),
                new StatsCommand(streams),
                new GenerateCompletion());
        needed(commands, arguments).forEach(hyokasho::addSubcommand);
        hyokasho.setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::explainUsage)
                .setExecutionExceptionHandler(Main::explainBug)
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(streams.messages());
        try {
            return hyokasho.execute(arguments);
        } catch (StandardOutput.ReaderLeft e) {
            return StandardOutput.EXIT_CODE;
        }
    }

    /** Looking at a command takes picocli long, and one that is called by its name knows nothing of the others. */
    private static List<Object> needed(List<Object> commands, String... arguments) {
        return commands.stream()
                .filter(command -> arguments.length > 0 && isNamed(command, arguments[0]))
                .findFirst()
                .map(List::of)
                .orElse(commands);
    }

    /** But for the one that completes the names of all. */
    private static boolean isNamed(Object command, String name) {
        return !(command instanceof GenerateCompletion)
                && command.getClass().getAnnotation(Command.class).name().equals(name);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    private static int explainUsage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    private static int explainBug(Exception e, CommandLine command, ParseResult parsed) {
        command.getErr().println(MessageOptions.bug(command.getCommandSpec().qualifiedName(), e));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** PDFBox logs what it mends in a file; what matters of it is a finding, and nothing else belongs on the screen. */
    private static void beQuiet() {
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("java.awt.headless", "true");
    }
}
