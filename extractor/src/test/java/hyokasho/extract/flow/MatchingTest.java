package hyokasho.extract.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** To whom the texts of a page are given. */
class MatchingTest {

    private final FilledForm form = new FilledForm("full");

    @Test
    void listsOfOptionsTellHowFarALayerHasCome() {
        List<Place> places = form.places("III[].6.risk2.sufficient", "III[].6.risk6.measures");
        form.layers(places, places);

        Matching.Found found = form.matched(places);

        assertEquals(form.texts(form.steps), form.texts(found.steps()));
        assertEquals(Set.of(), found.disputed());
    }

    @Test
    void inADocumentInLayersTheFirstTextThatWrapsIsOfTheFirstBoxWhateverLabelIsAheadOfIt() {
        List<Place> places = form.places("III[].2.risk4.measures", "III[].3.risk2.usage_records.method");
        places.forEach(place -> form.label(place, Break.BLANK));
        places.stream().filter(Place::wantsText).forEach(place -> {
            form.add(place, Kind.TEXT, "・" + place.slot().index() + "番の書庫を年に一度点検する。", Break.BLANK);
            form.add(place, Kind.TEXT, "・" + place.slot().index() + "番の記録を残す。", Break.LINE);
        });

        Matching.Found found = form.matched(places, new ColumnWidth(0), Habits.USUAL.inLayers(true));

        assertEquals(form.texts(form.steps), form.texts(found.steps()));
        assertTrue(found.layered());
    }

    @Test
    void aParagraphThatMayBeTheLastOfABoxOrTheFirstOfTheNextIsDisputed() {
        List<Place> places = form.places("III[].3.risk3.measures", "III[].3.risk4.measures");
        Place first = places.get(0);
        Place next = places.get(places.size() - 1);
        places.forEach(place -> form.label(place, Break.BLANK));
        paragraph(first, "＜見本システムにおける措置＞");
        paragraph(first, "＜見本の窓口における措置＞");
        paragraph(next, "＜見本の書庫における措置＞");

        Matching.Found found = form.matched(places, new ColumnWidth(0), Habits.USUAL.inLayers(true));

        assertEquals(Set.of(first, next), found.disputed());
    }

    private void paragraph(Place place, String head) {
        form.add(place, Kind.TEXT, head, Break.BLANK);
        form.add(place, Kind.TEXT, "・台帳に登録した内容を年に一度見直す。", Break.LINE);
    }

    @Test
    void textsBehindLabelsAreNotExchanged() {
        List<Place> places = form.places("III[].2.risk4.sufficient", "III[].3.risk1.other_systems");
        for (Place place : places.subList(0, places.size() - 1)) {
            form.label(place, Break.BLANK);
            if (place.wantsText() && place.isOptional()) {
                form.add(place, Kind.TEXT, "―", Break.LINE);
            }
        }
        Place address = places.get(places.size() - 2);
        Place other = places.get(places.size() - 1);
        form.add(address, Kind.TEXT, "＜見本システムにおける措置＞", Break.BLANK);
        form.text(address);
        form.add(address, Kind.TEXT, "＜見本の窓口における措置＞", Break.BLANK);
        form.add(address, Kind.TEXT, "・声に出して読み上げない。", Break.LINE);
        form.label(other, Break.BLANK);
        form.listed(places.get(0), 3, Break.BLANK);
        form.add(other, Kind.TEXT, "＜見本システムにおける措置＞", Break.BLANK);
        form.add(other, Kind.TEXT, "・伏せ字で表示される。", Break.LINE);

        assertEquals(form.texts(form.steps), form.texts(form.matched(places).steps()));
    }

    @Test
    void aLineThatEndsAheadOfWhereLinesWrapMayBeTheLastOfItsText() {
        Place others = form.place("II[].4.outsourcing[].9", 1);
        Place name = form.place("II[].4.outsourcing[].name", 2);
        Place content = form.place("II[].4.outsourcing[].1", 2);
        form.label(others, Break.BLANK);
        form.add(others, Kind.TEXT, "見本台帳の保守のうち障害の一次切分け及び修正の適用", Break.SPACE);
        form.add(name, Kind.TEXT, "書庫の保管及び搬送", Break.LINE);
        form.label(content, Break.LINE);
        form.add(content, Kind.TEXT, "文書箱の保管", Break.SPACE);
        form.label(name, Break.BLANK);
        List<Place> places = List.of(others, name, content);

        assertEquals(
                form.texts(form.steps),
                form.texts(form.matched(places, new ColumnWidth(40)).steps()));
        assertNotEquals(
                form.texts(form.steps),
                form.texts(form.matched(places, new ColumnWidth(25)).steps()));
    }

    @Test
    void theNameOfABlockPartsTheBoxesOfALayer() {
        Place second = form.place("I.2[].3", 2);
        Place third = form.place("I.2[].3", 3);
        Place name = form.nameOfBlock(third);
        Place files = form.place("I.3");
        form.label(second, Break.BLANK);
        form.label(third, Break.BLANK);
        form.label(files, Break.BLANK);
        form.add(files, Kind.TEXT, "見本台帳ファイル", Break.LINE);
        second.options().forEach(option -> form.box(second, option, Break.BLANK));
        form.label(name, Break.BLANK);
        third.options().forEach(option -> form.box(third, option, Break.BLANK));

        Matching.Found found = form.matched(List.of(second, name, third, files));

        assertEquals(Set.of(), found.disputed());
    }
}
