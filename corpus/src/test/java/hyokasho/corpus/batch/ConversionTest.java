package hyokasho.corpus.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hyokasho.extract.Progress;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.extract.source.UnreadableSourceException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "EMPTY, damaged",
        "DAMAGED, damaged",
        "ENCRYPTED, encrypted",
        "WRONG_PASSWORD, encrypted",
        "NO_TEXT, no-text",
        "NOT_A_FORM, not-a-form",
        "UNKNOWN_FORM, not-a-form",
        "NEITHER_PDF_NOR_TEXT, not-a-form",
        "TOO_LARGE, too-large",
        "NOT_FOUND, failed"
    })
    void whyAFileCannotBeReadIsItsVerdict(Reason reason, String verdict) {
        Outcome outcome = convert((input, progress) -> {
            throw new UnreadableSourceException(reason, input.name(), "is so.");
        });
        assertEquals(verdict + ": is so.", outcome.verdict().key() + ": " + outcome.message());
    }

    @Test
    void anErrorOfTheProgramIsOneSentenceThatAsksToBeReported() {
        Outcome outcome = convert((input, progress) -> {
            throw new IllegalStateException("no such slot");
        });
        assertEquals(
                "met an error in hyokasho itself (java.lang.IllegalStateException: no such slot); please report it, with the"
                        + " file if you may (the log shows where).",
                outcome.message());
    }

    @Test
    void calledTooDeepIsAnErrorOfTheProgramToo() {
        Outcome outcome = convert((input, progress) -> {
            throw new StackOverflowError();
        });
        assertEquals(Verdict.FAILED, outcome.verdict());
    }

    @Test
    void whatFailsHasNoResult() {
        convert((input, progress) -> {
            throw new IllegalStateException("no such slot");
        });
        assertFalse(Files.exists(folder.resolve("result")));
    }

    private Outcome convert(Conversion.Reading reading) {
        Task task = new Task(
                "a.pdf", folder.resolve("a.pdf"), folder.resolve("result"), ResultFormat.json, Optional.empty());
        return new Conversion(reading).convert(task, Progress.UNSEEN);
    }
}
