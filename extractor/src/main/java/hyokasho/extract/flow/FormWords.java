package hyokasho.extract.flow;

import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import hyokasho.form.Folding;
import hyokasho.form.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that a form prints, to be looked up by its folded text. */
final class FormWords {

    /**
     * A text of the form.
     *
     * @param labels the slots that are printed so
     * @param boxes the slots that have a check box of this name
     * @param choices the slots that offer it in their ＜選択肢＞ list
     * @param option the option's label, if it is one
     * @param furniture whether the form prints it and it is none of these
     */
    record Word(List<Slot> labels, List<Slot> boxes, List<Slot> choices, Optional<String> option, boolean furniture) {}

    /** A word while its meanings are gathered. */
    private static final class Draft {
        private final List<Slot> labels = new ArrayList<>();
        private final List<Slot> boxes = new ArrayList<>();
        private final List<Slot> choices = new ArrayList<>();
        private String option = "";
        private boolean furniture;

        Word word() {
            return new Word(
                    labels, boxes, choices, option.isEmpty() ? Optional.empty() : Optional.of(option), furniture);
        }
    }

    private final Map<String, Word> words = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Folding folding;

    FormWords(Outline outline, Folding folding) {
        this.folding = folding;
        Map<String, Draft> drafts = new HashMap<>();
        outline.bySpelling()
                .forEach((spelling, slots) -> draft(drafts, spelling).labels.addAll(slots));
        outline.furniture().forEach(text -> draft(drafts, text).furniture = true);
        for (Slot slot : outline.slots()) {
            if (slot.label().contains("\n")) {
                slot.label().lines().forEach(line -> draft(drafts, folding.fold(line)).furniture = true);
            }
            for (Entry entry : slot.entries()) {
                entry.options().forEach(option -> add(drafts, slot, entry, option));
            }
        }
        drafts.remove("");
        drafts.forEach((text, draft) -> {
            words.put(text, draft.word());
            for (int length = 1; length <= text.length(); length++) {
                beginnings.add(text.substring(0, length));
            }
        });
    }

    private void add(Map<String, Draft> drafts, Slot slot, Entry entry, Option option) {
        List<String> spellings = new ArrayList<>(List.of(option.label()));
        spellings.addAll(option.aliases());
        for (String spelling : spellings) {
            Draft draft = draft(drafts, folding.fold(spelling));
            draft.option = option.label();
            (entry.type() == FieldType.CHECKS ? draft.boxes : draft.choices).add(slot);
        }
        option.group().ifPresent(head -> draft(drafts, folding.fold(head)).furniture = true);
    }

    private static Draft draft(Map<String, Draft> drafts, String text) {
        return drafts.computeIfAbsent(text, t -> new Draft());
    }

    Optional<Word> word(String folded) {
        return Optional.ofNullable(words.get(folded));
    }

    boolean isBeginning(String folded) {
        return beginnings.contains(folded);
    }
}
