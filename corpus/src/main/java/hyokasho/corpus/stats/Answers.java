package hyokasho.corpus.stats;

import hyokasho.corpus.check.Placeholders;
import hyokasho.document.Field;
import hyokasho.document.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was answered in boxes of one kind, counted. */
final class Answers {

    /** A date of which not even the year is told. */
    static final String NO_YEAR = "no year";

    /** A text that only says that there is nothing to say: －, 該当なし. */
    static final String PLACEHOLDER = "placeholder";

    /** A text that says something. */
    static final String WRITTEN = "written";

    private static final String NOT_OFFERED = "not an option";
    private static final int YEAR_DIGITS = 4;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Spread numbers = new Spread();
    private int answered;
    private int blank;
    private int unsure;
    private int missing;

    /**
     * Counts a box.
     *
     * @param offered the options of the box
     * @param placeholders what people write where nothing is to be written
     * @param blankIsSure whether a box that looks empty is
     */
    void add(Field field, List<String> offered, Placeholders placeholders, boolean blankIsSure) {
        switch (field.status()) {
            case MISSING -> missing++;
            case AMBIGUOUS -> unsure++;
            case BLANK -> {
                blank += blankIsSure ? 1 : 0;
                unsure += blankIsSure ? 0 : 1;
            }
            case OK -> {
                answered++;
                field.value().ifPresent(value -> add(value, offered, placeholders));
            }
        }
    }

    private void add(Value value, List<String> offered, Placeholders placeholders) {
        if (value instanceof Value.Choice choice) {
            choice.option().ifPresent(option -> count(offered.contains(option) ? option : NOT_OFFERED));
        } else if (value instanceof Value.Checks checks) {
            checks.checked().forEach(option -> count(offered.contains(option) ? option : NOT_OFFERED));
        } else if (value instanceof Value.CalendarDate date) {
            count(date.iso()
                    .map(iso -> iso.substring(0, Math.min(YEAR_DIGITS, iso.length())))
                    .orElse(NO_YEAR));
        } else if (value instanceof Value.Count count) {
            addNumber(count.number());
        } else if (value instanceof Value.Rows rows) {
            addNumber(rows.rows().size());
        } else if (value instanceof Value.Text) {
            count(placeholders.isOne(value) ? PLACEHOLDER : WRITTEN);
        }
    }

    private void count(String answer) {
        counts.merge(answer, 1, Integer::sum);
    }

    private void addNumber(int number) {
        numbers.add(Math.max(0, number));
    }

    /** Counts a document with so many blocks. */
    void addBlocks(int blocks) {
        answered++;
        numbers.add(blocks);
    }

    /** Counts a document of which the number of blocks cannot be told. */
    void addUnsure() {
        unsure++;
    }

    void addAll(Answers other) {
        other.counts.forEach((answer, number) -> counts.merge(answer, number, Integer::sum));
        numbers.addAll(other.numbers);
        answered += other.answered;
        blank += other.blank;
        unsure += other.unsure;
        missing += other.missing;
    }

    /** What was counted; options in the order of the form, also those that nobody took. */
    AnswerCounts counted(Item item, Spread lengths) {
        Map<String, Integer> inOrder = new LinkedHashMap<>();
        item.options().forEach(option -> inOrder.put(option, counts.getOrDefault(option, 0)));
        new TreeMap<>(counts).forEach(inOrder::putIfAbsent);
        Spread spread = item.measure() == Measure.LENGTH ? lengths : numbers;
        return new AnswerCounts(answered, blank, unsure, missing, inOrder, spread.quartiles(), spread.bins());
    }
}
