package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.flow.Words.Beginning;
import org.junit.jupiter.api.Test;

/** What a wording looks for in a text. */
class WordsTest {

    @Test
    void oneOfSomeWordsIsFoundAnywhere() {
        Words words = Words.of("発効|失効");

        assertTrue(words.test(Beginning.of("異動の日に権限を失効させる。")));
        assertFalse(words.test(Beginning.of("効果を失う。発表する。")));
    }

    @Test
    void anExpressionIsFoundAsItSays() {
        Words words = Words.of("^[^。]*ファイル$");

        assertTrue(words.test(Beginning.of("見本台帳ファイル")));
        assertFalse(words.test(Beginning.of("見本台帳ファイルに記録する")));
    }

    @Test
    void onlyTheBeginningOfAVeryLongTextIsLookedAt() {
        String text = "あ".repeat(2000) + "失効";

        assertFalse(Words.of("失効").test(Beginning.of(text)));
    }
}
