package hyokasho.extract.section;

import hyokasho.extract.section.Slot.Kind;
import hyokasho.form.Entry;
import hyokasho.form.FieldType;
import hyokasho.form.Folding;
import hyokasho.form.Form;
import hyokasho.form.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form as the sequence of labels and headings that it prints, ready to be looked up.
 *
 * @param form the form
 * @param slots its labels and headings in form order
 * @param bySpelling folded spelling to the slots that are printed so
 * @param beginnings every beginning of every spelling
 * @param furniture folded texts that the form prints and that are neither label nor heading
 * @param options folded options of all ＜選択肢＞ lists
 */
public record Outline(
        Form form,
        List<Slot> slots,
        Map<String, List<Slot>> bySpelling,
        Set<String> beginnings,
        Set<String> furniture,
        Set<String> options) {

    /** The outline of a form. */
    public static Outline of(Form form, Folding folding) {
        return new Builder(form, folding).build();
    }

    /** The slot with an entry of this role. */
    public Optional<Slot> slotWithRole(String role) {
        return slots.stream()
                .filter(s -> s.entries().stream()
                        .anyMatch(e -> e.role().filter(role::equals).isPresent()))
                .findFirst();
    }

    private static final Pattern NUMBERED = Pattern.compile("^[\\s\u3000]*[0-9０-９]{1,2}[\\s\u3000]*[)）．.](.*)$");

    private static final Pattern BRACKETED = Pattern.compile("^[\\s\u3000]*[\\[［]([^\\]］]*)[\\]］](.*)$");

    private static final Pattern BETWEEN_OPTIONS = Pattern.compile("[\\s\u3000]+(?=[0-9０-９]{1,2}[\\s\u3000]*[)）．.])");

    /** Whether a text is the head of a ＜選択肢＞ list or has its items alone: {@code 1） 行っている 2） 行っていない}. */
    public boolean isOption(String text, Folding folding) {
        if (text.contains("選択肢")) {
            return true;
        }
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches()
                && BETWEEN_OPTIONS.splitAsStream(text.strip()).allMatch(item -> isItem(item, folding));
    }

    private boolean isItem(String text, Folding folding) {
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches() && options.contains(folding.fold(numbered.group(1)));
    }

    /** Whether a line says of which edition the form is: {@code [平成30年５月　様式４]}. */
    boolean isEdition(String line, Folding folding) {
        String text = line.strip();
        return !text.isEmpty()
                && "[［【〔".indexOf(text.charAt(0)) >= 0
                && folding.fold(text).endsWith(folding.fold(form.style()));
    }

    /** Whether a folded text begins with the title of a chapter. */
    public boolean beginsWithTitle(String folded) {
        return slots.stream()
                .filter(slot -> slot.kind() == Kind.CHAPTER)
                .flatMap(slot -> slot.spellings().stream())
                .anyMatch(folded::startsWith);
    }

    /** Whether a line is an answer in brackets, a check box of the form or an item of a ＜選択肢＞ list. */
    public boolean isAnswer(String line, Folding folding) {
        if (isOption(line, folding)) {
            return true;
        }
        Matcher bracketed = BRACKETED.matcher(line);
        if (!bracketed.matches()) {
            return false;
        }
        String behind = folding.fold(bracketed.group(2));
        return behind.isEmpty() && options.contains(folding.fold(bracketed.group(1)))
                || !behind.isEmpty()
                        && slots.stream().flatMap(s -> s.options().stream()).anyMatch(behind::startsWith);
    }

    private static final class Builder {
        private final Form form;
        private final Folding folding;
        private final Set<String> furniture = new HashSet<>();
        private final List<SlotDraft> drafts = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        private int chapter = -1;
        private int scope = -1;

        /** A slot to which entries are still added. */
        private record SlotDraft(
                Kind kind,
                String label,
                List<String> spellings,
                boolean numbered,
                List<Entry> entries,
                int chapter,
                int scope,
                Optional<String> group) {}

        Builder(Form form, Folding folding) {
            this.form = form;
            this.folding = folding;
            form.furniture().forEach(text -> furniture.add(folding.fold(text)));
        }

        Outline build() {
            form.entries().forEach(this::add);
            List<Slot> slots = new ArrayList<>();
            Map<String, List<Slot>> bySpelling = new HashMap<>();
            Set<String> beginnings = new HashSet<>();
            for (SlotDraft d : drafts) {
                Slot slot = new Slot(
                        slots.size(),
                        d.kind,
                        d.label,
                        d.spellings,
                        d.numbered,
                        d.entries,
                        boxes(d.entries),
                        d.chapter,
                        d.scope,
                        d.group);
                slots.add(slot);
                if (isEdition(slot)) {
                    continue; // printed in one go with its value
                }
                for (String spelling : slot.spellings()) {
                    bySpelling.computeIfAbsent(spelling, s -> new ArrayList<>()).add(slot);
                    for (int length = 1; length <= spelling.length(); length++) {
                        beginnings.add(spelling.substring(0, length));
                    }
                }
            }
            return new Outline(form, List.copyOf(slots), bySpelling, beginnings, furniture, options());
        }

        private List<String> boxes(List<Entry> entries) {
            return entries.stream()
                    .filter(entry -> entry.type() == FieldType.CHECKS)
                    .flatMap(entry -> entry.options().stream())
                    .flatMap(Builder::printed)
                    .map(folding::fold)
                    .distinct()
                    .toList();
        }

        private static Stream<String> printed(Option option) {
            return Stream.of(Stream.of(option.label()), option.aliases().stream(), option.group().stream())
                    .flatMap(Function.identity());
        }

        private Set<String> options() {
            Set<String> options = new HashSet<>();
            for (Entry entry : form.entries()) {
                if (entry.type() == FieldType.CHOICE) {
                    entry.options().forEach(o -> options.add(folding.fold(o.label())));
                }
            }
            return options;
        }

        private void add(Entry entry) {
            openHeadings(entry);
            if (isInline(entry)) {
                slotCalled(entry.headings().get(entry.headings().size() - 1)).ifPresent(s -> s.entries.add(entry));
                return;
            }
            Optional<SlotDraft> sharing = slotShownWith(entry);
            if (sharing.isPresent()) {
                sharing.get().entries.add(entry);
                return;
            }
            openGroup(entry);
            List<String> spellings = new ArrayList<>();
            spellings.add(folding.fold(entry.label()));
            entry.aliases().forEach(alias -> spellings.add(folding.fold(alias)));
            form.headingAliases()
                    .getOrDefault(entry.label(), List.of())
                    .forEach(alias -> spellings.add(folding.fold(alias)));
            boolean annex = entry.headings().isEmpty();
            Kind kind =
                    annex ? Kind.CHAPTER : entry.numbered() ? Kind.GROUP : isHeading(entry) ? Kind.HEADING : Kind.LABEL;
            if (annex) {
                chapter = drafts.size();
                scope = chapter;
                open.clear();
                open.add(entry.label());
            } else if (kind == Kind.HEADING) {
                scope = drafts.size();
                open.clear();
                open.addAll(entry.headings());
                open.add(entry.label());
            }
            List<Entry> entries = new ArrayList<>(List.of(entry));
            drafts.add(new SlotDraft(
                    kind, entry.label(), spellings, entry.numbered(), entries, chapter, scope, entry.group()));
        }

        /** An item of a chapter that is label and heading in one: ８．他の評価実施機関. */
        private boolean isHeading(Entry entry) {
            return entry.headings().size() == 1
                    && chapter >= 0
                    && startsWithNumber(entry.label())
                    && drafts.get(chapter).kind == Kind.CHAPTER;
        }

        private static boolean startsWithNumber(String label) {
            return label.matches("^[0-9０-９]+[．.].*");
        }

        private static boolean isEdition(Slot slot) {
            return slot.hasBox()
                    && slot.entries()
                            .get(0)
                            .role()
                            .filter(Entry.EDITION::equals)
                            .isPresent();
        }

        private static boolean isInline(Entry entry) {
            return entry.role().filter(Entry.INLINE::equals).isPresent();
        }

        private void openHeadings(Entry entry) {
            int same = 0;
            List<String> headings = entry.headings();
            while (same < headings.size()
                    && same < open.size()
                    && open.get(same).equals(headings.get(same))) {
                same++;
            }
            if (same == headings.size()) {
                if (open.size() > same) {
                    closeTo(same);
                }
                return;
            }
            closeTo(same);
            for (int level = same; level < headings.size(); level++) {
                openHeading(headings.get(level), level, entry);
            }
        }

        private void closeTo(int levels) {
            while (open.size() > levels) {
                open.remove(open.size() - 1);
            }
            scope = scopeOf(open);
        }

        /** The slot of the innermost open heading that opens a scope. */
        private int scopeOf(List<String> headings) {
            for (int level = headings.size() - 1; level >= 0; level--) {
                for (int i = drafts.size() - 1; i >= Math.max(0, chapter); i--) {
                    SlotDraft draft = drafts.get(i);
                    if (draft.label.equals(headings.get(level))
                            && (draft.kind == Kind.HEADING || draft.kind == Kind.CHAPTER)) {
                        return i;
                    }
                }
            }
            return chapter;
        }

        private void openHeading(String heading, int level, Entry entry) {
            open.add(heading);
            if (level > 0 && slotCalled(heading).isPresent()) {
                return; // the heading is the label of a box that comes before: ④記録される項目
            }
            List<String> spellings = new ArrayList<>(List.of(folding.fold(heading)));
            form.headingAliases().getOrDefault(heading, List.of()).forEach(a -> spellings.add(folding.fold(a)));
            Kind kind =
                    level == 0 ? Kind.CHAPTER : furniture.contains(folding.fold(heading)) ? Kind.SIDE : Kind.HEADING;
            if (kind == Kind.CHAPTER) {
                chapter = drafts.size();
            }
            if (kind != Kind.SIDE) {
                scope = drafts.size();
            }
            drafts.add(new SlotDraft(
                    kind,
                    heading,
                    spellings,
                    false,
                    new ArrayList<>(),
                    chapter,
                    scope,
                    kind == Kind.SIDE ? entry.group() : Optional.empty()));
        }

        /** システム1 opens a block whose entries do not carry the number themselves. */
        private void openGroup(Entry entry) {
            if (entry.group().isEmpty() || entry.numbered()) {
                return;
            }
            String group = entry.group().get();
            boolean opened = drafts.stream()
                    .anyMatch(d -> d.kind == Kind.GROUP && d.group.equals(entry.group()) && d.scope == scope);
            if (!opened) {
                drafts.add(new SlotDraft(
                        Kind.GROUP,
                        group,
                        List.of(folding.fold(group)),
                        true,
                        new ArrayList<>(),
                        chapter,
                        scope,
                        entry.group()));
            }
        }

        /** The slot in the current scope with this label. */
        private Optional<SlotDraft> slotCalled(String label) {
            for (int i = drafts.size() - 1; i >= Math.max(0, scope); i--) {
                if (drafts.get(i).label.equals(label)) {
                    return Optional.of(drafts.get(i));
                }
            }
            return Optional.empty();
        }

        /** Two entries share a box if they have the same label, or if one is a number behind an option of the other. */
        private Optional<SlotDraft> slotShownWith(Entry entry) {
            if (entry.type() != FieldType.COUNT || drafts.isEmpty()) {
                return Optional.empty();
            }
            Optional<SlotDraft> sameLabel = slotCalled(entry.label());
            return sameLabel.isPresent()
                    ? sameLabel
                    : slotCalled(entry.headings().get(entry.headings().size() - 1));
        }
    }
}
