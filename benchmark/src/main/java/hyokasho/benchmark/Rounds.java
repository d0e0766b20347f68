package hyokasho.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * How long two ways to work through the same files took, round by round.
 *
 * @param conversion nanoseconds of each round of the whole conversion
 * @param stripping nanoseconds of each round of PDFBox's text extraction; as many rounds
 */
record Rounds(List<Long> conversion, List<Long> stripping) {

    Rounds {
        conversion = List.copyOf(conversion);
        stripping = List.copyOf(stripping);
        if (conversion.isEmpty() || conversion.size() != stripping.size()) {
            throw new IllegalArgumentException("Both must have been timed equally often, at least once, but were "
                    + conversion.size() + " and " + stripping.size() + " times");
        }
    }

    /** By how much the conversion's median is longer; 1 if both are the same. */
    double ratio() {
        return median(conversion) / median(stripping);
    }

    static double median(List<Long> nanoseconds) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }
}
