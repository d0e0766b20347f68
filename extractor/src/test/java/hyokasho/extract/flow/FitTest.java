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
        FilledForm full = new FilledForm("full");
        Place data = full.place("II[].5.transfer[].3", 1);
        full.add(data, Kind.TEXT, "【台帳の情報】", Break.BLANK);
        full.add(data, Kind.TEXT, "台帳の情報", Break.BLANK);
        Fit fit = new Fit(full.pieces, new Patterns(), new ColumnWidth(0));

        assertTrue(fit.wording(0, data.slot()) > 0);
        assertTrue(fit.wording(1, data.slot()) < 0);
    }

    @Test
    void whyABusinessNeedsThemIsWhatDataAreUsedFor() {
        FilledForm full = new FilledForm("full");
        Place use = full.place("II[].5.transfer[].2", 1);
        full.add(use, Kind.TEXT, "見本の給付の事務を正しく行うため。", Break.BLANK);
        full.add(use, Kind.TEXT, "１　見本の給付の業務", Break.BLANK);
        Fit fit = new Fit(full.pieces, new Patterns(), new ColumnWidth(0));

        assertTrue(fit.wording(0, use.slot()) < 0);
        assertTrue(fit.wording(1, use.slot()) > 0);
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
