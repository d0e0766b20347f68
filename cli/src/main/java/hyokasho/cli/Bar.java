package hyokasho.cli;

import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a command is: a bar on standard error, or nothing where nobody sees it or it would be full at once. */
final class Bar implements AutoCloseable {

    /** Where there is nothing to be shown. */
    static final Bar NONE = new Bar(Optional.empty());

    private final Optional<ProgressBar> shown;

    private Bar(Optional<ProgressBar> shown) {
        this.shown = shown;
    }

    /**
     * A bar over so many files, or steps of another kind.
     *
     * @param task what is done to them: converted
     * @param done how many of them need nothing
     * @param seen whether standard error is a terminal on which it is wanted
     */
    static Bar over(long files, String task, long done, boolean seen) {
        if (!seen || files <= 1 || files <= done) {
            return NONE;
        }
        return new Bar(Optional.of(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(files)
                .startsFrom(done, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build()));
    }

    boolean isShown() {
        return shown.isPresent();
    }

    /** One file more is done. */
    void step() {
        shown.ifPresent(ProgressBar::step);
    }

    /** So many files are done. */
    void stepTo(long done) {
        shown.ifPresent(bar -> bar.stepTo(done));
    }

    /** Makes room for a line; the bar is drawn again behind it. */
    void clearLine() {
        if (isShown()) {
            System.err.print("\r\033[K");
            System.err.flush();
        }
    }

    @Override
    public void close() {
        shown.ifPresent(ProgressBar::close);
    }
}
