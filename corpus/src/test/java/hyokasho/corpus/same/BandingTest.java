package hyokasho.corpus.same;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandingTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1})
    void aPairThatIsJustLikeEnoughIsComparedWithNinetyEightInAHundred(double similarity) {
        double likelihood = Banding.finding(similarity).likelihood(similarity);
        assertTrue(likelihood >= 0.98 || Banding.finding(similarity).rows() == 1, "" + likelihood);
    }

    @Test
    void thereAreAsManyRowsAsThatAllows() {
        assertEquals(new Banding(30, 4), Banding.finding(0.6));
        assertTrue(new Banding(24, 5).likelihood(0.6) < 0.98);
    }

    @Test
    void textsThatMustBeTheSameNeedOneBand() {
        assertEquals(1, Banding.finding(1).bands());
    }
}
