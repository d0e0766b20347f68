package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which ways to give away the pieces of a page are followed. */
class BeamTest {

    private static final Match START = Match.nothing(500, 0);

    private final Beam beam = new Beam();

    @Test
    void theCheapestWayIsTheFirst() {
        beam.offer(START.given(1, true, 0.3));
        beam.offer(START.given(2, true, 0.1));
        beam.offer(START.given(3, true, 0.2));

        assertEquals(
                List.of(0.1, 0.2, 0.3), beam.best().stream().map(Match::cost).toList());
    }

    @Test
    void ofTwoWaysThatComeToTheSameTheCheaperOneIsFollowed() {
        beam.offer(START.given(1, true, 0.1).given(2, true, 0.3));
        beam.offer(START.given(2, true, 0.2).given(1, true, 0).given(2, true, 0));

        assertEquals(List.of(0.2), beam.best().stream().map(Match::cost).toList());
    }

    @Test
    void aWayKnowsAnotherOneThatCostsAndComesToTheSame() {
        Match other = START.given(2, true, 0.2).given(1, true, 0).given(2, true, 0);
        beam.offer(START.given(1, true, 0).given(2, true, 0.2));
        beam.offer(other);

        assertEquals(Optional.of(other), beam.best().get(0).rival());
    }

    @Test
    void aDearerWayThatComesToTheSameIsForgotten() {
        beam.offer(START.given(1, true, 0).given(2, true, 0.2));
        beam.offer(START.given(2, true, 0.3).given(1, true, 0).given(2, true, 0));

        assertEquals(Optional.empty(), beam.best().get(0).rival());
    }

    @Test
    void aWayMuchDearerThanTheBestIsHopeless() {
        beam.offer(START.given(1, true, 0.1));

        assertFalse(beam.isHopeless(1));
        assertTrue(beam.isHopeless(9));
    }

    @Test
    void aBeamKeepsTheCheapestInWhateverOrderTheyAreOffered() {
        List<Double> costs = new Random(5).doubles(2000).boxed().toList();

        for (int i = 0; i < costs.size(); i++) {
            beam.offer(START.given(i % 500, true, costs.get(i)));
        }

        List<Match> best = beam.best();
        double dearest = best.get(best.size() - 1).cost();
        long cheaper = costs.stream().filter(cost -> cost <= dearest).count();
        long alike = cheaper - best.size();
        assertTrue(alike >= 0 && alike < best.size(), "only ways that come to the same are left out: " + alike);
        assertEquals(
                costs.stream().sorted().findFirst().orElseThrow(), best.get(0).cost());
    }
}
