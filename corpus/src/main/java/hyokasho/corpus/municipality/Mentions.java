package hyokasho.corpus.municipality;

import static java.util.stream.Collectors.joining;

import hyokasho.document.AgencyKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the municipalities that a text names: in 埼玉県川口市長 it is 川口市 in 埼玉県. A name must begin where no other
 * word goes on, so that 津市 is not found in 大津市; of two names that begin at one place it is the longer one.
 */
final class Mentions {

    private static final Set<AgencyKind> PREFECTURES =
            Set.of(AgencyKind.METROPOLIS, AgencyKind.CIRCUIT, AgencyKind.URBAN_PREFECTURE, AgencyKind.PREFECTURE);
    private static final String WORD_BEGINS = "(?<![\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー])";
    private static final String COUNTY = "(\\p{IsHan}{1,5}?郡)?";

    private final Spelling spelling;
    private final String mention;

    Mentions(MunicipalityRegister register) {
        this.spelling = register.spelling();
        String prefectures = oneOf(register.all().stream()
                .filter(m -> PREFECTURES.contains(m.kind()))
                .map(m -> spelling.fold(m.name())));
        this.mention = WORD_BEGINS + "(" + prefectures + ")?" + COUNTY + "(" + oneOf(register.foldedNames()) + ")";
    }

    /** Longer names come first, because the first that fits is taken. */
    private static String oneOf(Stream<String> names) {
        return names.sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(joining("|"));
    }

    /**
     * What reads the mentions in a line between {@code before} and {@code after}, which are regular expressions without
     * groups of their own.
     */
    Reader between(String before, String after) {
        return new Reader(Pattern.compile(before + mention + after), spelling);
    }

    /**
     * A municipality as a text names it.
     *
     * @param prefecture if it stands before the name
     * @param county if it stands before the name
     * @param name as in the register, folded
     */
    record Mention(Optional<String> prefecture, Optional<String> county, String name) {}

    /** Finds mentions that stand in one kind of place. */
    record Reader(Pattern pattern, Spelling spelling) {

        List<Mention> in(String line) {
            return pattern.matcher(spelling.fold(line))
                    .results()
                    .map(Reader::mention)
                    .distinct()
                    .toList();
        }

        private static Mention mention(MatchResult found) {
            return new Mention(
                    Optional.ofNullable(found.group(1)), Optional.ofNullable(found.group(2)), found.group(3));
        }
    }
}
