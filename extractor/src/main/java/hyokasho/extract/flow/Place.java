package hyokasho.extract.flow;

import hyokasho.extract.section.Slot;
import hyokasho.form.FieldType;

/**
 * A place of a document: a slot of the form, in which of the chapters and blocks that repeat.
 *
 * @param slot the label's slot
 * @param chapter which of the chapters of this name, from 1
 * @param block which of the blocks that repeat, from 1; 0 outside of them
 */
record Place(Slot slot, int chapter, int block) {

    /** What its box holds first; nothing if it has no box. */
    boolean holds(FieldType type) {
        return slot.hasBox() && slot.entries().get(0).type() == type;
    }

    boolean isTable() {
        return holds(FieldType.TABLE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place
                && place.slot.index() == slot.index()
                && place.chapter == chapter
                && place.block == block;
    }

    @Override
    public int hashCode() {
        return (slot.index() * 31 + chapter) * 1009 + block;
    }

    @Override
    public String toString() {
        return slot.index() + ":" + slot.label() + "[" + chapter + "," + block + "]";
    }
}
