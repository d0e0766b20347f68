package hyokasho.corpus.batch;

import java.util.Optional;

/**
 * How the conversion of one file ended.
 *
 * @param verdict what became of it
 * @param message why it was not converted and what to do, without the file's name; empty if it was
 * @param contents what was read; empty if it was not converted
 * @param milliseconds that it took
 */
record Outcome(Verdict verdict, String message, Optional<Contents> contents, long milliseconds) {

    static Outcome failure(Verdict verdict, String message, long milliseconds) {
        return new Outcome(verdict, message, Optional.empty(), milliseconds);
    }

    static Outcome success(Contents contents, long milliseconds) {
        Verdict verdict = contents.isWhole() ? Verdict.OK : Verdict.PARTIAL;
        return new Outcome(verdict, "", Optional.of(contents), milliseconds);
    }
}
