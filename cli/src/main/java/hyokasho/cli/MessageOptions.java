package hyokasho.cli;

import hyokasho.corpus.TerminalText;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a command says on standard error: one sentence for each file that fails, hints, and nothing of Java. */
final class MessageOptions {

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing on standard error but what failed.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description =
                    "Say what becomes of each file, and show the stack trace of an error of the program itself (that of one among many files stands in the log). Setting"
                            + " HYOKASHO_TRACE does the latter.")
    private boolean verbose;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    private boolean failed;

    /** Work on one file. */
    @FunctionalInterface
    interface Work {
        void run() throws HyokashoException, IOException;
    }

    /**
     * Does work on one file and says why if it fails. The only place where an error of the program itself is caught, so
     * that one file never keeps the others from being read.
     *
     * @param file what the sentence calls the file
     * @return whether it was done
     */
    boolean attempt(String file, Work work) {
        try {
            work.run();
            return true;
        } catch (HyokashoException e) {
            failure(e.getMessage());
        } catch (IOException e) {
            failure("[" + file + "] " + sentence(e));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            failure(bug(file, e));
            if (verbose || System.getenv("HYOKASHO_TRACE") != null) {
                e.printStackTrace(err());
            }
        }
        return false;
    }

    /** Says what failed. */
    void failure(String sentence) {
        failed = true;
        err().println(oneLine(sentence));
    }

    /** Says what may be good to know. */
    void hint(String sentence) {
        if (!quiet) {
            err().println(oneLine(sentence));
        }
    }

    /** Says what only those want to know who ask for it. */
    void detail(String sentence) {
        if (verbose) {
            err().println(oneLine(sentence));
        }
    }

    /** Says that a file is no document: it failed if one is lost, and else only those want to know who ask for it. */
    void refused(boolean ours, String sentence) {
        if (ours) {
            failure(sentence);
        } else {
            detail(sentence);
        }
    }

    /** Whether anything failed so far. */
    boolean hasFailed() {
        return failed;
    }

    /** Whether only failures are to be said. */
    boolean isQuiet() {
        return quiet;
    }

    /** The sentence about an error of the program itself. */
    static String bug(String file, Throwable error) {
        String advice = error instanceof OutOfMemoryError
                ? "needs more memory than hyokasho has; give it more with HYOKASHO_JAVA_OPTS=-Xmx2g."
                : "met an error in hyokasho itself (" + error + "); please report it, with the file if you may"
                        + " (--verbose shows where).";
        return oneLine("[" + file + "] " + advice);
    }

    private static String sentence(IOException e) {
        return "cannot be read or written (" + e.getMessage() + "); check the file, the disk and your rights to them.";
    }

    /** A message is one line whatever a file is called. */
    private static String oneLine(String message) {
        return TerminalText.line(message);
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
