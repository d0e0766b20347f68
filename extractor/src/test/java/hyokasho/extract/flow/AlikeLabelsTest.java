package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import hyokasho.form.Folding;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose the texts at labels are that are printed alike: 具体的な管理方法 of two things. */
class AlikeLabelsTest {

    private final Outline outline =
            Outline.of(FormCatalogue.official().form("full").orElseThrow(), Folding.standard());
    private final FormOrder order = new FormOrder(outline);

    private final Place authentication = place("III[].3.risk2.authentication");
    private final Place howToAuthenticate = place("III[].3.risk2.authentication.method");
    private final Place issuance = place("III[].3.risk2.issuance");
    private final Place howToIssue = place("III[].3.risk2.issuance.method");

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

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

    /** What is found for the two boxes, in the form's order. */
    private List<String> settled() {
        List<Place> places = List.of(authentication, howToAuthenticate, issuance, howToIssue);
        FlowPage page = new FlowPage(pieces, new PagePlan(places, Set.copyOf(places)));
        List<Step> settled = new AlikeLabels(page, new Fit(pieces, new Patterns()), steps).settled();
        return List.of(text(howToAuthenticate, settled), text(howToIssue, settled));
    }

    private String text(Place place, List<Step> settled) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            boolean given = settled.get(i).place().equals(Optional.of(place));
            text.append(given && pieces.get(i).is(Kind.TEXT) ? pieces.get(i).text() : "");
        }
        return text.toString();
    }

    private void label(Place place) {
        List<Slot> alike = outline.slots().stream()
                .filter(slot -> slot.label().equals(place.slot().label()))
                .toList();
        add(
                place,
                new Piece(
                        Kind.LABEL,
                        spans(place.slot().label()),
                        alike,
                        OptionalInt.empty(),
                        Optional.empty(),
                        Break.BLANK));
    }

    private void text(Place place, String text) {
        add(place, Piece.of(Kind.TEXT, spans(text).get(0), Break.LINE));
    }

    private void add(Place place, Piece piece) {
        pieces.add(piece);
        steps.add(new Step(Optional.of(place), piece.is(Kind.LABEL), place));
    }

    private List<Span> spans(String text) {
        return List.of(Span.ofText(1, text, 0, 20 * pieces.size(), 10, 1 + pieces.size(), 1));
    }

    private Place place(String path) {
        Slot found = outline.slots().stream()
                .filter(slot ->
                        slot.entries().stream().anyMatch(entry -> entry.path().equals(path)))
                .findFirst()
                .orElseThrow();
        return order.place(found, 1, 0);
    }
}
