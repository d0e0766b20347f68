package hyokasho.corpus.check;

import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Value;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a box, as rules look at it.
 *
 * @param name its English name, with {@code []} for repetitions
 * @param numbers of these repetitions
 * @param field the box
 * @param options what the box offers, in form order
 * @param placeholders what people write where nothing is to be written: －, 該当なし
 * @param blankIsSure whether a box that looks empty is; a text that lost its page may have put its content elsewhere
 */
record Answer(
        String name,
        List<Integer> numbers,
        Field field,
        List<String> options,
        List<String> placeholders,
        boolean blankIsSure) {

    Answer {
        numbers = List.copyOf(numbers);
        options = List.copyOf(options);
    }

    /** Whether it is one of these options, or one of them is checked. */
    Truth is(List<String> wanted) {
        return switch (field.status()) {
            case MISSING, AMBIGUOUS -> Truth.UNKNOWN;
            case BLANK -> blank().not();
            case OK -> Truth.of(chosen().stream().anyMatch(wanted::contains));
        };
    }

    /** Whether something of substance is written in it. */
    Truth filled() {
        return switch (field.status()) {
            case MISSING, AMBIGUOUS -> Truth.UNKNOWN;
            case BLANK -> blank().not();
            case OK -> Truth.of(!placeholders.contains(text().strip()));
        };
    }

    /** Whether its author left it empty. */
    Truth empty() {
        return switch (field.status()) {
            case MISSING, AMBIGUOUS -> Truth.UNKNOWN;
            case BLANK -> blank();
            case OK -> Truth.NO;
        };
    }

    private Truth blank() {
        return blankIsSure ? Truth.YES : Truth.UNKNOWN;
    }

    /** Whether one of these words is written in it. */
    Truth contains(List<String> words) {
        return switch (field.status()) {
            case MISSING, AMBIGUOUS -> Truth.UNKNOWN;
            case BLANK -> blank().not();
            case OK -> Truth.of(words.stream().anyMatch(text()::contains));
        };
    }

    boolean isSure() {
        return field.status() == Status.OK;
    }

    /** The number in it, if it was surely read. */
    Optional<Integer> count() {
        return sure(Value.Count.class).map(Value.Count::number);
    }

    /** The date in it as {@code yyyy-MM-dd} or a beginning of that, if it was surely read. */
    Optional<String> date() {
        return sure(Value.CalendarDate.class).flatMap(Value.CalendarDate::iso);
    }

    /** The place of the option that was chosen in the list of them, from 0. */
    Optional<Integer> rank() {
        return sure(Value.Choice.class)
                .flatMap(Value.Choice::option)
                .map(options::indexOf)
                .filter(rank -> rank >= 0);
    }

    private <T extends Value> Optional<T> sure(Class<T> kind) {
        return isSure() ? field.value().filter(kind::isInstance).map(kind::cast) : Optional.empty();
    }

    private List<String> chosen() {
        Value value = field.value().orElse(new Value.Text(""));
        if (value instanceof Value.Choice choice) {
            return choice.option().stream().toList();
        }
        return value instanceof Value.Checks checks ? checks.checked() : List.of(text());
    }

    /** As it is quoted. */
    String text() {
        return field.value().map(Answer::text).orElse("");
    }

    static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Choice choice) {
            return choice.option().orElse("");
        }
        if (value instanceof Value.Checks checks) {
            return String.join("、", checks.checked());
        }
        if (value instanceof Value.CalendarDate date) {
            return date.raw();
        }
        return value instanceof Value.Count count ? Integer.toString(count.number()) : "";
    }
}
