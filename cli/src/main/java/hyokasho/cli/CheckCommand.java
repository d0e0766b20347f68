package hyokasho.cli;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.check.CheckFormat;
import hyokasho.corpus.check.CheckReport;
import hyokasho.corpus.check.Checker;
import hyokasho.corpus.check.Inconsistency;
import hyokasho.corpus.check.Inspection;
import hyokasho.corpus.check.RuleCounts;
import hyokasho.corpus.check.Severity;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hyokasho check}: a folder of results in, what contradicts itself in its documents out. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Finds where converted documents contradict themselves or the rules of the form.",
        footer = {
            "",
            "A rule that rests on a box that was not surely read accuses no document: it counts as one that could not be "
                    + "checked. At the end stands in how many documents each rule was kept, broken or could not be "
                    + "checked (json, text).",
            "",
            "Exit codes: 0 all is consistent, 1 something was found or could not be read, 2 wrong command line.",
            "",
            "Examples:",
            "  hyokasho check samples/",
            "  hyokasho check samples/ --format csv > inconsistencies.csv"
        })
final class CheckCommand implements Callable<Integer> {

    private final StandardStreams streams;

    @Mixin
    private ResultsFolder results = new ResultsFolder();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text: lines for people (the default). json: a JSON object a line. csv: a table.")
    private CheckFormat format = CheckFormat.text;

    @Option(names = "--unchecked", description = "Name the places, too, that could not be checked.")
    private boolean unchecked;

    @Mixin
    private MessageOptions messages = new MessageOptions();

    private boolean found;
    private boolean lost;

    CheckCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        boolean done = messages.attempt(results.toString(), this::check);
        return done && !found && !lost ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void check() throws HyokashoException, IOException {
        Corpus corpus = results.corpus();
        Writer out = new BufferedWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8));
        CheckReport report = format.to(out);
        RuleCounts counts = new RuleCounts();
        corpus.read(new Reader(Checker.official(), report, counts));
        if (counts.documents() == 0) {
            throw new HyokashoException("[" + results + "] holds no document to check; convert some first.");
        }
        report.end(counts);
        out.flush();
    }

    private final class Reader implements Corpus.Reader {

        private final Checker checker;
        private final CheckReport report;
        private final RuleCounts counts;

        Reader(Checker checker, CheckReport report, RuleCounts counts) {
            this.checker = checker;
            this.report = report;
            this.counts = counts;
        }

        @Override
        public void document(String id, Document document) throws IOException {
            Inspection inspection = checker.check(id, document);
            counts.add(inspection);
            for (Inconsistency inconsistency : inspection.inconsistencies()) {
                boolean accuses = inconsistency.severity() != Severity.UNCHECKED;
                found |= accuses;
                if (accuses || unchecked) {
                    report.write(inconsistency);
                }
            }
        }

        @Override
        public void refused(boolean ours, String sentence) {
            lost |= ours;
            if (ours) {
                messages.failure(sentence);
            } else {
                messages.hint(sentence);
            }
        }
    }
}
