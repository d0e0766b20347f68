package hyokasho.extract.field;

import hyokasho.document.Box;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.extract.block.Span;
import hyokasho.extract.section.Region;
import hyokasho.form.Entry;
import hyokasho.form.Folding;
import hyokasho.form.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code [ value ]} beside or above its ＜選択肢＞ list. Only an option of the list can be the value.
 *
 * <pre>
 * [ 十分である ]  ＜選択肢＞ 1) 特に力を入れている 2) 十分である 3) 課題が残されている    十分である
 * </pre>
 */
final class ChoiceReader {

    private static final Pattern NUMBERED =
            Pattern.compile("^[\\s\u3000]*[0-9０-９]{1,2}[\\s\u3000]*[)）．.][\\s\u3000]*(.*)$");

    /** A value is wrapped to no more lines than reach so far from its brackets' height, in ems. */
    private static final double MOST_LINES = 3.5;

    private final Folding folding;

    ChoiceReader(Folding folding) {
        this.folding = folding;
    }

    Reading read(Entry entry, List<Region> regions) {
        List<Span> furniture = new ArrayList<>();
        List<Span> value = new ArrayList<>();
        List<Span> others = new ArrayList<>();
        List<Span> brackets = new ArrayList<>();
        List<String> printedOptions = new ArrayList<>();
        int pairs = 0;
        for (Region region : regions) {
            List<Span> rest = takeOptionList(region, furniture, printedOptions);
            Brackets found = Brackets.in(region, rest);
            for (Brackets.Pair pair : found.pairs()) {
                pairs++;
                value.addAll(pair.inside());
                brackets.add(pair.open().part());
                brackets.add(pair.close().part());
            }
            brackets.addAll(found.unpaired());
            List<Span> outside = new ArrayList<>(found.outside());
            if (found.pairs().size() == 1) {
                List<Span> wrapped = outside.stream()
                        .filter(s -> isWithin(s, found.pairs().get(0)))
                        .toList();
                value.addAll(wrapped);
                outside.removeAll(wrapped);
            }
            others.addAll(outside);
        }
        if (pairs == 0 || brackets.size() % 2 == 1) {
            takeTorn(entry, value, others);
        }
        if (value.isEmpty() && pairs == 0) {
            value.addAll(others);
            others.clear();
        }
        List<Span> used = new ArrayList<>(value);
        used.addAll(brackets);
        String raw = text(value);
        return result(entry, raw, pairs, used, furniture, others, printedOptions);
    }

    private Reading result(
            Entry entry,
            String raw,
            int pairs,
            List<Span> used,
            List<Span> furniture,
            List<Span> others,
            List<String> printedOptions) {
        if (raw.isEmpty() && pairs == 0 && used.isEmpty()) {
            String sentence = "The brackets for the answer were not found; they may stand on another page.";
            return new Reading(
                    Optional.empty(),
                    "",
                    Status.AMBIGUOUS,
                    0,
                    used,
                    furniture,
                    others,
                    List.of(new Reading.Remark("no-brackets", sentence)));
        }
        if (raw.isEmpty()) {
            Value none = new Value.Choice(Optional.empty());
            return new Reading(Optional.of(none), "", Status.BLANK, 1, used, furniture, others, List.of());
        }
        Optional<String> option = option(entry.options(), raw);
        if (option.isPresent()) {
            double confidence = pairs == 1 ? 1 : 0.8;
            return new Reading(
                    Optional.of(new Value.Choice(option)),
                    raw,
                    Status.OK,
                    confidence,
                    used,
                    furniture,
                    others,
                    List.of());
        }
        String folded = folding.fold(raw);
        Optional<String> printed = printedOptions.stream()
                .filter(o -> folding.fold(o).equals(folded))
                .findFirst();
        if (printed.isPresent()) {
            return new Reading(
                    Optional.of(new Value.Choice(printed)),
                    raw,
                    Status.OK,
                    0.8,
                    used,
                    furniture,
                    others,
                    List.of(new Reading.Remark(
                            "unlisted-option",
                            "The option “" + raw + "” is printed in the list, but not known to the catalogue.")));
        }
        return new Reading(
                Optional.of(new Value.Choice(Optional.empty())),
                raw,
                Status.AMBIGUOUS,
                0,
                used,
                furniture,
                others,
                List.of(new Reading.Remark(
                        "not-an-option", "“" + raw + "” stands in the brackets, but is none of the options.")));
    }

    /** A long value is wrapped between its brackets, above and below their height. */
    private static boolean isWithin(Span span, Brackets.Pair pair) {
        double away = Math.abs(span.centerY() - pair.box().centerY());
        return span.left() >= pair.open().box().right() - 1
                && span.right() <= pair.close().box().left() + 1
                && away <= MOST_LINES * span.size();
    }

    /** The label of the option that is printed so. */
    Optional<String> option(List<Option> options, String text) {
        String folded = folding.fold(text);
        for (Option option : options) {
            if (folding.fold(option.label()).equals(folded)
                    || option.aliases().stream().anyMatch(a -> folding.fold(a).equals(folded))) {
                return Optional.of(option.label());
            }
        }
        return Optional.empty();
    }

    /** A bracket is missing or torn off: what is an option as a whole is the value. */
    private void takeTorn(Entry entry, List<Span> value, List<Span> others) {
        for (Span other : List.copyOf(others)) {
            if (value.isEmpty() && option(entry.options(), other.text()).isPresent()) {
                value.add(other);
                others.remove(other);
            }
        }
    }

    /** Takes the ＜選択肢＞ head and the numbered lines away; they are the form's. */
    private List<Span> takeOptionList(Region region, List<Span> furniture, List<String> printedOptions) {
        Optional<Span> head = region.spans().stream()
                .filter(s -> folding.fold(s.text()).contains("選択肢"))
                .findFirst();
        List<Span> rest = new ArrayList<>();
        List<Span> list = new ArrayList<>();
        for (Span span : region.spans()) {
            if (NUMBERED.matcher(span.text()).matches() || head.isPresent() && isInList(head.get(), span)) {
                list.add(span);
            } else {
                rest.add(span);
            }
        }
        list.forEach(span -> addOption(span, printedOptions));
        furniture.addAll(list);
        return rest;
    }

    private static void addOption(Span span, List<String> printedOptions) {
        var numbered = NUMBERED.matcher(span.text());
        if (numbered.matches()) {
            printedOptions.add(numbered.group(1).strip());
        }
    }

    /** An option list stands under its head and to the right of the head's left edge; its wrapped lines do too. */
    private static boolean isInList(Span head, Span span) {
        Box at = head.box();
        boolean bracketed = span.text().matches(".*[\\[\\]［］].*");
        return !bracketed
                && span.left() >= at.left() - head.size()
                && span.top() >= at.top() - 0.5 * head.size()
                && span.size() <= head.size() * 1.05;
    }

    static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        Lines.of(spans).forEach(line -> text.append(line.text().strip()));
        return text.toString();
    }
}
