package hyokasho.corpus.municipality;

import hyokasho.document.AgencyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A municipality or a prefecture, of today or a former one.
 *
 * @param code its 全国地方公共団体コード: six digits, the last a check digit
 * @param prefecture e.g. 神奈川県
 * @param county its 郡, for towns and villages that share their name with another one
 * @param name e.g. 川崎市; a ward of a designated city behind its city and a space, 川崎市 幸区
 * @param change when it was merged or renamed; empty for those of today
 */
public record Municipality(
        String code, String prefecture, Optional<String> county, String name, Optional<Change> change) {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final int CHECKED_DIGITS = 5;

    /**
     * A merger or another name.
     *
     * @param on the first day on which it was no longer called so
     * @param successors the codes of today; several where its area was divided
     */
    public record Change(LocalDate on, List<String> successors) {
        public Change {
            successors = List.copyOf(successors);
        }
    }

    public Municipality {
        if (!SIX_DIGITS.matcher(code).matches() || code.charAt(CHECKED_DIGITS) != checkDigit(code)) {
            throw new IllegalArgumentException("The code " + code + " of " + name + " has a wrong check digit.");
        }
    }

    /** 市, 区, 町, 村, 都, 道, 府 or 県. */
    public AgencyKind kind() {
        return AgencyKind.of(name.substring(name.length() - 1));
    }

    /** The name as it is printed, without a space: 川崎市幸区. */
    public String printedName() {
        return name.replace(" ", "");
    }

    /** For a ward of a designated city the name of the city. */
    Optional<String> city() {
        int space = name.indexOf(' ');
        return space < 0 ? Optional.empty() : Optional.of(name.substring(0, space));
    }

    /** The digits weigh 6, 5, 4, 3 and 2; what the sum lacks to a multiple of 11, its last digit, is the check digit. */
    private static char checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < CHECKED_DIGITS; i++) {
            sum += (code.charAt(i) - '0') * (CHECKED_DIGITS + 1 - i);
        }
        return (char) ('0' + (11 - sum % 11) % 10);
    }
}
