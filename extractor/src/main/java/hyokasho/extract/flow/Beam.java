package hyokasho.extract.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cheapest ways to give away the pieces of a page up to one of them. */
final class Beam {

    private static final int WIDTH = 96;

    /** Ways this much dearer than the best are given up. */
    private static final double HOPELESS = 1.5;

    /** So many ways are gathered before the dear ones among them are given up. */
    private static final int GATHERED = 8 * WIDTH;

    /** Nothing tells which of two ways is right if they cost the same but for this. */
    private static final double TIE = 0.01;

    private List<Match> ways = new ArrayList<>();
    private double cheapest = Double.POSITIVE_INFINITY;
    private double tooDear = Double.POSITIVE_INFINITY;

    /** Whether a way of such a cost need not be offered. */
    boolean isHopeless(double cost) {
        return cost > cheapest + HOPELESS || cost >= tooDear;
    }

    void offer(Match way) {
        if (isHopeless(way.cost())) {
            return;
        }
        cheapest = Math.min(cheapest, way.cost());
        ways.add(way);
        if (ways.size() == GATHERED) {
            ways = best();
            tooDear = ways.size() == WIDTH ? ways.get(WIDTH - 1).cost() : tooDear;
        }
    }

    /** The cheapest first; of two that come to the same, the cheaper one, which knows the other if it costs no more. */
    List<Match> best() {
        ways.removeIf(way -> way.cost() > cheapest + HOPELESS);
        ways.sort(Comparator.comparingDouble(Match::cost));
        List<Match> best = new ArrayList<>(GATHERED);
        for (int i = 0; i < ways.size() && best.size() < WIDTH; i++) {
            Match way = ways.get(i);
            int same = comesToTheSame(best, way);
            if (same < 0) {
                best.add(way);
            } else if (way.cost() < best.get(same).cost() + TIE) {
                best.set(same, best.get(same).besides(way));
            }
        }
        return best;
    }

    /** Which of some ways another one comes to the same as; -1 for none. */
    private static int comesToTheSame(List<Match> others, Match way) {
        for (int i = 0; i < others.size(); i++) {
            if (way.comesToTheSame(others.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
