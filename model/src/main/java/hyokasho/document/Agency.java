package hyokasho.document;

import java.util.Optional;

/**
 * The agency that made an assessment, taken apart: 常陽県翠川台市長 is the 市 翠川台市 in 常陽県, whose head is the 市長.
 *
 * @param printed the 評価実施機関名 as printed; empty if there is none
 * @param status {@code OK} if the parts are what is printed; {@code AMBIGUOUS} if it cannot be told, and then there are
 *     no parts; {@code BLANK} or {@code MISSING} if nothing is printed
 * @param prefecture e.g. 常陽県; empty if it is not printed, for it is never guessed
 * @param county the 郡 of a town or village; empty if it is not printed
 * @param name without prefecture and county for a municipality (翠川台市), the whole name for another body
 *     (千葉県後期高齢者医療広域連合)
 * @param kind what kind of body it is
 * @param organ a part of the body that acts by itself, e.g. 教育委員会
 * @param title the title of the head, e.g. 市長
 */
public record Agency(
        String printed,
        Status status,
        Optional<String> prefecture,
        Optional<String> county,
        Optional<String> name,
        Optional<AgencyKind> kind,
        Optional<String> organ,
        Optional<String> title) {

    /** An agency of which nothing is told but the {@code status}. */
    static Agency untold(String printed, Status status) {
        return new Agency(
                printed,
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
