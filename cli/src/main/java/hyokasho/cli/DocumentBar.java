package hyokasho.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the documents of a corpus are read: a bar on a terminal, and nothing where there is none. */
final class DocumentBar implements AutoCloseable {

    private final Optional<ProgressBar> bar;

    /**
     * A bar that begins now.
     *
     * @param shown whether somebody wants to see it
     */
    DocumentBar(String task, int files, boolean shown) {
        this.bar = shown
                ? Optional.of(new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(files)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .clearDisplayOnFinish()
                        .build())
                : Optional.empty();
    }

    /** A file has been dealt with. */
    void fileDone() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
