package hyokasho.extract.flow;

import hyokasho.extract.section.Slot;
import hyokasho.form.FieldType;
import hyokasho.form.Option;
import java.util.List;
import java.util.Optional;

/**
 * A place of a document: a slot of the form, in which of the chapters and blocks that repeat. Only {@link FormOrder} makes
 * them, each once, so that they are compared by identity.
 */
final class Place {

    private final Slot slot;
    private final int chapter;
    private final int block;
    private final long rank;
    private final Optional<FieldType> type;
    private final boolean wantsText;
    private final boolean optional;
    private final List<String> options;

    Place(Slot slot, int chapter, int block, long rank) {
        this.slot = slot;
        this.chapter = chapter;
        this.block = block;
        this.rank = rank;
        this.type = slot.hasBox() ? Optional.of(slot.entries().get(0).type()) : Optional.empty();
        this.wantsText = holds(FieldType.TEXT) || holds(FieldType.DATE);
        this.optional = slot.hasBox() && slot.entries().get(0).optional();
        this.options = slot.hasBox()
                ? slot.entries().get(0).options().stream().map(Option::label).toList()
                : List.of();
    }

    /** The label's slot. */
    Slot slot() {
        return slot;
    }

    /** Which of the chapters of this name, from 1. */
    int chapter() {
        return chapter;
    }

    /** Which of the blocks that repeat, from 1; 0 outside of them. */
    int block() {
        return block;
    }

    /** Whether its label names a block by its number: 移転先4. */
    boolean isNameOfBlock() {
        return slot.numbered() && block > 0;
    }

    /**
     * What all places of a block have in common, and no others.
     *
     * @param chapter of the form
     * @param copy which of the chapters of this name
     */
    record Block(int chapter, int copy, Optional<String> group, int number) {}

    Block ofBlock() {
        return new Block(slot.chapter(), chapter, slot.group(), block);
    }

    /** Whether it is of the same block as another. */
    boolean isOfBlockOf(Place other) {
        return block == other.block && isOfGroupOf(other);
    }

    /** Whether it is of the same blocks that repeat as another, whichever of them. */
    boolean isOfGroupOf(Place other) {
        return chapter == other.chapter
                && slot.chapter() == other.slot.chapter()
                && slot.group().equals(other.slot.group());
    }

    /** Whether the form prints it ahead of another. */
    boolean isAheadOf(Place other) {
        return rank < other.rank;
    }

    /** Whether its box is to be filled with a text or date. */
    boolean wantsText() {
        return wantsText;
    }

    /** Whether its box is often left blank. */
    boolean isOptional() {
        return optional;
    }

    /** What its box holds first; nothing if it has no box. */
    boolean holds(FieldType type) {
        return this.type.isPresent() && this.type.get() == type;
    }

    /** The labels of its box's options. */
    List<String> options() {
        return options;
    }

    boolean hasRole(String role) {
        return slot.hasBox()
                && slot.entries().get(0).role().filter(role::equals).isPresent();
    }

    boolean isTable() {
        return holds(FieldType.TABLE);
    }

    @Override
    public String toString() {
        return slot.index() + ":" + slot.label() + "[" + chapter + "," + block + "]";
    }
}
