package hyokasho.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.testkit.TextMutant.Damage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextMutantTest {

    private static final String TEXT = "一\n二\n三\n四\n\n\n\n五\n六\n七\n";

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameText(Damage damage) {
        assertEquals(TextMutant.of(TEXT, damage, 7), TextMutant.of(TEXT, damage, 7));
    }

    @ParameterizedTest
    @EnumSource
    void itIsDamaged(Damage damage) {
        assertNotEquals(
                List.of(TEXT), seeds(damage).distinct().toList(), () -> "No seed damages a text in the way " + damage);
    }

    @Test
    void shuffledLinesStayOnTheirPage() {
        assertEquals(
                List.of("一二三四|五六七"),
                seeds(Damage.LINES_SHUFFLED)
                        .map(text -> sorted(text.substring(0, 7)) + "|" + sorted(text.substring(7)))
                        .distinct()
                        .toList());
    }

    @Test
    void anEmptyTextStaysOrGetsEmptyLines() {
        for (Damage damage : Damage.values()) {
            assertTrue(TextMutant.of("", damage, 1).isBlank(), damage::toString);
        }
    }

    private static Stream<String> seeds(Damage damage) {
        return LongStream.range(0, 20).mapToObj(seed -> TextMutant.of(TEXT, damage, seed));
    }

    private static String sorted(String lines) {
        return lines.lines().sorted(Comparator.comparing("一二三四五六七"::indexOf)).collect(Collectors.joining());
    }
}
