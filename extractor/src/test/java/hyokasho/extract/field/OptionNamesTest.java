package hyokasho.extract.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.field.OptionNames.Named;
import hyokasho.form.Editions;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import hyokasho.form.Folding;
import hyokasho.form.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The names of options, compared without what does not matter. */
class OptionNamesTest {

    private static final Option NUMBER = option("個人番号", List.of());
    private static final Option NUMBERED = option("個人番号対応符号", List.of("その他識別情報（内部番号）"));

    private final OptionNames names = new OptionNames(entry(List.of(NUMBER, NUMBERED)), Folding.standard());

    private static Option option(String label, List<String> aliases) {
        return new Option(label, false, Optional.of("・識別情報"), false, aliases, Optional.empty());
    }

    private static Entry entry(List<Option> options) {
        return new Entry(
                "I.1",
                "主な記録項目",
                List.of(),
                FieldType.CHECKS,
                false,
                options,
                new Editions("", Optional.empty()),
                Map.of(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    @Test
    void theLongestNameThatATextBeginsWithIsMeant() {
        assertEquals(Optional.of(new Named(NUMBER, 4)), names.beginning("個人番号を使う"));
        assertEquals(Optional.of(new Named(NUMBERED, 8)), names.beginning("個人番号対応符号"));
        assertEquals(Optional.empty(), names.beginning("4情報"));
    }

    @Test
    void anAliasNamesItsOptionToo() {
        assertEquals(Optional.of(new Named(NUMBERED, 11)), names.beginning("その他識別情報内部番号"));
        assertTrue(names.haveBeginning("その他識別"));
    }

    @Test
    void aHeadOfAGroupIsComparedWithoutPunctuation() {
        assertTrue(names.isGroupHead("識別情報"));
        assertFalse(names.isGroupHead("個人番号"));
    }
}
