package hyokasho.cli;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.search.IndexListener;
import hyokasho.corpus.search.Search;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the index lies, and what is said while it is brought up to date. */
final class IndexOptions {

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "The folder of the index, by default OUT/.hyokasho/search. Needed if OUT cannot be written.")
    private Optional<Path> index = Optional.empty();

    /** The search over {@code results}, with its index up to date. */
    Search open(ResultsFolder results, MessageOptions messages, boolean terminal)
            throws HyokashoException, IOException {
        Corpus corpus = results.corpus();
        Path folder = index.orElseGet(() -> results.path().resolve(Search.DEFAULT_INDEX));
        try (Progress progress = new Progress(messages, terminal)) {
            return Search.over(corpus, folder, Version.number(), progress);
        }
    }

    /** A bar on a terminal, and nothing where there is none. */
    private static final class Progress implements IndexListener, AutoCloseable {

        private final MessageOptions messages;
        private final boolean terminal;
        private Bar bar = Bar.NONE;

        Progress(MessageOptions messages, boolean terminal) {
            this.messages = messages;
            this.terminal = terminal;
        }

        @Override
        public void begin(int files) {
            bar = Bar.over(files, "indexed", 0, terminal && !messages.isQuiet());
        }

        @Override
        public void fileDone() {
            bar.step();
        }

        @Override
        public void refused(boolean ours, String sentence) {
            messages.refused(ours, sentence);
        }

        @Override
        public void note(String sentence) {
            messages.hint(sentence);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
