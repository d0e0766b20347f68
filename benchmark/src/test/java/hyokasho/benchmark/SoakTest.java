package hyokasho.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The soak test in a small form; {@code benchmark/run soak} is the large one. */
class SoakTest {

    private static final List<Path> SAMPLES = List.of(Path.of("..", "samples", "basic-004.pdf"));
    private static final long SEED = 20_261_121;

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void everyFileHasOneVerdictAndEveryGoodOneTheResultThatItHasAlone() throws Exception {
        Soak soak = new Soak(folder, SAMPLES);
        soak.convertHostiles(90, 2, false, SEED);
        assertEquals(List.of(), soak.faults(), "seed " + SEED);
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void aRunThatIsKilledAgainAndAgainComesToWhatAnUndisturbedOneDoes() throws Exception {
        Soak soak = new Soak(folder, SAMPLES);
        soak.kill(40, 3, SEED);
        assertEquals(List.of(), soak.faults(), "seed " + SEED);
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void aDiskThatTakesNoMoreLeavesNoHalfFileAndTheNextRunGoesOn() throws Exception {
        Soak soak = new Soak(folder, SAMPLES);
        soak.fill(10, SEED);
        assertEquals(List.of(), soak.faults(), "seed " + SEED);
    }
}
