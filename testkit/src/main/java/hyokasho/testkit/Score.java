package hyokasho.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much of a document was read right.
 *
 * @param right how many fields are equal to their truth
 * @param faults the fields of the truth that are not, one sentence each
 * @param spurious fields with a value that the truth does not have, one sentence each
 * @param breaksFound line breaks that are in the truth and in what was read, of texts that are right
 * @param breaksWanted those in the truth
 * @param breaksRead those in what was read
 */
public record Score(
        int right, List<String> faults, List<String> spurious, int breaksFound, int breaksWanted, int breaksRead) {

    public Score {
        faults = List.copyOf(faults);
        spurious = List.copyOf(spurious);
    }

    public static Score nothing() {
        return new Score(0, List.of(), List.of(), 0, 0, 0);
    }

    /** A field that is right and no text. */
    static Score ofRight() {
        return new Score(1, List.of(), List.of(), 0, 0, 0);
    }

    static Score ofFault(String sentence) {
        return new Score(0, List.of(sentence), List.of(), 0, 0, 0);
    }

    static Score ofSpurious(String sentence) {
        return new Score(0, List.of(), List.of(sentence), 0, 0, 0);
    }

    /** A text that is right, with its line breaks. */
    static Score ofText(String want, String read) {
        Set<Integer> wanted = Truth.breaks(want);
        Set<Integer> breaks = Truth.breaks(read);
        Set<Integer> found = new HashSet<>(wanted);
        found.retainAll(breaks);
        return new Score(1, List.of(), List.of(), found.size(), wanted.size(), breaks.size());
    }

    public Score plus(Score other) {
        return new Score(
                right + other.right,
                both(faults, other.faults),
                both(spurious, other.spurious),
                breaksFound + other.breaksFound,
                breaksWanted + other.breaksWanted,
                breaksRead + other.breaksRead);
    }

    /** The fields that are right, as a part of the fields of the truth. */
    public double rightPart() {
        int fields = right + faults.size();
        return fields == 0 ? 1 : (double) right / fields;
    }

    /** The harmonic mean of precision and recall of the line breaks; 1 if there are none. */
    public double breaksF1() {
        int all = breaksWanted + breaksRead;
        return all == 0 ? 1 : 2.0 * breaksFound / all;
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
