package hyokasho.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is left of a text when it is compared. */
class FoldingTest {

    private final Folding folding = Folding.standard();

    @Test
    void aCharacterFoldsToTheSameAloneAsInAText() {
        for (int c = 0; c <= 0x2FFFF; c += c < 0x10000 ? 1 : 0x101) {
            String text = Character.toString(c);
            assertEquals(folding.fold(text), shortened(folding.fold(c), text), "U+" + Integer.toHexString(c));
        }
    }

    /** A text grows to four times its length at most when it is folded. */
    private static String shortened(String folded, String text) {
        return folded.substring(0, Math.min(folded.length(), 4 * text.length() + 1));
    }

    @Test
    void aCharacterThatWasMetBeforeFoldsToTheSame() {
        assertEquals("2特定個人情報の入手", folding.fold("２．特定個人情報の入手 ※"));
        assertEquals("2特定個人情報の入手", folding.fold("２．特定個人情報の入手 ※"));
    }
}
