package hyokasho.corpus.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.corpus.history.Segment.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDifferenceTest {

    private static String without(Kind kind, List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.kind() != kind)
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    @Test
    void onlyThePartThatDiffersIsMarked() {
        assertEquals(
                List.of(
                        new Segment(Kind.SAME, "年に一"),
                        new Segment(Kind.REMOVED, "度"),
                        new Segment(Kind.ADDED, "回"),
                        new Segment(Kind.SAME, "見直す。")),
                TextDifference.between("年に一度見直す。", "年に一回見直す。"));
    }

    @Test
    void aLineInBetweenIsMarkedAsAWhole() {
        assertEquals(
                List.of(new Segment(Kind.SAME, "一\n"), new Segment(Kind.ADDED, "二\n"), new Segment(Kind.SAME, "三")),
                TextDifference.between("一\n三", "一\n二\n三"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bothTextsAreInTheSegments(long seed) {
        Random random = new Random(seed);
        String before = text(random);
        String after = text(random);
        List<Segment> segments = TextDifference.between(before, after);
        assertEquals(before, without(Kind.ADDED, segments), "seed " + seed);
        assertEquals(after, without(Kind.REMOVED, segments), "seed " + seed);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(60), 0, 6)
                .mapToObj(c -> "あいう𠮷\n ".codePoints().toArray()[c])
                .map(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void longTextsThatDifferAllOverAreComparedInTime() {
        String before = "前の文。".repeat(50_000);
        String after = "後の字。".repeat(50_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertTrue(TextDifference.between(before, after).size() > 1));
    }

    @Test
    void manyLinesThatDifferAllOverAreComparedInTime() {
        String before = lines("前", 30_000);
        String after = lines("後", 30_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertEquals(
                        List.of(new Segment(Kind.REMOVED, before), new Segment(Kind.ADDED, after)),
                        TextDifference.between(before, after)));
    }

    @Test
    void ofManyLinesThoseThatBothBeginAndEndWithAreTheSame() {
        String start = lines("頭", 4_000);
        String end = lines("尾", 4_000);
        assertEquals(
                List.of(
                        new Segment(Kind.SAME, start),
                        new Segment(Kind.SAME, "年に一"),
                        new Segment(Kind.REMOVED, "度"),
                        new Segment(Kind.ADDED, "回"),
                        new Segment(Kind.SAME, "\n"),
                        new Segment(Kind.SAME, end)),
                TextDifference.between(start + "年に一度\n" + end, start + "年に一回\n" + end));
    }

    private static String lines(String text, int number) {
        return IntStream.range(0, number).mapToObj(i -> text + i + "\n").collect(Collectors.joining());
    }
}
