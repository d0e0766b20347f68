package hyokasho.extract.value;

import hyokasho.form.DataFile;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads dates as Japanese offices write them.
 *
 * <pre>
 * 令和7年1月20日     2025-01-20
 * 平成２８年４月     2016-04
 * 令和元年５月１日   2019-05-01
 * R4.7.7            2022-07-07
 * 2025/1/20         2025-01-20
 * 平成30年度        none: a fiscal year is no date
 * 平成31年5月1日     2019-05-01: years of an era that had ended were printed for a while
 * </pre>
 *
 * <p>A text with two dates (a period, several days) has none.
 */
public final class JapaneseDate {

    private static final String ERAS = "/hyokasho/extract/value/eras.csv";

    /** One era: its first year in the western calendar is that of {@code firstDay}. */
    private record Era(String name, String letter, LocalDate firstDay) {

        int year(int yearOfEra) {
            return firstDay.getYear() + yearOfEra - 1;
        }
    }

    /** Blanks and full-width spaces say nothing. */
    private static final Pattern SPACE = Pattern.compile("[\\s\u3000]+");

    private static final JapaneseDate STANDARD = ofTable();

    private final Map<String, Era> eras;
    private final Pattern date;

    private JapaneseDate(Map<String, Era> eras) {
        this.eras = eras;
        String names = eras.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String year = "(?:(" + names + ")\\s*(元|[0-9]{1,2})|(?<![0-9])([0-9]{4}))";
        String separator = "\\s*[年./・-]\\s*";
        this.date = Pattern.compile(
                year + "(?:" + separator + "([0-9]{1,2})(?:\\s*(?:[月./・-])\\s*([0-9]{1,2})\\s*日?|\\s*月)?|\\s*年(?!度))",
                Pattern.CASE_INSENSITIVE);
    }

    /** With the eras that the program knows. */
    public static JapaneseDate standard() {
        return STANDARD;
    }

    private static JapaneseDate ofTable() {
        Map<String, Era> byName = new HashMap<>();
        for (List<String> row : DataFile.rows(ERAS, 4)) {
            Era era = new Era(row.get(0), row.get(1), LocalDate.parse(row.get(2)));
            byName.put(era.name(), era);
            byName.put(era.letter(), era);
        }
        return new JapaneseDate(Map.copyOf(byName));
    }

    /** The one date in the text as {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy}; empty if it has none or several. */
    public Optional<String> read(String text) {
        String plain =
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        Matcher matcher = date.matcher(plain);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Optional<String> iso = iso(matcher);
        return matcher.find(matcher.end()) ? Optional.empty() : iso;
    }

    private Optional<String> iso(Matcher m) {
        int year = m.group(1) == null
                ? Integer.parseInt(m.group(3))
                : eras.get(
                                eras.containsKey(m.group(1))
                                        ? m.group(1)
                                        : m.group(1).toUpperCase(Locale.ROOT))
                        .year(m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2)));
        try {
            if (m.group(4) == null) {
                return Optional.of(String.format("%04d", year));
            }
            int month = Integer.parseInt(m.group(4));
            return Optional.of(
                    m.group(5) == null
                            ? YearMonth.of(year, month).toString()
                            : LocalDate.of(year, month, Integer.parseInt(m.group(5)))
                                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty(); // 平成28年13月: printed so, but no date
        }
    }
}
