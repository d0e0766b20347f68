package hyokasho.corpus.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Days as numbers that grow with time; of a date cut to its month or year the first and the last. */
final class Days {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private Days() {}

    static int first(String date) {
        return Math.toIntExact(firstDay(date).toEpochDay());
    }

    static int last(String date) {
        LocalDate first = firstDay(date);
        LocalDate last =
                switch (date.length()) {
                    case YEAR -> first.plusYears(1).minusDays(1);
                    case MONTH -> YearMonth.from(first).atEndOfMonth();
                    default -> first;
                };
        return Math.toIntExact(last.toEpochDay());
    }

    /** The date, if it is one: {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy}. */
    static Optional<String> checked(String date) {
        try {
            firstDay(date);
            return Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate firstDay(String date) {
        return LocalDate.parse(
                switch (date.length()) {
                    case YEAR -> date + "-01-01";
                    case MONTH -> date + "-01";
                    default -> date;
                });
    }
}
