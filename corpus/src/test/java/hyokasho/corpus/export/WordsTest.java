package hyokasho.corpus.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = new Words();

    @Test
    void aTextIsItsWordsAndThenItsPairsOfCharacters() {
        assertEquals("委託 先 へ 提供 委託 託先 先へ へ提 提供", words.of("委託先へ提供"));
    }

    @Test
    void punctuationPartsPairsAndIsNoWord() {
        assertEquals("委託 提供 委託 提供", words.of("委託、提供"));
    }

    @Test
    void whiteSpaceDoesNotPartPairs() {
        assertEquals("委 託 委託", words.of("委\n託"));
    }

    @Test
    void widthsAreMadeEqual() {
        assertEquals(words.of("LGWAN サーバ"), words.of("ＬＧＷＡＮ ｻｰﾊﾞ"));
    }

    @Test
    void oneSegmenterServesManyTexts() {
        words.of("委託");
        assertEquals("提供 提供", words.of("提供"));
    }
}
