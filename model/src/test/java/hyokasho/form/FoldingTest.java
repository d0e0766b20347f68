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
            assertEquals(folding.fold(text), folding.fold(c), "U+" + Integer.toHexString(c));
        }
    }

    @Test
    void aCharacterThatWasMetBeforeFoldsToTheSame() {
        assertEquals("2特定個人情報の入手", folding.fold("２．特定個人情報の入手 ※"));
        assertEquals("2特定個人情報の入手", folding.fold("２．特定個人情報の入手 ※"));
    }

    @Test
    void aCharacterThatFoldsToManyIsTheOriginOfAllOfThem() {
        Folding.Folded folded = folding.folded("\uFDFAあ");

        int length = folded.text().length();
        assertEquals('あ', folded.text().charAt(length - 1));
        assertEquals(0, folded.origins()[length - 2]);
        assertEquals(1, folded.origins()[length - 1]);
    }
}
