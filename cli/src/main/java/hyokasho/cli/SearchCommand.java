package hyokasho.cli;

import hyokasho.corpus.search.Found;
import hyokasho.corpus.search.HitJson;
import hyokasho.corpus.search.Search;
import hyokasho.corpus.search.SearchException;
import hyokasho.corpus.search.SearchRequest;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hyokasho search}: words in, the values in which they stand out. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Finds words in converted documents: each value in which they stand, with its document, path and "
                + "page.",
        footer = {
            "",
            "QUERY, in quotation marks of the shell; wide signs (　＋－「」) mean the same:",
            "  '再委託 クラウド'            both in the same value, wherever in it",
            "  '再委託 クラウド OR 外部'     and one of the two; AND, NOT, + and - before a word, ( )",
            "  '\"再委託先の名称\"'          one after the other; 「」 do the same",
            "  '介護保健システム~'          also with one other character, one too few or one too many",
            "Words are found within longer words, too. Width, case and white space make no difference. Values in which "
                    + "they are words of their own come first.",
            "",
            "The index is brought up to date first: what was converted since is found.",
            "",
            "Examples:",
            "  hyokasho search '再委託 許諾' samples/ --index samples-index",
            "  hyokasho search '磁気 OR 媒体' samples/ --form full --chapter II --index samples-index"
        })
final class SearchCommand implements Callable<Integer> {

    private static final int DEFAULT_LIMIT = 20;

    private final StandardStreams streams;

    @Parameters(paramLabel = "QUERY", description = "What to find; see below.")
    private String query = "";

    @Mixin
    private ResultsFolder results = new ResultsFolder();

    @Option(
            names = "--field",
            paramLabel = "PATH",
            description = "Only in this box or what lies in it: II[1].4, or II.4 for the box of all blocks.")
    private Optional<String> field = Optional.empty();

    @Option(
            names = "--chapter",
            paramLabel = "NAME",
            description = "Only in this chapter: its number, e.g. II, or a part of its heading, e.g. リスク対策.")
    private Optional<String> chapter = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Print so many values at most (by default ${DEFAULT-VALUE}); all are counted.")
    private int limit = DEFAULT_LIMIT;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, or json: one JSON object a line and value, with the places on the pages.")
    private SearchFormat format = SearchFormat.text;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private IndexOptions index = new IndexOptions();

    @Mixin
    private MessageOptions messages = new MessageOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    SearchCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(command.commandLine(), "--limit must be 1 or more, but was " + limit + ".");
        }
        SearchRequest request = request();
        messages.attempt(results.toString(), () -> search(request));
        return messages.hasFailed() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private SearchRequest request() {
        try {
            return SearchRequest.of(query, filter.within(field, chapter));
        } catch (SearchException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private void search(SearchRequest request) throws HyokashoException, IOException {
        try (Search search = index.open(results, messages, streams.terminal())) {
            Found found = search.find(request, limit);
            print(found);
            messages.hint("%,d of %,d values are found%s."
                    .formatted(
                            found.values(),
                            search.size(),
                            found.values() > found.hits().size()
                                    ? ", the first %,d are shown (--limit)"
                                            .formatted(found.hits().size())
                                    : ""));
        }
    }

    private void print(Found found) throws IOException {
        if (format == SearchFormat.json) {
            new HitJson().write(found, streams.out());
        } else {
            byte[] text = new HitText(streams.screen()).of(found).getBytes(StandardCharsets.UTF_8);
            streams.out().write(text);
        }
        streams.out().flush();
    }
}
