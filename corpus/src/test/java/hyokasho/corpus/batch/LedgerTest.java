package hyokasho.corpus.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import hyokasho.corpus.batch.Row.Content;
import hyokasho.corpus.batch.Row.Made;
import hyokasho.corpus.batch.Row.State;
import hyokasho.corpus.input.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final int MANY = 20_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsPutIsFoundAsItWas() throws Exception {
        Made made = new Made(
                Outcome.failure(Verdict.NOT_A_FORM, "is no form.", 5),
                "a.json",
                Optional.of(7L),
                "00ff",
                "1.0 json",
                "1 s",
                9);
        Row row = new Row(
                "a.zip/評価.pdf",
                3,
                2,
                State.DONE,
                new Place.Packed("a.zip", 4),
                "7-1",
                Optional.of(new Content("00ff", 12, "7-1")),
                "a.json",
                Optional.of(made),
                Optional.empty());
        try (Ledger ledger = open()) {
            ledger.put(row);
        }
        try (Ledger ledger = open()) {
            assertEquals(Optional.of(row), ledger.find("a.zip/評価.pdf"));
        }
    }

    @Test
    void workThatFailsLeavesNothing() throws Exception {
        try (Ledger ledger = open()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> ledger.atOnce(() -> {
                        ledger.put(row(1));
                        throw new IllegalStateException("in the midst of it");
                    }));
            assertEquals(Optional.empty(), ledger.find(row(1).path()));
        }
    }

    @Test
    void noQuestionThatIsAskedForEachFileGoesThroughAllFiles() throws Exception {
        try (Ledger ledger = open()) {
            ledger.atOnce(() -> {
                for (int i = 0; i < MANY; i++) {
                    ledger.put(row(i));
                }
            });
            assertTimeout(Duration.ofSeconds(20), () -> {
                for (int i = 0; i < MANY; i++) {
                    ledger.find("no" + i);
                    ledger.firstWith("sha" + i, 1, i);
                    ledger.isNameTaken("name" + i, 1);
                    ledger.resultsOfOthers("name" + i, 1, "path" + i);
                }
                assertEquals(List.of(), ledger.laterCopies(1, 10));
            });
        }
    }

    private Ledger open() throws Ledger.InUseException {
        return Ledger.open(folder.resolve("ledger.sqlite"));
    }

    private static Row row(int i) {
        return new Row(
                "path" + i,
                i,
                1,
                State.DONE,
                new Place.OnDisk(Path.of("file" + i)),
                "print" + i,
                Optional.of(new Content("sha" + i, i, "print" + i)),
                "name" + i,
                Optional.empty(),
                Optional.empty());
    }
}
