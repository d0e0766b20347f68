package hyokasho.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LongTextsTest {

    private static final String BEFORE = "Ⅰ　基本情報\n\n\n\n";
    private static final String CHAPTER = "Ⅱ　特定個人情報ファイルの概要\n１．名称\n\n\n\n２．基本情報\n\n\n\n";
    private static final String BEHIND = "Ⅲ　リスク対策\n";

    @Test
    void thePagesOfChapter2AreThereAsOftenAsTheLengthWants() {
        String tenfold = BEFORE + CHAPTER.repeat(10) + BEHIND;

        assertEquals(
                tenfold,
                LongTexts.repeated(BEFORE + CHAPTER + BEHIND, tenfold.getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void aTextThatIsLongEnoughStaysAsItIs() {
        assertEquals(BEFORE + CHAPTER + BEHIND, LongTexts.repeated(BEFORE + CHAPTER + BEHIND, 1));
    }

    @Test
    void aTextWithoutChapter2CannotBeRepeated() {
        assertThrows(IllegalArgumentException.class, () -> LongTexts.repeated(BEFORE + BEHIND, 1000));
    }
}
