package hyokasho.cli;

import static hyokasho.corpus.RootFormat.formatted;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.same.ComparedDocument;
import hyokasho.corpus.same.DocumentComparison;
import hyokasho.corpus.same.SameFormat;
import hyokasho.corpus.same.SameListener;
import hyokasho.corpus.same.SameReport;
import hyokasho.corpus.same.SharedTexts;
import hyokasho.corpus.search.BoxFilter;
import hyokasho.corpus.search.SearchException;
import hyokasho.document.HyokashoException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hyokasho same}: a folder of results in, the texts that its documents share out. */
@Command(
        name = "same",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Finds which texts documents share, and how much of each is its own.",
        footer = {
            "",
            "Compared are the texts of boxes and tables that have 20 characters or more; white space, width and case "
                    + "make no difference. A box that was not surely read is left out and counted.",
            "",
            "Without --documents or --document: clusters of texts that are alike, those in the most documents first, "
                    + "each with its boxes, the wording in its middle, which all others are like, and the commonest one.",
            "",
            "A character is shared if it stands in a run of 20 characters that a document of another municipality has, "
                    + "too; else it is the document's own. Of a document that does not surely say whose it is that "
                    + "cannot be told (?).",
            "",
            "Exit codes: 0 done, 1 something could not be read, 2 wrong command line.",
            "",
            "Examples:",
            "  hyokasho same samples/",
            "  hyokasho same samples/ --documents",
            "  hyokasho same samples/ --document focused-004 --chapter III"
        })
final class SameCommand implements Callable<Integer> {

    private static final int MIN_DOCUMENTS = 2;
    private static final int TOP = 20;

    private final StandardStreams streams;

    @Mixin
    private ResultsFolder results = new ResultsFolder();

    /** What is asked for instead of clusters. */
    private static final class Question {

        @Option(
                names = "--documents",
                description = "Say of each document how much of it is its own, as a whole and by chapter.")
        private boolean documents;

        @Option(
                names = "--document",
                paramLabel = "ID",
                description =
                        "Say of each box of this document how much of it is its own and who shares the rest, with "
                                + "the own passages marked. ID is the path of its result below OUT without .json.")
        private Optional<String> document = Optional.empty();
    }

    @ArgGroup
    private Question question = new Question();

    @Option(
            names = "--field",
            paramLabel = "PATH",
            description =
                    "Only this box or what lies in it: II[1].4, or II.4 for the box of all blocks. What is a document's own "
                            + "is still held against all boxes of others.")
    private Optional<String> field = Optional.empty();

    @Option(
            names = "--chapter",
            paramLabel = "NAME",
            description = "Only this chapter: its number, e.g. II, or a part of its heading, e.g. リスク対策.")
    private Optional<String> chapter = Optional.empty();

    @Option(
            names = "--similarity",
            paramLabel = "S",
            description = "From which share of common runs of three characters on two texts are alike, by default "
                    + SharedTexts.SIMILARITY + "; 1 is the same.")
    private Optional<Double> similarity = Optional.empty();

    @Option(
            names = "--min-documents",
            paramLabel = "N",
            description = "Only clusters in so many documents or more, by default " + MIN_DOCUMENTS + ".")
    private Optional<Integer> minDocuments = Optional.empty();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Show so many clusters at most, by default " + TOP + "; all are counted.")
    private Optional<Integer> top = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text: for people (the default). json: a JSON object a line. csv: a table.")
    private SameFormat format = SameFormat.text;

    @Mixin
    private MessageOptions messages = new MessageOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    SameCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        requireSense();
        BoxFilter boxes = boxes();
        messages.attempt(results.toString(), () -> answer(boxes));
        return messages.hasFailed() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private void requireSense() {
        boolean clusters = !question.documents && question.document.isEmpty();
        require(
                clusters || similarity.isEmpty() && minDocuments.isEmpty() && top.isEmpty(),
                "--similarity, --min-documents and --top are about clusters; leave them out with --documents and "
                        + "--document.");
        require(
                similarity.map(s -> s > 0 && s <= 1).orElse(true),
                "--similarity must lie above 0 and be 1 at most, but was " + similarity.orElse(0.0) + ".");
        require(minDocuments.map(n -> n >= 1).orElse(true), "--min-documents must be 1 or more.");
        require(top.map(n -> n >= 1).orElse(true), "--top must be 1 or more.");
    }

    private void require(boolean sense, String sentence) {
        if (!sense) {
            throw new ParameterException(command.commandLine(), sentence);
        }
    }

    private BoxFilter boxes() {
        try {
            return BoxFilter.of(field, chapter);
        } catch (SearchException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private void answer(BoxFilter boxes) throws HyokashoException, IOException {
        Corpus corpus = results.corpus();
        Writer out = new BufferedWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8));
        SameReport report = format.to(out, new HitText(streams.screen())::marked);
        String summary;
        try (Progress progress = new Progress()) {
            summary = question.document.isPresent()
                    ? compare(new DocumentComparison(corpus, boxes, progress), question.document.get(), report)
                    : share(corpus, boxes, report, progress);
        }
        out.flush();
        messages.hint(summary);
    }

    private String share(Corpus corpus, BoxFilter boxes, SameReport report, Progress progress)
            throws HyokashoException, IOException {
        try (SharedTexts texts = question.documents
                ? SharedTexts.beside(boxes, corpus, progress)
                : SharedTexts.among(boxes, corpus, progress)) {
            String found = "";
            if (question.documents) {
                texts.shares(report::write);
            } else {
                int most = top.orElse(TOP);
                int clusters = texts.clusters(
                        similarity.orElse(SharedTexts.SIMILARITY),
                        minDocuments.orElse(MIN_DOCUMENTS),
                        most,
                        report::write);
                found = formatted(
                        " Different ones: %,d; clusters: %,d%s.",
                        texts.counts().distinct(),
                        clusters,
                        clusters > most ? formatted(", of which the first %,d are shown (--top)", most) : "");
            }
            return summary(texts.counts()) + found;
        }
    }

    private static String summary(SharedTexts.Counts counts) {
        return formatted(
                "%,d texts in %,d documents%s%s.",
                counts.texts(), counts.documents(), leftOut(counts.unsure()), untold(counts.untold()));
    }

    private String compare(DocumentComparison comparison, String id, SameReport report)
            throws HyokashoException, IOException {
        ComparedDocument document = comparison.of(id);
        report.write(document);
        return formatted(
                "%,d %s beside %,d documents of others%s%s.",
                document.boxes().size(),
                document.boxes().size() == 1 ? "box" : "boxes",
                document.others(),
                leftOut(document.unsure()),
                untold(document.untold()));
    }

    private static String leftOut(int unsure) {
        return unsure == 0 ? "" : formatted("; boxes not surely read, which are left out: %,d", unsure);
    }

    private static String untold(int untold) {
        return untold == 0 ? "" : formatted("; documents that do not surely say whose they are: %,d", untold);
    }

    /** A bar for each part of the work; it is out of the way before results are written. */
    private final class Progress implements SameListener, AutoCloseable {

        private Bar bar = Bar.NONE;
        private int left;

        @Override
        public void begin(String task, int steps) {
            close();
            left = steps;
            bar = Bar.over(steps, task, 0, streams.terminal() && !messages.isQuiet());
        }

        @Override
        public void stepDone() {
            bar.step();
            left--;
            if (left == 0) {
                close();
            }
        }

        @Override
        public void refused(boolean ours, String sentence) {
            messages.refused(ours, sentence);
        }

        @Override
        public void close() {
            bar.close();
            bar = Bar.NONE;
        }
    }
}
