package hyokasho.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import hyokasho.document.Document;
import hyokasho.document.Finding;
import hyokasho.document.HyokashoException;
import hyokasho.extract.source.Input;
import hyokasho.form.FormCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hyokasho convert}: documents in, one file of JSON for each out. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Reads documents and writes each as JSON.",
        footer = {
            "",
            "What a file is, a PDF or a text made from one, is told by its content. Each NAME.pdf (.txt, .md, .html) "
                    + "becomes NAME.json or NAME.fields.jsonl in the folder, in place of an older one. Files that "
                    + "would be written to the same place are refused before anything is read.",
            "",
            "Examples:",
            "  hyokasho convert samples/ -o out",
            "  hyokasho convert samples/basic-004.pdf --format fields -o -"
        })
final class ConvertCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    private final StandardStreams streams;
    private final Function<FormCatalogue, DocumentReader> readers;

    @Parameters(
            arity = "1..*",
            paramLabel = "IN",
            description =
                    "PDFs, texts made from such, folders (all *.pdf, *.txt, *.md, *.html and *.htm in them), or - for "
                            + "standard input.")
    private List<String> in = List.of();

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
            description =
                    "json: the document nested as its form is (default). fields: one JSON object a line and field.")
    private OutputFormat format = OutputFormat.json;

    @Mixin
    private DocumentOptions documentOptions = new DocumentOptions();

    @Mixin
    private MessageOptions messages = new MessageOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    ConvertCommand(StandardStreams streams, Function<FormCatalogue, DocumentReader> readers) {
        this.streams = streams;
        this.readers = readers;
    }

    /** Where a result goes. */
    @FunctionalInterface
    private interface Destination {
        void write(String input, byte[] result) throws HyokashoException, IOException;
    }

    @Override
    public Integer call() throws IOException {
        try (Inputs inputs = new Inputs(in, streams.in())) {
            List<Input> documents = inputs.documents(documentOptions.password(streams, inputs.useStandardInput()));
            requireDistinctNames(documents);
            requireOneForStandardOutput(documents.size() + inputs.failures().size());
            inputs.failures().forEach(failure -> messages.failure(failure.getMessage()));
            Destination destination = destination();
            int failed = inputs.failures().size() + convert(documents, destination);
            summarize(documents.size() + inputs.failures().size(), failed);
            return failed == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (HyokashoException e) {
            messages.failure(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Converts them one by one; answers how many failed. */
    private int convert(List<Input> documents, Destination destination) {
        FormCatalogue forms = FormCatalogue.official();
        DocumentReader reader = readers.apply(forms);
        OutputFormat.Writer writer = format.writer(forms);
        int failed = 0;
        for (Input input : documents) {
            boolean done = messages.attempt(input.name(), () -> {
                Document document = reader.read(input);
                destination.write(input.name(), writer.bytes(document));
                hintAtFindings(input.name(), document.findings());
            });
            failed += done ? 0 : 1;
        }
        return failed;
    }

    private Destination destination() throws HyokashoException {
        if (out.equals(STANDARD_OUTPUT)) {
            return (input, result) -> streams.out().write(result);
        }
        OutputFolder folder = OutputFolder.at(Path.of(out));
        return (input, result) -> folder.write(format.fileName(input), result);
    }

    /** Case does not part names on every disk, so it does not here. */
    private void requireDistinctNames(List<Input> documents) {
        Map<String, Path> byResult = new HashMap<>();
        for (Input input : documents) {
            String result = format.fileName(input.name());
            Path other = byResult.putIfAbsent(result.toLowerCase(Locale.ROOT), input.file());
            if (other != null) {
                throw new ParameterException(
                        command.commandLine(),
                        other + " and " + input.file() + " would both be written to " + result
                                + "; convert them into different folders.");
            }
        }
    }

    private void requireOneForStandardOutput(int documents) {
        if (out.equals(STANDARD_OUTPUT) && documents != 1) {
            throw new ParameterException(
                    command.commandLine(),
                    "Standard output takes one document, but there are " + documents + "; name a folder with -o.");
        }
    }

    private void hintAtFindings(String file, List<Finding> findings) {
        if (!findings.isEmpty()) {
            Map<String, Long> byCode = findings.stream().collect(groupingBy(Finding::code, TreeMap::new, counting()));
            String counts = byCode.entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue())
                    .collect(joining(", "));
            messages.hint("[" + file + "] was read with findings: " + counts + ".");
        }
    }

    private void summarize(int documents, int failed) {
        if (documents > 1) {
            messages.hint(documents + " files: " + (documents - failed) + " converted, " + failed + " failed.");
        }
    }
}
