package hyokasho.cli;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.export.StagedOutput;
import hyokasho.corpus.stats.Census;
import hyokasho.corpus.stats.Figures;
import hyokasho.corpus.stats.FiguresFormat;
import hyokasho.corpus.stats.FiguresReport;
import hyokasho.corpus.stats.Selection;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hyokasho stats}: a folder of results in, figures of all its documents out. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Counts converted documents: who made them on which form, how surely each box was read, and what is "
                        + "answered where.",
        footer = {
            "",
            "Shares are of what was surely read; what was not is counted apart. Boxes of different forms that have the same "
                    + "English name ask the same and are counted together (--apart: one by one). A prefecture is that of "
                    + "the municipality, or as the document prints it; unknown stands for documents that do not tell.",
            "",
            "Examples:",
            "  hyokasho stats samples/",
            "  hyokasho stats samples/ --field 再委託の有無",
            "  hyokasho stats samples/ --format html -o samples-stats.html"
        })
final class StatsCommand implements Callable<Integer> {

    private final StandardStreams streams;

    @Mixin
    private ResultsFolder results = new ResultsFolder();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text: lines for people (the default). html: a page with plots and filters. csv: a folder of "
                    + "tables with a dictionary. json: one object.")
    private FiguresFormat format = FiguresFormat.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            description = "The file to write, or for csv the folder (needed then); otherwise standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--field",
            paramLabel = "FIELD",
            description =
                    "All about these boxes: a path or its beginning (II.4.outsourcing.7; all blocks are counted, whatever "
                            + "number is written), a part of an English name, or words of a label or heading.")
    private Optional<String> field = Optional.empty();

    @Option(names = "--all", description = "All about all boxes, not the summary (text).")
    private boolean all;

    @Option(names = "--apart", description = "Count the boxes of each form by themselves (text; the others have both).")
    private boolean apart;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "Only documents on this form: basic, focused, full, or its Japanese name.")
    private Optional<String> form = Optional.empty();

    @Option(
            names = "--prefecture",
            paramLabel = "NAME",
            description = "Only documents from this prefecture, or unknown.")
    private Optional<String> prefecture = Optional.empty();

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "${sys:hyokasho.columns:-80}",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "Columns of a line (text), 60 at least; by default those of the terminal, or else 80.")
    private int width;

    @Option(names = "--no-bom", description = "Write CSV without a byte order mark, for programs other than Excel.")
    private boolean withoutByteOrderMark;

    @Mixin
    private MessageOptions messages = new MessageOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    StatsCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (format == FiguresFormat.csv && output.isEmpty()) {
            throw wrong("CSV is a folder of tables; name it with -o.");
        }
        Selection selection = selection();
        messages.attempt(results.toString(), () -> report(selection));
        return messages.hasFailed() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private Selection selection() {
        try {
            return Selection.of(form, prefecture, field);
        } catch (HyokashoException e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    private void report(Selection selection) throws HyokashoException, IOException {
        Corpus corpus = results.corpus();
        Census census = new Census(selection);
        try (Bar bar = Bar.over(corpus.size(), "counted", 0, streams.terminal() && !messages.isQuiet())) {
            corpus.read(new Reader(census, bar));
        }
        Figures figures = census.figures();
        if (figures.documents() == 0) {
            throw new HyokashoException("[" + results + "] holds no document to count" + others(census));
        }
        write(new FiguresReport(figures));
    }

    private static String others(Census census) {
        if (!census.otherForms().isEmpty()) {
            return " on this form, but on " + String.join(", ", census.otherForms()) + ".";
        }
        return census.otherPrefectures().isEmpty()
                ? "; convert some first."
                : " of this prefecture, but of " + String.join(", ", census.otherPrefectures()) + ".";
    }

    private void write(FiguresReport report) throws HyokashoException, IOException {
        if (format == FiguresFormat.csv) {
            report.csv(output.orElseThrow(), !withoutByteOrderMark).forEach(messages::hint);
        } else if (output.isPresent()) {
            try (StagedOutput staged = StagedOutput.at(output.get(), false, Set.of())) {
                try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(staged.place()))) {
                    write(report, file, false);
                }
                staged.complete();
            }
        } else {
            write(report, streams.out(), streams.screen());
        }
    }

    private void write(FiguresReport report, OutputStream to, boolean screen) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        switch (format) {
            case text -> text(report, out, screen);
            case html -> report.html(out, folder());
            case json -> report.json(out);
            case csv -> throw new IllegalStateException("Tables are a folder.");
        }
        out.flush();
    }

    /** The name of the folder, also of one that is called . or is the root. */
    private String folder() {
        Path folder = results.path().toAbsolutePath().normalize();
        return String.valueOf(Optional.ofNullable(folder.getFileName()).orElse(folder));
    }

    private void text(FiguresReport report, Writer out, boolean screen) throws IOException {
        boolean details = all || field.isPresent();
        report.text(out, new FiguresReport.Style(width, screen, apart, details));
        if (!details) {
            messages.hint("One box: --field 再委託の有無. All: --all. A page with plots: --format html -o stats.html.");
        }
    }

    /** Counts what is read. */
    private final class Reader implements Corpus.Reader {

        private final Census census;
        private final Bar bar;

        Reader(Census census, Bar bar) {
            this.census = census;
            this.bar = bar;
        }

        @Override
        public void document(String id, Document document) {
            census.add(document);
        }

        @Override
        public void refused(boolean ours, String sentence) {
            messages.refused(ours, sentence);
        }

        @Override
        public void fileDone() {
            bar.step();
        }
    }
}
