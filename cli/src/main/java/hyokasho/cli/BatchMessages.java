package hyokasho.cli;

import static java.util.stream.Collectors.joining;

import hyokasho.corpus.batch.BatchListener;
import hyokasho.corpus.batch.Summary;
import hyokasho.corpus.batch.Verdict;
import java.util.Locale;
import java.util.Map;

/** What {@code convert} says: a bar on a terminal or a line now and then, what was not converted, and a summary. */
final class BatchMessages implements BatchListener, AutoCloseable {

    private static final long LINE_EVERY = 30_000_000_000L;
    private static final double NANOS = 1e9;
    private static final int LONGEST_PATH = 160;

    private final MessageOptions messages;
    private final boolean terminal;
    private Bar bar = Bar.NONE;
    private long files;
    private long before;
    private long done;
    private long start;
    private long lastLine;

    BatchMessages(MessageOptions messages, boolean terminal) {
        this.messages = messages;
        this.terminal = terminal;
    }

    @Override
    public synchronized void listed(long all, long unchanged, long vanished, long leftAlone) {
        files = all;
        done += unchanged; // what cannot even be listed has its verdict already
        before = done;
        start = System.nanoTime();
        lastLine = start;
        if (unchanged > 0) {
            messages.hint("%,d of %,d files are done already.".formatted(unchanged, all));
        }
        if (leftAlone > 0) {
            messages.hint(
                    "%,d files beside them are no documents by their names and are left alone.".formatted(leftAlone));
        }
        bar = Bar.over(all, "converted", done, terminal && !messages.isQuiet());
    }

    @Override
    public synchronized void done(String path, Verdict verdict, String message, long milliseconds) {
        if (verdict.isConverted()) {
            messages.detail("[" + shown(path) + "] " + verdict.key() + ", " + milliseconds + " ms");
        } else {
            bar.clearLine();
            messages.failure("[" + shown(path) + "] " + message);
        }
        step();
    }

    @Override
    public synchronized void same(String path, String as) {
        messages.detail("[" + shown(path) + "] has the content of [" + shown(as) + "]");
        step();
    }

    @Override
    public synchronized void retried(String path, String reason) {
        messages.detail("[" + shown(path) + "] " + reason + "; it is tried once more alone");
    }

    /** That the run ends early. */
    synchronized void interrupted() {
        bar.clearLine();
        messages.hint("Interrupted: the files in hand are finished ...");
    }

    /** What the run came to. */
    synchronized void end(Summary summary) {
        close();
        if (summary.files() == 1 && summary.left() == 0) {
            hintAtFindings(summary);
        } else {
            summarize(summary);
        }
        if (summary.left() > 0) {
            messages.hint("%,d files are left; run the same command again to go on.".formatted(summary.left()));
        }
    }

    @Override
    public synchronized void close() {
        bar.close();
        bar = Bar.NONE;
    }

    private void step() {
        done++;
        bar.stepTo(done);
        long now = System.nanoTime();
        if (!bar.isShown() && files > 0 && now - lastLine > LINE_EVERY) {
            lastLine = now;
            double perSecond = (done - before) / ((now - start) / NANOS);
            messages.hint("%,d of %,d files (%d %%), %.1f a second, %s left."
                    .formatted(done, files, 100 * done / files, perSecond, time((files - done) / perSecond)));
        }
    }

    private static String time(double seconds) {
        long minutes = Math.round(seconds / 60);
        return minutes < 1 ? "less than a minute" : minutes < 120 ? minutes + " min" : minutes / 60 + " h";
    }

    private void hintAtFindings(Summary summary) {
        if (!summary.findings().isEmpty()) {
            messages.hint("It was read with findings: " + counts(summary.findings()) + ".");
        }
    }

    private void summarize(Summary summary) {
        long converted = summary.converted();
        messages.hint("%,d files: %,d converted, %,d not."
                .formatted(summary.files(), converted, summary.files() - converted));
        hint(
                "verdicts",
                summary.verdicts().entrySet().stream()
                        .map(e -> e.getKey().key() + " " + number(e.getValue()))
                        .collect(joining(", ")));
        hint("forms", counts(summary.forms()));
        hint("same", summary.same() == 0 ? "" : number(summary.same()) + " with the content of another file");
        hint(
                "vanished",
                summary.vanished() == 0
                        ? ""
                        : number(summary.vanished()) + ", their results kept (--prune deletes them)");
        hint(
                "slowest",
                summary.slowest().entrySet().stream()
                        .map(e -> "%s %.1f s".formatted(shown(e.getKey()), e.getValue() / 1000.0))
                        .collect(joining(", ")));
        hint("findings", counts(summary.findings()));
        hint("each file", summary.manifest().toString());
        hint("log", summary.log().toString());
    }

    private void hint(String head, String text) {
        if (!text.isEmpty()) {
            messages.hint("  %-10s %s".formatted(head, text));
        }
    }

    /** A path of any length can lie in an archive; the manifest has it whole. */
    private static String shown(String path) {
        if (path.length() <= LONGEST_PATH) {
            return path;
        }
        int half = LONGEST_PATH / 2;
        return path.substring(0, half) + " … " + path.substring(path.length() - half);
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> e.getKey() + " " + number(e.getValue()))
                .collect(joining(", "));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
