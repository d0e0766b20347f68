package hyokasho.extract.section;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.form.Folding;
import hyokasho.form.FormCatalogue;
import org.junit.jupiter.api.Test;

/** What an outline knows of the print of its form. */
class OutlineTest {

    private final Folding folding = Folding.standard();
    private final Outline outline =
            Outline.of(FormCatalogue.official().form("full").orElseThrow(), folding);

    @Test
    void anItemOfAListIsAnOption() {
        assertTrue(outline.isOption("2） 十分である", folding));
        assertTrue(outline.isOption("＜選択肢＞", folding));
    }

    @Test
    void itemsOnOneLineAreOptions() {
        assertTrue(outline.isOption("1) 定めている 2) 定めていない", folding));
    }

    @Test
    void anAuthorsItemIsNone() {
        assertFalse(outline.isOption("1) 窓口の書庫に納める。", folding));
        assertFalse(outline.isOption("1) 定めている 2) 窓口の書庫に納める。", folding));
    }
}
