package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import org.junit.jupiter.api.Test;

/** What lines of an author's text look like. */
class FitTest {

    private final FilledForm form = new FilledForm("basic");

    @Test
    void anItemThatBeginsAsTheOneBeforeItIsOfItsList() {
        assertTrue(goesOnWithList("・申請の受付", "・証の交付"));
    }

    @Test
    void anItemThatBeginsInAnotherWayIsNot() {
        assertFalse(goesOnWithList("・申請の受付", "○証の交付"));
        assertFalse(goesOnWithList("・申請の受付", "証の交付"));
    }

    @Test
    void linesThatAreNoItemsMakeNoList() {
        assertFalse(goesOnWithList("申請の受付", "申請の審査"));
    }

    @Test
    void aLineThatPartsATextIsNoKindOfData() {
        assertTrue(isUsual("II[].5.transfer[].3", "台帳の情報"));
        assertFalse(isUsual("II[].5.transfer[].3", "【台帳の情報】"));
    }

    @Test
    void whyABusinessNeedsThemIsWhatDataAreUsedForAndANumberedHeadIsNot() {
        assertTrue(isUsual("II[].5.transfer[].2", "見本の給付の事務を正しく行うため。"));
        assertFalse(isUsual("II[].5.transfer[].2", "１　見本の給付の業務"));
    }

    private static boolean isUsual(String path, String text) {
        FilledForm full = new FilledForm("full");
        Place place = full.place(path, 1);
        full.add(place, Kind.TEXT, text, Break.BLANK);
        return new Fit(full.pieces, new Patterns(), new ColumnWidth(0)).wording(0, place.slot()) < 0;
    }

    @Test
    void whatAnAgencyDeclaresBeginsWithItsName() {
        Place declaration = form.place("cover.declaration");
        form.add(declaration, Kind.TEXT, "見本町は、台帳の取扱いに注意する。", Break.BLANK);

        assertTrue(new Fit(form.pieces, new Patterns(), new ColumnWidth(0)).isLike(0, declaration.slot()));
    }

    private boolean goesOnWithList(String first, String second) {
        Place place = form.place("I.1.2");
        form.add(place, Kind.TEXT, first, Break.BLANK);
        form.add(place, Kind.TEXT, second, Break.LINE);
        return new Fit(form.pieces, new Patterns(), new ColumnWidth(0)).goesOnWithList(form.pieces.size() - 1);
    }
}
