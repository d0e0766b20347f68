package hyokasho.corpus.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    private final TextFolding folding = new TextFolding();

    @ParameterizedTest
    @CsvSource({
        "ｸﾗｳﾄﾞ, クラウド",
        "ＵＳＢ, usb",
        "か\u3099, が",
        "㈱, (株)",
        "サーバ, サ-バ",
        "サ―バ, サ-バ",
        "委　託 先, 委託先",
        "𠮷, 𠮷",
        "①．, 1."
    })
    void whatIsTypedOtherwiseIsTheSame(String text, String folded) {
        assertEquals(folded, folding.fold(text));
    }

    @Test
    void everyFoldedCharacterKnowsItsOrigin() {
        TextFolding.Folded folded = folding.folded("𠮷 ﾄﾞ㈱");
        assertEquals("𠮷ド(株)", folded.text());
        assertArrayEquals(new int[] {0, 3, 5, 5, 5}, folded.starts());
        assertArrayEquals(new int[] {2, 5, 6, 6, 6}, folded.ends());
    }
}
