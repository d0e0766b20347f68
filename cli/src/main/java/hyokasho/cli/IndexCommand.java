package hyokasho.cli;

import hyokasho.corpus.search.Search;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hyokasho index}: a folder of results in, an index of it brought up to date. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Brings the index that search looks into up to date, as search does itself.",
        footer = {"", "Example:", "  hyokasho index samples/ --index samples-index"})
final class IndexCommand implements Callable<Integer> {

    private final StandardStreams streams;

    @Mixin
    private ResultsFolder results = new ResultsFolder();

    @Mixin
    private IndexOptions index = new IndexOptions();

    @Mixin
    private MessageOptions messages = new MessageOptions();

    IndexCommand(StandardStreams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        messages.attempt(results.toString(), this::bringUpToDate);
        return messages.hasFailed() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private void bringUpToDate() throws HyokashoException, IOException {
        try (Search search = index.open(results, messages, streams.terminal())) {
            messages.hint("[" + results + "] %,d values can be searched.".formatted(search.size()));
        }
    }
}
