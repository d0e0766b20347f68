package hyokasho.corpus.batch;

import hyokasho.corpus.batch.Row.Content;
import hyokasho.corpus.batch.Row.Made;
import hyokasho.corpus.batch.Row.State;
import java.util.List;
import java.util.Optional;

/** Brings the folder to what a run from the beginning would have left, when all files have their verdicts. */
final class Settling {

    private static final int ROWS_AT_ONCE = 256;

    private final Ledger ledger;
    private final Results results;
    private final long run;

    Settling(Ledger ledger, Results results, long run) {
        this.ledger = ledger;
        this.results = results;
        this.run = run;
    }

    /** @param prune whether the results of vanished files go, too */
    void settle(boolean prune) {
        demoteCopies();
        forgetVanished(prune);
    }

    /** A new file may stand in the list before one of the same content that was converted in an earlier run. */
    private void demoteCopies() {
        for (List<Row> copies = next(); !copies.isEmpty(); copies = next()) {
            for (Row copy : copies) {
                String sha256 = copy.content().map(Content::sha256).orElseThrow();
                String first = ledger.firstWith(sha256, run, copy.seq()).orElseThrow();
                removeResult(copy);
                ledger.put(copy.withoutResult().as(first));
            }
        }
    }

    private List<Row> next() {
        return ledger.laterCopies(run, ROWS_AT_ONCE);
    }

    /** Of a file that is no longer there only a result is kept, as long as its name is not needed. */
    private void forgetVanished(boolean prune) {
        String after = "";
        for (List<Row> rows = ledger.vanished(run, after, ROWS_AT_ONCE);
                !rows.isEmpty();
                rows = ledger.vanished(run, after, ROWS_AT_ONCE)) {
            for (Row row : rows) {
                Optional<String> result = resultOf(row);
                if (prune && result.isPresent()) {
                    removeResult(row);
                }
                if (prune || row.state() != State.DONE || result.isEmpty()) {
                    ledger.forget(row.path());
                }
                after = row.path();
            }
        }
    }

    /** Removes what an earlier run made of a file. */
    void removeResult(Row row) {
        resultOf(row).ifPresent(results::remove);
    }

    /** The name of its result, if it has one that did not become that of another file. */
    private Optional<String> resultOf(Row row) {
        return row.made()
                .filter(made -> made.resultBytes().isPresent())
                .map(Made::name)
                .filter(name -> ledger.resultsOfOthers(ResultNames.key(name), run, row.path()).stream()
                        .noneMatch(other -> results.areOne(name, other)));
    }
}
