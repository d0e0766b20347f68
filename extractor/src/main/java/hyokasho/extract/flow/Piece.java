package hyokasho.extract.flow;

import hyokasho.extract.block.Span;
import hyokasho.extract.field.Marks;
import hyokasho.extract.section.Slot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A part of a text that means one thing: a label, a bracket, a check box's name, what an author wrote on a line.
 *
 * @param kind what it is
 * @param spans its characters, a line each
 * @param slots the places of the form that it may belong to: those with this label, with this option
 * @param number the number behind a numbered label: 委託事項3
 * @param option the option that it names, as the catalogue has it
 * @param before how the writing went on from the piece before it
 */
record Piece(Kind kind, List<Span> spans, List<Slot> slots, OptionalInt number, Optional<String> option, Break before) {

    /** What a piece is. */
    enum Kind {
        /** A label or heading of the form. */
        LABEL,
        /** ＜選択肢＞ or an item below it. */
        LIST,
        /** The name of a check box. */
        BOX,
        /** An option of a ＜選択肢＞ list without its number: an answer, if it stands where one is due. */
        ANSWER,
        OPEN,
        CLOSE,
        MARK,
        /** A box to check that is one character, with its brackets if it has any: ☐, [☑]. */
        SQUARE,
        /** A parenthesis without what stands in it. */
        PARENTHESIS,
        /** （ 2 ） 件 */
        COUNT,
        /** What else the form prints. */
        FURNITURE,
        /** What an author wrote. */
        TEXT
    }

    /** How the writing went on. */
    enum Break {
        /** On the same height, to the left or touching. */
        TOUCH,
        /** On the same height, to the right. */
        SPACE,
        /** On the next line. */
        LINE,
        /** Further away. */
        BLANK,
        PAGE;

        /** On the same height. */
        boolean besides() {
            return this == TOUCH || this == SPACE;
        }

        /** Behind an empty line or on another page. */
        boolean isApart() {
            return this == BLANK || this == PAGE;
        }
    }

    Piece {
        spans = List.copyOf(spans);
        slots = List.copyOf(slots);
    }

    static Piece of(Kind kind, Span span, Break before) {
        return of(kind, List.of(span), before);
    }

    static Piece of(Kind kind, List<Span> spans, Break before) {
        return new Piece(kind, spans, List.of(), OptionalInt.empty(), Optional.empty(), before);
    }

    Piece as(Kind other) {
        return of(other, spans, before);
    }

    /** Whether it may belong to a slot. */
    boolean mayBelongTo(Slot slot) {
        for (Slot other : slots) {
            if (other.index() == slot.index()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it may belong to a slot of the same blocks as another. */
    boolean mayBelongToGroupOf(Slot slot) {
        return slots.stream()
                .anyMatch(other ->
                        other.chapter() == slot.chapter() && other.group().equals(slot.group()));
    }

    /** The same as the name of a check box. */
    Piece asBox() {
        return new Piece(Kind.BOX, spans, slots, number, option, before);
    }

    /** The same as an item of a ＜選択肢＞ list. */
    Piece asItem() {
        return new Piece(Kind.LIST, spans, slots, number, option, before);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it says something, and is not only drawn around what does. */
    boolean isWritten() {
        return switch (kind) {
            case LABEL, TEXT, COUNT, ANSWER, BOX -> true;
            case LIST, OPEN, CLOSE, MARK, SQUARE, PARENTHESIS, FURNITURE -> false;
        };
    }

    /** Whether it is what stands in the box of a text or choice. */
    boolean isContent() {
        return kind == Kind.TEXT || kind == Kind.ANSWER;
    }

    /** The option that it names, or else its text. */
    String content() {
        return option.orElse(text().strip());
    }

    /** Whether it opens or closes a box or an answer. */
    boolean isBracket() {
        return kind == Kind.OPEN || kind == Kind.CLOSE;
    }

    /** Whether it is a box that is one character, and checked. */
    boolean isCheckedSquare() {
        return kind == Kind.SQUARE && text().chars().anyMatch(c -> Marks.BOXES.indexOf(c) > 0);
    }

    boolean opensParenthesis() {
        return kind == Kind.PARENTHESIS && "（(".contains(text().strip());
    }

    boolean closesParenthesis() {
        return kind == Kind.PARENTHESIS && "）)".contains(text().strip());
    }

    String text() {
        if (spans.size() == 1) {
            return spans.get(0).text();
        }
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    int page() {
        return spans.get(0).page();
    }

    @Override
    public String toString() {
        return before + " " + kind
                + number.stream().mapToObj(n -> "#" + n).findFirst().orElse("") + " " + text();
    }
}
