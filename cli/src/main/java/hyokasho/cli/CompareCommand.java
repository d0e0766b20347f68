package hyokasho.cli;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.compare.CompareFormat;
import hyokasho.corpus.compare.Comparison;
import hyokasho.corpus.compare.Question;
import hyokasho.corpus.compare.QuestionReader;
import hyokasho.corpus.compare.Report;
import hyokasho.corpus.compare.Selection;
import hyokasho.corpus.compare.Subjects;
import hyokasho.corpus.compare.Tally;
import hyokasho.corpus.compare.Totals;
import hyokasho.corpus.compare.Verdict;
import hyokasho.corpus.search.DocumentFilter;
import hyokasho.document.Document;
import hyokasho.document.HyokashoException;
import hyokasho.form.FormCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hyokasho compare}: documents side by side, or the answers of many to one question. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Sets converted documents side by side, box by box; with --field counts what all of them answer to "
                        + "one question.",
        footer = {
            "",
            "Boxes of different forms are compared where they mean the same. Blocks (委託事項, 提供先 …) are matched by what "
                    + "they are called, not by their number. Width, case, lookalikes and white space make no "
                    + "difference. A box that was not surely read counts neither as the same nor as different.",
            "",
            "PATH is that of a box in a form (II.4.outsourcing.7, or II[1].4.outsourcing[2].7 for one block), an English "
                    + "name as in the JSON (files[].name), a label (再委託の有無), or words of its headings and its "
                    + "label ('保管期間 期間').",
            "",
            "Exit codes: 0 done, 1 a document could not be read, 2 wrong command line.",
            "",
            "Examples:",
            "  hyokasho compare samples/focused-004 samples/full-002 --only differs",
            "  hyokasho compare samples/ --format html -o side-by-side.html",
            "  hyokasho compare samples/ --field 再委託の有無",
            "  hyokasho compare samples/ --field 期間 --where 予防接種 --format csv"
        })
final class CompareCommand implements Callable<Integer> {

    private static final int WIDTH_OF_FILES = 120;
    private static final int NARROWEST = 40;
    private static final int DEFAULT_LIMIT = 20;

    private final StandardStreams streams;

    @Parameters(
            arity = "1..*",
            paramLabel = "DOCUMENT",
            description = "A document as hyokasho convert wrote it (out/x.json, out/x, out/all.jsonl/12), or a file or "
                    + "folder with several.")
    private List<Path> names = List.of();

    @Option(
            names = "--field",
            paramLabel = "PATH",
            description = "Ask all documents for this box, and count the answers by municipality.")
    private Optional<String> field = Optional.empty();

    @Option(
            names = "--where",
            paramLabel = "WORDS",
            description = "Only documents with all of these words in their 評価書名.")
    private Optional<String> where = Optional.empty();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "VERDICT",
            description =
                    "Without --field: only boxes that are same, differs, only_in_some or unsure; several with commas "
                            + "between.")
    private List<Verdict> only = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "text: for people (the default). html: a page with filters and keys. json: one object.",
                "csv: the main table. xlsx: all tables, with -o."
            })
    private CompareFormat format = CompareFormat.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write, in place of an earlier one; by default standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--no-bom", description = "Write CSV without a byte order mark, for programs other than Excel.")
    private boolean withoutByteOrderMark;

    @Option(names = "--full", description = "text: show long texts in their whole length.")
    private boolean full;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "text with --field: show so many distinct answers (by default ${DEFAULT-VALUE}).")
    private int limit = DEFAULT_LIMIT;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "text: as wide as this; by default as the terminal, or 120 where there is none.")
    private Optional<Integer> width = Optional.empty();

    @Mixin
    private MessageOptions messages = new MessageOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    CompareCommand(StandardStreams streams) {
        this.streams = streams;
    }

    /** What is done with a document. */
    @FunctionalInterface
    private interface Taker {
        void take(String id, Document document) throws IOException;
    }

    @Override
    public Integer call() {
        if (format == CompareFormat.xlsx && output.isEmpty()) {
            throw usage("xlsx is no text; name the file to write with -o.");
        }
        if (limit < 1 || width.filter(columns -> columns < NARROWEST).isPresent()) {
            throw usage("--limit must be 1 or more, and --width " + NARROWEST + " or more.");
        }
        Selection selection = checked(() -> new Selection(where, new DocumentFilter(filter.within(field, field))));
        String done = output.map(Path::toString).orElse("standard output");
        if (field.isPresent()) {
            Question question = checked(() -> new QuestionReader(FormCatalogue.official()).read(field.get()));
            messages.attempt(done, () -> count(question, selection));
        } else {
            messages.attempt(done, () -> compare(selection));
        }
        return messages.hasFailed() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    /** Reads a part of the command line. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws HyokashoException;
    }

    private <T> T checked(Reading<T> reading) {
        try {
            return reading.read();
        } catch (HyokashoException e) {
            throw usage(e.getMessage());
        }
    }

    private void count(Question question, Selection selection) throws HyokashoException, IOException {
        try (Tally tally = new Tally(question, selection)) {
            read(tally::add);
            Totals totals = tally.complete();
            TallyText text = new TallyText(columns(), full, limit, paint());
            write(Report.of(tally, totals, out -> text.write(tally, totals, out)));
        }
    }

    private void compare(Selection selection) throws HyokashoException, IOException {
        Subjects subjects = new Subjects();
        Map<String, Document> documents = new LinkedHashMap<>();
        read((id, document) -> {
            if (documents.size() <= Comparison.MOST_DOCUMENTS && selection.accepts(subjects.of(id, document))) {
                documents.put(id, document);
            }
        });
        if (documents.size() < 2 || documents.size() > Comparison.MOST_DOCUMENTS) {
            throw new HyokashoException("There " + (documents.size() < 2 ? "are not two" : "are too many")
                    + " documents to set side by side; name from two to " + Comparison.MOST_DOCUMENTS
                    + " of them, or ask all for one box with --field.");
        }
        Comparison comparison = Comparison.of(documents);
        Set<Verdict> wanted = only.isEmpty() ? EnumSet.allOf(Verdict.class) : EnumSet.copyOf(only);
        ComparisonText text = new ComparisonText(columns(), full, paint());
        Comparison shown = comparison.only(wanted);
        write(Report.of(shown, out -> text.write(shown, out)));
    }

    /** A document that is named twice, by itself and with its folder, is one. */
    private void read(Taker taker) {
        Set<Path> distinct =
                new LinkedHashSet<>(names.stream().map(Path::normalize).toList());
        Set<String> taken = new HashSet<>();
        for (Path name : distinct) {
            String folder = distinct.size() == 1 ? "" : folder(name);
            messages.attempt(name.toString(), () -> {
                Corpus corpus = Corpus.named(name);
                String place = corpus.folder().toRealPath() + "/";
                corpus.read(new Reader((id, document) -> {
                    if (distinct.size() == 1 || taken.add(place + id)) {
                        taker.take(folder + id, document);
                    }
                }));
            });
        }
    }

    /** Documents in several folders may have one id, so the folder belongs to it. */
    private static String folder(Path name) {
        Path folder = Files.isDirectory(name)
                ? name
                : Optional.ofNullable(name.getParent()).orElse(Path.of(""));
        String path = folder.toString().replace(folder.getFileSystem().getSeparator(), "/");
        return path.isEmpty() ? "" : path + "/";
    }

    private final class Reader implements Corpus.Reader {

        private final Taker taker;

        Reader(Taker taker) {
            this.taker = taker;
        }

        @Override
        public void document(String id, Document document) throws IOException {
            taker.take(id, document);
        }

        @Override
        public void refused(boolean ours, String sentence) {
            if (ours) {
                messages.failure(sentence);
            } else {
                messages.hint(sentence);
            }
        }
    }

    private void write(Report report) throws HyokashoException, IOException {
        boolean byteOrderMark = !withoutByteOrderMark;
        List<String> notes = output.isPresent()
                ? report.write(format, output.get(), byteOrderMark)
                : report.write(format, streams.out(), byteOrderMark);
        notes.forEach(messages::hint);
    }

    private Paint paint() {
        return new Paint(streams.screen() && output.isEmpty());
    }

    private int columns() {
        int terminal = Integer.getInteger("hyokasho.columns", WIDTH_OF_FILES); // only the launcher can tell
        return width.orElse(paint().screen() ? Math.max(NARROWEST, terminal) : WIDTH_OF_FILES);
    }
}
