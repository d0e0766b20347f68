package hyokasho.extract.section;

import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import java.util.List;
import java.util.Optional;

/**
 * One label or heading of the form, at its place in the form's order.
 *
 * @param index its place, from 0
 * @param kind what it is
 * @param label as the catalogue prints it
 * @param spellings the label and its aliases, folded; for a numbered label without its number
 * @param numbered whether a number follows the label: 委託事項3
 * @param entries the entries whose box it names; empty if it names none
 * @param options the labels of its check boxes and of their groups, folded
 * @param chapter index of the slot of its chapter's heading
 * @param scope index of the slot of the heading that it stands under: chapter, item or risk
 * @param group the block that repeats, e.g. 委託事項
 */
public record Slot(
        int index,
        Kind kind,
        String label,
        List<String> spellings,
        boolean numbered,
        List<Entry> entries,
        List<String> options,
        int chapter,
        int scope,
        Optional<String> group) {

    /** What a label does to the reading of those that follow. */
    public enum Kind {
        /** Ⅱ　特定個人情報ファイルの概要; may begin again for the next file. */
        CHAPTER,
        /** ４．特定個人情報ファイルの取扱いの委託, リスク１：…: opens a scope. */
        HEADING,
        /** 委託事項3, システム2: opens a block that repeats. */
        GROUP,
        /** A box's label. */
        LABEL,
        /** 再委託, ②保管期間: stands beside several boxes and names none. */
        SIDE
    }

    public Slot {
        spellings = List.copyOf(spellings);
        entries = List.copyOf(entries);
        options = List.copyOf(options);
    }

    /** The same as a mere decoration: a heading that is printed anew where nothing begins. */
    Slot asSide() {
        return new Slot(index, Kind.SIDE, label, spellings, numbered, List.of(), List.of(), chapter, scope, group);
    }

    /** Whether a number of blocks is printed beside its box: （ 2 ） 件. */
    public boolean hasCount() {
        return entries.stream().anyMatch(entry -> entry.type() == FieldType.COUNT);
    }

    /** Whether something can be written under it. */
    public boolean hasBox() {
        return !entries.isEmpty();
    }
}
