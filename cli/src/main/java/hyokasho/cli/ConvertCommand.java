package hyokasho.cli;

import hyokasho.corpus.batch.Batch;
import hyokasho.corpus.batch.BatchSettings;
import hyokasho.corpus.batch.Redo;
import hyokasho.corpus.batch.ResultFormat;
import hyokasho.corpus.batch.Summary;
import hyokasho.corpus.input.NamedInputs;
import hyokasho.document.HyokashoException;
import hyokasho.extract.Extractor;
import hyokasho.extract.cores.Cores;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hyokasho convert}: documents in, JSON and one verdict for each out. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Reads documents and writes each as JSON.",
        footer = {
            "",
            "What a file is, a PDF or a text made from one, is told by its content. Each becomes NAME.json in DIR, "
                    + "in the same folders as the files are in; DIR/manifest.jsonl has one line for each with its verdict.",
            "",
            "A run can be ended at any time and be continued with the same command. A later run converts only what "
                    + "changed, what is new, and what another version of hyokasho made.",
            "",
            "Exit codes: 0 all converted, 1 some not, 2 wrong command line, 130 interrupted.",
            "",
            "Examples:",
            "  hyokasho convert samples/ -o out",
            "  hyokasho convert samples/basic-004.pdf --format fields -o -",
            "  find samples -name '*.pdf' | hyokasho convert -T - -o out"
        })
final class ConvertCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    private final StandardStreams streams;
    private final BatchRuns batches;

    @Parameters(
            arity = "0..*",
            paramLabel = "IN",
            description = {
                "PDFs, texts made from such, folders and archives (*.zip, *.tar, *.tar.gz, *.tgz) of them with all that "
                        + "is in them, patterns such as '2023/**/*.pdf', or - for standard input."
            })
    private List<String> in = List.of();

    @Option(
            names = {"-T", "--files-from"},
            paramLabel = "LIST",
            description = "Also all that is named in this file, one a line; or - for standard input.")
    private Optional<String> list = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder to write to, made if it is not there; or - for standard output (one document).")
    private String out = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = {
                "json: the document nested as its form is (default). jsonl: the same on one line. "
                        + "fields: one JSON object a line and field."
            })
    private ResultFormat format = ResultFormat.json;

    @Option(
            names = "--one-file",
            description = "Put all results into one file, DIR/documents.jsonl or DIR/fields.jsonl.")
    private boolean oneFile;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Convert so many documents at once (default: as many as there are cores).")
    private Optional<Integer> jobs = Optional.empty();

    @ArgGroup
    private RedoOptions redo = new RedoOptions();

    @Option(names = "--prune", description = "Delete the results of files that are no longer there.")
    private boolean prune;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private DocumentOptions documentOptions = new DocumentOptions();

    @Mixin
    private MessageOptions messages = new MessageOptions();

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Where to write what happens when (default: DIR/.hyokasho/log.txt).")
    private Optional<Path> log = Optional.empty();

    @Spec
    private CommandSpec command = CommandSpec.create();

    ConvertCommand(StandardStreams streams, BatchRuns batches) {
        this.streams = streams;
        this.batches = batches;
    }

    /** Which files that have a result are converted again. */
    private static final class RedoOptions {

        @Option(
                names = "--if-newer",
                description = "Convert only files that are newer than their results, by their dates alone.")
        private boolean ifNewer;

        @Option(names = "--force", description = "Convert all files, also those that are done.")
        private boolean force;

        Redo redo() {
            return force ? Redo.ALL : ifNewer ? Redo.NEWER : Redo.CHANGED;
        }
    }

    @Override
    public Integer call() throws IOException {
        if (in.isEmpty() && list.isEmpty()) {
            throw wrong("Nothing is named to be converted; name files, folders or archives, or a list with -T.");
        }
        if (oneFile && !format.isLines()) {
            throw wrong("--one-file needs lines; add --format jsonl or --format fields.");
        }
        try {
            return out.equals(STANDARD_OUTPUT) ? convertOne() : convertAll();
        } catch (HyokashoException e) {
            messages.failure(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int convertOne() throws HyokashoException, IOException {
        if (in.size() != 1 || list.isPresent() || OneInput.isFolder(in.get(0))) {
            throw wrong("Standard output takes one document; name one file, or a folder with -o.");
        }
        try (OneInput one = OneInput.of(in.get(0), streams.in())) {
            Input input = one.input(documentOptions.password(streams, one.isStandardInput()));
            Extractor extractor = new Extractor(FormCatalogue.official(), Cores.ALL);
            boolean done = messages.attempt(
                    input.name(), () -> format.writer().write(extractor.extract(input), streams.out()));
            return done ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private int convertAll() throws HyokashoException, IOException {
        boolean document = in.contains(StandardInput.ARGUMENT);
        boolean names = list.filter(StandardInput.ARGUMENT::equals).isPresent();
        if (document && names) {
            throw wrong("Standard input is either a document or a list; save one of them as a file.");
        }
        if (!document && !names) {
            return convert(new NamedInputs(in, list.map(Path::of), Optional.empty()), false);
        }
        try (StandardInput spooled = StandardInput.read(streams.in())) {
            List<String> files = new ArrayList<>(in);
            files.removeIf(StandardInput.ARGUMENT::equals);
            Optional<Path> file = Optional.of(spooled.file());
            return convert(
                    new NamedInputs(files, names ? file : list.map(Path::of), document ? file : Optional.empty()),
                    true);
        }
    }

    private int convert(NamedInputs inputs, boolean standardInputIsUsed) throws HyokashoException, IOException {
        BatchSettings settings = settings(documentOptions.password(streams, standardInputIsUsed));
        try (BatchMessages told = new BatchMessages(messages, streams.terminal())) {
            Batch batch = batches.batch(settings, told);
            try (Interruption interruption = Interruption.of(batch, told)) {
                Summary summary = batch.run(inputs);
                told.end(summary);
                return exitCode(summary, interruption);
            }
        }
    }

    private BatchSettings settings(Optional<String> password) {
        int cores = Runtime.getRuntime().availableProcessors();
        if (jobs.filter(number -> number < 1).isPresent()) {
            throw wrong("--jobs must be at least 1; leave it away for as many as there are cores.");
        }
        return new BatchSettings(
                Path.of(out),
                format,
                oneFile,
                jobs.orElse(cores),
                limits.limits(),
                password,
                redo.redo(),
                prune,
                Version.number(),
                log,
                WorkerOptions.ofThisProcess());
    }

    private static int exitCode(Summary summary, Interruption interruption) {
        if (interruption.happened()) {
            return Interruption.EXIT_CODE;
        }
        return summary.converted() == summary.files() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
