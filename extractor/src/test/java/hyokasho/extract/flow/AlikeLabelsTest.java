package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose the texts at labels are that are printed alike: 具体的な管理方法 of two things. */
class AlikeLabelsTest {

    private final FilledForm form = new FilledForm("full");

    private final Place authentication = form.place("III[].3.risk2.authentication");
    private final Place howToAuthenticate = form.place("III[].3.risk2.authentication.method");
    private final Place issuance = form.place("III[].3.risk2.issuance");
    private final Place howToIssue = form.place("III[].3.risk2.issuance.method");

    @Test
    void textsWithEachOthersWordingAreExchanged() {
        label(howToAuthenticate);
        text(howToAuthenticate, "異動の日に権限を失効させる。");
        label(howToIssue);
        text(howToIssue, "職員ごとのパスワードを用いる。");
        label(issuance);
        label(authentication);

        assertEquals(List.of("職員ごとのパスワードを用いる。", "異動の日に権限を失効させる。"), settled());
    }

    @Test
    void textsWithTheWordingOfTheirOwnBoxStay() {
        label(howToAuthenticate);
        text(howToAuthenticate, "職員ごとのパスワードを用いる。");
        label(howToIssue);
        text(howToIssue, "異動の日に権限を失効させる。");
        label(issuance);
        label(authentication);

        assertEquals(List.of("職員ごとのパスワードを用いる。", "異動の日に権限を失効させる。"), settled());
    }

    @Test
    void aLabelThatStandsWhereTheFormHasItKeepsItsText() {
        label(authentication);
        label(howToAuthenticate);
        text(howToAuthenticate, "異動の日に権限を失効させる。");
        label(issuance);
        label(howToIssue);
        text(howToIssue, "職員ごとのパスワードを用いる。");

        assertEquals(List.of("異動の日に権限を失効させる。", "職員ごとのパスワードを用いる。"), settled());
    }

    @Test
    void textsOfTwoBlocksAreExchangedIfOneBeginsLikeAnotherTextOfTheOthersBlock() {
        Place use = form.place("II[].5.provision[].2", 1);
        Place otherUse = form.place("II[].5.provision[].2", 2);
        Place data = form.place("II[].5.provision[].3", 1);
        Place otherData = form.place("II[].5.provision[].3", 2);
        label(data);
        text(data, "見本の者の福祉に関する法律に定める情報");
        label(otherData);
        text(otherData, "手本の者の医療に関する法律に定める情報");
        label(use);
        text(use, "手本の者の医療に関する法律による費用の支給");
        label(otherUse);
        text(otherUse, "申請の受付");

        List<Step> settled = settled(List.of(use, data, otherUse, otherData));
        assertEquals("申請の受付", text(use, settled));
        assertEquals("手本の者の医療に関する法律による費用の支給", text(otherUse, settled));
    }

    @Test
    void theNameOfABlockStaysAtItsNumber() {
        Place name = form.place("II[].5.provision[].name", 1);
        Place otherName = form.place("II[].5.provision[].name", 2);
        Place persons = form.place("II[].5.provision[].5", 1);
        Place otherPersons = form.place("II[].5.provision[].5", 2);
        label(otherName);
        text(otherName, "見本台帳に記録されている者");
        label(name);
        text(name, "見本省");
        label(persons);
        text(persons, "見本台帳に記録されている者のうち転入した者");
        label(otherPersons);
        text(otherPersons, "手本の者");

        assertEquals("見本省", text(name, settled(List.of(name, persons, otherName, otherPersons))));
    }

    /** What is found for the two boxes, in the form's order. */
    private List<String> settled() {
        List<Step> settled = settled(List.of(authentication, howToAuthenticate, issuance, howToIssue));
        return List.of(text(howToAuthenticate, settled), text(howToIssue, settled));
    }

    private List<Step> settled(List<Place> places) {
        FlowPage page = new FlowPage(form.pieces, new PagePlan(places, Set.copyOf(places)), Optional.empty(), Map.of());
        return new AlikeLabels(page, new Fit(form.pieces, new Patterns(), new ColumnWidth(0)), form.steps).settled();
    }

    private String text(Place place, List<Step> settled) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < form.pieces.size(); i++) {
            boolean given = settled.get(i).place().equals(Optional.of(place));
            text.append(
                    given && form.pieces.get(i).is(Kind.TEXT)
                            ? form.pieces.get(i).text()
                            : "");
        }
        return text.toString();
    }

    private void label(Place place) {
        form.label(place, Break.BLANK);
    }

    private void text(Place place, String text) {
        form.add(place, Piece.of(Kind.TEXT, form.line(text), Break.LINE));
    }
}
