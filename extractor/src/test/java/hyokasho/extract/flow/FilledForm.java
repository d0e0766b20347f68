package hyokasho.extract.flow;

import hyokasho.extract.block.Span;
import hyokasho.extract.flow.Piece.Break;
import hyokasho.extract.flow.Piece.Kind;
import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import hyokasho.form.FieldType;
import hyokasho.form.Folding;
import hyokasho.form.FormCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** The pieces of one page of a form, one below the other, and the places where they were found. */
final class FilledForm {

    final List<Piece> pieces = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    final Outline outline;
    private final FormOrder order;

    FilledForm(String form) {
        this.outline = Outline.of(FormCatalogue.official().form(form).orElseThrow(), Folding.standard());
        this.order = new FormOrder(outline);
    }

    /** The place of an entry in the first chapter of its name, outside of blocks. */
    Place place(String path) {
        return place(path, 0);
    }

    /** The place of an entry in a block of the first chapter of its name. */
    Place place(String path, int block) {
        Slot found = outline.slots().stream()
                .filter(slot ->
                        slot.entries().stream().anyMatch(entry -> entry.path().equals(path)))
                .findFirst()
                .orElseThrow();
        return order.place(found, 1, block);
    }

    /** What names the block of a place: システム3. */
    Place nameOfBlock(Place place) {
        Slot name = outline.slots().stream()
                .filter(slot ->
                        slot.numbered() && slot.group().equals(place.slot().group()))
                .findFirst()
                .orElseThrow();
        return order.place(name, place.chapter(), place.block());
    }

    /** A label of the same block that stands beside several boxes: 再委託. */
    Place beside(Place place, String label) {
        Slot found = outline.slots().stream()
                .filter(slot -> slot.kind() == Slot.Kind.SIDE
                        && slot.label().equals(label)
                        && slot.group().equals(place.slot().group()))
                .findFirst()
                .orElseThrow();
        return order.place(found, place.chapter(), place.block());
    }

    /** All places from one entry's to another's, headings included. */
    List<Place> places(String from, String to) {
        return outline
                .slots()
                .subList(place(from).slot().index(), place(to).slot().index() + 1)
                .stream()
                .map(slot -> order.place(slot, 1, 0))
                .toList();
    }

    void add(Place place, Piece piece) {
        pieces.add(piece);
        steps.add(new Step(Optional.of(place), piece.is(Kind.LABEL), place));
    }

    /** A text on the next line. */
    Span line(String text) {
        return Span.ofText(1, text, 0, 20 * pieces.size(), 10, 1 + pieces.size(), 1);
    }

    void add(Place place, Kind kind, String text, Break before) {
        add(place, Piece.of(kind, line(text), before));
    }

    void label(Place place, Break before) {
        List<Slot> alike = outline.slots().stream()
                .filter(slot -> slot.label().equals(place.slot().label()))
                .toList();
        OptionalInt number = place.slot().numbered() ? OptionalInt.of(place.block()) : OptionalInt.empty();
        Span line = line(place.slot().label());
        add(place, new Piece(Kind.LABEL, List.of(line), alike, number, Optional.empty(), before));
    }

    /** An option of several choices. */
    void answer(Place place, List<Place> mayAnswer, String option, Break before) {
        List<Slot> slots = mayAnswer.stream().map(Place::slot).toList();
        List<Span> line = List.of(line(option));
        add(place, new Piece(Kind.ANSWER, line, slots, OptionalInt.empty(), Optional.of(option), before));
    }

    /** The name of a check box. */
    void box(Place place, String name, Break before) {
        List<Span> line = List.of(line(name));
        add(place, new Piece(Kind.BOX, line, List.of(place.slot()), OptionalInt.empty(), Optional.of(name), before));
    }

    /** An option in the list of a choice, with its number. */
    void listed(Place place, int number, Break before) {
        String option = place.options().get(number - 1);
        List<Span> line = List.of(line(number + ") " + option));
        List<Slot> alike = outline.slots().stream()
                .filter(slot -> order.place(slot, 1, 0).options().equals(place.options()))
                .toList();
        add(place, new Piece(Kind.LIST, line, alike, OptionalInt.empty(), Optional.of(option), before));
    }

    /** The options that a choice has as its answers, by where other steps have them. */
    List<String> answers(Place place, List<Step> others) {
        return IntStream.range(0, pieces.size())
                .filter(i -> pieces.get(i).is(Kind.ANSWER))
                .filter(i -> others.get(i).place().equals(Optional.of(place)))
                .mapToObj(i -> pieces.get(i).text())
                .toList();
    }

    /** A text of two lines. */
    void text(Place place) {
        add(place, Kind.TEXT, "・" + place.slot().index() + "番の書庫へ納める。", Break.BLANK);
        add(place, Kind.TEXT, "・" + place.slot().index() + "番の記録を残す。", Break.LINE);
    }

    /** A page in layers: first labels and answers, and then the texts and lists of options of some. */
    void layers(List<Place> places, List<Place> texts) {
        for (Place place : places) {
            label(place, Break.BLANK);
            if (place.holds(FieldType.CHOICE)) {
                answer(place, List.of(place), place.options().get(0), Break.BLANK);
            }
        }
        for (Place place : texts) {
            if (place.holds(FieldType.CHOICE)) {
                listed(place, 1, Break.BLANK);
                listed(place, place.options().size(), Break.LINE);
            } else if (place.wantsText()) {
                text(place);
            }
        }
    }

    /** Where the pieces of a page that shows these places are given, if the page is all that is known. */
    Matching.Found matched(List<Place> places) {
        return matched(places, new ColumnWidth(0));
    }

    /** The same, where the lines of the document wrap. */
    Matching.Found matched(List<Place> places, ColumnWidth column) {
        return matched(places, column, Habits.USUAL);
    }

    /** The same, in a document that writes in a known way. */
    Matching.Found matched(List<Place> places, ColumnWidth column, Habits habits) {
        FlowPage page = new FlowPage(pieces, new PagePlan(places, Set.copyOf(places)), Optional.empty(), Map.of());
        Fit fit = new Fit(pieces, new Patterns(), column);
        Matching.Before before = new Matching.Before(true, Set.of(), List.of(), false);
        return new Matching(page, fit, before, habits).found();
    }

    /** The places to which steps give the texts of the page. */
    List<Optional<Place>> texts(List<Step> others) {
        return IntStream.range(0, pieces.size())
                .filter(i -> pieces.get(i).is(Kind.TEXT))
                .mapToObj(i -> others.get(i).given())
                .toList();
    }
}
