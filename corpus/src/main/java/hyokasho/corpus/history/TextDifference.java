package hyokasho.corpus.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import hyokasho.corpus.history.Segment.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Marks in which part two texts differ: by lines first, then by characters within lines that changed. */
public final class TextDifference {

    /** Longer pieces are marked as a whole: the time for characters grows with the square of their difference. */
    private static final int MAX_CHARACTERS = 3000;

    /** Of more lines only those are the same with which both texts begin and end, for the same reason. */
    private static final int MAX_LINES = 3000;

    private TextDifference() {}

    /** The pieces of both in their order; without those that are added they are {@code before}, without those removed {@code after}. */
    public static List<Segment> between(String before, String after) {
        List<Segment> segments = new ArrayList<>();
        for (Segment piece : pieces(lines(before), lines(after))) {
            Segment last = segments.isEmpty() ? piece : segments.get(segments.size() - 1);
            boolean replaced = last.kind() == Kind.REMOVED
                    && piece.kind() == Kind.ADDED
                    && last.text().length() <= MAX_CHARACTERS
                    && piece.text().length() <= MAX_CHARACTERS;
            if (replaced) {
                segments.remove(segments.size() - 1);
                segments.addAll(pieces(characters(last.text()), characters(piece.text())));
            } else {
                segments.add(piece);
            }
        }
        return List.copyOf(segments);
    }

    private static List<Segment> pieces(List<String> before, List<String> after) {
        if (Math.max(before.size(), after.size()) > MAX_LINES) {
            return betweenSameEnds(before, after);
        }
        List<Segment> segments = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            add(segments, Kind.SAME, before.subList(done, delta.getSource().getPosition()));
            add(segments, Kind.REMOVED, delta.getSource().getLines());
            add(segments, Kind.ADDED, delta.getTarget().getLines());
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(segments, Kind.SAME, before.subList(done, before.size()));
        return segments;
    }

    private static List<Segment> betweenSameEnds(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Segment> segments = new ArrayList<>();
        add(segments, Kind.SAME, before.subList(0, start));
        add(segments, Kind.REMOVED, before.subList(start, before.size() - end));
        add(segments, Kind.ADDED, after.subList(start, after.size() - end));
        add(segments, Kind.SAME, before.subList(before.size() - end, before.size()));
        return segments;
    }

    private static void add(List<Segment> segments, Kind kind, List<String> parts) {
        if (!parts.isEmpty()) {
            segments.add(new Segment(kind, String.join("", parts)));
        }
    }

    /** With their ends, so that joined they are the text. */
    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)"));
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).collect(Collectors.toList());
    }
}
