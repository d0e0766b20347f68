package hyokasho.cli;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.export.Export;
import hyokasho.corpus.export.ExportFormat;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hyokasho export}: a folder of results in, tables out. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Writes converted documents as tables for spreadsheets, databases and statistics.",
        footer = {
            "",
            "Tables: documents, systems, files, outsourcing, provisions_and_transfers, retention, risks, checks, "
                    + "changes, fields, findings, and a dictionary that says what each column is. The column document "
                    + "joins them. A value that is not sure is left empty and its column named in the column "
                    + "ambiguous; the table fields has every value with its status and evidence.",
            "",
            "Examples:",
            "  hyokasho export samples/ --to csv",
            "  hyokasho export samples/ --to sqlite -o samples.sqlite"
        })
final class ExportCommand implements Callable<Integer> {

    private final StandardStreams streams;

    @Mixin
    private ResultsFolder results = new ResultsFolder();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            description = {
                "csv, parquet, jsonl: a folder with a file a table.",
                "xlsx, sqlite, duckdb: one file. sqlite has full-text tables, too."
            })
    private ExportFormat format = ExportFormat.csv;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            description = "The file or folder to write, in place of an earlier export. By default NAME-FORMAT or "
                    + "NAME.FORMAT in this folder, after the name of OUT.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--no-bom", description = "Write CSV without a byte order mark, for programs other than Excel.")
    private boolean withoutByteOrderMark;

    @Mixin
    private MessageOptions messages = new MessageOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    private int lost;
    private int others;

    ExportCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Path target = output.orElseGet(() -> format.defaultTarget(results.path()));
        requireOutside(target);
        boolean done = messages.attempt(target.toString(), () -> export(target));
        return done && lost == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** Else the next export would read this one. */
    private void requireOutside(Path target) {
        if (target.toAbsolutePath()
                .normalize()
                .startsWith(results.path().toAbsolutePath().normalize())) {
            throw new ParameterException(
                    command.commandLine(),
                    target + " lies in " + results + ", which is read; choose a place outside of it with -o.");
        }
    }

    private void export(Path target) throws HyokashoException, IOException {
        Corpus corpus = results.corpus();
        Export.Result result;
        try (Progress progress = new Progress(corpus.size())) {
            result = new Export(format, !withoutByteOrderMark).write(corpus, target, progress);
        }
        result.notes().forEach(note -> messages.hint("[" + target + "] " + note));
        messages.hint("[" + target + "] documents: " + result.documents() + ", rows: " + result.rows()
                + (lost > 0 ? ", documents that could not be read: " + lost : "")
                + (others > 0 ? ", other files passed over: " + others : "") + ".");
    }

    /** A bar on a terminal, and nothing where there is none. */
    private final class Progress implements Export.Listener, AutoCloseable {

        private final Bar bar;

        Progress(int files) {
            this.bar = Bar.over(files, "exported", 0, streams.terminal() && !messages.isQuiet());
        }

        @Override
        public void refused(boolean ours, String sentence) {
            if (ours) {
                lost++;
                messages.failure(sentence);
            } else {
                others++;
                messages.hint(sentence);
            }
        }

        @Override
        public void fileDone() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
