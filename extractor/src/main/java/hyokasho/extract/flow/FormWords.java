package hyokasho.extract.flow;

import hyokasho.extract.section.Outline;
import hyokasho.extract.section.Slot;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import hyokasho.form.Folding;
import hyokasho.form.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    record Word(List<Slot> labels, List<Slot> boxes, List<Slot> choices, Optional<String> option, boolean furniture) {

        Word {
            labels = List.copyOf(labels);
            boxes = List.copyOf(boxes);
            choices = List.copyOf(choices);
        }
    }

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

    /** What one text of the form or several begin with. */
    static final class Beginning {
        private final int length;
        private final Map<Character, Beginning> longer = new HashMap<>();
        private Optional<Word> word = Optional.empty();

        private Beginning(int length) {
            this.length = length;
        }

        int length() {
            return length;
        }

        /** The same with one character more; null if no text of the form begins so. */
        @Nullable
        Beginning with(char c) {
            return longer.get(c);
        }

        /** The text of the form that it is as a whole. */
        Optional<Word> word() {
            return word;
        }

        private Beginning begun(char c) {
            return longer.computeIfAbsent(c, next -> new Beginning(length + 1));
        }
    }

    private final Beginning nothing = new Beginning(0);
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
            Beginning whole = nothing;
            for (int i = 0; i < text.length(); i++) {
                whole = whole.begun(text.charAt(i));
            }
            whole.word = Optional.of(draft.word());
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

    /** With which every text begins. */
    Beginning nothing() {
        return nothing;
    }

    Optional<Word> word(String folded) {
        return Optional.ofNullable(beginning(folded)).flatMap(Beginning::word);
    }

    boolean isBeginning(String folded) {
        return beginning(folded) != null;
    }

    private @Nullable Beginning beginning(String folded) {
        Beginning beginning = nothing;
        for (int i = 0; beginning != null && i < folded.length(); i++) {
            beginning = beginning.with(folded.charAt(i));
        }
        return beginning;
    }
}
