package hyokasho.corpus.batch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param files how many files have a verdict
 * @param left how many have none yet, because the run was interrupted
 * @param verdicts how many files have each
 * @param forms how many documents are on each, with the edition
 * @param slowest files, with their milliseconds
 * @param findings the most frequent codes, with how often they are
 * @param same how many files have the content of another
 * @param vanished how many files of earlier runs were not there
 * @param manifest the file that tells of each file
 * @param log the file that tells what happened when
 */
public record Summary(
        long files,
        long left,
        Map<Verdict, Long> verdicts,
        Map<String, Long> forms,
        Map<String, Long> slowest,
        Map<String, Long> findings,
        long same,
        long vanished,
        Path manifest,
        Path log) {

    /** How many files have a result, or share one. */
    public long converted() {
        return verdicts.entrySet().stream()
                .filter(count -> count.getKey().isConverted())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static Summary of(Ledger ledger, long run, Path manifest, Path log) {
        Map<Verdict, Long> verdicts = new LinkedHashMap<>();
        ledger.counts(
                        "select coalesce(o.verdict, f.verdict) as verdict, count(*) from files f left join files o"
                                + " on o.path = f.same_as where f.run = ? and f.state in ('DONE', 'SAME')"
                                + " and coalesce(o.state, f.state) = 'DONE' group by 1 order by 2 desc, 1",
                        run)
                .forEach((verdict, count) -> verdicts.put(Verdict.of(verdict), count));
        return new Summary(
                verdicts.values().stream().mapToLong(Long::longValue).sum(),
                ledger.number(
                        "select count(*) from files f left join files o on o.path = f.same_as"
                                + " where f.run = ? and 'OPEN' in (f.state, o.state)",
                        run),
                verdicts,
                ledger.counts(
                        "select json_extract(contents, '$.form') || ' ' || json_extract(contents, '$.edition'), count(*)"
                                + " from files where run = ? and state = 'DONE' and contents is not null"
                                + " group by 1 order by 2 desc, 1",
                        run),
                ledger.counts(
                        "select path, milliseconds from files where run = ? and state = 'DONE'"
                                + " order by 2 desc, 1 limit 5",
                        run),
                ledger.counts(
                        "select finding.key, sum(finding.value) from files, json_each(contents, '$.findings') finding"
                                + " where run = ? and state = 'DONE' group by 1 order by 2 desc, 1 limit 5",
                        run),
                ledger.number("select count(*) from files where run = ? and state = 'SAME'", run),
                ledger.vanished(run),
                manifest,
                log);
    }
}
