package hyokasho.corpus.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How numbers spread, in bounded memory: they are counted one by one below 1,000, and by their first three digits from there
 * on, so that a quartile may be up to one per cent too small. The least and the greatest are exact.
 */
final class Spread {

    private static final int EXACT = 1_000;
    private static final int STEPS = 900;
    private static final int TEN = 10;
    private static final int QUARTERS = 4;

    /** Up to this, each number is a bar of its own. */
    private static final int MOST_SINGLE = 12;

    private int[] counts = new int[0];
    private int size;
    private int least = Integer.MAX_VALUE;
    private int greatest;

    /** Counts a number, which is not negative. */
    void add(int number) {
        int slot = slot(number);
        grow(slot + 1);
        counts[slot]++;
        size++;
        least = Math.min(least, number);
        greatest = Math.max(greatest, number);
    }

    void addAll(Spread other) {
        grow(other.counts.length);
        for (int slot = 0; slot < other.counts.length; slot++) {
            counts[slot] += other.counts[slot];
        }
        size += other.size;
        least = Math.min(least, other.least);
        greatest = Math.max(greatest, other.greatest);
    }

    private void grow(int length) {
        if (length > counts.length) {
            counts = Arrays.copyOf(counts, length);
        }
    }

    private static int slot(int number) {
        int slot = 0;
        int digits = number;
        while (digits >= EXACT) {
            digits /= TEN;
            slot += STEPS;
        }
        return slot + digits;
    }

    /** The least number that is counted in a slot. */
    private static int number(int slot) {
        int number = slot;
        int factor = 1;
        while (number >= EXACT) {
            number -= STEPS;
            factor *= TEN;
        }
        return number * factor;
    }

    /** None if there are no numbers. */
    Optional<Quartiles> quartiles() {
        return size == 0
                ? Optional.empty()
                : Optional.of(new Quartiles(size, least, quarter(1), quarter(2), quarter(QUARTERS - 1), greatest));
    }

    /** The smallest number that at least so many quarters of all do not exceed (nearest rank). */
    private int quarter(int quarters) {
        long rank = ((long) size * quarters + QUARTERS - 1) / QUARTERS;
        int slot = 0;
        for (long seen = counts[0]; seen < rank; seen += counts[slot]) {
            slot++;
        }
        return Math.max(least, number(slot));
    }

    /** From the least on a bar for each number, or if they are large, from each 1, 2 and 5 of a power of ten to the next. */
    List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (long from = 0; size > 0 && from <= greatest; ) {
            long next = greatest <= MOST_SINGLE ? from + 1 : next(from);
            if (next > least) {
                bins.add(new Bin((int) from, (int) Math.min(next - 1, Integer.MAX_VALUE), between((int) from, next)));
            }
            from = next;
        }
        return bins;
    }

    /** 0, 1, 2, 5, 10, 20, 50, … */
    private static long next(long from) {
        long power = 1;
        while (power * TEN <= from) {
            power *= TEN;
        }
        long lead = from / power;
        long nextLead = lead < 2 ? lead + 1 : lead < TEN / 2 ? TEN / 2 : TEN;
        return power * nextLead;
    }

    private int between(int from, long end) {
        int number = 0;
        for (int slot = slot(from); slot < counts.length && number(slot) < end; slot++) {
            number += counts[slot];
        }
        return number;
    }
}
